import type { Parsed } from '#desk/ports/hook.ts';
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

/** Strings, passed over, and numbers so long that reading them may lose digits. */
const LONG_NUMBERS = /"[^"\\]*(?:\\.[^"\\]*)*"|(?<![\w.+-])-?[0-9]{16,}(?![\w.])/g;

/** Numbers above 2^53 are ids, which are text: `{"id":9007199254740993}` keeps its last digit. */
const withLongIds = (body: string): string =>
  body.replace(LONG_NUMBERS, (part) =>
    part.startsWith('"') || Number.isSafeInteger(Number(part)) ? part : `"${part}"`,
  );

/** @throws VisibleError `input/malformed_json` */
export const jsonBody = (body: string): unknown => {
  try {
    return JSON.parse(withLongIds(body.replace(/^\uFEFF/, '')));
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

const fromMs = (ms: number): Instant | undefined =>
  Number.isFinite(ms) && ms > 0 && ms < 4_102_444_800_000 ? instantOf(Math.trunc(ms)) : undefined;

/** Past this a number of seconds would be of the year 5138: it is milliseconds. */
const MOST_SECONDS = 100_000_000_000;

const DIGITS = /^[0-9]{1,15}(?:\.[0-9]+)?$/;
const ISO = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T/;

/**
 * A moment however a platform writes it: seconds or milliseconds since 1970, which its size tells, as a number or as
 * text, or ISO 8601. Undefined when it is no time of this age.
 */
export const timeIn = (value: unknown): Instant | undefined => {
  if (typeof value === 'number') return value > MOST_SECONDS ? fromMs(value) : fromSeconds(value);
  if (typeof value !== 'string') return undefined;
  if (DIGITS.test(value)) return timeIn(Number(value));
  return ISO.test(value) ? fromMs(Date.parse(value)) : undefined;
};

/** A name for an element that cannot be read: its kind, or nothing of it, for it may hold anything, a number of somebody's too. */
export const kindOf = (value: unknown): string =>
  typeof value === 'string' && /^[\w.-]{1,60}$/.test(value) && !/[0-9]{5}/.test(value) ? value : 'unknown';
