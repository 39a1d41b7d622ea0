import { setTimeout as pause } from 'node:timers/promises';

/**
 * Resolves when `busy` says nothing twice in a row: between a message's arrival and the call of its function there is
 * a moment in which neither shows.
 * @throws Error naming what was still going on after the seconds given
 */
export const idleWhen = async (busy: () => string[], seconds: number): Promise<void> => {
  const deadline = performance.now() + seconds * 1000;
  let quiet = 0;
  while (quiet < 2) {
    const what = busy();
    quiet = what.length === 0 ? quiet + 1 : 0;
    if (performance.now() > deadline)
      throw new Error(`[okno] still busy after ${seconds} s: ${what.join(', ')}`);
    await pause(10);
  }
};
