import type { ActionKind, ActionState, Risk } from '#domain/action.ts';
import type { Joined } from '#domain/contact.ts';
import type { Disclosure, Verification } from '#domain/disclosure.ts';
import type { Draft, DraftState, HumanReason } from '#domain/draft.ts';
import type { Certainty } from '#domain/facts.ts';
import type { FindingKind } from '#domain/finding.ts';
import type { Language } from '#domain/languages.ts';
import type { AttachmentKind, Place, Unreadable } from '#domain/message.ts';
import type { ReplyState } from '#domain/reply.ts';
import type { Role } from '#domain/roles.ts';
import type { LengthUnit } from '#domain/traits.ts';
import type { Intent } from '#domain/understanding.ts';
import type { DossierEntry, Suggestion, Urgency } from '#domain/view.ts';

/*
 * The domain's machine words, said to an agent; those of cases are in caseVocabulary.ts, those of clocks, promises and
 * alarms in slaVocabulary.ts. Each table is complete by type, and the parser of the API's answers knows exactly its
 * keys, so a new word cannot reach the page unsaid.
 */

export const PLACE: Record<Place, string> = { public: 'Public', private: 'Private' };

export const PLACE_OF_REPLY: Record<Place, string> = { public: 'Public reply', private: 'Private message' };

export const URGENCY: Record<Urgency, string> = { breach: 'Overdue', warning: 'Due soon', calm: 'On time' };

export const ROLE: Record<Role, string> = {
  agent: 'Agent',
  lead: 'Lead',
  manager: 'Manager',
  admin: 'Administrator',
};

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
  action_first: 'Nothing to say yet: do this first, the answer is drafted from what comes of it.',
  other_language: 'What there is to say exists in another language only: a person puts it into this one.',
  too_long: 'What there is to say does not fit the channel: a person shortens it.',
  dissatisfied: 'They were asked whether our answers helped and say no: a person takes it up.',
};

export const REPLY_STATE: Record<ReplyState, string> = {
  proposed: 'Waits for a lead',
  approved: 'On its way',
  sending: 'On its way',
  unknown: 'Being read back',
  sent: 'Sent',
  needs_human: 'Did it go out?',
  refused: 'Refused by the channel',
  returned: 'Came back',
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

export const INTENT: Record<Intent, string> = {
  case: 'Asks about a case',
  request: 'Wants something done',
  question: 'Asks how something is in general',
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

export const LANGUAGE: Record<Language, string> = {
  en: 'English',
  ru: 'Russian',
  uk: 'Ukrainian',
  nl: 'Dutch',
  de: 'German',
};

/** What a draft asks the customer for. */
export const ASKED: Record<Draft['asks'][number], string> = {
  reference: 'the reference',
  surname: 'the surname',
  postcode: 'the postcode',
  phone4: 'the last digits of the telephone number',
  code: 'the one-time code',
};

export const ACTION_KIND: Record<ActionKind, string> = {
  create_ticket: 'Create a ticket',
  place_order: 'Place an order',
  open_complaint: 'Open a complaint',
  reschedule_delivery: 'Deliver on another day',
  send_document: 'Send a document',
  call_back: 'Call the customer back',
};

export const ACTION_STATE: Record<ActionState, string> = {
  approved: 'Waiting to be done',
  running: 'Being done',
  unknown: 'Not known whether done',
  done: 'Done',
  refused: 'Refused by the back office',
  needs_human: 'Was it done?',
};

export const RISK: Record<Risk, string> = {
  low: 'Low risk: can be undone and costs nothing.',
  high: "High risk: money, a contract or somebody's time.",
};

export const ATTACHMENT: Record<AttachmentKind, string> = {
  image: 'Image',
  video: 'Video',
  audio: 'Audio',
  file: 'File',
  sticker: 'Sticker',
  location: 'Location',
  share: 'Shared',
};

export const UNREADABLE: Record<Unreadable, string> = {
  encrypted: 'Encrypted message: it can be read in the app alone.',
  unsupported: 'The platform does not pass this kind of message on.',
};

export const LENGTH_UNIT: Record<LengthUnit, string> = {
  weighted: 'characters',
  characters: 'characters',
  bytes: 'bytes',
  parts: 'SMS parts',
};

/** How an account was found to be the same person's. */
export const JOINED: Record<Joined, string> = {
  channel: 'the channel says so',
  reference: 'proved the same case',
  agent: 'decided by',
};

export const SUGGESTED: Record<Suggestion['why'], string> = {
  same_name: 'same name',
};

export const PROMISE_STATE: Record<Extract<DossierEntry, { kind: 'promise' }>['state'], string> = {
  open: 'still open',
  kept: 'kept',
  broken: 'not kept',
};
