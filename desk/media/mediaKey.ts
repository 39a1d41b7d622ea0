import { createHash } from 'node:crypto';
import { threadName } from '#domain/thread.ts';
import type { MediaWork } from '../ports/hints.ts';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

/** Where an attachment's file is kept: the thread's id holds an account, and keys are written to access logs. */
export const mediaKey = ({ thread, id }: Pick<MediaWork, 'thread' | 'id'>, index: number): string =>
  `${threadName(thread).brand}/${digest(thread)}/${digest(id)}/${index}`;
