import type { TableDesk } from '#desk/layers.ts';
import type { Alarm } from '#domain/alarm.ts';
import type { Brand } from '#domain/brand.ts';
import type { Head } from '#domain/head.ts';
import { type Instant, msOf } from '#domain/instant.ts';
import { threadName } from '#domain/thread.ts';
import { alarmNews } from './alarmNews.ts';
import { type Chapter, openBook } from './book.ts';
import type { Happening, Upcoming } from './happening.ts';
import { headNews, type OnTheWall } from './headNews.ts';
import { upcomingOn } from './upcoming.ts';

/** A conversation as people call it. */
interface NamedThread {
  customer: string;
  channel: string;
}

interface DueView {
  /** The nearest first. */
  upcoming: Upcoming[];
  /** The newest first. */
  chapters: readonly Chapter[];
  /** By id, all that are named above. */
  threads: Record<string, NamedThread>;
}

/** What became due in a brand, by turn of the clock; read off the table, as the console does. */
export interface Chronicle {
  /** Knows of nothing that happened before the first look. */
  look(): Promise<DueView>;
  /** What is found once `turn` is through stands in a chapter of its own; to be called right after a look. */
  during(from: Instant, turn: () => Promise<Instant>): Promise<void>;
}

type ReadDesk = Pick<TableDesk, 'threads' | 'alarms' | 'serviceLevels' | 'clock'>;

/** What the last look found. */
interface Seen {
  heads: ReadonlyMap<string, Head>;
  alarms: ReadonlySet<string>;
}

const MOST_UPCOMING = 4;

const onWall =
  (timeZone: string): OnTheWall =>
  (at) =>
    new Intl.DateTimeFormat('en-GB', {
      ...{ timeZone, weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    }).format(msOf(at));

/** All in view now, and all that was in view before: a thread that is settled leaves the index. */
const headsOf = async ({ threads }: ReadDesk, brand: string, seen: Seen | undefined): Promise<Head[]> => {
  const open = [...(seen?.heads.values() ?? [])].filter(({ nextAt }) => nextAt !== undefined);
  const ids = [...(await threads.attention(brand)), ...open.map(({ thread }) => thread)];
  return threads.heads([...new Set(ids)]);
};

const newsSince = (
  seen: Seen,
  { heads, alarms }: { heads: readonly Head[]; alarms: readonly Alarm[] },
  moment: { wall: OnTheWall; now: Instant },
): Happening[] =>
  [
    ...heads.flatMap((after) => headNews({ before: seen.heads.get(after.thread), after, ...moment })),
    ...alarms.filter(({ id }) => !seen.alarms.has(id)).map(alarmNews),
  ].sort((a, b) => a.at.localeCompare(b.at));

/** One task after the other, so that nothing is found twice. */
const inTurn = () => {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(task: () => Promise<T>): Promise<T> => {
    const next = last.then(task, task);
    last = next.catch(() => undefined);
    return next;
  };
};

/** What people call a channel, and somebody on it. */
interface Names {
  channel(name: string): string;
  /** Undefined where nobody of this id is known. */
  person(channel: string, id: string): string | undefined;
}

export const openChronicle = (
  desk: ReadDesk,
  { id, timeZone }: Pick<Brand, 'id' | 'timeZone'>,
  names: Names,
): Chronicle => {
  const book = openBook();
  const queue = inTurn();
  const wall = onWall(timeZone);
  let seen: Seen | undefined;
  const read = async (): Promise<Head[]> => {
    const now = desk.clock.now();
    const [heads, alarms] = await Promise.all([headsOf(desk, id, seen), desk.alarms.latest(id)]);
    if (seen === undefined) book.begin(now);
    else book.write(newsSince(seen, { heads, alarms }, { wall, now }));
    seen = {
      heads: new Map([...(seen?.heads ?? []), ...heads.map((head) => [head.thread, head] as const)]),
      alarms: new Set([...(seen?.alarms ?? []), ...alarms.map((alarm) => alarm.id)]),
    };
    return heads;
  };
  const named = (thread: string): [string, NamedThread] => {
    const { channel } = threadName(thread);
    const account = seen?.heads.get(thread)?.customer.id ?? '';
    const customer = names.person(channel, account) ?? 'Somebody';
    return [thread, { customer, channel: names.channel(channel) }];
  };
  const view = async (): Promise<DueView> => {
    const heads = await read();
    const upcoming = upcomingOn(heads, await desk.serviceLevels.of(id), desk.clock.now());
    const chapters = book.chapters();
    const told = [...upcoming, ...chapters.flatMap(({ happenings }) => happenings)];
    const threads = Object.fromEntries(
      told.flatMap(({ thread }) => (thread === undefined ? [] : [named(thread)])),
    );
    return { upcoming: upcoming.slice(0, MOST_UPCOMING), chapters, threads };
  };
  return {
    look: () => queue(view),
    during: (from, turn) =>
      queue(async () => {
        book.begin(from);
        const to = await turn();
        await read();
        book.turned(to);
        book.begin(to);
      }),
  };
};
