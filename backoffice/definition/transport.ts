import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { type Address, type Resolve, safeAddresses, systemResolve } from './addresses.ts';

/** One HTTP call, complete. */
export interface Call {
  method: string;
  url: URL;
  headers: Readonly<Record<string, string>>;
  body?: string;
  maxBytes: number;
  signal: AbortSignal;
}

/** An answer of any status. `body` is absent when it was longer than asked for. */
export interface Heard {
  status: number;
  /** In lower case; of each header the first value. */
  headers: Readonly<Record<string, string>>;
  body?: string;
}

/** `sent`: the call may have reached the other side, so what it asks for may have been done. */
export type Outcome =
  | { kind: 'answer'; answer: Heard }
  | { kind: 'refused_address' }
  | { kind: 'failed'; sent: boolean; timedOut: boolean };

export type Transport = (call: Call) => Promise<Outcome>;

/** Answers with the addresses that were checked, whatever the name resolves to by now. */
const pinned =
  (addresses: readonly Address[]): LookupFunction =>
  (_host, options, callback) => {
    if (options.all === true) callback(null, [...addresses]);
    else callback(null, addresses[0]?.address ?? '', addresses[0]?.family);
  };

const open = (call: Call, addresses: readonly Address[]) => {
  const options: RequestOptions = {
    method: call.method,
    headers: { ...call.headers, ...(call.body === undefined ? {} : lengthOf(call.body)) },
    agent: false,
    signal: call.signal,
    lookup: pinned(addresses),
    maxHeaderSize: 16_384,
  };
  return call.url.protocol === 'https:' ? httpsRequest(call.url, options) : httpRequest(call.url, options);
};

const lengthOf = (body: string): Record<string, string> => ({
  'content-length': String(Buffer.byteLength(body)),
});

const headersOf = (message: IncomingMessage): Record<string, string> =>
  Object.fromEntries(
    Object.entries(message.headers).flatMap(([name, value]) => {
      const first = Array.isArray(value) ? value[0] : value;
      return first === undefined ? [] : [[name, first]];
    }),
  );

/** Reads no further than `maxBytes`. */
const heard = async (message: IncomingMessage, maxBytes: number): Promise<Heard> => {
  const answer = { status: message.statusCode ?? 0, headers: headersOf(message) };
  const decoder = new TextDecoder();
  let body = '';
  let bytes = 0;
  for await (const chunk of message) {
    if (!(chunk instanceof Uint8Array)) continue;
    bytes += chunk.byteLength;
    if (bytes > maxBytes) {
      message.destroy();
      return answer;
    }
    body += decoder.decode(chunk, { stream: true });
  }
  // A connection that closes early ends the stream without an error where the length was not told.
  if (!message.complete) throw new Error('The answer was cut.');
  return { ...answer, body: body + decoder.decode() };
};

const exchange = (call: Call, addresses: readonly Address[]): Promise<Outcome> =>
  new Promise((settle) => {
    let sent = false;
    const failed = (): void => settle({ kind: 'failed', sent, timedOut: call.signal.aborted });
    const request = open(call, addresses);
    request.on('socket', (socket) => {
      const ready = call.url.protocol === 'https:' ? 'secureConnect' : 'connect';
      socket.once(ready, () => {
        sent = true;
      });
    });
    request.on('error', failed);
    request.on('response', (message) => {
      heard(message, call.maxBytes).then((answer) => settle({ kind: 'answer', answer }), failed);
    });
    request.end(call.body);
  });

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });

/**
 * Resolves the host, checks every address, connects to one of those very addresses. Follows no redirect, keeps no
 * connection. Answers, never throws.
 */
export const transport =
  (resolve: Resolve): Transport =>
  async (call) => {
    try {
      const addresses = await Promise.race([safeAddresses(call.url, resolve), aborted(call.signal)]);
      if (addresses === undefined) return { kind: 'refused_address' };
      return await exchange(call, addresses);
    } catch {
      return { kind: 'failed', sent: false, timedOut: call.signal.aborted };
    }
  };

/** Over this machine's own network. */
export const network: Transport = transport(systemResolve);
