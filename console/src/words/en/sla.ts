import type { Level, Metric } from '#domain/alarm.ts';
import type { Promised, PromiseKind } from '#domain/sla/promise.ts';
import type { Sign } from '#domain/sla/vulnerability.ts';
import type { OwedPromise } from '#domain/view.ts';

/* The words of clocks, promises and alarms, said to an agent; complete by type, as those of vocabulary.ts. */

/** What a clock is called, or an alarm. */
export const METRIC: Record<Metric, string> = {
  first_reply: 'First reply',
  next_reply: 'Next reply',
  update: 'Word on the open case',
  resolution: 'Settling the whole case',
  approval: 'Approval of the draft',
  promise: 'Promise',
  drafting: 'Making the draft',
  sending: 'Sending the reply',
  acting: 'Doing the action',
  outcome: 'Finding out what happened',
  parity: 'Private against public',
  silence: 'Silent channel',
  backlog: 'Too many wait',
};

export const ALARM_LEVEL: Record<Level, string> = {
  warning: 'Due soon',
  breach: 'Overdue',
  escalation: 'With the leads',
};

/** What is owed, where nobody put it into words of their own. */
export const PROMISE: Record<PromiseKind, string> = {
  update: 'The next message',
  midway: 'A message on the way there',
  fix: 'The case settled',
  call: 'A call',
  other: 'Something promised',
};

export const PROMISE_SOURCE: Record<Promised['source'], string> = {
  reply: 'said in a reply',
  policy: 'owed by the service levels',
  hand: 'written down',
};

export const OWED: Record<OwedPromise['state'], string> = {
  on_track: 'On track',
  at_risk: 'At risk',
  broken: 'Not kept',
};

/** Why waiting hurts somebody more than others. */
export const SIGN: Record<Sign, string> = {
  health: 'medicine or illness',
  mobility: 'a disability',
  child: 'a small child',
  bereavement: 'a death',
  stranded: 'stranded somewhere',
  danger: 'somebody in danger',
};
