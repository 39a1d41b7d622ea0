import type { ThreadId } from '#domain/thread.ts';
import type { QueueRow } from '#domain/view.ts';

/* While somebody has their hand on the list nothing moves in it: what changed is shown in place, the order waits. */

/** The list as it is shown. */
export interface Steady {
  rows: readonly QueueRow[];
  /** Those that are no longer in the list, kept in their place for now. */
  gone: ReadonlySet<ThreadId>;
}

const NONE: ReadonlySet<ThreadId> = new Set();

export const EMPTY_LIST: Steady = { rows: [], gone: NONE };

/** The list in the order it should have. */
export const released = (rows: readonly QueueRow[]): Steady => ({ rows, gone: NONE });

/** What comes after all that is shown can be put there without anything moving. */
const following = (shown: ReadonlySet<ThreadId>, rows: readonly QueueRow[]): readonly QueueRow[] => {
  const last = rows.findLastIndex(({ head }) => shown.has(head.thread));
  return rows.slice(last + 1);
};

/** The list in the order it has, with what is known of its rows now. */
export const held = (before: Steady, rows: readonly QueueRow[]): Steady => {
  if (before.rows.length === 0) return released(rows);
  const now = new Map(rows.map((row) => [row.head.thread, row]));
  const shown = new Set(before.rows.map(({ head }) => head.thread));
  const gone = new Set([...shown].filter((thread) => !now.has(thread)));
  const kept = before.rows.map((row) => now.get(row.head.thread) ?? row);
  return { rows: [...kept, ...following(shown, rows)], gone: gone.size === 0 ? NONE : gone };
};
