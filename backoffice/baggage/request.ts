import { type Instant, msOf, plusSeconds } from '#domain/instant.ts';
import { withoutTitles } from './names.ts';
import type { Settings } from './settings.ts';
import { type BagFile, readBagFile, referenceOf } from './wire.ts';

/** What one question to the baggage system came to. `none`: no such file, or not this surname's; it is never said which. */
export type Answer =
  | { kind: 'file'; file: BagFile }
  | { kind: 'none' }
  | { kind: 'key_refused' }
  | { kind: 'unavailable'; detail: string; retryAt?: Instant };

export interface Question {
  reference: string;
  surname: string;
  now: Instant;
  signal: AbortSignal;
}

const MOST_BYTES = 256 * 1024;
const LONGEST_WAIT_SECONDS = 24 * 3600;

const unavailable = (detail: string, retryAt?: Instant): Answer => ({
  kind: 'unavailable',
  detail,
  ...(retryAt === undefined ? {} : { retryAt }),
});

/**
 * In the customer's own spelling. A header carries ASCII alone, hence the percent-encoded UTF-8; half of a surrogate
 * pair cannot be encoded.
 */
const encoded = (surname: string): string =>
  encodeURIComponent(withoutTitles(surname).replace(/\p{Surrogate}/gu, ''));

const send = ({ baseUrl, apiKey }: Settings, { reference, surname, signal }: Question): Promise<Response> =>
  fetch(`${baseUrl}/baggage/delayed/v1/${reference.slice(3, 5)}/${reference}`, {
    headers: { accept: 'application/json', 'x-api-key': apiKey, 'x-family-name': encoded(surname) },
    redirect: 'manual',
    signal,
  });

/** The body as text, undefined when it is longer than anything a baggage system has to say. */
const readCapped = async (response: Response): Promise<string | undefined> => {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > MOST_BYTES) return undefined;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
};

/** `Retry-After` in seconds or as a date; a moment in the past means now, and nothing waits longer than a day. */
const retryAt = (header: string | null, now: Instant): Instant | undefined => {
  if (header === null || header.trim() === '') return undefined;
  const seconds = /^\d{1,9}$/.test(header.trim()) ? Number(header) : (Date.parse(header) - msOf(now)) / 1000;
  if (Number.isNaN(seconds)) return undefined;
  return plusSeconds(now, Math.min(Math.max(Math.ceil(seconds), 0), LONGEST_WAIT_SECONDS));
};

const parsed = (text: string): { body: unknown } | undefined => {
  try {
    return { body: JSON.parse(text) };
  } catch {
    return undefined;
  }
};

const readFile = (text: string, asked: string): Answer => {
  const json = parsed(text);
  if (json === undefined) return unavailable('The baggage system sent JSON that is cut short or malformed.');
  const read = readBagFile(json.body);
  if ('misfits' in read)
    return unavailable(`The baggage system sent a record we cannot read: ${read.misfits}.`);
  if (referenceOf(read.file.RecordID) !== asked)
    return unavailable('The baggage system answered with another file than the one asked for.');
  return { kind: 'file', file: read.file };
};

const isJson = (response: Response): boolean =>
  /^application\/(?:[\w.+-]{1,60}\+)?json\s*(?:;|$)/i.test(response.headers.get('content-type') ?? '');

const statusDetail = (status: number): string => {
  if (status === 429) return 'The baggage system takes no more questions for now (429).';
  if (status >= 300 && status < 400)
    return `The baggage system redirects (${status}), which is not followed.`;
  return `The baggage system answered ${status}.`;
};

const judge = (response: Response, text: string | undefined, question: Question): Answer => {
  const { status, headers } = response;
  // Real systems answer 401 for "no such record or name", so it cannot mean the key; 403 does.
  if (status === 401 || status === 404) return { kind: 'none' };
  if (status === 403) return { kind: 'key_refused' };
  if (status !== 200)
    return unavailable(statusDetail(status), retryAt(headers.get('retry-after'), question.now));
  if (text === undefined) return unavailable('The baggage system sent more than 256 KB.');
  if (!isJson(response)) return unavailable('The baggage system sent something else than JSON.');
  return readFile(text, question.reference);
};

/** Asks once, reads at most 256 KB, follows no redirect. Answers, never throws. */
export const ask = async (settings: Settings, question: Question): Promise<Answer> => {
  try {
    const response = await send(settings, question);
    return judge(response, await readCapped(response), question);
  } catch {
    return unavailable(
      question.signal.aborted
        ? 'The baggage system did not answer in time.'
        : 'The connection to the baggage system failed.',
    );
  }
};
