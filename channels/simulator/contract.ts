import type { HookRequest } from '#desk/ports/hook.ts';
import type { Instant } from '#domain/instant.ts';
import type { RefusalCode, SendResult } from '#domain/reply.ts';

/** One customer message in the channel's wire form, as one element of a delivery. */
export interface WireMessage {
  id: string;
  text: string;
  /** Whole seconds, which is all some channels tell. */
  at: Instant;
  /** Who writes; another customer than the usual one where given. */
  by?: string;
}

/**
 * What the contract suite needs of a channel that hears: the shapes of its wire, filled in by the suite. Every channel's
 * `fixtures/contract.ts` exports one as `contract`. Elements are what one delivery may hold several of.
 */
export interface HearingContract {
  account: { accountId: string; handle: string };
  /** A secret as stored, one that is being replaced (the old key is still good), and another brand's. */
  secret: unknown;
  rotating: unknown;
  foreign: unknown;
  /** A genuine call with this body, signed by the platform with the key of `secret`. */
  signed(body: string): HookRequest;
  /** The same with the signature (or token) taken out, or replaced by what `change` makes of it. */
  tampered(body: string, change: (signature: string) => string | undefined): HookRequest;
  /** Whether the signature covers the body, so that a changed byte is noticed. A token in a header or body does not. */
  coversBody: boolean;
  /** A proof-of-ownership call and the text of its right answer, and calls that prove nothing. */
  handshake?: { request: HookRequest; answer: string; refused: HookRequest[] };
  message(message: WireMessage): unknown;
  /**
   * Names of the fields of a body with a message, at any depth, without which nobody could say who said what, when, and
   * that it was said to the brand. Whatever becomes of all others, the words are heard. Not tried when absent.
   */
  essential?: readonly string[];
  /** Elements of which nothing can be read. */
  poison: unknown[];
  /** A body with these elements; undefined when a delivery holds one alone and there are several. */
  body(elements: unknown[]): string | undefined;
  /** The brand's own message come back. */
  echo?(message: WireMessage): unknown;
  /** Elements that start no clock: receipts, reactions, typing, unknown kinds. */
  quiet: Readonly<Record<string, unknown>>;
  edited?(message: WireMessage): unknown;
  deleted?(message: WireMessage): unknown;
  /** An attachment without words. */
  attachment?(message: WireMessage): unknown;
}

/** An answer of the platform to a send, and what it means to the publisher. */
export interface SendError {
  /** What it is, as a sentence goes on: `the person has blocked the brand`. */
  what: string;
  status: number;
  headers?: Readonly<Record<string, string>>;
  body: unknown;
  kind: SendResult['kind'];
  /** Of a refusal. */
  code?: RefusalCode;
  /** Seconds until it may be tried again, of a limit. */
  waits?: number;
}

/** What the suite needs of a channel that answers. */
interface AnsweringContract {
  /** A customer; the simulator is told of them, and they write first where the channel hears. */
  person: { id: string; handle?: string; name?: string };
  /** Part of the path by which a private text is sent (public, where there is no private), for faults: `/sendMessage`. */
  sendPath: string;
  errors: SendError[];
}

export interface ChannelContract {
  hearing?: HearingContract;
  answering: AnsweringContract;
}
