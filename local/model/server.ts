import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { close, listen } from '../stores/listen.ts';
import { honest } from './honest.ts';
import {
  answerBody,
  ConverseBody as Body,
  type ConverseBody,
  ERRORS,
  type ErrorName,
  type StopReason,
} from './wire.ts';

/** A stretch of text and the facts it claims to rest on. */
export interface SaidPart {
  text: string;
  facts: string[];
}

/** What the model does next. */
export type Scripted =
  | { kind: 'parts'; parts: SaidPart[] }
  /** Parts made from the request. */
  | { kind: 'made'; make: (request: ConverseBody) => SaidPart[] }
  | { kind: 'text'; text: string; stopReason?: StopReason }
  | { kind: 'error'; error: ErrorName }
  /** Whatever, with status 200. */
  | { kind: 'body'; body: string }
  /** No answer, until the other side hangs up. */
  | { kind: 'silence' };

/** One request, as it came. */
interface Heard {
  model: string;
  authorization: string;
  body: ConverseBody;
}

/** A language model behind Bedrock's wire format: it says what it is told to, and rephrases honestly when told nothing. */
export interface ModelStandIn {
  url: string;
  heard: Heard[];
  /** In this order, one for each request. */
  says(...next: Scripted[]): void;
  close(): Promise<void>;
}

export const startModel = async (): Promise<ModelStandIn> => {
  const heard: Heard[] = [];
  const script: Scripted[] = [];
  const server = createServer((request, response) => {
    void answer({ heard, script }, request, response);
  });
  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${port}`,
    heard,
    says: (...next) => void script.push(...next),
    close: () => close(server),
  };
};

const PATH = /^\/model\/([^/]{1,2048})\/converse$/;
const SIGNED = /^AWS4-HMAC-SHA256 Credential=[^/]+\/\d{8}\/[\w-]+\/bedrock\/aws4_request, /;

type Memory = Pick<ModelStandIn, 'heard'> & { script: Scripted[] };

const answer = async (memory: Memory, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const reply = replyTo(memory, request, await text(request));
  if (reply === undefined) return;
  const { status, body, headers } = reply;
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
};

interface Reply {
  status: number;
  body: string;
  headers?: Record<string, string>;
}

const replyTo = ({ heard, script }: Memory, request: IncomingMessage, read: string): Reply | undefined => {
  const model = request.method === 'POST' ? PATH.exec(request.url ?? '')?.[1] : undefined;
  const authorization = request.headers.authorization ?? '';
  if (model === undefined) return refusal('ResourceNotFoundException');
  if (!SIGNED.test(authorization)) return refusal('AccessDeniedException');
  const body = Body.safeParse(jsonOf(read));
  if (!body.success) return refusal('ValidationException');
  heard.push({ model: decodeURIComponent(model), authorization, body: body.data });
  return scripted(body.data, script.shift());
};

const jsonOf = (read: string): unknown => {
  try {
    return JSON.parse(read);
  } catch {
    return undefined;
  }
};

/** Errors bear their name in a header, as those of Bedrock do. */
const refusal = (error: ErrorName): Reply => ({
  status: ERRORS[error],
  body: JSON.stringify({ message: error }),
  headers: { 'x-amzn-errortype': `${error}:http://internal.amazon.com/coral/com.amazon.bedrock/` },
});

const asJson = (parts: readonly SaidPart[]): string => JSON.stringify({ deliveries: [{ parts }] });

const scripted = (body: ConverseBody, next: Scripted | undefined): Reply | undefined => {
  const said = (words: string, stopReason: StopReason = 'end_turn'): Reply => ({
    status: 200,
    body: JSON.stringify(answerBody(body, words, stopReason)),
  });
  switch (next?.kind) {
    case undefined:
      return said(asJson(honest(body)));
    case 'parts':
      return said(asJson(next.parts));
    case 'made':
      return said(asJson(next.make(body)));
    case 'text':
      return said(next.text, next.stopReason);
    case 'error':
      return refusal(next.error);
    case 'body':
      return { status: 200, body: next.body };
    case 'silence':
      return undefined;
    default:
      return next satisfies never;
  }
};
