import { Duration } from 'aws-cdk-lib';
import { METRIC } from '#platform/env.ts';
import type { AlarmSpec, RaiseAlarm } from './alarms.ts';
import { breachRate, counted, highest, type MetricKey } from './metrics.ts';

/* What customers and agents live through, as against what happens to queues and functions. */

/** As brands have it that published no service levels; theirs raise alarms of their own. */
const MOST_UNANSWERED = 200;
const LONGEST_UNANSWERED_SECONDS = 24 * 3600;
const MOST_LATE_PERCENT = 10;
const MANY_REFUSED_AN_HOUR = 30;

/** Raised by the first in a minute. */
const ONE_IS_ENOUGH = {
  slaWarning: 'A customer will soon have waited longer than the brand allows itself.',
  slaBreach: 'A customer has waited longer than the brand allows itself.',
  promiseBroken: 'A customer was promised an update by a certain time and did not get it.',
  promiseEscalated: 'A customer is still owed what they were promised, and its owner has not acted.',
  parityBroken:
    'Who writes in private waits much longer than who complains in public, or the other way round.',
  publishFailed: 'A channel refused an approved reply; the customer still waits.',
  publishUnknown: 'It is not known whether an approved reply is out; nothing is sent again until it is.',
  workStuck: 'A draft, a reply or an action takes far longer than it should, and a customer waits for it.',
  outcomeUnknown: 'It is not known whether a reply or an action went through until a person looks.',
  backOfficeDown: 'A back office does not answer; drafts say what was last known and no more.',
  channelSilent: 'A channel that usually speaks is silent; customers may be writing where nobody hears them.',
  authLost: 'A channel refuses the keys of a brand: its messages are not read and its replies do not go out.',
} as const satisfies Partial<Record<MetricKey, string>>;

const isOne = (key: string): key is keyof typeof ONE_IS_ENOUGH => key in ONE_IS_ENOUGH;

const MANY: Record<string, AlarmSpec> = {
  [METRIC.unanswered]: {
    metric: highest('unanswered'),
    threshold: MOST_UNANSWERED,
    errorImpact: 'More customers of one brand wait for an answer than its people can soon give.',
    runbook: 'unanswered',
  },
  [METRIC.oldestUnanswered]: {
    metric: highest('oldestUnanswered'),
    threshold: LONGEST_UNANSWERED_SECONDS,
    errorImpact: 'A customer has waited a day and more for an answer.',
    runbook: 'oldestUnanswered',
  },
  BreachRate: {
    metric: breachRate(),
    threshold: MOST_LATE_PERCENT,
    errorImpact: 'One in ten customers or more waited longer than the brand allows itself.',
    runbook: 'breachRate',
  },
  [METRIC.draftRefused]: {
    metric: counted('draftRefused', Duration.hours(1)),
    threshold: MANY_REFUSED_AN_HOUR,
    errorImpact: 'Many drafts are refused; agents write answers from nothing and customers wait longer.',
    runbook: 'draftRefused',
  },
};

export const deskAlarms = (raise: RaiseAlarm): void => {
  for (const key of Object.keys(ONE_IS_ENOUGH).filter(isOne))
    raise(METRIC[key], {
      metric: counted(key),
      threshold: 1,
      errorImpact: ONE_IS_ENOUGH[key],
      runbook: key,
    });
  for (const [id, spec] of Object.entries(MANY)) raise(id, spec);
};
