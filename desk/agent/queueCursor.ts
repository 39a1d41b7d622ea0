import { createHash } from 'node:crypto';
import type { Instant } from '#domain/instant.ts';
import { PARTS, partOf } from '#domain/queueParts.ts';
import type { ThreadId } from '#domain/thread.ts';
import type { QueueEntry, QueueRow, QueueView } from '#domain/view.ts';

/** All that is told of a queue. */
export type Inside = Omit<Extract<QueueView, { unchanged: false }>, 'cursor' | 'unchanged' | 'now' | 'parts'>;

/** One part of a queue. */
type Part = Pick<Inside, 'rows' | 'more'>;

/** Bytes by which a part is known: of 16 million changes of one part one is missed, until its next. */
const BYTES = 3;
/** Signs of a part in the cursor. */
const SIGNS = 4;

const digest = (held: unknown): string =>
  createHash('sha256').update(JSON.stringify(held)).digest().subarray(0, BYTES).toString('base64url');

/** The marks of threads are kept short: most of a large answer is made of them. */
export const shortMark = (known: string): string => digest(known);

const partsOf = (rows: readonly QueueRow[], more: readonly QueueEntry[]): Part[] => {
  const parts: Part[] = Array.from({ length: PARTS }, () => ({ rows: [], more: [] }));
  for (const row of rows) parts[partOf(row.head.thread)]?.rows.push(row);
  for (const entry of more) parts[partOf(entry.thread)]?.more.push(entry);
  return parts;
};

/** The order within a part is nothing that anybody is told of. */
const content = ({ rows, more }: Part): string[] =>
  [...rows.map((row) => JSON.stringify(row)), ...more.map(({ thread, mark }) => `${thread} ${mark}`)].sort();

/** Stands for everything shown, part by part. `rest`: what is told whole whenever anything is. */
const cursorOfParts = (parts: readonly Part[], rest: unknown): string =>
  `${parts.map((part) => digest(content(part))).join('')}.${digest(rest)}`;

/** Which parts are other ones than at an earlier cursor; undefined when that is not known. */
const movedParts = (before: string | undefined, current: string): number[] | undefined => {
  if (before?.length !== current.length) return undefined;
  const signs = (cursor: string, part: number): string => cursor.slice(part * SIGNS, (part + 1) * SIGNS);
  return Array.from({ length: PARTS }, (_, part) => part).filter(
    (part) => signs(before, part) !== signs(current, part),
  );
};

/** All of it; or, after a look that is known by its cursor, the parts that are other ones now. */
export const viewSince = (cursor: string | undefined, inside: Inside, now: Instant): QueueView => {
  const { rows, more, ...rest } = inside;
  const held = partsOf(rows, more);
  const current = cursorOfParts(held, rest);
  if (current === cursor) return { cursor, unchanged: true, now };
  const parts = movedParts(cursor, current);
  const told = parts && new Set(parts);
  const isTold = (thread: ThreadId): boolean => told?.has(partOf(thread)) ?? true;
  return {
    ...{ cursor: current, unchanged: false, now },
    ...(parts && { parts }),
    rows: rows.filter(({ head }) => isTold(head.thread)),
    more: more.filter(({ thread }) => isTold(thread)),
    ...rest,
  };
};
