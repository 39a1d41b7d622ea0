import type { ThreadId } from '#domain/thread.ts';
import type { Push } from './push.ts';

/** What was told of may not be found yet where it is asked for: the index of the queue lags a little. */
const AGAIN_MS = 2000;

/** Calls back when what is shown may have changed, and once more a little later. Returns how to stop. */
export const heed = (push: Push, thread: ThreadId | undefined, refresh: () => void): (() => void) => {
  let again: ReturnType<typeof setTimeout> | undefined;
  const heard = (threads: readonly ThreadId[]): void => {
    if (thread !== undefined && threads.length > 0 && !threads.includes(thread)) return;
    clearTimeout(again);
    again = setTimeout(refresh, AGAIN_MS);
    refresh();
  };
  const stops = [push.onChanged(heard), push.onTurn(refresh), () => clearTimeout(again)];
  return () => {
    for (const stop of stops) stop();
  };
};
