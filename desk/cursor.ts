import { createHash } from 'node:crypto';

/** Stands for what was shown: equal cursors mean nothing moved. */
export const cursorOf = (shown: unknown): string =>
  createHash('sha256').update(JSON.stringify(shown)).digest('base64url').slice(0, 22);
