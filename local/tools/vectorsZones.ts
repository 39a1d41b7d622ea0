import { msOf } from '#domain/instant.ts';
import type { Judgement } from './vectorsJudge.ts';

/*
 * Zones whose rules changed after tzdata 2025b. From the release notes of IANA
 * (https://www.iana.org/time-zones/releases), and found again by comparing the offsets of all zones from 1970 on in
 * 2025b with those in 2026c: no other zone differs. Of Baja California's, years before 1970 changed too.
 */

export interface Change {
  release: string;
  /** A zone and its links. */
  zones: readonly string[];
  /** Before this moment, and from `until` on, nothing changed. */
  from: string;
  until?: string;
}

const CHANGES: readonly Change[] = [
  {
    release: '2025c',
    zones: ['America/Tijuana', 'America/Ensenada', 'America/Santa_Isabel', 'Mexico/BajaNorte'],
    from: '1953-04-26T09:00:00Z',
    until: '1975-10-26T09:00:00Z',
  },
  { release: '2026a', zones: ['Europe/Chisinau', 'Europe/Tiraspol'], from: '2022-03-27T00:00:00Z' },
  { release: '2026b', zones: ['America/Vancouver', 'Canada/Pacific'], from: '2026-11-01T09:00:00Z' },
  {
    release: '2026c',
    zones: ['America/Edmonton', 'America/Yellowknife', 'Canada/Mountain'],
    from: '2026-11-01T08:00:00Z',
  },
  { release: '2026c', zones: ['Africa/Casablanca', 'Africa/El_Aaiun'], from: '2026-09-20T01:00:00Z' },
];

/** The releases the table begins after and ends with; what changed before or since is not known to it. */
export const TABLE = { after: '2025b', last: '2026c' };

/** Changes of a zone between two releases of tzdata, whichever is the older. */
export const changesOf = (zone: string, one: string, other: string): Change[] => {
  const [older, newer] = one < other ? [one, other] : [other, one];
  return CHANGES.filter(({ zones, release }) => zones.includes(zone) && older < release && release <= newer);
};

const MOMENT = /\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)/g;

/** Whether any of a case, from its earliest moment to its latest, lies where a rule changed. */
export const touches = ({ input, expected, got }: Judgement, { from, until }: Change): boolean => {
  const moments = (JSON.stringify([input, expected, got]).match(MOMENT) ?? []).map(msOf);
  return Math.max(...moments) >= msOf(from) && (until === undefined || Math.min(...moments) < msOf(until));
};
