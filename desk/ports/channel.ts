import type { Brand } from '#domain/brand.ts';
import type { Instant } from '#domain/instant.ts';
import type { Account, Message, Place } from '#domain/message.ts';
import type { Delivery, ReadBack, SendResult } from '#domain/reply.ts';
import type { CheckedItem, KeysHeld } from '#domain/settingsView.ts';
import type { ThreadId } from '#domain/thread.ts';
import type { Traits } from '#domain/traits.ts';
import type { Clock } from './clock.ts';
import type { Parsed } from './hook.ts';
import type { Secrets } from './secrets.ts';

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
  check(hookUrl: string | undefined): Promise<CheckedItem[]>;
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
