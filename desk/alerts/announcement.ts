import { type Alarm, LEVELS, type Level, METRICS } from '#domain/alarm.ts';
import type { Announcement, AnnouncementLine } from '../ports/announcer.ts';
import { lineOf, plain, queueOf, type Telling } from './line.ts';
import { titleOf } from './words.ts';

/** Up to so many are told one by one; of more, how many there are and the first few. */
const MOST_LINES = 5;
const MOST_NAMED = 3;

const PLURAL: Record<Level, string> = {
  warning: 'warnings',
  breach: 'breaches',
  escalation: 'escalations',
};

/** The gravest first, and of those whoever has waited longest. */
const byPressure = (one: Alarm, other: Alarm): number =>
  LEVELS.indexOf(other.level) - LEVELS.indexOf(one.level) ||
  one.dueAt.localeCompare(other.dueAt) ||
  one.id.localeCompare(other.id);

const subjectOf = ({ brand }: Telling, alarms: readonly Alarm[]): string => {
  const [only, second] = alarms;
  const what =
    only === undefined || second !== undefined
      ? `${alarms.length} alarms`
      : `${titleOf(only.metric).toLowerCase()}, ${only.level}`;
  return `okno ${brand.id}: ${what}`;
};

/** `First reply: 12 breaches, 1 warning.` for each metric there is. */
const countsOf = (alarms: readonly Alarm[]): string[] =>
  METRICS.flatMap((metric) => {
    const counts = LEVELS.toReversed().flatMap((level) => {
      const count = alarms.filter((one) => one.metric === metric && one.level === level).length;
      return count === 0 ? [] : [`${count} ${count === 1 ? level : PLURAL[level]}`];
    });
    return counts.length === 0 ? [] : [`${titleOf(metric)}: ${counts.join(', ')}.`];
  });

const summary = (telling: Telling, alarms: readonly Alarm[]): AnnouncementLine[] => [
  {
    text: [
      `${plain(telling.brand.name)}: ${alarms.length} alarms at once.`,
      ...countsOf(alarms),
      `The ${MOST_NAMED} most pressing:`,
    ].join(' '),
    place: queueOf(telling),
  },
  ...alarms.slice(0, MOST_NAMED).map((alarm) => lineOf(telling, alarm)),
];

/** All alarms in one message, however many there are. */
export const announcementOf = (telling: Telling, alarms: readonly Alarm[]): Announcement => {
  const sorted = alarms.toSorted(byPressure);
  return {
    subject: subjectOf(telling, sorted),
    lines:
      sorted.length > MOST_LINES ? summary(telling, sorted) : sorted.map((alarm) => lineOf(telling, alarm)),
  };
};
