import { createHmac } from 'node:crypto';
import { Agent, createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type IClientSettings, TwitterApi } from 'twitter-api-v2';
import { expect, onTestFinished, vi } from 'vitest';
import { startX, type XSimulator } from '#channels/x/simulator/server.ts';
import type { XOptions } from '#channels/x/simulator/sim.ts';
import { type Instant, plusSeconds } from '#domain/instant.ts';

export const BRAND = { id: '700100', username: 'zephyrline', name: 'Zephyrline' };
export const IVAN = { id: '800200', username: 'ivan_p', name: 'Ivan Petrov' };
export const MARIA = { id: '800201', username: 'maria_k', name: 'Maria K' };
export const APP = {
  consumerKey: 'consumer-key',
  consumerSecret: 'consumer-secret',
  clientId: 'client-id',
  clientSecret: 'client-secret',
};
export const OAUTH1 = { accessToken: '700100-token', accessSecret: 'token-secret' };
export const NOW = '2026-11-02T09:15:23.000Z';

export interface Clock {
  at: Instant;
  forward(seconds: number): void;
}

export const clockAt = (at: Instant): Clock => ({
  at,
  forward(seconds) {
    this.at = plusSeconds(this.at, seconds);
  },
});

export const optionsFor = (clock: Clock, more: Partial<XOptions> = {}): XOptions => ({
  now: () => clock.at,
  app: APP,
  brandAccount: BRAND,
  grant: { accessToken: 'access-1', refreshToken: 'refresh-1', expiresAt: plusSeconds(NOW, 7200) },
  oauth1: OAUTH1,
  delivery: { firstRetryMs: 5, longestRetryMs: 20, attempts: 50, timeoutMs: 2_000 },
  ...more,
});

/** A simulator with Ivan and Maria in it, closed after the test. */
export const simulator = async (more: Partial<XOptions> = {}) => {
  const clock = clockAt(NOW);
  const x = await startX(optionsFor(clock, more));
  onTestFinished(() => x.close());
  x.world.putAccount(IVAN);
  x.world.putAccount(MARIA);
  return { x, clock, world: x.world };
};

/** Settings that lead the real client to the simulator, while it believes and signs the address of X. */
export const ledTo = (x: XSimulator): Partial<IClientSettings> => ({
  httpAgent: new Agent(),
  plugins: [
    {
      onBeforeRequest({ computedParams }) {
        const { pathname, search } = computedParams.url;
        computedParams.url = new URL(`${pathname}${search}`, x.url);
      },
    },
  ],
});

export const clientOf = (x: XSimulator, token = 'access-1') => new TwitterApi(token, ledTo(x)).v2;

/** A raw call of the public API. */
export const call = async (
  x: XSimulator,
  method: string,
  path: string,
  { token = 'access-1', body }: { token?: string; body?: unknown } = {},
) => {
  const response = await fetch(`${x.url}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return { status: response.status, headers: response.headers, body: JSON.parse(await response.text()) };
};

export const control = async (x: XSimulator, method: string, path: string, body?: unknown) => {
  const response = await fetch(`${x.url}/__sim/${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: JSON.parse(await response.text()) };
};

export const hmac = (message: string, secret = APP.consumerSecret): string =>
  `sha256=${createHmac('sha256', secret).update(message).digest('base64')}`;

export interface Received {
  signature: string;
  raw: string;
  event: {
    data: {
      event_uuid: string;
      event_type: string;
      payload: { id: string; text: string };
    };
    replay_job_status?: unknown;
  };
}

/** A webhook that answers challenges rightly and keeps what it is sent. */
export const webhook = async () => {
  const hook = {
    url: '',
    received: [] as Received[],
    /** Statuses for the next events; 200 after that. */
    statuses: [] as number[],
    /** What a challenge is signed with. */
    secret: APP.consumerSecret,
    crcStatus: 200,
    challenges: 0,
    types: () => hook.received.map(({ event }) => event.data?.event_type),
  };
  const onGet = (request: IncomingMessage, response: ServerResponse) => {
    hook.challenges += 1;
    const token = new URL(request.url ?? '', 'http://hook').searchParams.get('crc_token') ?? '';
    response.writeHead(hook.crcStatus).end(JSON.stringify({ response_token: hmac(token, hook.secret) }));
  };
  const onPost = async (request: IncomingMessage, response: ServerResponse) => {
    let raw = '';
    for await (const chunk of request) raw += chunk;
    const status = hook.statuses.shift() ?? 200;
    if (status < 300) {
      const signature = String(request.headers['x-twitter-webhooks-signature']);
      hook.received.push({ signature, raw, event: JSON.parse(raw) });
    }
    response.writeHead(status).end();
  };
  const server = createServer((request, response) => {
    if (request.method === 'GET') onGet(request, response);
    else void onPost(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  hook.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  return hook;
};

export const EVERY_EVENT = [
  'post.create',
  'post.delete',
  'post.mention.create',
  'post.reply.create',
  'post.quote.create',
  'dm.received',
  'dm.sent',
  'chat.received',
];

/** A simulator that tells a webhook of every event of the brand. */
export const connected = async () => {
  const hook = await webhook();
  const { x, world, clock } = await simulator();
  const { webhook_id } = await world.connectWebhook(hook.url, EVERY_EVENT);
  const settled = () => vi.waitFor(() => expect(world.waitingDeliveries()).toBe(0), { interval: 5 });
  return { x, world, clock, hook, webhook_id, settled };
};

export const asApp = (x: XSimulator, method: string, path: string, body?: unknown) =>
  call(x, method, path, { token: x.world.appBearer(), body });
