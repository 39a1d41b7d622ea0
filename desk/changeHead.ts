import { isOnlyWatched, nextAt } from '#domain/agenda.ts';
import type { Head } from '#domain/head.ts';
import { isSettled, SETTLED } from '#domain/sla/settled.ts';
import { threadName } from '#domain/thread.ts';
import type { TableDesk } from './layers.ts';
import type { HeadChange } from './ports/threads.ts';

const TRIES = 5;

/** The change a decision wants on the head it sees; undefined when, on this head, there is nothing to do any more. */
type Decide = (head: Head) => HeadChange | undefined;

/**
 * Changes a head and sets when it needs attention next. Decides again on the newer head when somebody was faster.
 * Answers the head after the change, or undefined when `decide` found nothing to do.
 */
export const changeHead = async (desk: TableDesk, start: Head, decide: Decide): Promise<Head | undefined> => {
  const levels = await desk.serviceLevels.of(threadName(start.thread).brand);
  let head: Head | undefined = start;
  for (let tries = 0; tries < TRIES && head !== undefined; tries += 1) {
    const wish = decide(head);
    if (wish === undefined) return undefined;
    const change = settling(head, wish);
    const next = applied(head, change);
    const wanted = nextAt(next, levels, desk.clock.now());
    const lane = isOnlyWatched(next) ? ('later' as const) : undefined;
    const changed = await desk.threads.change(head, { ...change, nextAt: wanted, lane });
    if (changed !== undefined) return changed;
    head = await desk.threads.head(start.thread);
  }
  throw new Error(`The head of a thread changed ${TRIES} times while it was being changed.`);
};

/** A change that settles the last of it closes the matter. */
const settling = (head: Head, change: HeadChange): HeadChange =>
  head.openedAt !== undefined && isSettled(applied(head, change)) ? { ...change, ...SETTLED } : change;

/** The head as the change would leave it: keys set to undefined are gone. */
const applied = (head: Head, change: HeadChange): Head => {
  const { thread, place, version } = head;
  const { customer = head.customer, preview = head.preview } = change;
  const rest = Object.fromEntries(
    Object.entries({ ...head, ...change }).filter(([, value]) => value !== undefined),
  );
  return { thread, place, customer, version, preview, ...rest };
};
