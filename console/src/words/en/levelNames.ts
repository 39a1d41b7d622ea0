import type { Weekday } from '#domain/brand.ts';
import type { Asked, PauseState, Priority, ServiceLevels, TargetName } from '#domain/sla/serviceLevels.ts';

/* The words of service levels, said to an agent; complete by type, as those of vocabulary.ts. */

export const PRIORITY: Record<Priority, string> = {
  urgent: 'Urgent',
  high: 'High',
  normal: 'Normal',
  low: 'Low',
};

/** What somebody writes about. */
export const TOPIC: Record<Asked, string> = {
  bag: 'baggage',
  connection: 'a connection',
  plan: 'a plan or tariff',
  parcel: 'a parcel',
  compensation: 'compensation',
  document: 'a document',
  complaint: 'a complaint',
  call_back: 'a call back',
  request: 'something to be done',
  question: 'a question',
  thanks: 'thanks',
  abuse: 'abuse',
  other: 'something else',
};

export const TARGET: Record<TargetName, string> = {
  first_reply: 'First reply',
  next_reply: 'Every further reply',
  update: 'A word from us while the case is open',
  resolution: 'The whole case settled',
  approval: 'A draft approved',
};

export const PAUSE: Record<PauseState, string> = {
  on_customer: 'we wait for the customer',
  on_hold: 'an agent has set it aside',
};

export const WEEKDAY: Record<Weekday, string> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

export const THANKS: Record<ServiceLevels['thanks'], string> = {
  answer: 'Bare thanks, or an emoji, wait for an answer like anything else.',
  close: 'Bare thanks, or an emoji, wait for no answer.',
};

export const DELETED: Record<ServiceLevels['deleted'], string> = {
  cancel: 'A question that its author took back waits no longer.',
  keep: 'A question that its author took back waits for an answer all the same.',
};
