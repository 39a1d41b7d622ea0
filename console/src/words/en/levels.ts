import type { Place } from '#domain/message.ts';
import type { Condition, PriorityRule, SlaPolicy } from '#domain/sla/serviceLevels.ts';
import { channelName } from '../channelName.ts';
import { oneOf } from '../oneOf.ts';
import { spansIn, type Unit } from '../span.ts';
import { PAUSE, PRIORITY, TOPIC } from './levelNames.ts';

/* What is said of a brand's service levels. */

const counted = (count: number, unit: Unit): string => `${count} ${unit}${count === 1 ? '' : 's'}`;

/** `90 seconds`, `20 minutes`, `1 hour 30 minutes`, `72 hours`, `5 days`. */
export const spanWords = spansIn(counted);

const oneOfThem = oneOf('or');

const PLACE: Record<Place, string> = { public: 'in public', private: 'in private' };

/** For whom a policy holds, in one sentence. */
export const fitsWords = ({ channel, place, priority, asked }: Condition): string => {
  const conditions = [
    ...(priority ? [`of priority ${oneOfThem(priority.map((one) => PRIORITY[one].toLowerCase()))}`] : []),
    ...(asked ? [`about ${oneOfThem(asked.map((one) => TOPIC[one]))}`] : []),
    ...(place ? [oneOfThem(place.map((one) => PLACE[one]))] : []),
    ...(channel ? [`on ${oneOfThem(channel.map(channelName))}`] : []),
  ];
  return conditions.length === 0 ? 'Whatever no policy above fits.' : `Threads ${conditions.join(', ')}.`;
};

/** How its clocks run. */
export const clockWords = ({ schedule, pauses }: Pick<SlaPolicy, 'schedule' | 'pauses'>): string => {
  const runs =
    schedule === undefined
      ? 'The clocks run by the calendar, night and weekend included'
      : `The clocks run in the open hours of “${schedule}” alone`;
  const rests =
    pauses.length === 0 ? '' : `; they rest while ${oneOfThem(pauses.map((state) => PAUSE[state]))}`;
  return `${runs}${rests}.`;
};

/** `1 hour, by the calendar`, `26 open hours` would be read as a date otherwise. */
export const withinWords = (seconds: number, schedule: string | undefined): string =>
  `${spanWords(seconds)}, ${schedule === undefined ? 'by the calendar' : 'open hours only'}`;

const promiseWords = (promise: NonNullable<PriorityRule['when']['promise']>): string =>
  promise === 'broken'
    ? 'something promised to them was not kept'
    : `something promised to them is due within ${spanWords(promise.withinSeconds)}`;

/** Every condition of a rule, all of which must hold. */
export const ruleWords = ({ when }: PriorityRule): string => {
  const conditions = [
    ...(when.vulnerable ? ['they named a reason why waiting hurts them'] : []),
    ...(when.waitedSeconds === undefined
      ? []
      : [
          `they have waited ${spanWords(when.waitedSeconds)} or longer, in whatever channel they asked first`,
        ]),
    ...(when.promise === undefined ? [] : [promiseWords(when.promise)]),
    ...(when.dissatisfied ? ['they said that an answer did not help'] : []),
    ...(when.asked === undefined ? [] : [`it is about ${oneOfThem(when.asked.map((one) => TOPIC[one]))}`]),
  ];
  return conditions.join(', and ');
};

const HOURS_OF = 72;
const hourOf = (share: number): number => Math.round(HOURS_OF * share * 10) / 10;

export const LEVELS = {
  inForce: (version: number): string => `Version ${version} has been in force since`,
  defaults: 'Nothing was published yet: an hour for every reply, by the calendar.',
  next: (version: number): string => `Version ${version} takes effect`,
  policies: 'Targets',
  order: 'The first policy that fits a thread holds for it.',
  noTargets: 'No clock runs for these.',
  what: 'What',
  within: 'Within',
  warning: 'Warning after',
  schedules: 'Schedules',
  zone: (zone: string): string => `Times in ${zone}`,
  day: 'Day',
  open: 'Open',
  closed: 'closed',
  nextDay: 'next day',
  holidays: 'Closed on',
  shift: (date: string): string => `Other hours on ${date}`,
  break: (date: string): string => `Closed in between on ${date}`,
  priorities: 'Priority',
  firstRule:
    'From the top; the first that holds decides, and a thread is of normal priority where none does.',
  noRules: 'No rule says otherwise: every thread is of normal priority.',
  when: 'when',
  promises: 'Promises',
  promised: (topics: readonly string[], seconds: number): string =>
    `Whoever writes about ${oneOfThem(topics)} is promised that it is settled within ${spanWords(seconds)}.`,
  midway: (fromSeconds: number, [from, to]: readonly [number, number]): string =>
    `Whoever was promised something ${spanWords(fromSeconds)} ahead or more hears from us in between: of ${HOURS_OF} hours, between hour ${hourOf(from)} and hour ${hourOf(to)}, in daytime.`,
  escalate: (seconds: number): string =>
    `${seconds === 0 ? 'At once' : spanWords(seconds)} after a promise was broken the leads are told as well.`,
  answers: 'What counts as an answer',
  onlySent: 'Only a published reply stops a clock: no draft, no approval, no note.',
  automatic: (stops: boolean): string =>
    stops ? 'These texts, sent by a platform, count as one:' : 'These texts, sent by a platform, do not:',
  others: 'Besides',
  stuck: (draft: number, reply: number, action: number): string =>
    `Work is called stuck when a draft takes ${spanWords(draft)}, a reply ${spanWords(reply)} or an action ${spanWords(action)}.`,
  backlog: (threads: number, oldest: number): string =>
    `Somebody is told when ${threads} threads wait, or one of them for ${spanWords(oldest)}.`,
  asksHow: (seconds: number): string =>
    `Customers are asked once how it was, ${spanWords(seconds)} after their case is closed.`,
  asksNobody: 'Nobody is asked how it was.',
  file: 'The file',
  fileIs: 'As it was published. It is changed by publishing another.',
} as const;
