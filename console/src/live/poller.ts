import type { Instant } from '#domain/instant.ts';
import type { ThreadId } from '#domain/thread.ts';
import { asProblem, type Problem } from '../api/problem.ts';
import type { Clock } from './clock.ts';
import { heed } from './heed.ts';
import type { Push } from './push.ts';
import { onWake } from './wake.ts';

interface Seen {
  cursor: string;
  now: Instant;
}
export type Unchanged = Seen & { unchanged: true };
export type Changed = Seen & { unchanged: false };

export interface PollOptions<View extends Changed> {
  ask: (cursor?: string) => Promise<View | Unchanged>;
  clock: Clock;
  /** Milliseconds between questions while somebody looks; two seconds when absent. */
  everyMs?: number;
  onView: (view: View) => void;
  /** While it hears of every change, what is asked is asked then, and seldom besides. */
  push: Push;
  /** The one thread that is asked about; everything of the brand, when absent. */
  thread?: ThreadId | undefined;
  /** The latest answer was a failure, or (undefined) no longer is. */
  onProblem: (problem: Problem | undefined) => void;
}

export interface Poller {
  /** Asks now, or right after the question under way; settles, never throws, once that answer is in. */
  refresh(): Promise<void>;
  stop(): void;
}

const EVERY_MS = 2000;
/** Where every change is heard of: for what was lost on its way. */
const HEARING_MS = 15_000;
/** A page nobody looks at. */
const HIDDEN_MS = 30_000;
const LONGEST_MS = 30_000;

const pause = (everyMs: number, failures: number, hears: boolean): number => {
  if (document.hidden) return HIDDEN_MS;
  if (hears && failures === 0) return Math.max(everyMs, HEARING_MS);
  return Math.min(everyMs * 2 ** failures, LONGEST_MS);
};

/** One question after another, each with the cursor of the answer before; counts failures in a row. */
const asker = <View extends Changed>(options: PollOptions<View>, stopped: () => boolean) => {
  let cursor: string | undefined;
  let failures = 0;
  const take = (answer: View | Unchanged, askedAt: number): void => {
    failures = 0;
    cursor = answer.cursor;
    options.clock.hear(answer.now, askedAt);
    options.onProblem(undefined);
    if (!answer.unchanged) options.onView(answer);
  };
  const ask = async (): Promise<void> => {
    const askedAt = Date.now();
    try {
      const answer = await options.ask(cursor);
      if (!stopped()) take(answer, askedAt);
    } catch (thrown) {
      failures += 1;
      if (!stopped()) options.onProblem(asProblem(thrown));
    }
  };
  return { ask, pause: () => pause(options.everyMs ?? EVERY_MS, failures, options.push.hears()) };
};

/** Asks again and again what has changed since the last answer; slower when hidden, slower still while it fails. */
export const startPolling = <View extends Changed>(options: PollOptions<View>): Poller => {
  let running: Promise<void> | undefined;
  let again = false;
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const asking = asker(options, () => stopped);
  const run = async (): Promise<void> => {
    clearTimeout(timer);
    while (again && !stopped) {
      again = false;
      await asking.ask();
    }
    running = undefined;
    if (!stopped) timer = setTimeout(refresh, asking.pause());
  };
  const refresh = (): Promise<void> => {
    again = true;
    running ??= run();
    return running;
  };
  const unwake = onWake(() => void refresh());
  const unheed = heed(options.push, options.thread, () => void refresh());
  void refresh();
  return {
    refresh,
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      unwake();
      unheed();
    },
  };
};
