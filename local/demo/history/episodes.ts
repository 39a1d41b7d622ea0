import { DISMISSALS, type Dismissal } from '#domain/dismissal.ts';
import { type Instant, instantOf, plusSeconds } from '#domain/instant.ts';
import type { Agent } from '#domain/reply.ts';
import { dayAt, type LocalDate, momentOf, plusDays, weekdayOf } from '#domain/zone.ts';
import { chanceOf, oneOf, waitOf } from './chance.ts';
import type { Regular } from './regulars.ts';
import type { Talk } from './talks.ts';

/** Somebody asked, and it ended. */
export interface Episode {
  of: Regular;
  talk: Talk;
  agent: Agent;
  askedAt: Instant;
  /** When it was answered, or closed without an answer for a reason. */
  endedAt: Instant;
  dismissed?: Dismissal;
  edited: boolean;
  promise?: 'kept' | 'broken';
  /** The gate stopped a draft that would have sent them away. */
  redirected: boolean;
}

interface Cast {
  seed: string;
  timeZone: string;
  regulars: readonly Regular[];
  talks: readonly Talk[];
  agents: readonly Agent[];
}

const DAYS = 28;
const HOUR = 3600;
/** Half of the people in public, and in private, are answered within so many seconds. */
const MEDIAN = { public: 600, private: 960 };

/** Four weeks that ended yesterday, the oldest first: fewer write on a weekend, and waits have become a little shorter. */
export const episodesOf = (cast: Cast, now: Instant): Episode[] => {
  const chance = chanceOf(cast.seed);
  const today = dayAt(cast.timeZone, now);
  return Array.from({ length: DAYS }, (_, index) => index - DAYS)
    .flatMap((ago) => onDay(cast, chance, plusDays(today, ago), 1 - ago / DAYS / 2))
    .filter(({ endedAt }) => dayAt(cast.timeZone, endedAt) < today)
    .sort((one, other) => (one.askedAt < other.askedAt ? -1 : 1));
};

const isWeekend = (day: LocalDate): boolean => ['sat', 'sun'].includes(weekdayOf(day));

const onDay = (cast: Cast, chance: () => number, day: LocalDate, slower: number): Episode[] =>
  Array.from({ length: Math.round((isWeekend(day) ? 2 : 4) + 2 * chance()) }, () =>
    episode(cast, chance, day, slower),
  );

const episode = (cast: Cast, chance: () => number, day: LocalDate, slower: number): Episode => {
  const of = oneOf(chance, cast.regulars);
  const seconds = Math.round((8 + 12 * chance()) * HOUR);
  const askedAt = instantOf(momentOf(cast.timeZone, { date: day, seconds }));
  const wait = Math.max(45, waitOf(chance, MEDIAN[of.place] * slower, 2.8));
  const common = {
    ...{ of, askedAt, endedAt: plusSeconds(askedAt, wait) },
    talk: oneOf(chance, cast.talks),
    agent: oneOf(chance, cast.agents),
    edited: chance() < 0.2,
    redirected: chance() < 0.04,
  };
  if (chance() < 0.1) return { ...common, dismissed: oneOf(chance, DISMISSALS) };
  const luck = chance();
  return luck < 0.03
    ? { ...common, promise: 'broken' }
    : { ...common, ...(luck < 0.25 && { promise: 'kept' as const }) };
};
