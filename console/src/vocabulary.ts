import type { Certainty, Phase } from '#domain/caseStatus.ts';
import type { Disclosure, Verification } from '#domain/disclosure.ts';
import type { DraftState, HumanReason } from '#domain/draft.ts';
import type { FindingKind } from '#domain/finding.ts';
import type { Language } from '#domain/languages.ts';
import type { Place } from '#domain/message.ts';
import type { ReplyState } from '#domain/reply.ts';
import type { Intent } from '#domain/understanding.ts';
import type { Alarm, Metric, Role, Urgency } from '#domain/view.ts';

/*
 * The domain's machine words, said to an agent. Each table is complete by type, and the parser of the API's
 * answers accepts exactly its keys, so a new word in the domain cannot reach the page unsaid.
 */

export const PLACE: Record<Place, string> = { public: 'Public', private: 'Private' };

export const PLACE_OF_REPLY: Record<Place, string> = { public: 'Public reply', private: 'Private message' };

export const URGENCY: Record<Urgency, string> = { breach: 'Overdue', warning: 'Due soon', calm: 'On time' };

export const METRIC: Record<Metric, string> = {
  first_reply: 'First reply',
  next_reply: 'Next reply',
  promise: 'Promised update',
};

export const ALARM_LEVEL: Record<Alarm['level'], string> = { breach: 'Overdue', warning: 'Due soon' };

export const ROLE: Record<Role, string> = { agent: 'Agent', lead: 'Lead' };

export const DRAFT_STATE: Record<DraftState, string> = {
  ready: 'Ready to approve',
  refused: 'Stopped by the gate',
  human: 'A person writes',
};

export const HUMAN_REASON: Record<HumanReason, string> = {
  thanks: 'Says thanks: decide if anything needs an answer.',
  abuse: 'Abusive words: a person decides what to answer, if anything.',
  not_a_case: 'Not about a case okno can look up: a person answers.',
  language: 'Written in a language okno does not write: a person answers.',
  too_many_tries: 'The reference and surname did not match too many times: a person goes on.',
  unknown_status: 'The back office gave a status okno does not know: read it before you answer.',
  agent_asked: 'You asked to write this one yourself.',
  too_long: 'What there is to say does not fit the channel: a person shortens it.',
};

export const REPLY_STATE: Record<ReplyState, string> = {
  approved: 'On its way',
  sending: 'On its way',
  unknown: 'Being read back',
  sent: 'Sent',
  needs_human: 'Did it go out?',
  refused: 'Refused by the channel',
  returned: 'Came back to you',
};

export const FINDING_KIND: Record<FindingKind, string> = {
  disclosure: 'May not be told here',
  truth: 'Rests on no fact',
  wording: 'Wording',
};

export const CERTAINTY: Record<Certainty, string> = {
  confirmed: 'confirmed',
  reported: 'reported',
  estimated: 'estimate',
  inferred: 'concluded by okno',
};

export const DISCLOSURE: Record<Disclosure, string> = {
  public: 'may be told in public',
  private_thread: 'private messages only',
  verified_basic: 'only to the verified customer',
  verified_strong: 'only to the strongly verified customer',
  agent_only: 'for agents only',
};

export const PHASE: Record<Phase, string> = {
  received: 'Received',
  searching: 'Searching',
  in_progress: 'In progress',
  waiting_on_customer: 'Waiting for the customer',
  waiting_on_third_party: 'Waiting for someone else',
  located: 'Found',
  in_transit: 'On its way',
  ready_for_collection: 'Ready to collect',
  out_for_delivery: 'Out for delivery',
  attempt_failed: 'Delivery attempted',
  resolved: 'Delivered',
  closed: 'Closed',
  rejected: 'Rejected',
  cancelled: 'Cancelled',
  unknown: 'Status not known',
};

/** Next steps and customer's actions, where a connector's code has words of its own. */
export const STEP: Readonly<Record<string, string>> = {
  tracing_continues: 'The search goes on',
  handover_after_21_days: 'Goes to the claims team after 21 days',
  flight_pending: 'Waits for a flight',
  flight_to: 'Goes by flight',
  courier_delivers: 'The courier delivers',
  courier_tries_again: 'The courier tries again',
  customs: 'Goes through customs',
  contents_form: 'Fill in the list of contents',
  confirm_address: 'Confirm the address',
};

export const INTENT: Record<Intent, string> = {
  case: 'Asks about a case',
  thanks: 'Says thanks',
  abuse: 'Abusive',
  other: 'Something else',
};

export const VERIFICATION: Record<Verification, string> = {
  none: 'not identified',
  reference: 'knows the reference',
  verified_basic: 'verified',
  verified_strong: 'strongly verified',
};

export const LANGUAGE: Record<Language, string> = { en: 'English', ru: 'Russian' };

const CHANNEL: Readonly<Record<string, string>> = { x: 'X', vk: 'VK', sms: 'SMS', whatsapp: 'WhatsApp' };

/** Name of a channel as people write it: `x` → `X`, `telegram` → `Telegram`. */
export const channelName = (channel: string): string =>
  CHANNEL[channel] ?? channel.charAt(0).toUpperCase() + channel.slice(1);
