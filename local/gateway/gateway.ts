import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import type { Instant } from '#domain/instant.ts';
import type { Invoke } from '../runtime/functions.ts';
import type { RouteSpec } from '../template/web.ts';
import { authorize } from './authorize.ts';
import { eventOf } from './event.ts';
import { consoleFile } from './files.ts';
import { type Match, matchRoute } from './match.ts';

/** Handles every request under a prefix; `request.url` is as it came. */
export type Mount = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

export interface GatewayOptions {
  origin: string;
  routes: RouteSpec[];
  invoke: Invoke;
  keys: JWTVerifyGetKey;
  /** Prefix to handler, e.g. `/street`; the longest prefix wins. */
  mounts: Map<string, Mount>;
  consoleFolder: string;
  consoleHeaders: Record<string, string>;
  consoleConfig: object;
  now: () => Instant;
}

/** API Gateway, CloudFront and whatever is mounted, behind one address. */
export const gatewayServer = (options: () => GatewayOptions | undefined): Server =>
  createServer((request, response) => {
    const ready = options();
    if (ready === undefined) send(response, 503, { message: 'Service Unavailable' });
    else void answer(ready, request, response).catch((error: unknown) => fail(response, error));
  });

const answer = async (
  options: GatewayOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const url = new URL(request.url ?? '/', options.origin);
  const mount = mountOf(options.mounts, url.pathname);
  const match = matchRoute(options.routes, request.method ?? 'GET', url.pathname);
  if (isForeign(options, request, match)) send(response, 421, { message: 'Misdirected Request' });
  else if (mount !== undefined) await mount(request, response);
  else if (match !== undefined) await callFunction(options, request, response, url, match);
  else await serveConsole(options, request, response, url);
};

const mountOf = (mounts: Map<string, Mount>, path: string): Mount | undefined => {
  const prefixes = [...mounts.keys()].filter((prefix) => path === prefix || path.startsWith(`${prefix}/`));
  return mounts.get(prefixes.sort((a, b) => b.length - a.length)[0] ?? '');
};

/**
 * Webhooks may come through a tunnel under any name. To everything else this machine is the only name there is, so
 * that a page elsewhere cannot reach it by pointing a name of its own here.
 */
const isForeign = (
  { origin }: GatewayOptions,
  request: IncomingMessage,
  match: Match | undefined,
): boolean => {
  if (match !== undefined && match.route.authorizer === undefined) return false;
  const { host, port } = new URL(origin);
  return request.headers.host !== host && request.headers.host !== `localhost:${port}`;
};

const LARGEST_REQUEST = 10_000_000;

const callFunction = async (
  { invoke, keys, now }: GatewayOptions,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  match: Match,
): Promise<void> => {
  const { authorizer } = match.route;
  const claims = authorizer && (await authorize(authorizer, keys, request.headers.authorization));
  if (authorizer !== undefined && claims === undefined)
    return send(response, 401, { message: 'Unauthorized' });
  if (Number(request.headers['content-length'] ?? 0) > LARGEST_REQUEST)
    return send(response, 413, { message: 'Request Entity Too Large' });
  const body = await buffer(request);
  const result = await invoke(match.route.fn, eventOf({ request, url, body, match, claims, now: now() }));
  reply(response, Result.parse(result));
};

const Result = z.object({
  statusCode: z.number(),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  body: z.string().default(''),
  isBase64Encoded: z.boolean().default(false),
});

const reply = (response: ServerResponse, result: z.infer<typeof Result>): void => {
  for (const [name, value] of Object.entries(result.headers)) response.setHeader(name, String(value));
  response
    .writeHead(result.statusCode)
    .end(Buffer.from(result.body, result.isBase64Encoded ? 'base64' : 'utf8'));
};

const serveConsole = async (
  options: GatewayOptions,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> => {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return send(response, 404, { message: 'Not Found' });
  // Sign-in knows one address.
  if (request.headers.host !== new URL(options.origin).host)
    return redirect(response, options.origin + (request.url ?? '/'));
  const file =
    url.pathname === '/config.json'
      ? { contentType: 'application/json; charset=utf-8', content: JSON.stringify(options.consoleConfig) }
      : await consoleFile(options.consoleFolder, url.pathname);
  if (file === undefined) return send(response, 404, { message: 'Not Found' });
  const headers = {
    ...options.consoleHeaders,
    'cache-control': url.pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    'content-type': file.contentType,
  };
  response.writeHead(200, headers).end(request.method === 'HEAD' ? '' : file.content);
};

const redirect = (response: ServerResponse, location: string): void => {
  response.writeHead(307, { location }).end();
};

const send = (response: ServerResponse, status: number, value: object): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
};

/** What API Gateway answers when a function throws; the function has logged why. */
const fail = (response: ServerResponse, error: unknown): void => {
  if (response.headersSent) response.destroy(error instanceof Error ? error : undefined);
  else send(response, 500, { message: 'Internal Server Error' });
};
