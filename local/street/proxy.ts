import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod/mini';

/** Enough for a text of 100 KB in any script, and for a file of 200 KB in base64. */
const BODY_LIMIT = 512 * 1024;

export const sendJson = (response: ServerResponse, status: number, value: unknown): void => {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(JSON.stringify(value));
};

/** The whole body; undefined when it is too large. */
export const readBody = async (request: IncomingMessage): Promise<Buffer<ArrayBuffer> | undefined> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= BODY_LIMIT) chunks.push(chunk);
  }
  return size > BODY_LIMIT ? undefined : Buffer.concat(chunks);
};

const VERSION = z.object({ version: z.number() });

/** The version of what is answered, when it is the one the caller has. */
const knownVersion = (search: string, text: Buffer): number | undefined => {
  const since = new URLSearchParams(search).get('since');
  if (since === null) return undefined;
  const { version } = z.parse(VERSION, JSON.parse(text.toString()));
  return String(version) === since ? version : undefined;
};

/**
 * Passes a call on to a simulator and its answer back; `?since=3` is answered with `{version: 3, unchanged: true}` while
 * the answer's own version is that one.
 */
export const proxy = async (
  request: IncomingMessage,
  response: ServerResponse,
  target: string,
  search: string,
): Promise<void> => {
  const body = await readBody(request);
  if (body === undefined) return sendJson(response, 413, { error: 'too long' });
  const answer = await ask(target + search, request.method === 'POST' ? body : undefined);
  if (answer === undefined) return sendJson(response, 502, { error: 'the simulator does not answer' });
  const text = Buffer.from(await answer.arrayBuffer());
  const version = answer.ok ? knownVersion(search, text) : undefined;
  if (version !== undefined) return sendJson(response, 200, { version, unchanged: true });
  response.writeHead(answer.status, {
    'content-type': answer.headers.get('content-type') ?? 'application/json',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(text);
};

const ask = async (target: string, body: Buffer<ArrayBuffer> | undefined): Promise<Response | undefined> => {
  const signal = AbortSignal.timeout(10_000);
  try {
    if (body === undefined) return await fetch(target, { signal });
    return await fetch(target, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      signal,
    });
  } catch {
    return undefined;
  }
};
