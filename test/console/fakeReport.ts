import { channels } from '#channels/registry.ts';
import type { Channel } from '#desk/ports/channel.ts';
import { threadsBehind } from '#desk/report/behind.ts';
import { overview } from '#desk/report/overview.ts';
import type { Alarm } from '#domain/alarm.ts';
import { VisibleError } from '#domain/errors.ts';
import type { CountedEvent } from '#domain/event.ts';
import type { Head } from '#domain/head.ts';
import { DEFAULT_LEVELS } from '#domain/sla/defaults.ts';
import type { Cell, Counted, CountedCell } from '#domain/statistics.ts';
import { totalsOfOne } from '#domain/totals.ts';
import { oneOf } from '#functions/build/oneOf.ts';
import { demoBrand } from '#local/demo/brand.ts';
import { ok } from './fakeApi.ts';
import type { Answer } from './fakeIssuer.ts';
import { ANNA, BORIS, LENA } from './fakeWorld.ts';

/** One thing that was counted, as a test says it: how long somebody waited makes it a reply. */
export interface Happening {
  at: string;
  cell?: Partial<Cell>;
  counted: Counted;
  thread?: string;
}

const BRAND = { ...demoBrand, people: [ANNA, BORIS, LENA] };

const CELL: Omit<Cell, 'day'> = {
  place: 'private',
  channel: 'messenger',
  asked: 'bag',
  lang: 'en',
  agent: ANNA.id,
};

const eventOf = ({ at, cell, counted, thread }: Happening, index: number): CountedEvent => ({
  ...{ at, id: `rpl_${index}`, thread: thread ?? `zephyrline:x:d.${index}` },
  ...{ cell: { ...CELL, ...cell, day: at.slice(0, 10) }, ...counted },
});

/** The numbers of the brand, counted by the desk's own hands from what a test says has happened. */
export const fakeReport = (now: () => string) => {
  let events: CountedEvent[] = [];
  let waiting: Head[] = [];
  let alarms: Alarm[] = [];
  const asked: string[] = [];
  const within = (day: string, from: string, to: string): boolean => from <= day && day <= to;
  const cells = (_: string, from: string, to: string): Promise<CountedCell[]> =>
    Promise.resolve(
      events
        .filter(({ cell: { day } }) => within(day, from, to))
        .map((event) => ({ cell: event.cell, totals: totalsOfOne(event) })),
    );
  async function* of(_: string, day: string, before?: string) {
    for (const event of events.toSorted((one, other) => (one.at < other.at ? 1 : -1))) {
      const key = `${event.at}#${event.id}`;
      if (event.cell.day === day && (before === undefined || key < before)) yield { key, event };
    }
  }
  const desk = {
    clock: { now },
    brands: { get: async () => BRAND, all: async () => [BRAND] },
    channels: oneOf<Channel>(channels, 'channel'),
    serviceLevels: { of: async () => DEFAULT_LEVELS },
    statistics: { cells },
    sums: { between: async () => [] },
    events: { of },
    alarms: {
      between: async (_: string, from: string, to: string) =>
        alarms.filter(({ id }) => from <= id && id < to),
    },
    threads: {
      waiting: async () =>
        waiting.flatMap(({ thread, waitingSince }) =>
          waitingSince === undefined ? [] : [{ thread, since: waitingSince }],
        ),
      heads: async (threads: string[]) => waiting.filter(({ thread }) => threads.includes(thread)),
    },
  } as unknown as Parameters<typeof overview>[0] & Parameters<typeof threadsBehind>[0];
  const view = (page: string, query: Record<string, string>): Promise<unknown> =>
    page === 'threads' ? threadsBehind(desk)('zephyrline', query) : overview(desk)('zephyrline', query);
  return {
    /** Queries that were asked, oldest first. */
    asked,
    happened: (...happenings: Happening[]): void => {
      events = [...events, ...happenings.map((one, index) => eventOf(one, events.length + index))];
    },
    breached: (...more: Alarm[]): void => {
      alarms = [...alarms, ...more];
    },
    wait: (...heads: Head[]): void => {
      waiting = heads;
    },
    answer: async (page: string, query: URLSearchParams): Promise<Answer> => {
      asked.push(`${page}?${query}`);
      return view(page, Object.fromEntries(query)).then(ok, (error: unknown) => {
        if (!(error instanceof VisibleError)) throw error;
        return { ...ok({ error: { code: error.code, message: error.message } }), status: 400 };
      });
    },
  };
};
