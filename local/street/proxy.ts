import type { IncomingMessage, ServerResponse } from 'node:http';

/** Enough for a text of 100 KB in any script. */
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

/** Passes a call on to a simulator and its answer back. */
export const proxy = async (
  request: IncomingMessage,
  response: ServerResponse,
  target: string,
): Promise<void> => {
  const body = await readBody(request);
  if (body === undefined) return sendJson(response, 413, { error: 'too long' });
  const answer = await ask(target, request.method === 'POST' ? body : undefined);
  if (answer === undefined) return sendJson(response, 502, { error: 'the simulator does not answer' });
  const text = Buffer.from(await answer.arrayBuffer());
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
