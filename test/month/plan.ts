import type { Schedule } from '#domain/brand.ts';
import { type Instant, instantOf, msOf, plusSeconds } from '#domain/instant.ts';
import type { Place } from '#domain/message.ts';
import { DEFAULT_LEVELS } from '#domain/sla/defaults.ts';
import type { Asked, ServiceLevels } from '#domain/sla/serviceLevels.ts';

/* A month of a brand, decided beforehand from one seed: who writes when, and when they are answered. */

export const BEGINS: Instant = '2026-03-02T00:00:00.000Z';
export const MINUTES = 30 * 24 * 60;

/** Berlin, over the change of the clocks of 29 March; a break at noon, short Saturdays, one holiday. */
const OFFICE: Schedule = {
  timeZone: 'Europe/Berlin',
  hours: {
    ...Object.fromEntries(
      ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [
        day,
        [
          ['08:00', '12:00'],
          ['13:00', '18:00'],
        ],
      ]),
    ),
    sat: [['10:00', '14:00']],
  },
  holidays: ['2026-03-17'],
};

const HOUR = 3600;

export const LEVELS: ServiceLevels = {
  ...DEFAULT_LEVELS,
  schedules: { office: OFFICE },
  policies: [
    {
      name: 'public',
      when: { place: ['public'], asked: ['bag', 'connection'] },
      targets: {
        first_reply: { seconds: HOUR, warnAt: 0.5 },
        next_reply: { seconds: 2 * HOUR, warnAt: 0.75 },
      },
      pauses: [],
    },
    {
      name: 'default',
      when: {},
      schedule: 'office',
      targets: {
        first_reply: { seconds: 2 * HOUR, warnAt: 0.5 },
        next_reply: { seconds: 4 * HOUR, warnAt: 0.5 },
      },
      pauses: [],
    },
  ],
};

/** A small generator of numbers from 0 to 1, the same for the same seed (mulberry32). */
export const numbers = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** Something that happens; `heardAt`: when okno learns of it. */
export type Happening = { thread: number; at: Instant; heardAt: Instant } & (
  | { kind: 'asks' }
  | { kind: 'answers'; promiseBy?: Instant; agent: string; edited: boolean }
  | { kind: 'answers_in_the_app' }
  /** An agent decides that nothing needs an answer any more. */
  | { kind: 'dismissed' }
);

export interface PlannedThread {
  name: string;
  place: Place;
  asked: Asked;
  channel: string;
}

export interface Plan {
  threads: PlannedThread[];
  /** In the order in which okno learns of them. */
  happenings: Happening[];
}

const PLACES: readonly (readonly [string, Place])[] = [
  ['x', 'public'],
  ['x', 'private'],
  ['messenger', 'private'],
  ['page', 'public'],
];
const ABOUT: readonly Asked[] = ['bag', 'connection', 'question', 'complaint', 'other'];
const AGENTS = ['anna', 'boris', 'lena'];

/** Real reply times are log-normal: half within 14 minutes, a tenth after nine hours (twcs). */
const replySeconds = (random: () => number): number => {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Math.max(20, Math.exp(Math.log(14 * 60) + 2.9 * normal));
};

const pick = <T>(from: readonly T[], random: () => number): T =>
  from[Math.floor(random() * from.length)] as T;

/** By day more is written than at night. */
const arrival = (random: () => number, days: number): Instant => {
  const day = Math.floor(random() * days);
  const hour = random() < 0.8 ? 7 + random() * 15 : random() * 24;
  return instantOf(Math.round((msOf(BEGINS) + (day * 24 + hour) * HOUR * 1000) / 1000) * 1000);
};

const END = plusSeconds(BEGINS, MINUTES * 60);

/** What a customer writes until they are answered; some of it reaches okno late, by minutes or by hours. */
const asking = (thread: number, at: Instant, random: () => number): Happening[] => {
  const delay = random() < 0.04 ? Math.round(random() * random() * 8 * HOUR) : 0;
  return [{ kind: 'asks', thread, at, heardAt: plusSeconds(at, delay) }];
};

const again = (thread: number, at: Instant, until: Instant, random: () => number): Happening[] => {
  if (random() >= 0.3) return [];
  const said = plusSeconds(at, 60 + Math.round(random() * HOUR));
  return said < until && said < END ? [{ kind: 'asks', thread, at: said, heardAt: said }] : [];
};

const given = (thread: number, at: Instant): Happening => ({ kind: 'dismissed', thread, at, heardAt: at });

const answering = (thread: number, at: Instant, random: () => number): Happening => {
  if (random() < 0.1) return { kind: 'answers_in_the_app', thread, at, heardAt: at };
  const promiseBy = random() < 0.2 ? plusSeconds(at, HOUR * (1 + Math.round(random() * 30))) : undefined;
  const how = { agent: pick(AGENTS, random), edited: random() < 0.3 };
  return { kind: 'answers', thread, at, heardAt: at, ...how, ...(promiseBy && { promiseBy }) };
};

/** One question, and whatever ends it; without an answer nothing follows. */
const episode = (
  thread: number,
  at: Instant,
  random: () => number,
): { told: Happening[]; answered?: Instant } => {
  const asked = asking(thread, at, random);
  const answered = plusSeconds(at, Math.round(replySeconds(random)));
  const told = [...asked, ...again(thread, at, answered, random)];
  const heardAt = asked[0]?.heardAt ?? at;
  if (random() < 0.12 || answered >= END || answered <= plusSeconds(heardAt, 2))
    return {
      told: [...told, given(thread, plusSeconds(heardAt, 20 * HOUR + Math.round(random() * 40 * HOUR)))],
    };
  return { told: [...told, answering(thread, answered, random)], answered };
};

const storyOf = (thread: number, random: () => number, days: number): Happening[] => {
  const told: Happening[] = [];
  const episodes = 1 + Math.floor(random() * random() * 4);
  let at: Instant | undefined = arrival(random, days);
  for (let n = 0; n < episodes && at !== undefined && at < END; n += 1) {
    const one = episode(thread, at, random);
    told.push(...one.told);
    at = one.answered && plusSeconds(one.answered, 300 + Math.round(random() * 3 * 24 * HOUR));
  }
  const last = told.at(-1);
  const open = last?.kind === 'answers' ? last.promiseBy : undefined;
  return open === undefined
    ? told
    : [...told, given(thread, plusSeconds(open, HOUR + Math.round(random() * 20 * HOUR)))];
};

/** Everything that happens, from one seed; customers write first on the first so many days. */
export const planned = (count: number, seed: number, days = 29): Plan => {
  const random = numbers(seed);
  const threads = Array.from({ length: count }, (_, thread): PlannedThread => {
    const [channel, place] = pick(PLACES, random);
    return {
      name: `month:${channel}:${place === 'public' ? 'p' : 'd'}.${thread}`,
      channel,
      place,
      asked: pick(ABOUT, random),
    };
  });
  const happenings = threads.flatMap((_, thread) => storyOf(thread, random, days));
  return {
    threads,
    happenings: happenings
      .filter(({ heardAt }) => heardAt < END)
      .sort((a, b) => a.heardAt.localeCompare(b.heardAt)),
  };
};
