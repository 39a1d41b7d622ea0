import { createServer, type IncomingMessage } from 'node:http';
import type { Hook, HookAnswer, HookRequest } from '#desk/ports/hook.ts';
import type { Brand } from '#domain/brand.ts';
import { systemClock } from '#platform/clock.ts';

const requestOf = async (request: IncomingMessage): Promise<HookRequest> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  const headers = Object.entries(request.headers).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  const { searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
  return {
    method: request.method ?? 'GET',
    headers: Object.fromEntries(headers),
    query: Object.fromEntries(searchParams),
    body: Buffer.concat(parts),
  };
};

/** The webhook of one brand on this machine: proves whose it is, and hears no messages. */
export const listenFor = async (hook: Hook, secret: unknown, brand: Brand) => {
  const answer = (request: HookRequest): HookAnswer => {
    const greeting = hook.handshake?.(request, secret, brand);
    if (greeting === undefined) hook.verify(request, secret, systemClock.now());
    return greeting ?? { status: 200, contentType: 'text/plain', body: 'ok' };
  };
  const server = createServer((request, response) => {
    requestOf(request)
      .then(answer)
      .then(({ status, contentType, body }) =>
        response.writeHead(status, { 'content-type': contentType }).end(body),
      )
      .catch(() => response.writeHead(401).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/hooks/${hook.name}/${brand.id}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};
