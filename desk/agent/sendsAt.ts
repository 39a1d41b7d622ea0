import { type Instant, plusSeconds } from '#domain/instant.ts';
import type { TableDesk } from '../layers.ts';

/** Until when whoever approved can change their mind: the queue of approved replies is held back so long. */
export const sendsAt = (
  { undoSeconds }: Pick<TableDesk, 'undoSeconds'>,
  approvedAt: Instant,
): Instant | undefined => (undoSeconds > 0 ? plusSeconds(approvedAt, undoSeconds) : undefined);
