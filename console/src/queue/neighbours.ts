import type { ThreadId } from '#domain/thread.ts';

export interface Neighbours {
  next?: ThreadId;
  previous?: ThreadId;
}

/** What stood around a thread when it was last seen in the list. */
export interface Around {
  before: readonly ThreadId[];
  after: readonly ThreadId[];
}

/** As far as anybody is led from a thread that left the list. */
const REACH = 50;

/** Undefined where the thread is not in the list. */
export const aroundOf = (threads: readonly ThreadId[], thread: ThreadId): Around | undefined => {
  const at = threads.indexOf(thread);
  if (at === -1) return undefined;
  return {
    before: threads.slice(Math.max(0, at - REACH), at).reverse(),
    after: threads.slice(at + 1, at + 1 + REACH),
  };
};

/** The nearest of those that stood around it which the list still holds. */
export const neighboursIn = (threads: readonly ThreadId[], { before, after }: Around): Neighbours => {
  const here = new Set(threads);
  const next = after.find((thread) => here.has(thread));
  const previous = before.find((thread) => here.has(thread));
  return { ...(next !== undefined && { next }), ...(previous !== undefined && { previous }) };
};
