import type { Action, ActionKind, ActOutcome, ActReadBack, ProposedAction } from '#domain/action.ts';
import type { Alarm, AlertWay } from '#domain/alarm.ts';
import type { Brand } from '#domain/brand.ts';
import type { Breaker } from '#domain/breaker.ts';
import type { CaseKind, LookupResult } from '#domain/caseStatus.ts';
import type { Contact } from '#domain/contact.ts';
import type { Verification } from '#domain/disclosure.ts';
import type { Draft, Pending } from '#domain/draft.ts';
import type { CountedEvent } from '#domain/event.ts';
import type { Finding } from '#domain/finding.ts';
import type { Head } from '#domain/head.ts';
import type { IdentityPolicy, Proof, Proofs, ReferenceForm } from '#domain/identity.ts';
import type { IdKind } from '#domain/ids.ts';
import type { Incident } from '#domain/incident.ts';
import type { Instant } from '#domain/instant.ts';
import type { Language } from '#domain/languages.ts';
import type { Here, News, Presence } from '#domain/live.ts';
import type { Account, Message, Place } from '#domain/message.ts';
import type { FileChange, LeftBehind, MessageChange } from '#domain/messageChanges.ts';
import type { Period } from '#domain/period.ts';
import type { Agent, Delivery, ReadBack, Reply, ReplyState, SendResult } from '#domain/reply.ts';
import type { CheckedItem, FileProblem, KeysHeld, PublishedPolicy, Trial } from '#domain/settingsView.ts';
import type { Receipt, Signal } from '#domain/signal.ts';
import type { ServiceLevels } from '#domain/sla/serviceLevels.ts';
import type { Cell, CellsOf, Counted, CountedCell } from '#domain/statistics.ts';
import type { ThreadId } from '#domain/thread.ts';
import type { Topic } from '#domain/topic.ts';
import type { Traits } from '#domain/traits.ts';
import type { Reference } from '#domain/understanding.ts';
import type { AuditEntry, Blocked } from '#domain/view.ts';
import type { LocalDate } from '#domain/zone.ts';

/* Every need of the outside, on one page. */

export interface Clock {
  now(): Instant;
}

export type MakeId = (kind: IdKind) => string;

export interface Brands {
  /** @throws VisibleError `missing/brand` */
  get(id: string): Promise<Brand>;
  all(): Promise<Brand[]>;
}

/** What the brands allow themselves, as they published it. */
export interface Levels {
  /** In force now. What was published takes effect everywhere at the one moment it names (docs/rules.md C17). */
  of(brand: string): Promise<ServiceLevels>;
  /** As `of`, with the version that is in force and since when. */
  inForce(brand: string): Promise<InForce>;
}

export interface InForce {
  levels: ServiceLevels;
  /** 0 where nothing was published. */
  version: number;
  since: Instant;
  /** The file as it was written, with its comments; empty where nothing was published. */
  source: string;
  /** The next version and when it takes effect, where one was published that has not yet. */
  next?: { version: number; from: Instant };
}

// ── channels ────────────────────────────────────────────────────────────────────────────────────────────

/** A webhook call as it came: header names in lower case, body as raw bytes. */
export interface HookRequest {
  method: string;
  headers: Readonly<Record<string, string>>;
  query: Readonly<Record<string, string>>;
  body: Uint8Array;
}

export interface HookAnswer {
  status: number;
  contentType: string;
  body: string;
}

/** What one delivery yields: every element is accounted for, one bad element never drops its neighbours. */
export interface Parsed {
  messages: Message[];
  /** What the channel tells of messages that were said before; absent where it tells nothing. */
  signals?: Signal[];
  /** Elements that yield no message, each with the reason (`unknown event type like.create`). */
  ignored: string[];
}

/** Secrets of one brand on one channel, as stored; each channel parses its own. */
export type ChannelSecret = unknown;

/** The half of a channel that hears: all that a webhook loads. */
export interface Hook {
  readonly name: string;
  /**
   * The platform's proof-of-ownership call; undefined when the call is none. Absent where the platform makes none.
   * @throws VisibleError `auth/…`, `input/…` for one that proves nothing.
   */
  handshake?(request: HookRequest, secret: ChannelSecret, brand: Brand): HookAnswer | undefined;
  /** @throws VisibleError `auth/…` unless the raw body was signed with this brand's secret. */
  verify(request: HookRequest, secret: ChannelSecret, now: Instant): void;
  /**
   * Elements too old to be true at `now` are ignored as stale; without `now` none are.
   * @throws VisibleError `input/…` when the body as a whole cannot be read.
   */
  parse(body: string, brand: Brand, now?: Instant): Parsed;
  /** Channels whose events the platform sends to the same address, where it knows but one. */
  readonly shares?: readonly string[];
  /** The brand's account a parsed body says it is for, unproved: good for looking only. */
  accountIn(body: unknown): string | undefined;
}

/** The half of a channel that answers. */
export interface Channel {
  readonly name: string;
  /** What differs between channels; everything outside a channel's folder goes by it. */
  readonly traits: Traits;
  /** Length of a text in the place's unit. */
  length(text: string, place: Place): Promise<number>;
  /** Whether a text found on the channel is one that was sent, as far as the channel's rewriting lets tell. */
  sameText(sent: string, found: string): Promise<boolean>;
  /**
   * Thread in which a customer can be told something privately, from the thread they wrote in: of this channel or of
   * one with the same people. Undefined where there is none.
   */
  privateThread(thread: ThreadId): ThreadId | undefined;
  /** Thread in which an account can be told something privately. @throws VisibleError `input/account` */
  threadWith(brand: string, account: string): ThreadId;
  /** Where a person finds the thread in the channel's own app, for those who have to look there. */
  link?(thread: ThreadId, message: string): string | undefined;
  /** Loads the client, which only those who send or ask pay for. */
  connect(context: ChannelContext): Promise<Connection>;
}

export interface ChannelContext {
  brand: Brand;
  secrets: Secrets;
  state: ChannelState;
  clock: Clock;
  /** Absent where there is no role to sign as. */
  signAws?: SignAws | undefined;
}

/** One call of an AWS service by POST. */
interface AwsCall {
  service: string;
  region: string;
  url: string;
  headers: Readonly<Record<string, string>>;
  body: string;
}

/** Signs a call as the role under which it is made: its headers, with those of the signature. */
export type SignAws = (call: AwsCall) => Promise<Record<string, string>>;

/** One text, or one file, on its way to one thread. */
export interface Outgoing extends Omit<Delivery, 'after' | 'sentId' | 'sentAt'> {
  /** Given back by channels that give something back, and the seed of keys under which a repetition is harmless. */
  correlation: string;
}

/** The sending and asking half of a channel, for one brand. Keeps the channel's rate limits: no call before a reset. */
export interface Connection {
  /** One attempt, never a retry of its own. Does not throw for anything the channel answers. */
  send(outgoing: Outgoing): Promise<SendResult>;
  /**
   * Looks for a text sent at or after `since`; posts in `taken` are already accounted for. Absent where the channel
   * lists nothing.
   */
  readBack?(outgoing: Outgoing, since: Instant, taken: readonly string[]): Promise<ReadBack>;
  /**
   * Messages since the cursor this channel keeps in `state`, and that cursor's value where it moved. The caller stores
   * it with `state.putCursor` only after the messages are durably queued. Absent where webhooks are all there is.
   */
  poll?(): Promise<Polled>;
  /** A file that came with a message, from the channel's own hosts alone. */
  media?(ref: string): Promise<MediaAnswer>;
  /** Name and handle of somebody the channel named by id alone; undefined when it does not tell. */
  profile?(account: string): Promise<Account | undefined>;
  /**
   * Words, author or thread of a message that the channel announced without them; undefined when it does not tell.
   * Absent where every message comes whole.
   */
  words?(message: Message): Promise<Told | undefined>;
  /** What is set up at the platform and what is missing, in words for whoever sets it up. */
  check(hookUrl: string | undefined): Promise<CheckItem[]>;
  /** What is stored of the brand's keys. Asks no platform. Absent where none are needed. */
  keys?(): Promise<KeysHeld[]>;
}

/** What a channel tells of a message it is asked for. */
export interface Told {
  text: string;
  author?: Account;
  /** Where the message belongs, if its own thread names a conversation and nobody in it. */
  thread?: ThreadId;
}

export type MediaAnswer =
  | { kind: 'found'; bytes: Uint8Array; name?: string }
  /** It is not there any more, or never was, or may not be fetched. */
  | { kind: 'refused'; reason: string }
  | { kind: 'later'; until: Instant };

export type CheckItem = CheckedItem;

export interface Polled extends Parsed {
  cursors: Record<string, string>;
  /** Set when a limit or an outage cut the poll short. */
  until?: Instant;
  /** The channel no longer accepts the brand's sign-in: nothing can be heard until somebody renews it. */
  authLost?: true;
}

/** Small shared state of one brand on one channel: cursors, limits and the lease of the one token refresher. */
export interface ChannelState {
  cursor(name: string): Promise<string | undefined>;
  putCursor(name: string, value: string): Promise<void>;
  /** Until when a kind of call may not be made; undefined when it may. */
  limitedUntil(call: string): Promise<Instant | undefined>;
  limit(call: string, until: Instant): Promise<void>;
  /** True for exactly one caller until the lease ends or is given back. */
  takeLease(name: string, seconds: number): Promise<boolean>;
  dropLease(name: string): Promise<void>;
}

export interface Secrets {
  /** Parsed JSON of a secret, cached for at most five minutes. @throws VisibleError `unavailable/secret` */
  get(name: string): Promise<unknown>;
  /** As `get`, past the cache. */
  fresh(name: string): Promise<unknown>;
  put(name: string, value: unknown): Promise<void>;
}

// ── back offices ────────────────────────────────────────────────────────────────────────────────────────

export interface Identifiers {
  reference: string;
  proofs: Proofs;
  /** `{channel}:{id}` of who asks: proof enough for a case that was opened for this very account. */
  account?: string;
}

/** What a customer says without naming a reference. */
export interface Wanted {
  /** Their words, as data. */
  text: string;
  lang: Language;
}

/** Who stands behind an action: the account in whose thread it was approved. */
interface Requester {
  channel: string;
  handle?: string;
  id: string;
}

/** What the person in the thread gave so far, from which inputs of actions are filled in. */
export interface Offered {
  reference?: Reference;
  proofs: Proofs;
  verification: Verification;
  /** The customer's open question, word for word. */
  words: string;
  lang: Language;
  /** A moment and a telephone number named in it. */
  at?: Instant;
  phone?: string;
}

/** One order to a back office. `id` is made by okno and found again by `readBack`. */
export interface ActOrder {
  id: string;
  name: string;
  inputs: Readonly<Record<string, string>>;
  reference?: string;
  requester: Requester;
}

/** What okno knows of a back office without asking it. */
export interface BackOffice {
  readonly name: string;
  readonly kind: CaseKind;
  /** What it can be asked about where no reference is named. */
  readonly topics: readonly Topic[];
  readonly identity: IdentityPolicy;
  /** Compared beside the reference where the identity policy wants it. */
  readonly proof?: Proof;
  readonly referenceForm: ReferenceForm;
  /** Lookups in a minute, all instances together; no limit when absent. */
  readonly perMinute?: number;
  /** What it can be asked to do, and what must be known of a person before. */
  readonly actions: readonly { kind: ActionKind; identity: IdentityPolicy }[];
  /** Whether it can say what is open without a reference. */
  readonly finds: boolean;
  /** References of this back office found in a text, tolerant of spaces, dashes and look-alike letters. */
  references(text: string): Reference[];
  /** For agents and logs: `AMSZY•••45`. */
  mask(reference: string): string;
  /** Under what threads about a case are found: a digest of its reference, or the reference where it is nobody's. */
  key(brand: string, reference: string): string;
  connect(context: OfficeContext): Promise<Office>;
  /**
   * What a call of the back office's own is about; undefined when it concerns no case.
   * @throws VisibleError `auth/…` unless the call bears the key of the brand's secret; `input/…` when it cannot be read.
   */
  hear?(call: EventCall, context: OfficeContext): Promise<CaseEvent | undefined>;
}

/** A call by which a back office says that something changed. */
export interface EventCall {
  /** From the address. */
  key: string;
  body: unknown;
}

/** Only a hint that there is news: what is told is looked up. */
export interface CaseEvent {
  reference: string;
  /** Whom to tell who has not asked yet: an account the customer linked, and what proves the case theirs. */
  tell?: { channel: string; account: Account; proofs: Proofs };
}

export interface OfficeContext {
  secrets: Secrets;
  clock: Clock;
  brand: Brand;
}

/** A back office that can be asked. Every call is time-boxed; it answers, never throws, for whatever the other side does. */
export interface Office {
  /** Compares the proofs itself; what does not match is told as if there were no such case. */
  lookUp(identifiers: Identifiers): Promise<LookupResult>;
  /** The open case the words are about; `no_match` when there is none. */
  find?(wanted: Wanted): Promise<LookupResult>;
  /** Actions of a kind this person may ask for, with what is known filled in. */
  offer?(kind: ActionKind, offered: Offered): Promise<ProposedAction | undefined>;
  /** One attempt, never a retry of its own. */
  act?(order: ActOrder): Promise<ActOutcome>;
  readBack?(order: ActOrder): Promise<ActReadBack>;
  /** Has a one-time code sent to the contact of record. True when one is on its way. */
  challenge?(reference: string): Promise<boolean>;
  /** What is stored of its address and keys. Does not ask it. */
  keys?(): Promise<KeysHeld>;
}

/** Every back office of a brand: those in code and those it published as definitions. */
export interface Offices {
  of(brand: Brand): Promise<readonly BackOffice[]>;
  /** @throws VisibleError `missing/backoffice` */
  get(brand: Brand, name: string): Promise<BackOffice>;
}

/** What all instances together know of asking one back office. */
export interface OfficeState {
  breaker: Breaker;
  /** Lookups in this minute, where they are counted. */
  calls: number;
  /** Lookups that did not match: for the whole back office this hour, for the reference today. */
  misses: number;
  referenceMisses: number;
}

export interface OfficeStates {
  /** One read, whatever it holds. */
  read(brand: string, office: string, reference: string, now: Instant): Promise<OfficeState>;
  /** Writes if the row still has `breaker.revision`, and raises it. False: somebody was faster. */
  putBreaker(brand: string, office: string, breaker: Breaker): Promise<boolean>;
  countCall(brand: string, office: string, now: Instant): Promise<void>;
  countMiss(brand: string, office: string, reference: string, now: Instant): Promise<void>;
}

// ── what a brand published ──────────────────────────────────────────────────────────────────────────────

/** A folder of files that passed its checks: a connector definition, or a brand's policies. */
export interface Publication {
  kind: 'connector' | 'policies' | 'service_levels';
  name: string;
  /** Rises by one with every publication of this name. */
  version: number;
  publishedAt: Instant;
  /** Text files by path within the folder. */
  files: Readonly<Record<string, string>>;
}

export interface Publications {
  /** The newest of each name, cached for at most five minutes. */
  of(brand: string): Promise<readonly Publication[]>;
  /** Becomes the newest of its name; the one before is kept. */
  put(brand: string, publication: Omit<Publication, 'version'>): Promise<Publication>;
}

/** One paragraph of a brand's own answers. */
export interface PolicyAnswer {
  /** `promo-code`, and the paragraph within it, from 1. */
  policy: string;
  paragraph: number;
  title: string;
  lang: Language;
  /** Plain text, as published. */
  text: string;
  /** May be said to anybody, anywhere; else in private alone. */
  isPublic: boolean;
  /** Day of publication, or since when it holds. */
  validFrom: Instant;
  validUntil?: Instant;
  /** How well it fits the question, 0 to 1. */
  score: number;
}

export interface Policies {
  /** The paragraph that answers a question, if one does: in the question's language, else in the brand's own. */
  answer(brand: Brand, question: Wanted, now: Instant): Promise<PolicyAnswer | undefined>;
}

// ── the table ───────────────────────────────────────────────────────────────────────────────────────────

export interface ThreadRows {
  head: Head;
  /** Oldest first, the latest few dozen. */
  messages: Message[];
  /** What of it must still go. */
  leftBehind: LeftBehind;
  /** Newest first. */
  drafts: Draft[];
  replies: Reply[];
  actions: Action[];
  audit: AuditEntry[];
}

/** A thread as the index lists it. */
export interface Listed {
  thread: ThreadId;
  /** When something must happen next, and since when the customer waits, if they do. */
  nextAt: Instant;
  waitingSince?: Instant;
}

export interface Threads {
  /** Those of the messages that are not stored yet, as far as an eventually consistent read tells. */
  unseen(messages: Message[]): Promise<Message[]>;
  /** Put if absent: the message is its own dedupe record. */
  append(message: Message): Promise<'new' | 'seen'>;
  /**
   * Moves the head for a customer message; safe to repeat (docs/rules.md H1 to H4). Undefined: nothing to move.
   * @param lookAt when the thread is to be looked at if nothing else happens
   */
  noteInbound(message: Message, heardAt: Instant, lookAt: Instant): Promise<Head | undefined>;
  /** Moves the head for a brand message; ends or shortens the episode. Undefined: nothing to move. */
  noteOutbound(message: Message): Promise<Head | undefined>;
  /** A private thread with somebody who has not written yet; does nothing where there is one. */
  begin(thread: ThreadId, customer: Account): Promise<void>;
  head(thread: ThreadId): Promise<Head | undefined>;
  /** `asWritten`: with all that was written until now, at twice the price. */
  heads(threads: ThreadId[], asWritten?: true): Promise<Head[]>;
  /** Head and latest rows, one strongly consistent read whose cost does not grow with the thread. */
  read(thread: ThreadId): Promise<ThreadRows | undefined>;
  /**
   * Changes the head if its version is still `from.version`; keys set to undefined are removed.
   * Answers the new head, or undefined when somebody was faster.
   */
  change(from: Head, change: HeadChange): Promise<Head | undefined>;
  /**
   * Threads of one brand whose `nextAt` is at or before `until`, the longest due first and about `most` of them; without
   * both, all that somebody has to see.
   */
  attention(brand: string, until?: Instant, most?: number): Promise<ThreadId[]>;
  /** All that somebody has to see, with what the index knows of it, in no order; the index lags a little. */
  listed(brand: string): Promise<Listed[]>;
  /** Threads of one brand in which somebody waits, and since when; from the index alone, which lags a little. */
  waiting(brand: string): Promise<{ thread: ThreadId; since: Instant }[]>;
  /** Kept beside the messages and shown in them when they are read, in whatever order they come. Safe to repeat. */
  putChange(change: MessageChange): Promise<void>;
  /** One message as it is, with what became of its files; one strongly consistent read of what lies beside it. */
  message(work: MediaWork): Promise<{ message: Message; files: FileChange[] } | undefined>;
  /** Overwrites a stored message that its author took back. */
  blank(message: Message): Promise<void>;
  /** The one of these threads in which a message of this id was said at this time. */
  holding(threads: readonly ThreadId[], said: Pick<Message, 'at' | 'id'>): Promise<ThreadId | undefined>;
  putDraft(draft: Draft): Promise<void>;
  draft(thread: ThreadId, id: string): Promise<Draft | undefined>;
  audit(thread: ThreadId, entry: AuditEntry): Promise<void>;
}

export type HeadChange = {
  [K in keyof Omit<Head, 'thread' | 'version' | 'place'>]?: Head[K] | undefined;
} & {
  /** `later`: nothing but the sweep needs to see it, so it does not stand in the queue. Not kept on the head. */
  lane?: 'later' | undefined;
};

/** Which threads ask about a case. `key`: digest of its reference, or the reference where the case is nobody's. */
export interface CaseLinks {
  /** Safe to repeat. */
  put(brand: string, backoffice: string, key: string, thread: ThreadId): Promise<void>;
  threads(brand: string, backoffice: string, key: string): Promise<ThreadId[]>;
}

export interface Incidents {
  get(brand: string, id: string): Promise<Incident | undefined>;
  /** All of a brand that are not over, or over and not told. */
  open(brand: string): Promise<Incident[]>;
  /** Writes if the row still has `incident.version`, 0 for a new one, and raises it. False: somebody was faster. */
  put(incident: Incident): Promise<boolean>;
}

/** Approved actions: outbox rows and fences, as replies are. */
export interface Actions {
  put(action: Action): Promise<void>;
  get(thread: ThreadId, id: string): Promise<Action | undefined>;
  /** Writes the action if the row's state and fence are still those given. False: another worker was faster. */
  replace(action: Action, from: Pick<Action, 'state' | 'fence'>): Promise<boolean>;
}

export interface Replies {
  put(reply: Reply): Promise<void>;
  get(thread: ThreadId, id: string): Promise<Reply | undefined>;
  /** Writes the reply if the row's state and fence are still those given. False: another publisher was faster. */
  replace(reply: Reply, from: { state: ReplyState; fence: number }): Promise<boolean>;
}

/** What an account told us and proved, in any of its threads on the channel. */
export interface Known {
  /** Compare-and-set guard of the row; 0 when there is none yet. */
  revision: number;
  reference?: Reference;
  /** Given in any thread; which of them is compared is the back office's to say. */
  proofs?: Proofs;
  /** References of cases that were opened from a thread of this account: theirs without further proof. */
  opened?: string[];
  /** When a one-time code was last sent. */
  codeSentAt?: Instant;
  /** Failed tries with the reference at hand, and since when they count. */
  /** Pairs that did not match since `triesSince`. */
  tries: number;
  triesSince?: Instant;
  /** The pair at hand did not match: asking for it again would only burn tries. */
  missed?: true;
  /** Set once reference and surname matched; any other pair removes it. */
  verifiedUntil?: Instant;
  /** Language in which we last wrote to them in private, and what we asked for there: `reference`, `surname`. */
  lang?: Language;
  asked?: ('reference' | Proof)[];
  /** What the customer wanted when we asked. */
  pending?: Pending;
  /** Cases after which they were asked whether we helped, or are not to be, the latest first: hashes of references. */
  surveyed?: string[];
  /** Nothing this account writes is answered any more; since when, on whose word and why. */
  blocked?: Blocked;
  /** Their threads, the latest first, at most thirty; and the person they were found to be. */
  threads?: ThreadId[];
  contact?: string;
  /** Reference and proofs at hand are another account's of the same person. */
  borrowed?: true;
  /** Where they want to be told what is new: a thread of a channel that reaches a telephone. */
  noticesTo?: ThreadId;
  /** What they were last told of a case in private: its news (`newsOf`), when, and the draft that said it. */
  told?: { news: string; at: Instant; thread: ThreadId; draft: string };
}

export interface Accounts {
  /** `people`: name of the accounts' channel, or of the people it shares with others. */
  get(brand: string, people: string, account: string): Promise<Known>;
  /** Writes if the row still has `known.revision`, and raises it. False: somebody was faster. */
  put(brand: string, people: string, account: string, known: Known): Promise<boolean>;
}

/** People, and the accounts they write from. */
export interface Contacts {
  get(brand: string, id: string): Promise<Contact | undefined>;
  /** Writes if the row still has `contact.revision`, and raises it. False: somebody was faster. */
  put(contact: Contact): Promise<boolean>;
  /** Notes that somebody of this name writes in a thread; safe to repeat. */
  putName(brand: string, name: string, thread: ThreadId): Promise<void>;
  /** Threads of people of a name, at most twenty. */
  named(brand: string, name: string): Promise<ThreadId[]>;
}

/** In which hours the channels of a brand spoke. */
export interface Hearing {
  /** Costs one write an hour, channel and instance. */
  note(brand: string, channel: string, at: Instant): Promise<void>;
  /** Of the last eight days, as `hourOf` writes them. */
  hours(brand: string, channel: string, now: Instant): Promise<ReadonlySet<string>>;
}

/** By which rules the open threads of a brand were last timed. */
export interface Retimings {
  last(brand: string): Promise<string | undefined>;
  put(brand: string, seal: string): Promise<void>;
}

export interface Alarms {
  /** True for the one caller that recorded it. */
  record(brand: string, alarm: Alarm): Promise<boolean>;
  /** Newest first, at most fifty. */
  latest(brand: string): Promise<Alarm[]>;
  /** Whose limit passed at or after `from` and before `to`, oldest first. */
  between(brand: string, from: Instant, to: Instant): Promise<Alarm[]>;
  /** Those of these ids that there are, as they stand now, in no order. */
  get(brand: string, ids: readonly string[]): Promise<Alarm[]>;
  /** True for the one caller that may tell people of it until then; false for the others, and once they were told. */
  claim(brand: string, id: string, now: Instant, until: Instant): Promise<boolean>;
  /** Gives a claim back: people were told by these ways in all; by every way there is, at this moment, if it is given. */
  told(brand: string, id: string, by: readonly AlertWay[], at?: Instant): Promise<void>;
}

/** Counters of what happened: one update an event, whatever it adds. */
export interface Statistics {
  add(brand: string, cell: Cell, counted: Counted): Promise<void>;
  /**
   * Every cell of the days from `from` to `to`, both included.
   * @throws VisibleError `too_large/counters` rather than read for minutes
   */
  cells(brand: string, from: LocalDate, to: LocalDate): Promise<CountedCell[]>;
  /** The first day of which anything was counted. */
  firstDay(brand: string): Promise<LocalDate | undefined>;
}

/** A day in one row. */
export interface DailySum {
  day: LocalDate;
  /** Unpacked when it is asked for. */
  cells: CellsOf;
}

/** Days that are over, a row each, in which breaches stand beside what was counted. */
export interface DailySums {
  /** Those there are; a day that is not among them is to be read as it was counted. */
  between(brand: string, period: Period): Promise<DailySum[]>;
  /** The last day that was summed up. */
  last(brand: string): Promise<LocalDate | undefined>;
  /** What is too much for a row stays as it was counted. */
  put(brand: string, day: LocalDate, cells: readonly CountedCell[]): Promise<void>;
  /** Has the day read as it was counted again, for something was counted late. */
  open(brand: string, day: LocalDate): Promise<void>;
}

/** What was counted, event by event, for 400 days: the threads behind a number. */
export interface CountedEvents {
  /** Safe to repeat. */
  put(brand: string, event: CountedEvent): Promise<void>;
  /** Of one day, newest first, each with its key; those before a key alone, where one is given. Read as they are used. */
  of(brand: string, day: LocalDate, before?: string): AsyncIterable<{ key: string; event: CountedEvent }>;
}

// ── settings ────────────────────────────────────────────────────────────────────────────────────────────

/** Limits and leases of a channel that hold now. */
export interface Standing {
  limits: { call: string; until: Instant }[];
  leases: { name: string; until: Instant }[];
}

export interface Standings {
  of(brand: string, channel: string, now: Instant): Promise<Standing>;
}

/** What people of a brand tried from its settings. */
export interface Trials {
  put(brand: string, trial: Trial): Promise<void>;
  /** Newest first, at most twenty. */
  latest(brand: string): Promise<Trial[]>;
}

/** Files as they are published, read as if they were to be published now. Stores nothing and asks nobody. */
export interface Readers {
  policies(
    files: Publication['files'],
    timeZone: string,
  ): Promise<{ policies: PublishedPolicy[] } | { problems: FileProblem[] }>;
  /** `found`: what was read, a line each. `brand`: whose channels may be named. */
  levels(
    file: string,
    text: string,
    brand: Brand,
  ): Promise<{ found: string[] } | { problems: FileProblem[] }>;
  /** Plays the fixtures of a definition. */
  connector(files: Publication['files']): Promise<{ found: string[]; problems: FileProblem[] }>;
  /** Name a definition gives itself, where it says one. */
  connectorName(text: string): Promise<string | undefined>;
}

// ── files that came with messages ───────────────────────────────────────────────────────────────────────

/** A private place for files, each under a key that names nobody. */
export interface MediaStore {
  /** After how many days a file is gone by itself. */
  readonly keptDays: number;
  /** Puts a file, or the same file once more; `disposition` is said to whoever fetches it. */
  put(key: string, file: StoredFile): Promise<void>;
  /** Safe to repeat. */
  remove(key: string): Promise<void>;
  /** Where a browser can fetch it, for five minutes. */
  address(key: string): Promise<string>;
}

export interface StoredFile {
  bytes: Uint8Array;
  contentType: string;
  /** As the header `Content-Disposition` has it. */
  disposition: string;
}

// ── pages that are open ─────────────────────────────────────────────────────────────────────────────────

/** Tells open pages what changed. Only a hint: they ask again by themselves, if later. */
export interface Live {
  /** Heads that changed; without any, something else of the brand did. Told soon, each once. */
  changed(brand: string, ...threads: ThreadId[]): void;
  /**
   * Resolves when all that was collected is told: to be awaited before an invocation ends.
   * @throws Error when somebody may not have been told, which nothing need fail for
   */
  flush(): Promise<void>;
}

/** Open connections to pages. */
export interface Pages {
  /** `gone`: there is no such connection any more. @throws Error when it may not have been told */
  tell(connection: string, news: News): Promise<'told' | 'gone'>;
  /** Closes a connection, so that its page opens a new one. Safe to repeat. */
  close(connection: string): Promise<void>;
}

/** Who has a page of a brand open. By real time, wherever the clock was turned to: connections live by it. */
export interface Listeners {
  /** A word that lets one page of this person in, once, within thirty seconds. */
  invite(brand: string, person: Pick<Agent, 'id' | 'name'>): Promise<string>;
  /** Takes the word for a connection; false when it is unknown, used or too old. */
  enter(word: string, connection: string): Promise<boolean>;
  /** Notes where the person is; undefined when the connection is unknown at that brand, or must be opened anew. */
  note(connection: string, here: Here, now: Instant): Promise<'moved' | 'stayed' | undefined>;
  /** Forgets a connection of the brand given, or of the one it is known to listen to; answers which, if any. */
  leave(connection: string, brand?: string): Promise<string | undefined>;
  /** Everybody there. */
  present(brand: string): Promise<Presence[]>;
  /** Their connections alone, as of the last two seconds. */
  connections(brand: string): Promise<readonly string[]>;
}

// ── queues: every message is only a hint that there is work ─────────────────────────────────────────────

export interface Hints {
  /** Durable when it returns. The one queue whose messages carry content. */
  inbound(heard: (Message | Signal)[]): Promise<void>;
  draft(work: DraftWork[]): Promise<void>;
  /** An incident may have moved. */
  incident(work: IncidentWork[]): Promise<void>;
  publish(work: PublishWork[]): Promise<void>;
  /** Files of a message are to be fetched from its channel; or to be removed, if it was taken back. */
  media(work: MediaWork[]): Promise<void>;
  /** People are to be told of alarms: in one message each time. */
  alert(work: AlertWork[]): Promise<void>;
}

export type MediaWork = Pick<Message, 'thread' | 'at' | 'id'>;

export interface DraftWork {
  thread: ThreadId;
  /**
   * `message`: the customer wrote. `promise`: a next update is due. `agent`: asked for by hand. `retry`: look again.
   * `recheck`: the case may have moved. `act`: an approved action is to be done. `tell`: an agent approved that all
   * who ask about an incident be told how it stands. `elsewhere`: the question was answered in another thread of the
   * same person, `answeredIn`, and one line is to say so. `stray`: the brand said something there to somebody whom the
   * channel did not name. `survey`: their case is closed, and they may be asked whether it was good.
   */
  why:
    | 'message'
    | 'promise'
    | 'agent'
    | 'retry'
    | 'recheck'
    | 'act'
    | 'tell'
    | 'elsewhere'
    | 'stray'
    | 'survey';
  action?: string;
  answeredIn?: ThreadId;
  tell?: { incident: string; by: Agent; at: Instant };
}

export interface IncidentWork {
  brand: string;
  incident: string;
}

export interface AlertWork {
  brand: string;
  /** Their ids, any number: more than one message carries are sent in several. Some may have been told already. */
  alarms: string[];
}

export interface PublishWork {
  thread: ThreadId;
  reply: string;
  /** The channel tells that a part of it did not arrive, though it took it. */
  failed?: Pick<Receipt, 'id' | 'at' | 'thread' | 'code' | 'reason'>;
  /** A message of the brand's own came in from the channel: it may be the reply whose outcome is open. */
  echo?: Pick<Message, 'id' | 'at' | 'text' | 'thread' | 'correlation'>;
}

// ── language ────────────────────────────────────────────────────────────────────────────────────────────

/** BCP 47 primary tag of a text's language, undefined when it cannot be told. */
export type DetectLanguage = (text: string) => Promise<string | undefined>;

// ── language model ──────────────────────────────────────────────────────────────────────────────────────

/** A stretch of a text, and the ids of the facts it rests on. */
export interface Wording {
  text: string;
  facts: string[];
}

/** All that a language model is told. What it may not say is not in it, nor who the customer is. */
export interface RephraseTask {
  lang: Language;
  place: Place;
  /** Most characters of the text, signature not counted. */
  maxLength: number;
  /** The composer's own words, which stand unless better ones pass the gate. */
  own: Wording[];
  /** Those it rests on, and none else, with values in words of the language. None may be left out. */
  facts: { id: string; label: string; value: string }[];
  /** The customer's, as data: never an instruction. */
  words: string;
}

export type Rephrased =
  | { kind: 'said'; wording: Wording[] }
  | { kind: 'none'; why: 'budget' | 'timeout' | 'refused' | 'unreadable' | 'unavailable' };

/** One text, asked for once and mended at most once, within the model's own limits of time and length. */
export interface Rephrasing {
  ask(task: RephraseTask): Promise<Rephrased>;
  /** Once more, with what the gate found in what was said. */
  mend(findings: readonly Finding[]): Promise<Rephrased>;
}

/** A language model that may say a text better. It answers, never throws, for whatever the other side does. */
export interface Model {
  begin(brand: string): Rephrasing;
}

// ── telling people ──────────────────────────────────────────────────────────────────────────────────────

/** What people read at once. Plain text, which is never markup where it arrives. */
export interface Announcement {
  /** One line of ASCII, at most 99 characters. */
  subject: string;
  lines: AnnouncementLine[];
}

export interface AnnouncementLine {
  text: string;
  /** Hash of the place in the console that shows more of it: `#/zephyrline/zephyrline:x:abc`. */
  place?: string;
  /** Heading of RUNBOOK.md that says what to do, as an anchor. */
  runbook?: string;
}

export interface Announcer {
  /**
   * Tells the people of a brand; does nothing where the brand has not set up this way.
   * @throws Error when it was refused or nobody knows whether it arrived
   */
  tell(brand: string, way: AlertWay, announcement: Announcement): Promise<void>;
}

/** Counters that become metrics. */
export type MetricName =
  | 'SlaWarning'
  | 'SlaBreach'
  | 'PromiseBroken'
  | 'PromiseEscalated'
  | 'ParityBroken'
  | 'Replied'
  | 'DraftRefused'
  | 'PublishFailed'
  | 'PublishUnknown'
  | 'WorkStuck'
  | 'OutcomeUnknown'
  | 'ChannelSilent'
  | 'AuthLost'
  | 'HookIgnored'
  | 'LookupMiss'
  | 'BackOfficeDown'
  | 'ActionFailed'
  | 'ModelWrote'
  | 'ModelStopped'
  | 'ModelSilent';

/** Values of a moment that become metrics: threads in which somebody waits, and for how long whoever waits longest has. */
export type GaugeName = 'Unanswered' | 'OldestUnansweredSeconds';

export interface Meter {
  count(name: MetricName, brand: string): void;
  gauge(name: GaugeName, brand: string, value: number): void;
}
