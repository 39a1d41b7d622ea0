import type { ReplyState } from '#domain/reply.ts';
import type { QueueRow } from '#domain/view.ts';
import { SAVED_VIEWS, type SavedView } from '../route.ts';
import { pauseNow } from '../thread/clocks/rest.ts';
import { urgencyNow } from './order.ts';

/** A reply that went no further: a person must look at it. */
const CAME_BACK: readonly ReplyState[] = ['returned', 'refused', 'needs_human'];

/** Overdue, nearly so, or about to break a promise. */
const isAtRisk = (row: QueueRow, now: number): boolean =>
  urgencyNow(row, now) !== 'calm' || row.promises.some(({ state }) => state !== 'on_track');

const isAside = ({ head }: QueueRow, now: number): boolean => pauseNow(head, now)?.state === 'on_hold';

type Test = (row: QueueRow, now: number, me: string) => boolean;

const TESTS: Record<SavedView, Test> = {
  all: () => true,
  mine: ({ head }, _now, me) => head.owner === me,
  unassigned: ({ head }) => head.owner === undefined,
  risk: isAtRisk,
  second: ({ head }) => head.reply?.state === 'proposed',
  back: ({ head }) => head.reply !== undefined && CAME_BACK.includes(head.reply.state),
  aside: isAside,
};

/** Rows of a view at a moment, in the order they come. `me`: name of whoever looks. */
export const inView = (view: SavedView, rows: readonly QueueRow[], now: number, me: string): QueueRow[] =>
  rows.filter((row) => TESTS[view](row, now, me));

/** How many stand in each view. */
export const countViews = (
  rows: readonly QueueRow[],
  now: number,
  me: string,
): Readonly<Record<SavedView, number>> => {
  const counts: Record<SavedView, number> = {
    ...{ all: 0, mine: 0, unassigned: 0, risk: 0, second: 0, back: 0, aside: 0 },
  };
  for (const row of rows) for (const view of SAVED_VIEWS) counts[view] += Number(TESTS[view](row, now, me));
  return counts;
};

/** How many of one's own are overdue. */
export const countOverdue = (rows: readonly QueueRow[], now: number, me: string): number =>
  rows.reduce((count, row) => count + Number(row.head.owner === me && urgencyNow(row, now) === 'breach'), 0);
