import type { Listeners, Live, Pages } from '#desk/ports/pages.ts';
import type { News } from '#domain/live.ts';
import type { ThreadId } from '#domain/thread.ts';

/** An invocation that goes on for long tells meanwhile what it changed. */
const SOON_MS = 250;
/** As many as fit into one message. */
const MOST_THREADS = 100;
/** From here on it says less to name them than to have everything asked for. */
const TOO_MANY = 300;

/** What changed at one brand. */
interface Changed {
  threads: Set<ThreadId>;
  /** Something that is no thread. */
  else: boolean;
}

const newsOf = (brand: string, changed: Changed): News[] => {
  const all = [...changed.threads];
  const named = all.length > TOO_MANY ? [] : all;
  const news: News[] = [];
  for (let from = 0; from < named.length; from += MOST_THREADS)
    news.push({ type: 'changed', brand, threads: named.slice(from, from + MOST_THREADS) });
  if (changed.else || all.length > TOO_MANY) news.push({ type: 'changed', brand, threads: [] });
  return news;
};

/** Posts to every open page of a brand, each thread once for all changes of a quarter of a second. */
export const live = (listeners: Pick<Listeners, 'connections'>, pages: Pick<Pages, 'tell'>): Live => {
  const gone = new Set<string>();
  const underWay = new Set<Promise<void>>();
  let waiting = new Map<string, Changed>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = async (connection: string, news: News): Promise<void> => {
    if ((await pages.tell(connection, news)) === 'told') return;
    if (gone.size > 1000) gone.clear();
    gone.add(connection);
  };
  const tellBrand = async (brand: string, changed: Changed): Promise<void> => {
    const there = (await listeners.connections(brand)).filter((one) => !gone.has(one));
    const told = newsOf(brand, changed).flatMap((news) => there.map((one) => tell(one, news)));
    await allOf(told);
  };
  const send = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const sent = allOf([...waiting].map(([brand, changed]) => tellBrand(brand, changed)));
    waiting = new Map();
    underWay.add(sent);
    // Whoever flushes hears of a failure; nobody else need.
    sent.then(
      () => underWay.delete(sent),
      () => undefined,
    );
  };
  return {
    changed: (brand, ...threads) => {
      const changed = waiting.get(brand) ?? { threads: new Set(), else: false };
      for (const thread of threads) changed.threads.add(thread);
      changed.else ||= threads.length === 0;
      waiting.set(brand, changed);
      timer ??= setTimeout(send, SOON_MS);
    },
    flush: async () => {
      send();
      const all = [...underWay];
      underWay.clear();
      await allOf(all);
    },
  };
};

/** Waits for all of them. @throws the first failure */
const allOf = async (all: readonly Promise<unknown>[]): Promise<void> => {
  const settled = await Promise.allSettled(all);
  for (const one of settled) if (one.status === 'rejected') throw one.reason;
};
