import type { ActionKind } from './action.ts';
import type { CaseKind, Phase } from './caseStatus.ts';
import type { Disclosure, Verification } from './disclosure.ts';
import type { HumanReason } from './draft.ts';
import type { CitedFact } from './facts.ts';
import type { Finding } from './finding.ts';
import type { IdentityPolicy, Proof, ReferenceForm } from './identity.ts';
import type { Instant } from './instant.ts';
import type { Language } from './languages.ts';
import type { Place } from './message.ts';
import type { Agent } from './reply.ts';
import type { Right, Role } from './roles.ts';
import type { Topic } from './topic.ts';
import type { PlaceTraits } from './traits.ts';

/* How a brand is set up, as the settings show it. No key, token or address that is one is ever part of it. */

/** What is stored of the keys of a channel or a back office. */
export interface KeysHeld {
  /** Name of the secret: `okno/zephyrline/x`. */
  secret: string;
  /** `unreadable`: there is none of this name, or the store does not answer. */
  state: 'complete' | 'incomplete' | 'unreadable';
  /** Names of the fields that are missing or not as they must be. */
  wrong: string[];
  /** Until when a token that is renewed is good. */
  expiresAt?: Instant;
}

/** Why a channel is as it is, the gravest reason alone. */
export type HealthReason = 'keys' | 'silent' | 'limited' | 'unheard' | 'speaks' | 'sends_only';
export type HealthState = 'good' | 'watch' | 'bad';

export interface Health {
  state: HealthState;
  reason: HealthReason;
  /** Heading of RUNBOOK.md that says what to do, as an anchor. */
  runbook?: string;
}

export interface ChannelSetting {
  channel: string;
  title: string;
  handle: string;
  accountId: string;
  places: ({ place: Place } & Pick<PlaceTraits, 'maxLength' | 'unit' | 'windowHours'>)[];
  /** Where the platform calls; absent where it hears nothing. */
  hook?: string;
  /** Asked every minute for what its webhooks miss. */
  polled: boolean;
  /** Beginning of the last hour in which it spoke, of the last eight days. */
  heardIn?: Instant;
  health: Health;
  keys: KeysHeld[];
  /** Kinds of calls that may not be made, and until when. */
  limits: { call: string; until: Instant }[];
  /** Single people to whom nothing can be sent for a while. */
  limitedPeople: number;
  /** Work that one instance has to itself, and until when. */
  leases: { name: string; until: Instant }[];
  /** Since when it has been silent, where an alarm says so. */
  silentSince?: Instant;
  /** The platform can be asked what is set up there. */
  checkable: boolean;
}

export interface ChannelsView {
  now: Instant;
  channels: ChannelSetting[];
}

/** One thing that has to be set up at a platform. */
export interface CheckedItem {
  /** `webhook`, `permission messages` … */
  what: string;
  ok: boolean;
  /** What was found, and what to do where it is not right. */
  says: string;
}

export interface ChannelCheck {
  at: Instant;
  items: CheckedItem[];
}

/** Who tried what, and what came of it. */
export interface Trial {
  at: Instant;
  /** Name of the person. */
  by: string;
  what: 'backoffice' | 'channel';
  /** Name of the back office or the channel. */
  name: string;
  /** Masked reference, where one was given. */
  display?: string;
  outcome: TrialOutcome;
}

export type TrialOutcome =
  | 'found'
  | 'no_match'
  | 'need_identifiers'
  | 'unavailable'
  | 'too_early'
  | 'locked'
  | 'all_right'
  | 'something_missing';

export interface ConnectorSetting {
  name: string;
  /** `code`: programmed. `described`: by a definition the brand published. `missing`: named, and not there. */
  made: 'code' | 'described' | 'missing';
  published?: { version: number; at: Instant };
  kind?: CaseKind;
  identity?: IdentityPolicy;
  proof?: Proof;
  referenceForm?: ReferenceForm;
  topics: Topic[];
  actions: ActionKind[];
  /** Can be asked what is open by words alone. */
  finds: boolean;
  /** Where it reports changes, but for the key at the end. */
  events?: string;
  perMinute?: number;
  keys?: KeysHeld;
  breaker: { state: 'closed' | 'open' | 'trying'; failures: number; openUntil?: Instant };
  /** Questions in this minute, where they are counted; those that did not match in this hour. */
  calls: number;
  misses: number;
}

export interface ConnectorsView {
  now: Instant;
  connectors: ConnectorSetting[];
  /** Channels on which an answer can be tried, by name. */
  channels: { channel: string; title: string }[];
  language: Language;
  trials: Trial[];
}

export interface ConnectorTrialRequest {
  reference?: string;
  proof?: string;
  words?: string;
  lang: Language;
  channel: string;
}

/** What okno would say to somebody who asks in a place and has given so much. */
export interface Reading {
  place: Place;
  /** `proof`: the reference and what goes with it. */
  given: 'words' | 'reference' | 'proof';
  verification: Verification;
  /** The highest level that may be said in this place. */
  reach: Disclosure;
  state: 'ready' | 'refused' | 'human';
  human?: HumanReason;
  /** In the order in which they would be sent. */
  deliveries: { place: Place; text: string }[];
  /** The facts these texts rest on. */
  told: Pick<CitedFact, 'id' | 'label'>[];
  findings: Finding[];
}

export interface ConnectorTrial {
  at: Instant;
  outcome: Exclude<TrialOutcome, 'all_right' | 'something_missing'>;
  /** What the back office, or okno in its stead, says of it; without personal data. */
  detail?: string;
  retryAt?: Instant;
  tookMs: number;
  case?: {
    display: string;
    kind: CaseKind;
    phase: Phase;
    /** The back office's own word for it. */
    source: string;
    proved: Verification;
    /** What its source does not say. */
    gaps: string[];
  };
  facts: CitedFact[];
  lang: Language;
  readings: Reading[];
}

/** One of the brand's own answers in one language. */
export interface PublishedPolicy {
  id: string;
  lang: Language;
  title: string;
  isPublic: boolean;
  validFrom: Instant;
  validUntil?: Instant;
  questions: string[];
  /** Plain text. */
  paragraphs: string[];
}

export interface PoliciesView {
  now: Instant;
  language: Language;
  published?: { version: number; at: Instant };
  policies: PublishedPolicy[];
  /** Languages in which a policy is not there, by its id. */
  missing: { id: string; languages: Language[] }[];
  channels: { channel: string; title: string }[];
}

export interface QuestionTrialRequest {
  text: string;
  channel: string;
}

export interface QuestionTrial {
  at: Instant;
  lang: Language | 'unsupported';
  /** Where an answer is looked for first. */
  first: 'case' | 'find' | 'act' | 'policy' | 'person';
  /** The paragraph that answers, with its title and validity; absent where none does. */
  fact?: CitedFact;
  readings: Reading[];
}

export type FileKind = 'service_levels' | 'connector' | 'policies';

export interface FileCheckRequest {
  kind: FileKind;
  /** Text by path within its folder. */
  files: Readonly<Record<string, string>>;
}

/** What is wrong with a file, where. `line` from 1; 0 where none can be named. */
export interface FileProblem {
  file: string;
  line: number;
  path: string;
  message: string;
}

export interface FileCheck {
  problems: FileProblem[];
  /** What was read of it, a line each. */
  found: string[];
}

export interface LanguageSetting {
  lang: Language;
  /** Policies of the brand's own in it. */
  policies: number;
  samples: { kind: CaseKind | 'ask' | 'miss' | 'unavailable'; text: string }[];
}

export interface LanguagesView {
  language: Language;
  policies: number;
  languages: LanguageSetting[];
}

export interface PeopleView {
  people: Agent[];
  roles: { role: Role; rights: Right[]; group: string }[];
  mine: Role[];
}
