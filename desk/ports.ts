import type { Brand } from '#domain/brand.ts';
import type { LookupResult } from '#domain/caseStatus.ts';
import type { Draft } from '#domain/draft.ts';
import type { Head } from '#domain/head.ts';
import type { IdKind } from '#domain/ids.ts';
import type { Instant } from '#domain/instant.ts';
import type { Language } from '#domain/languages.ts';
import type { Message, Place } from '#domain/message.ts';
import type { ReadBack, Reply, ReplyState, SendResult } from '#domain/reply.ts';
import type { ThreadId } from '#domain/thread.ts';
import type { Reference } from '#domain/understanding.ts';
import type { Alarm, AuditEntry } from '#domain/view.ts';

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
  /** Elements that yield no message, each with the reason (`unknown event type like.create`). */
  ignored: string[];
}

/** Secrets of one brand on one channel, as stored; each channel parses its own. */
export type ChannelSecret = unknown;

/** The half of a channel that hears: all that a webhook loads. */
export interface Hook {
  readonly name: string;
  /** The platform's proof-of-ownership call (GET); absent where there is none. */
  handshake?(request: HookRequest, secret: ChannelSecret): HookAnswer;
  /** @throws VisibleError `auth/…` unless the raw body was signed with this brand's secret. */
  verify(request: HookRequest, secret: ChannelSecret, now: Instant): void;
  /**
   * Elements too old to be true at `now` are ignored as stale; without `now` none are.
   * @throws VisibleError `input/…` when the body as a whole cannot be read.
   */
  parse(body: string, brand: Brand, now?: Instant): Parsed;
}

/** The half of a channel that answers. */
export interface Channel {
  readonly name: string;
  /** Longest text by place, in the channel's own unit. */
  readonly limits: Readonly<Partial<Record<Place, number>>>;
  /** Length of a text in the channel's own unit. */
  length(text: string, place: Place): Promise<number>;
  /** Whether a text found on the channel is one that was sent, as far as the channel's rewriting lets tell. */
  sameText(sent: string, found: string): Promise<boolean>;
  /** Thread in which a customer can be told something privately, from the thread they wrote in. */
  privateThread(thread: ThreadId): ThreadId;
  /** Loads the client, which only those who send or ask pay for. */
  connect(context: ChannelContext): Promise<Connection>;
}

export interface ChannelContext {
  brand: Brand;
  secrets: Secrets;
  state: ChannelState;
  clock: Clock;
}

/** One text on its way to one thread. */
export interface Outgoing {
  thread: ThreadId;
  place: Place;
  text: string;
  replyTo?: string;
}

/** The sending and asking half of a channel, for one brand. Keeps the channel's rate limits: no call before a reset. */
export interface Connection {
  /** One attempt, never a retry of its own. Does not throw for anything the channel answers. */
  send(outgoing: Outgoing): Promise<SendResult>;
  /** Looks for a text sent at or after `since`; posts in `taken` are already accounted for. */
  readBack(outgoing: Outgoing, since: Instant, taken: readonly string[]): Promise<ReadBack>;
  /**
   * Messages since the cursor this channel keeps in `state`, and that cursor's value where it moved. The caller stores
   * it with `state.putCursor` only after the messages are durably queued.
   */
  poll(): Promise<Polled>;
}

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
  surname?: string;
}

export interface BackOffice {
  readonly name: string;
  /** References of this back office found in a text, tolerant of spaces, dashes and look-alike letters. */
  references(text: string): Reference[];
  /** For agents and logs: `AMSZY•••45`. */
  mask(reference: string): string;
  connect(context: { secrets: Secrets; clock: Clock; brand: Brand }): Promise<Lookup>;
}

/** Time-boxed; answers, never throws, for whatever the back office does. Compares identifiers itself. */
export type Lookup = (identifiers: Identifiers) => Promise<LookupResult>;

// ── the table ───────────────────────────────────────────────────────────────────────────────────────────

export interface ThreadRows {
  head: Head;
  /** Oldest first, the latest few dozen. */
  messages: Message[];
  /** Newest first. */
  drafts: Draft[];
  replies: Reply[];
  audit: AuditEntry[];
}

export interface Threads {
  /** Those of the messages that are not stored yet, as far as an eventually consistent read tells. */
  unseen(messages: Message[]): Promise<Message[]>;
  /** Put if absent: the message is its own dedupe record. */
  append(message: Message): Promise<'new' | 'seen'>;
  /** Moves the head for a customer message; safe to repeat (docs/rules.md H1 to H4). Undefined: nothing to move. */
  noteInbound(message: Message, lookAt: Instant): Promise<Head | undefined>;
  /** Moves the head for a brand message; ends or shortens the episode. Undefined: nothing to move. */
  noteOutbound(message: Message): Promise<Head | undefined>;
  head(thread: ThreadId): Promise<Head | undefined>;
  heads(threads: ThreadId[]): Promise<Head[]>;
  /** Head and latest rows, one strongly consistent read whose cost does not grow with the thread. */
  read(thread: ThreadId): Promise<ThreadRows | undefined>;
  /**
   * Changes the head if its version is still `from.version`; keys set to undefined are removed.
   * Answers the new head, or undefined when somebody was faster.
   */
  change(from: Head, change: HeadChange): Promise<Head | undefined>;
  /** Threads of one brand whose `nextAt` is at or before `until`; all that hold attention when absent. */
  attention(brand: string, until?: Instant): Promise<ThreadId[]>;
  putDraft(draft: Draft): Promise<void>;
  draft(thread: ThreadId, id: string): Promise<Draft | undefined>;
  audit(thread: ThreadId, entry: AuditEntry): Promise<void>;
}

export type HeadChange = {
  [K in keyof Omit<Head, 'thread' | 'version' | 'place'>]?: Head[K] | undefined;
};

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
  surname?: string;
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
  asked?: string[];
  /** What they were last told of a case in private: its news (`newsOf`), when, and the draft that said it. */
  told?: { news: string; at: Instant; thread: ThreadId; draft: string };
}

export interface Accounts {
  get(brand: string, channel: string, account: string): Promise<Known>;
  /** Writes if the row still has `known.revision`, and raises it. False: somebody was faster. */
  put(brand: string, channel: string, account: string, known: Known): Promise<boolean>;
}

export interface Alarms {
  /** True for the one caller that recorded it. */
  record(brand: string, alarm: Alarm): Promise<boolean>;
  /** Newest first, at most fifty. */
  latest(brand: string): Promise<Alarm[]>;
}

/** Response-time histogram counters: one update a published reply. */
export interface Statistics {
  replied(brand: string, at: Instant, seconds: number, place: Place): Promise<void>;
}

// ── queues: every message is only a hint that there is work ─────────────────────────────────────────────

export interface Hints {
  /** Durable when it returns. The one queue whose messages carry content. */
  inbound(messages: Message[]): Promise<void>;
  draft(work: DraftWork[]): Promise<void>;
  publish(work: PublishWork[]): Promise<void>;
}

export interface DraftWork {
  thread: ThreadId;
  /** `message`: the customer wrote. `promise`: a next update is due. `agent`: asked for by hand. `retry`: look again. */
  why: 'message' | 'promise' | 'agent' | 'retry';
}

export interface PublishWork {
  thread: ThreadId;
  reply: string;
  /** A message of the brand's own came in from the channel: it may be the reply whose outcome is open. */
  echo?: Pick<Message, 'id' | 'at' | 'text' | 'thread'>;
}

// ── language ────────────────────────────────────────────────────────────────────────────────────────────

/** BCP 47 primary tag of a text's language, undefined when it cannot be told. */
export type DetectLanguage = (text: string) => Promise<string | undefined>;

/** Counters that become metrics. */
export type MetricName =
  | 'SlaWarning'
  | 'SlaBreach'
  | 'PromiseBroken'
  | 'PublishUnknown'
  | 'AuthLost'
  | 'HookIgnored';

export interface Meter {
  count(name: MetricName, brand: string): void;
}
