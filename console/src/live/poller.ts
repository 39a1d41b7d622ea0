import type { Instant } from '#domain/instant.ts';
import { asProblem, type Problem } from '../api/problem.ts';
import type { Clock } from './clock.ts';

interface Seen {
  cursor: string;
  now: Instant;
}
export type Unchanged = Seen & { unchanged: true };
export type Changed = Seen & { unchanged: false };

export interface PollOptions<View extends Changed> {
  ask: (cursor?: string) => Promise<View | Unchanged>;
  clock: Clock;
  onView: (view: View) => void;
  /** The latest answer was a failure, or (undefined) no longer is. */
  onProblem: (problem: Problem | undefined) => void;
}

export interface Poller {
  /** Asks now, or right after the question under way; settles, never throws, once that answer is in. */
  refresh(): Promise<void>;
  stop(): void;
}

const EVERY_MS = 2000;
/** A page nobody looks at. */
const HIDDEN_MS = 30_000;
const LONGEST_MS = 30_000;

const pause = (failures: number): number =>
  document.hidden ? HIDDEN_MS : Math.min(EVERY_MS * 2 ** failures, LONGEST_MS);

/** Asks again and again what has changed since the last answer; slower when hidden, slower still while it fails. */
export const startPolling = <View extends Changed>(options: PollOptions<View>): Poller => {
  let cursor: string | undefined;
  let failures = 0;
  let running: Promise<void> | undefined;
  let again = false;
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const take = (answer: View | Unchanged, askedAt: number): void => {
    failures = 0;
    cursor = answer.cursor;
    options.clock.hear(answer.now, askedAt);
    options.onProblem(undefined);
    if (!answer.unchanged) options.onView(answer);
  };
  const fail = (thrown: unknown): void => {
    failures += 1;
    options.onProblem(asProblem(thrown));
  };
  const ask = async (): Promise<void> => {
    const askedAt = Date.now();
    try {
      const answer = await options.ask(cursor);
      if (!stopped) take(answer, askedAt);
    } catch (thrown) {
      if (!stopped) fail(thrown);
    }
  };
  const run = async (): Promise<void> => {
    clearTimeout(timer);
    while (again && !stopped) {
      again = false;
      await ask();
    }
    running = undefined;
    if (!stopped) timer = setTimeout(refresh, pause(failures));
  };
  const refresh = (): Promise<void> => {
    again = true;
    running ??= run();
    return running;
  };
  const wake = (): void => {
    if (!document.hidden) void refresh();
  };

  document.addEventListener('visibilitychange', wake);
  window.addEventListener('online', wake);
  void refresh();
  return {
    refresh,
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', wake);
      window.removeEventListener('online', wake);
    },
  };
};
