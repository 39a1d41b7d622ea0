import type { Brand } from '#domain/brand.ts';
import type { Instant } from '#domain/instant.ts';
import type { Message } from '#domain/message.ts';
import type { Signal } from '#domain/signal.ts';

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
