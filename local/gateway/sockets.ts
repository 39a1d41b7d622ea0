import { type IncomingMessage, type Server, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { text } from 'node:stream/consumers';
import { WebSocketServer } from 'ws';
import type { Connections } from './connections.ts';
import type { Mount } from './gateway.ts';

/** What API Gateway takes in one message, either way. */
const LARGEST_MESSAGE = 131_072;

export interface SocketOptions {
  origin: string;
  stage: string;
  connections: Connections;
}

/** Opens connections at the stage of the WebSocket API, for the console's own page alone. */
export const serveSockets = (server: Server, options: () => SocketOptions | undefined): void => {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE });
  server.on('upgrade', (request, stream, head) => {
    stream.on('error', () => undefined);
    const ready = options();
    if (ready === undefined) return refuse(stream, 503);
    const upgraded = upgrade(ready, sockets, request, stream, head);
    upgraded.catch(() => refuse(stream, 500));
  });
};

const upgrade = async (
  { origin, stage, connections }: SocketOptions,
  sockets: WebSocketServer,
  request: IncomingMessage,
  stream: Duplex,
  head: Buffer,
): Promise<void> => {
  const url = new URL(request.url ?? '/', origin);
  const { host } = new URL(origin);
  if (request.headers.host !== host) return refuse(stream, 421);
  if (request.headers.origin !== origin) return refuse(stream, 403);
  if (url.pathname !== `/${stage}`) return refuse(stream, 404);
  const { status, connected } = await connections.admit(request, url);
  if (status < 200 || status > 299) return refuse(stream, status);
  sockets.handleUpgrade(request, stream, head, (socket) => connections.open(connected, socket));
};

const refuse = (stream: Duplex, status: number): void => {
  stream.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`,
  );
};

interface Managed {
  status: number;
  error?: string;
}

const GONE: Managed = { status: 410, error: 'GoneException' };

/** The management interface, `/{stage}/@connections/{id}`: of signed calls, which no page can make. */
export const manageSockets =
  (options: SocketOptions): Mount =>
  async (request, response) => {
    const { status, error } = await manage(options, request);
    response.writeHead(status, error === undefined ? {} : { 'x-amzn-errortype': error }).end();
  };

const manage = async ({ stage, connections }: SocketOptions, request: IncomingMessage): Promise<Managed> => {
  const id = connectionIn(request.url ?? '', stage);
  if (id === undefined) return { status: 404 };
  if (!request.headers.authorization?.startsWith('AWS4-HMAC-SHA256 ')) return { status: 403 };
  const body = await text(request);
  if (request.method === 'DELETE') return connections.close(id) ? { status: 204 } : GONE;
  if (Buffer.byteLength(body) > LARGEST_MESSAGE) return { status: 413, error: 'PayloadTooLargeException' };
  return connections.post(id, body) ? { status: 200 } : GONE;
};

const connectionIn = (path: string, stage: string): string | undefined => {
  const prefix = `/${stage}/@connections/`;
  return path.startsWith(prefix) ? decodeURIComponent(path.slice(prefix.length)) : undefined;
};
