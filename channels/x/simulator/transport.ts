import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Outcome, Request } from './api.ts';
import type { Fault } from './faults.ts';
import { type Answer, problem } from './problems.ts';

/* HTTP in and out, with the trouble that can befall an answer. */

const MAX_BODY = 1024 * 1024;

/** Undefined when the body is larger than anything X would take. */
export const readRequest = async (incoming: IncomingMessage): Promise<Request | undefined> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size <= MAX_BODY) chunks.push(bytes);
  }
  if (size > MAX_BODY) return undefined;
  const { pathname, searchParams } = new URL(incoming.url ?? '/', 'http://x.invalid');
  const { headers } = incoming;
  return {
    method: incoming.method ?? 'GET',
    path: pathname,
    query: searchParams,
    host: headers.host ?? '',
    authorization: headers.authorization ?? '',
    contentType: headers['content-type'] ?? '',
    body: Buffer.concat(chunks).toString('utf8'),
  };
};

const PAGE = '<!DOCTYPE html><html><head><title>X / Error</title></head><body>Over capacity</body></html>';
const HTML = { 'content-type': 'text/html;charset=utf-8' };

export const sendOutcome = async (response: ServerResponse, { answer, fault }: Outcome): Promise<void> => {
  if (fault === undefined) send(response, answer);
  else await BEFALL[fault.kind](response, answer, fault);
};

const BEFALL: Record<
  Fault['kind'],
  (response: ServerResponse, answer: Answer, fault: Fault) => void | Promise<void>
> = {
  status: (response, answer) => {
    const body = answer.body ?? problem(answer.status, 'Error', 'Ordered by the control API').answer.body;
    if (typeof body === 'string') response.writeHead(answer.status, HTML).end(body);
    else send(response, { ...answer, body });
  },
  refuse: (response) => void response.destroy(),
  lost_response: (response) => void response.destroy(),
  cut_response: (response, answer) => {
    const bytes = Buffer.from(JSON.stringify(answer.body));
    response.writeHead(answer.status, headersOf(answer, bytes.length));
    response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
  },
  slow: async (response, answer, { delayMs = 1_000 }) => {
    await wait(delayMs, undefined, { ref: false });
    send(response, answer);
  },
  html_503: (response) => void response.writeHead(503, HTML).end(PAGE),
  html_503_after_success: (response) => void response.writeHead(503, HTML).end(PAGE),
};

export const send = (response: ServerResponse, answer: Answer): void => {
  const bytes = answer.bytes ?? Buffer.from(JSON.stringify(answer.body));
  response.writeHead(answer.status, headersOf(answer, bytes.length)).end(bytes);
};

const headersOf = ({ status, headers }: Answer, length: number) => ({
  'content-type': status < 400 ? 'application/json; charset=utf-8' : 'application/problem+json',
  'content-length': length,
  ...headers,
});
