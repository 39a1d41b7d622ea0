import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from '#channels/x/connection.ts';
import type { ChannelState, Outgoing } from '#desk/ports/channel.ts';
import type { Secrets } from '#desk/ports/secrets.ts';
import type { Brand } from '#domain/brand.ts';
import { VisibleError } from '#domain/errors.ts';
import { type Instant, plusSeconds } from '#domain/instant.ts';

export const NOW = '2026-11-02T10:00:00.000Z';

export const zephyrline: Brand = {
  id: 'zephyrline',
  name: 'Zephyrline',
  timeZone: 'Europe/London',
  language: 'en',
  daytime: ['09:00', '21:00'],
  channels: { x: { accountId: '700100', handle: 'zephyrline' } },
  backoffices: [],
  people: [],
};

export const fixture = (name: string): string =>
  readFileSync(new URL(`../../../channels/x/fixtures/${name}.json`, import.meta.url), 'utf8');

export const fixtureData = (name: string) => JSON.parse(fixture(name)).data;

export interface TestClock {
  now: () => Instant;
  pass: (seconds: number) => void;
}

export const testClock = (start: Instant = NOW): TestClock => {
  let at = start;
  return {
    now: () => at,
    pass: (seconds) => {
      at = plusSeconds(at, seconds);
    },
  };
};

/** The contract of `ChannelState` in memory. */
export const memoryState = (clock: TestClock): ChannelState & { limits: Map<string, Instant> } => {
  const cursors = new Map<string, string>();
  const limits = new Map<string, Instant>();
  const leases = new Map<string, Instant>();
  return {
    limits,
    cursor: async (name) => cursors.get(name),
    putCursor: async (name, value) => void cursors.set(name, value),
    limitedUntil: async (call) => {
      const until = limits.get(call);
      return until !== undefined && until > clock.now() ? until : undefined;
    },
    limit: async (call, until) => void limits.set(call, until),
    takeLease: async (name, seconds) => {
      const free = (leases.get(name) ?? '') <= clock.now();
      if (free) leases.set(name, plusSeconds(clock.now(), seconds));
      return free;
    },
    dropLease: async (name) => void leases.delete(name),
  };
};

/** A secret store; every instance made by `instance` has a cache of its own. */
export const memoryStore = (values: Record<string, unknown>) => {
  const stored = new Map(Object.entries(values));
  const read = (name: string): unknown => {
    if (!stored.has(name)) throw new VisibleError('unavailable', 'secret', 'This secret cannot be read.');
    return stored.get(name);
  };
  const instance = (): Secrets => {
    const cache = new Map<string, unknown>();
    const fresh = async (name: string) => {
      cache.set(name, read(name));
      return cache.get(name);
    };
    return {
      get: async (name) => (cache.has(name) ? cache.get(name) : fresh(name)),
      fresh,
      put: async (name, value) => {
        stored.set(name, value);
        cache.set(name, value);
      },
    };
  };
  return { instance, read };
};

export interface Received {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
  body: string;
}

/** What the stand-in for X does with one request: answers, or treats the connection badly. */
export type Reaction = Answered | ((response: ServerResponse) => void);

interface Answered {
  status: number;
  body: unknown;
  headers?: Record<string, string>;
}

export interface StandIn {
  port: number;
  received: Received[];
  stop: () => Promise<void>;
}

const answer = (response: ServerResponse, { status, body, headers }: Answered): void => {
  const json = typeof body !== 'string';
  response.writeHead(status, { 'content-type': json ? 'application/json' : 'text/html', ...headers });
  response.end(json ? JSON.stringify(body) : body);
};

/** A server on a free port that reacts to each request as `react` says. */
export const standIn = async (react: (request: Received) => Reaction): Promise<StandIn> => {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const url = new URL(request.url ?? '/', 'http://x.invalid');
    const seen = {
      method: request.method ?? '',
      path: url.pathname,
      query: url.searchParams,
      headers: request.headers,
      body: Buffer.concat(chunks).toString(),
    };
    received.push(seen);
    const reaction = react(seen);
    if (typeof reaction === 'function') reaction(response);
    else answer(response, reaction);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    port: (server.address() as AddressInfo).port,
    received,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
};

export const appKeys = (apiPort: number) => ({
  consumerKey: 'ck',
  consumerSecret: 'cs',
  clientId: 'client',
  clientSecret: 'client-secret',
  apiPort,
});

export const goodPair = {
  accessToken: 'access-1',
  refreshToken: 'refresh-1',
  expiresAt: '2026-11-02T12:00:00.000Z',
};

export type Connection = ReturnType<typeof connect>;

/** As the publisher sends it. */
export const outgoing = (delivery: Omit<Outgoing, 'correlation'>): Outgoing => ({
  correlation: `${delivery.thread} rpl_0test0000`,
  ...delivery,
});

export interface Rig {
  connection: Connection;
  clock: TestClock;
  state: ReturnType<typeof memoryState>;
  store: ReturnType<typeof memoryStore>;
  /** A second instance over the same state and secrets. */
  another: () => Connection;
}

/** A connection of the brand to whatever listens on the port. */
export const rigAt = (
  port: number,
  options: { secrets?: Record<string, unknown>; deadlineMs?: number; clock?: TestClock } = {},
): Rig => {
  const { clock = testClock() } = options;
  const state = memoryState(clock);
  const store = memoryStore(
    options.secrets ?? { 'okno/zephyrline/x': appKeys(port), 'okno/zephyrline/x/token': goodPair },
  );
  const another = () =>
    connect({ brand: zephyrline, secrets: store.instance(), state, clock }, options.deadlineMs ?? 2000);
  return { connection: another(), clock, state, store, another };
};
