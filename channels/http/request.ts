import type { Instant } from '#domain/instant.ts';

/** One call of a platform's interface. */
export interface PlatformCall {
  method: 'GET' | 'POST' | 'DELETE';
  /** The platform's own address, whatever answers in its place. */
  url: string;
  headers?: Readonly<Record<string, string>>;
  body?: string | URLSearchParams | FormData;
}

/** What came of a call. `unsent`: it never left this machine. `unknown`: it may have been done. */
export type Answered =
  | { kind: 'answered'; status: number; headers: Headers; body: unknown; bytes: Uint8Array }
  | { kind: 'unsent'; reason: string }
  /** `tooLong`: it was read no further than anybody reads. */
  | { kind: 'unknown'; reason: string; tooLong?: true };

export interface RequestOptions {
  /** From the start of the request to the end of its answer. */
  deadlineMs: number;
  /** A simulator on this machine that answers in the platform's place. */
  apiPort?: number | undefined;
  /** Longest answer that is read, in bytes. */
  mostBytes?: number;
}

const MOST_BYTES = 2 * 1024 * 1024;

/** Codes of certificates that were not accepted: nothing was sent after them. */
export const UNTRUSTED: ReadonlySet<string> = new Set([
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

/** Codes of errors that come before the first byte of a request has left. */
const BEFORE_SENDING: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
  ...UNTRUSTED,
]);

const codesOf = (error: unknown): string[] => {
  if (!(error instanceof Error)) return [];
  const code = 'code' in error && typeof error.code === 'string' ? [error.code] : [];
  const inner = error instanceof AggregateError ? error.errors : [error.cause];
  return [...code, ...inner.flatMap(codesOf)];
};

const addressOf = (url: string, apiPort: number | undefined): string => {
  if (apiPort === undefined) return url;
  const { pathname, search } = new URL(url);
  return `http://127.0.0.1:${apiPort}${pathname}${search}`;
};

/** Undefined when it is longer than wanted. */
const bytesOf = async (response: Response, most: number): Promise<Uint8Array | undefined> => {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.length;
    if (length > most) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
};

/** Parsed JSON; undefined for anything else. */
const jsonOf = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return undefined;
  }
};

/** One attempt: no redirect is followed, nothing is tried again, and nothing the other side does is thrown. */
export const request = async (call: PlatformCall, options: RequestOptions): Promise<Answered> => {
  const { url, ...init } = call;
  const signal = AbortSignal.timeout(options.deadlineMs);
  try {
    const response = await fetch(addressOf(url, options.apiPort), { ...init, redirect: 'manual', signal });
    const bytes = await bytesOf(response, options.mostBytes ?? MOST_BYTES);
    if (bytes === undefined)
      return { kind: 'unknown', reason: 'The answer was longer than anybody reads.', tooLong: true };
    return {
      kind: 'answered',
      status: response.status,
      headers: response.headers,
      body: jsonOf(bytes),
      bytes,
    };
  } catch (error) {
    return codesOf(error).some((code) => BEFORE_SENDING.has(code))
      ? { kind: 'unsent', reason: 'The platform could not be reached.' }
      : { kind: 'unknown', reason: 'The connection broke, or the answer took too long.' };
  }
};

/** Seconds or a date, as in the header `Retry-After`; undefined when it is neither. */
export const retryAfter = (headers: Headers, now: Instant): Instant | undefined => {
  const value = headers.get('retry-after');
  if (value === null) return undefined;
  const seconds = Number(value);
  const ms = Number.isFinite(seconds) ? Date.parse(now) + seconds * 1000 : Date.parse(value);
  return Number.isNaN(ms) ? undefined : new Date(ms).toISOString();
};
