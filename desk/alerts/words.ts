import type { Alarm, Level, Metric } from '#domain/alarm.ts';
import type { MetricName } from '../ports/meter.ts';

/** What an alarm is called where many are counted, what it means to whoever waits, and what it is counted as. */
interface Words {
  title: string;
  impact: Partial<Record<Level, string>> & { breach: string };
  counted: { [At in Level]?: MetricName };
  /** How the moment of the alarm reads; absent where it says nothing. */
  moment?: 'Due' | 'Since';
}

const TARGET = { warning: 'SlaWarning', breach: 'SlaBreach' } as const;
const STUCK = { breach: 'WorkStuck' } as const;

const WORDS: Record<Metric, Words> = {
  first_reply: {
    title: 'First reply',
    impact: {
      warning: 'A customer will soon have waited for a first answer longer than the brand allows itself.',
      breach: 'A customer has waited for a first answer longer than the brand allows itself.',
    },
    counted: TARGET,
    moment: 'Due',
  },
  next_reply: {
    title: 'Next reply',
    impact: {
      warning: 'A customer will soon have waited for the next answer longer than the brand allows itself.',
      breach: 'A customer has waited for the next answer longer than the brand allows itself.',
    },
    counted: TARGET,
    moment: 'Due',
  },
  update: {
    title: 'Update',
    impact: {
      warning:
        'A customer with an open case has heard nothing for almost as long as the brand allows itself.',
      breach: 'A customer with an open case has heard nothing for longer than the brand allows itself.',
    },
    counted: TARGET,
    moment: 'Due',
  },
  resolution: {
    title: 'Resolution',
    impact: {
      warning: 'A customer’s matter will soon have been open longer than the brand allows itself.',
      breach: 'A customer’s matter has been open longer than the brand allows itself.',
    },
    counted: TARGET,
    moment: 'Due',
  },
  approval: {
    title: 'Approval',
    impact: {
      warning: 'An answer is written and will soon have waited too long for somebody to approve it.',
      breach: 'An answer is written and the customer does not get it, because nobody approves it.',
    },
    // The customer's own clock tells whether it came too late for them.
    counted: { warning: 'SlaWarning', breach: 'SlaWarning' },
    moment: 'Due',
  },
  promise: {
    title: 'Promise',
    impact: {
      warning: 'What a customer was promised is not done yet, and its time is nearly over.',
      breach: 'A customer did not get by its time what they were promised.',
      escalation:
        'A customer is still owed what they were promised; its owner has not acted, so the lead is asked to act.',
    },
    counted: { warning: 'SlaWarning', breach: 'PromiseBroken', escalation: 'PromiseEscalated' },
    moment: 'Due',
  },
  drafting: {
    title: 'Stuck draft',
    impact: { breach: 'A customer waits and no draft comes: somebody has to write the answer from nothing.' },
    counted: STUCK,
    moment: 'Due',
  },
  sending: {
    title: 'Stuck reply',
    impact: { breach: 'An approved answer has not gone out: the customer waits for words that are ready.' },
    counted: STUCK,
    moment: 'Due',
  },
  acting: {
    title: 'Stuck action',
    impact: { breach: 'What was approved for a customer has not been done in the back office.' },
    counted: STUCK,
    moment: 'Due',
  },
  outcome: {
    title: 'Unknown outcome',
    impact: { breach: 'Nobody knows whether a reply or an action went through until a person looks.' },
    counted: { breach: 'OutcomeUnknown' },
    moment: 'Since',
  },
  parity: {
    title: 'Parity',
    impact: {
      breach: 'Who asks in private waits much longer than who asks in public, or the other way round.',
    },
    counted: { breach: 'ParityBroken' },
  },
  silence: {
    title: 'Silent channel',
    impact: {
      breach: 'A channel that usually speaks is silent: customers may be writing where nobody hears them.',
    },
    counted: { breach: 'ChannelSilent' },
  },
  backlog: {
    title: 'Backlog',
    impact: { breach: 'Too many customers wait, or one has waited for too long.' },
    counted: {},
  },
};

const LEFT_TO_THE_LEAD = 'Its owner has not acted, so the lead is asked to act.';

type Kind = Pick<Alarm, 'metric' | 'level'>;

/** `First reply` */
export const titleOf = (metric: Metric): string => WORDS[metric].title;

/** One sentence: what it means for customers. */
export const impactOf = ({ metric, level }: Kind): string => {
  const { impact } = WORDS[metric];
  const said = impact[level];
  if (said !== undefined) return said;
  return level === 'escalation' ? `${impact.breach} ${LEFT_TO_THE_LEAD}` : impact.breach;
};

/** The metric that counts it; undefined where a gauge says it already. */
export const countedAs = ({ metric, level }: Kind): MetricName | undefined => WORDS[metric].counted[level];

export const momentOf = (metric: Metric): Words['moment'] => WORDS[metric].moment;
