import type { Parsed } from '#desk/ports.ts';
import type { Brand } from '#domain/brand.ts';
import { VisibleError } from '#domain/errors.ts';
import { type Instant, instantOf, msOf, plusSeconds } from '#domain/instant.ts';
import type { Account, Message } from '#domain/message.ts';
import type { Signal } from '#domain/signal.ts';

/** What becomes of one element of a delivery. */
export type Element = { message: Message } | { signal: Signal } | { ignored: string };

export const collected = (elements: Element[]): Parsed => {
  const signals = elements.flatMap((element) => ('signal' in element ? [element.signal] : []));
  return {
    messages: elements.flatMap((element) => ('message' in element ? [element.message] : [])),
    ...(signals.length > 0 && { signals }),
    ignored: elements.flatMap((element) => ('ignored' in element ? [element.ignored] : [])),
  };
};

/** @throws VisibleError `input/malformed_json` */
export const jsonBody = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    throw new VisibleError('input', 'malformed_json', 'The body is not JSON.');
  }
};

/** Whose messages are being read; `now` where staleness is to be judged. */
export interface Reader {
  brand: string;
  /** The brand's own account on this channel. */
  account: Account;
  now?: Instant;
}

/** @throws VisibleError `missing/channel` when the brand has no account on the channel. */
export const readerFor = (channel: string, brand: Brand, now?: Instant): Reader => {
  const own = brand.channels[channel];
  if (own === undefined)
    throw new VisibleError('missing', 'channel', 'This brand has no account on this channel.');
  return {
    brand: brand.id,
    account: { id: own.accountId, handle: own.handle, name: brand.name },
    ...(now === undefined ? {} : { now }),
  };
};

const STALE_AFTER_DAYS = 30;

/** The message, unless it is so old that somebody must be playing it back. */
export const fresh = (message: Message, { now }: Reader): Element =>
  now !== undefined && msOf(message.at) < msOf(plusSeconds(now, -STALE_AFTER_DAYS * 86_400))
    ? { ignored: `stale: older than ${STALE_AFTER_DAYS} days` }
    : { message };

/** Seconds since 1970, which is all that some channels tell; undefined when it is no time of this age. */
export const fromSeconds = (seconds: number): Instant | undefined => fromMs(seconds * 1000);

export const fromMs = (ms: number): Instant | undefined =>
  Number.isFinite(ms) && ms > 0 && ms < 4_102_444_800_000 ? instantOf(Math.trunc(ms)) : undefined;

/** A name for an element that cannot be read: its kind, or nothing of it, for it may hold anything. */
export const kindOf = (value: unknown): string =>
  typeof value === 'string' && /^[\w.-]{1,60}$/.test(value) ? value : 'unknown';
