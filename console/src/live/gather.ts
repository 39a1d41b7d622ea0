import type { ThreadId } from '#domain/thread.ts';
import { onWake } from './wake.ts';

/** However much changes, nobody reads faster. */
const EVERY_MS = 600;

/**
 * Passes on what changed: the first at once, then at most once in a while all that came meanwhile. While nobody looks
 * at the page it waits. `tell` is called without threads when something changed that is none.
 */
export const gather = (tell: (threads: readonly ThreadId[]) => void) => {
  let threads = new Set<ThreadId>();
  let others = false;
  let last = Number.NEGATIVE_INFINITY;
  let soon: ReturnType<typeof setTimeout> | undefined;
  const pass = (): void => {
    soon = undefined;
    if (document.hidden || (threads.size === 0 && !others)) return;
    const [changed, isMore] = [[...threads], others];
    [threads, others, last] = [new Set(), false, Date.now()];
    if (changed.length > 0) tell(changed);
    if (isMore) tell([]);
  };
  const unwake = onWake(pass);
  return {
    add: (changed: readonly ThreadId[]): void => {
      for (const thread of changed) threads.add(thread);
      others ||= changed.length === 0;
      soon ??= setTimeout(pass, Math.max(0, last + EVERY_MS - Date.now()));
    },
    stop: (): void => {
      clearTimeout(soon);
      unwake();
    },
  };
};
