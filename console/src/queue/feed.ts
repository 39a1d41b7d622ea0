import type { ThreadId } from '#domain/thread.ts';
import type { Api } from '../api/client.ts';
import { asProblem, type Problem } from '../api/problem.ts';
import type { Clock } from '../live/clock.ts';
import { startPolling } from '../live/poller.ts';
import type { Push } from '../live/push.ts';
import type { FullQueue, QueueStore } from './store.ts';

/** As many lines as the API answers at once. */
const AT_ONCE = 100;
/** How often some of those that were only named are asked for again, whatever their marks say. */
const ROUND_MS = 5000;
/** Changes that are told together are asked about together. */
const GATHER_MS = 100;

interface Options {
  api: Pick<Api, 'queue' | 'queueRows'>;
  brand: string;
  clock: Clock;
  push: Push;
  store: QueueStore;
  onProblem: (problem: Problem | undefined) => void;
}

export interface Feed {
  /** Asks now, for a thread that was acted on as well; settles once the answers are in. */
  refresh(thread?: ThreadId): Promise<void>;
  stop(): void;
}

/** Asks for lines by name, one answer after the other: first of threads that are said to have changed. */
const asker = ({ api, brand, clock, store }: Options) => {
  const heard = new Set<ThreadId>();
  let running: Promise<void> | undefined;
  let stopped = false;
  const next = (): ThreadId[] => {
    const named = [...heard].slice(0, AT_ONCE);
    for (const thread of named) heard.delete(thread);
    return named.length > 0 ? named : store.wanted(AT_ONCE);
  };
  const hear = (threads: readonly ThreadId[]): void => {
    for (const thread of threads) heard.add(thread);
  };
  const ask = async (threads: readonly ThreadId[]): Promise<void> => {
    const askedAt = Date.now();
    const answer = await api.queueRows(brand, threads).catch((thrown: unknown) => {
      hear(threads);
      throw thrown;
    });
    if (stopped) return;
    clock.hear(answer.now, askedAt);
    store.takeRows(answer);
  };
  const run = async (): Promise<void> => {
    for (let threads = next(); threads.length > 0 && !stopped; threads = next()) await ask(threads);
  };
  /** What failed is asked for again with whatever is asked for next; the looks at the queue tell of the problem. */
  const fill = (): Promise<void> => {
    running ??= run()
      .catch((thrown: unknown) => void asProblem(thrown))
      .finally(() => {
        running = undefined;
      });
    return running;
  };
  return {
    fill,
    hear,
    stop: () => {
      stopped = true;
    },
  };
};

/** Of threads that are named their lines alone are asked for; only of what is not named, the whole queue. */
const unnamed = (push: Push): Push => ({
  ...push,
  onChanged: (listener) =>
    push.onChanged((threads) => {
      if (threads.length === 0) listener(threads);
    }),
});

/** Keeps a store up to date: looks at the queue again and again, and asks for the lines it does not tell. */
export const startFeed = (options: Options): Feed => {
  const { api, brand, clock, store, push, onProblem } = options;
  const rows = asker(options);
  const poller = startPolling<FullQueue>({
    ask: (cursor) => api.queue(brand, cursor),
    ...{ clock, onProblem, push: unnamed(push) },
    onView: (view) => {
      store.take(view);
      void rows.fill();
    },
  });
  const round = setInterval(() => {
    if (document.hidden) return;
    rows.hear(store.oldest(AT_ONCE));
    void rows.fill();
  }, ROUND_MS);
  let gathering: ReturnType<typeof setTimeout> | undefined;
  const unhear = push.onChanged((threads) => {
    rows.hear(threads);
    gathering ??= setTimeout(() => {
      gathering = undefined;
      void rows.fill();
    }, GATHER_MS);
  });
  return {
    refresh: async (thread) => {
      if (thread !== undefined) rows.hear([thread]);
      await Promise.all([poller.refresh(), rows.fill()]);
    },
    stop: () => {
      for (const stop of [poller.stop, rows.stop, unhear]) stop();
      clearInterval(round);
      clearTimeout(gathering);
    },
  };
};
