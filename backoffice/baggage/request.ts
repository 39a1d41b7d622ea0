import type { Instant } from '#domain/instant.ts';
import { under } from '../definition/baseUrl.ts';
import { isJson, parsedJson, retryAt } from '../definition/heard.ts';
import type { Heard, Outcome, Transport } from '../definition/transport.ts';
import { withoutTitles } from '../proof/surname.ts';
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
  transport: Transport;
}

const MOST_BYTES = 256 * 1024;

const unavailable = (detail: string): Answer => ({ kind: 'unavailable', detail });

/**
 * In the customer's own spelling. A header carries ASCII alone, hence the percent-encoded UTF-8; half of a surrogate
 * pair cannot be encoded.
 */
const encoded = (surname: string): string =>
  encodeURIComponent(withoutTitles(surname).replace(/\p{Surrogate}/gu, ''));

const send = ({ base, apiKey }: Settings, question: Question): Promise<Outcome> => {
  const { reference, surname, signal, transport } = question;
  return transport({
    method: 'GET',
    url: under(base, `/baggage/delayed/v1/${reference.slice(3, 5)}/${reference}`),
    headers: {
      accept: 'application/json',
      'accept-encoding': 'identity',
      'x-api-key': apiKey,
      'x-family-name': encoded(surname),
    },
    maxBytes: MOST_BYTES,
    signal,
  });
};

const readFile = (text: string, asked: string): Answer => {
  const json = parsedJson(text);
  if (json === undefined) return unavailable('The baggage system sent JSON that is cut short or malformed.');
  const read = readBagFile(json.value);
  if ('misfits' in read)
    return unavailable(`The baggage system sent a record we cannot read: ${read.misfits}.`);
  if (referenceOf(read.file.RecordID) !== asked)
    return unavailable('The baggage system answered with another file than the one asked for.');
  return { kind: 'file', file: read.file };
};

const statusDetail = (status: number): string => {
  if (status === 429) return 'The baggage system takes no more questions for now (429).';
  if (status >= 300 && status < 400)
    return `The baggage system redirects (${status}), which is not followed.`;
  return `The baggage system answered ${status}.`;
};

const judge = (heard: Heard, { now, reference }: Question): Answer => {
  const { status, body } = heard;
  // Real systems answer 401 for "no such record or name", so it cannot mean the key; 403 does.
  if (status === 401 || status === 404) return { kind: 'none' };
  if (status === 403) return { kind: 'key_refused' };
  if (status !== 200) return { ...unavailable(statusDetail(status)), ...retryAt(heard, now) };
  if (body === undefined) return unavailable('The baggage system sent more than 256 KB.');
  if (!isJson(heard)) return unavailable('The baggage system sent something else than JSON.');
  return readFile(body, reference);
};

/** Asks once, reads at most 256 KB, follows no redirect. Answers, never throws. */
export const ask = async (settings: Settings, question: Question): Promise<Answer> => {
  const outcome = await send(settings, question);
  if (outcome.kind === 'answer') return judge(outcome.answer, question);
  if (outcome.kind === 'refused_address')
    return unavailable('The baggage system has an address that may not be connected to.');
  return unavailable(
    outcome.timedOut
      ? 'The baggage system did not answer in time.'
      : 'The connection to the baggage system failed.',
  );
};
