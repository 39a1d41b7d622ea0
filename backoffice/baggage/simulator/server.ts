import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { VisibleError } from '#domain/errors.ts';
import { control } from './control.ts';
import { faults } from './faults.ts';
import { type Calls, lookup } from './lookups.ts';
import { openWorld, type World, type WorldOptions } from './world.ts';

export interface BaggageOptions extends WorldOptions {
  /** Any free one when absent. */
  port?: number;
  apiKey: string;
}

export interface BaggageSimulator {
  port: number;
  url: string;
  world: World;
  /** Hanging answers included. */
  close(): Promise<void>;
}

const STATUS: Readonly<Partial<Record<VisibleError['kind'], number>>> = {
  input: 400,
  missing: 404,
  conflict: 409,
};

const sendJson = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
};

const sendError = (response: ServerResponse, error: unknown): void => {
  const visible = error instanceof VisibleError ? error : undefined;
  if (response.headersSent) response.destroy();
  else
    sendJson(response, STATUS[visible?.kind ?? 'unavailable'] ?? 500, {
      error: visible?.message ?? 'The simulator failed.',
    });
};

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });

/** A baggage system on the loopback address, with a clock that can be turned and faults that can be injected. */
export const startBaggage = async (options: BaggageOptions): Promise<BaggageSimulator> => {
  const world = openWorld(options);
  const calls: Calls = { total: 0, byStatus: {} };
  const context = { world, calls, faults: faults(), apiKey: options.apiKey };
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://simulator');
    if (!url.pathname.startsWith('/__')) return lookup(context, url.pathname, request, response);
    sendJson(response, 200, await control(context, `${request.method} ${url.pathname}`, request));
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => sendError(response, error));
  });
  const port = await listen(server, options.port ?? 0);
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    world,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
