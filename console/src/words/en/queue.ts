import type { Alarm, Metric } from '#domain/alarm.ts';
import type { Place } from '#domain/message.ts';
import { METRIC } from './sla.ts';

/* What the queue says. */

export const QUEUE = {
  title: 'Queue',
  order: 'Most urgent first',
  due: 'Due',
  customer: 'Customer',
  message: 'Latest message',
  where: 'Where',
  draft: 'Draft and reply',
  owner: 'Owner',
  nobody: 'Nobody yet',
  nobodyWaits: 'nobody waits',
  promise: 'promise ',
  update: 'update ',
  limit: (metric: string, when: string, utc: string): string => `${metric}, limit ${when} (${utc})`,
  loading: 'Fetching the queue',
  channel: 'Channel',
  allChannels: 'All channels',
  some: (shown: number, all: number): string => (shown === all ? `(${all})` : `(${shown} of ${all})`),
  noneOn: (title: string): string => `Nothing waits on ${title} now.`,
  showAll: 'Show all channels',
} as const;

export const DRAFT = {
  making: 'Draft is being made',
  stale: 'New draft is being made',
  none: 'Nothing to do now',
  moved: 'case moved',
  due: 'update due',
} as const;

const counted = (count: number, what: string, more = ''): string =>
  count === 0 ? '' : `${count} ${what}${count === 1 ? '' : 's'} ${more}`.trimEnd();

export const ALARMS = {
  somebody: 'Somebody',
  open: 'Open thread',
  escalated: 'Its owner has not acted: the leads are asked to.',
  owner: 'It is with',
  learntLate: 'Learnt late: the message came in after its limit.',
  runbook: (anchor: string): string => `RUNBOOK.md, ${anchor}`,
  title: (alarms: Alarm[]): string => {
    const count = (level: Alarm['level']): number => alarms.filter((one) => one.level === level).length;
    return [
      counted(count('escalation'), 'alarm', 'with the leads'),
      counted(count('breach'), 'alarm'),
      counted(count('warning'), 'warning'),
    ]
      .filter(Boolean)
      .join(', ');
  },
};

const OTHER_PLACE: Record<Place, string> = { public: 'in private', private: 'in public' };

/** What is said of no limit the brand set itself; of the rest the name of the clock says it. */
const ALARM: Partial<Record<Metric, string>> = {
  promise: 'what was promised was not done by',
  drafting: 'no draft comes; it should have been there',
  sending: 'the approved reply does not go out; it should have by',
  acting: 'what was approved is not done; it should have been by',
  outcome: 'a person must find out what became of a reply or an action; open since',
  silence: 'silent for longer than usual; noticed',
  backlog: 'Too many customers wait, or one for too long; noticed',
};

const NOTICED: readonly Metric[] = ['parity', 'silence', 'backlog'];

const whatOf = ({ metric, level, place }: Alarm): string => {
  if (metric === 'parity')
    return `waits far longer than those who asked ${place === undefined ? 'in the other place' : OTHER_PLACE[place]} today; noticed`;
  const name = METRIC[metric].toLowerCase();
  if (level === 'warning') return `${name} is due soon; the limit is`;
  return ALARM[metric] ?? `${name} is overdue; the limit passed`;
};

/** What an alarm says of whom it is about, up to a moment of it. */
export const alarmWords = (alarm: Alarm): { what: string; moment: 'dueAt' | 'raisedAt' } => ({
  what: whatOf(alarm),
  moment: NOTICED.includes(alarm.metric) ? 'raisedAt' : 'dueAt',
});
