import type { PriorityReason } from '#domain/sla/priority.ts';
import type { Promised } from '#domain/sla/promise.ts';
import { TOPIC } from './levelNames.ts';
import { PROMISE, SIGN } from './sla.ts';

/* What is said of clocks, promises and priority. */

type Plain = Extract<PriorityReason, { kind: 'asked' | 'vulnerable' | 'dissatisfied' }>;

/** Why a thread is as pressing as it is, where no moment takes part in it. */
export const reasonWords = (reason: Plain): string => {
  switch (reason.kind) {
    case 'asked':
      return `it is about ${TOPIC[reason.asked]}`;
    case 'vulnerable':
      return `waiting hurts them more than others (${reason.signs.map((sign) => SIGN[sign]).join(', ')})`;
    case 'dissatisfied':
      return 'they said that our answer did not help';
    default:
      return reason satisfies never;
  }
};

export const PRESSING = {
  label: 'Priority',
  waited: 'they have waited since',
  first: 'first in',
  broken: 'a promise was not kept, it was due',
  near: 'a promise is due',
  owner: 'and is with',
} as const;

/** What is owed, as whoever wrote it down put it. */
export const promiseWords = ({ kind, what }: Pick<Promised, 'kind' | 'what'>): string => {
  if (what === undefined) return PROMISE[kind];
  return kind === 'other' ? what : `${PROMISE[kind]}: ${what}`;
};

export const CLOCKS = {
  title: 'Clocks and promises',
  clocks: 'Clocks',
  promises: 'Promises',
  none: 'No clock runs.',
  noPolicy: 'No policy of the brand’s fits this thread, so it has no limits.',
  limit: 'Limit',
  running: 'running since',
  policy: 'by the policy',
  stuck: 'by the time such work may take',
  with: 'with',
  theirTurn: 'it is their turn.',
  rest: 'Its clocks rest',
  aside: 'Set aside',
  since: 'since',
  by: 'by',
  until: 'until',
  asideRests: 'Its clocks rest meanwhile.',
  asideRuns: 'Its clocks run on: the policy does not let them rest.',
  rested: (count: number): string =>
    count === 1 ? 'They rested before, from' : `They rested ${count} times before, the last time from`,
  restedTo: 'to',
} as const;

export const PROMISES = {
  none: 'Nothing is owed.',
  by: 'By',
  keep: 'Kept',
  keepWhat: (what: string): string => `Kept: ${what}`,
} as const;

export const KEEP = {
  title: 'How was it kept?',
  what: 'Nothing is sent. Its clock stops, and what you write is kept.',
  how: 'How it was kept',
  hint: 'For example: called at 14:10, she knows that the bag comes tonight',
  confirm: 'It was kept',
  tooShort: 'Say how it was kept.',
} as const;

export const MAKE = {
  open: 'Promise something',
  title: 'Write down a promise',
  what: 'For what you promised by other means than a reply, on the telephone say. It has a clock and an alarm, and is yours.',
  kind: 'What is promised',
  kinds: {
    call: { label: 'A call' },
    update: { label: 'A message here', description: 'okno drafts it before its time, for you to approve.' },
    other: { label: 'Something else' },
  },
  moment: 'By when',
  words: 'In your words',
  confirm: 'It is promised',
  tooShort: 'Say what was promised.',
} as const;

export const HOLD = {
  open: 'Set aside until …',
  title: 'Set this thread aside',
  what: 'The clocks rest until then that the brand’s policy lets rest. What the customer says before ends it.',
  moment: 'Until when',
  words: 'What is waited for',
  confirm: 'Set aside',
  tooShort: 'Say what is waited for.',
  resume: 'Take up again',
} as const;

export const ASK = {
  past: 'The time must lie ahead.',
  noTime: 'Give both the day and the time.',
} as const;
