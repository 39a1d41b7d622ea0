import { type Instant, msOf, plusSeconds } from '#domain/instant.ts';
import type { Heard } from './transport.ts';

/* What every answer over HTTP is read for. */

const LONGEST_WAIT_SECONDS = 24 * 3600;

/** `Retry-After` in seconds or as a date; a moment in the past means now, and nothing waits longer than a day. */
export const retryAt = ({ headers }: Heard, now: Instant): { retryAt?: Instant } => {
  const text = headers['retry-after']?.trim() ?? '';
  const seconds = /^\d{1,9}$/.test(text) ? Number(text) : (Date.parse(text) - msOf(now)) / 1000;
  if (text === '' || Number.isNaN(seconds)) return {};
  return { retryAt: plusSeconds(now, Math.min(Math.max(Math.ceil(seconds), 0), LONGEST_WAIT_SECONDS)) };
};

const JSON_TYPE = /^application\/(?:[\w.+-]{1,60}\+)?json\s*(?:;|$)/i;

/** Of an answer that is JSON by its own account, and not packed. */
export const isJson = ({ headers }: Heard): boolean =>
  JSON_TYPE.test(headers['content-type'] ?? '') && (headers['content-encoding'] ?? 'identity') === 'identity';

/** Undefined for a text that is no JSON, or not all of it. */
export const parsedJson = (text: string): { value: unknown } | undefined => {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
};
