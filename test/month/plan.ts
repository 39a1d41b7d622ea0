import type { Schedule } from '#domain/brand.ts';
import { type Instant, instantOf, msOf, plusSeconds } from '#domain/instant.ts';
import type { Place } from '#domain/message.ts';
import type { Asked, ServiceLevels } from '#domain/sla/serviceLevels.ts';
import { DEFAULT_LEVELS } from '#domain/sla/defaults.ts';

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

const pick = <T>(from: readonly T[], random: () => number): T => from[Math.floor(random() * from.length)] as T;

/** By day more is written than at night. */
const arrival = (random: () => number): Instant => {
  const day = Math.floor(random() * 29);
  const hour = random() < 0.8 ? 7 + random() * 15 : random() * 24;
  return instantOf(Math.round((msOf(BEGINS) + (day * 24 + hour) * HOUR * 1000) / 1000) * 1000);
};

const END = plusSeconds(BEGINS, MINUTES * 60);

const storyOf = (thread: number, random: () => number): Happening[] => {
  const told: Happening[] = [];
  let at = arrival(random);
  const episodes = 1 + Math.floor(random() * random() * 4);
  for (let n = 0; n < episodes && at < END; n += 1) {
    // Some messages reach okno late, by minutes or by hours.
    const delay = random() < 0.04 ? Math.round(random() * random() * 8 * HOUR) : 0;
    told.push({ kind: 'asks', thread, at, heardAt: plusSeconds(at, delay) });
    const answered = plusSeconds(at, Math.round(replySeconds(random)));
    if (random() < 0.3) {
      const again = plusSeconds(at, 60 + Math.round(random() * HOUR));
      if (again < answered && again < END) told.push({ kind: 'asks', thread, at: again, heardAt: again });
    }
    if (random() < 0.12 || answered >= END || answered <= plusSeconds(at, delay + 2)) {
      const given = plusSeconds(at, delay + 20 * HOUR + Math.round(random() * 40 * HOUR));
      return [...told, { kind: 'dismissed', thread, at: given, heardAt: given }];
    }
    const promise = random() < 0.2 ? plusSeconds(answered, HOUR * (1 + Math.round(random() * 30))) : undefined;
    told.push(
      random() < 0.1
        ? { kind: 'answers_in_the_app', thread, at: answered, heardAt: answered }
        : {
            ...{ kind: 'answers', thread, at: answered, heardAt: answered },
            ...{ agent: pick(AGENTS, random), edited: random() < 0.3 },
            ...(promise && { promiseBy: promise }),
          },
    );
    at = plusSeconds(answered, 300 + Math.round(random() * 3 * 24 * HOUR));
    if (promise !== undefined && n + 1 === episodes) {
      const given = plusSeconds(promise, HOUR + Math.round(random() * 20 * HOUR));
      told.push({ kind: 'dismissed', thread, at: given, heardAt: given });
    }
  }
  return told;
};

/** Everything that happens, from one seed. */
export const planned = (count: number, seed: number): Plan => {
  const random = numbers(seed);
  const threads = Array.from({ length: count }, (_, thread): PlannedThread => {
    const [channel, place] = pick(PLACES, random);
    return { name: `month:${channel}:${place === 'public' ? 'p' : 'd'}.${thread}`, channel, place, asked: pick(ABOUT, random) };
  });
  const happenings = threads.flatMap((_, thread) => storyOf(thread, random));
  return {
    threads,
    happenings: happenings.filter(({ heardAt }) => heardAt < END).sort((a, b) => a.heardAt.localeCompare(b.heardAt)),
  };
};
