import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Instant } from '#domain/instant.ts';
import type { Town } from '../../simulator/town.ts';
import { answerControl } from './control.ts';
import { DELIVERY_SETTINGS, startDeliveries } from './deliveries.ts';
import { faultList } from './faults.ts';
import { type Front, openFront } from './front.ts';
import { rateLimits } from './limits.ts';
import { addAccount } from './operations.ts';
import { problem } from './problems.ts';
import type { Sim, XOptions } from './sim.ts';
import { openStore } from './store.ts';
import { giveGrant, goodPair } from './tokens.ts';
import { townOf } from './town.ts';
import { readRequest, send } from './transport.ts';
import { runner } from './verbs.ts';
import { type World, worldOf } from './world.ts';

export interface XSimulator {
  port: number;
  /** `http://127.0.0.1:{port}`, which stands for `https://api.x.com`. */
  url: string;
  close(): Promise<void>;
  world: World;
  /** The same world in the shape common to all channels, and its verbs. */
  town: Town;
  run(verb: string, body: unknown): unknown;
  /** The pair of tokens that is good now; the one the account began with where none is. */
  tokens(): XOptions['grant'];
}

/** X on a loopback port: the API v2 a brand needs, webhooks with real signatures, and a control side. */
export const startX = async (options: XOptions): Promise<XSimulator> => {
  let stoppedAt: Instant | null = null;
  const now = (): Instant => stoppedAt ?? options.now();
  const sim = simOf({ ...options, now });
  const world = worldOf(sim);
  const town = townOf(sim);
  const run = runner(sim, town);
  const setClock = (moment: Instant | null): void => {
    stoppedAt = moment;
  };
  const front = openFront(sim, town, { run, now, setClock });
  const server = createServer((incoming, response) => {
    answer(front, world, incoming, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  sim.deliveries.wake();
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    world,
    town,
    run,
    tokens: () => goodPair(sim.store) ?? options.grant,
    async close() {
      await sim.deliveries.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      sim.store.close();
    },
  };
};

const simOf = (options: XOptions): Sim => {
  const { now, seed = 1, journal, app, brandAccount, grant } = options;
  const store = openStore({ now, seed, ...(journal === undefined ? {} : { journal }) });
  const settings = { ...DELIVERY_SETTINGS, ...options.delivery };
  const sim: Sim = {
    options,
    store,
    now,
    deliveries: startDeliveries(store, app.consumerSecret, settings),
    crcTimeoutMs: settings.timeoutMs,
    limits: rateLimits(now),
    faults: faultList(),
    calls: new Map(),
  };
  if (!store.state.accounts.has(brandAccount.id)) {
    addAccount(sim, { ...brandAccount, dmOpen: true, createdAt: now() });
  }
  giveGrant(store, grant);
  return sim;
};

const answer = async (
  front: Front,
  world: World,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const request = await readRequest(incoming);
  if (request === undefined) send(response, problem(413, 'Payload Too Large', 'Payload Too Large').answer);
  else if (request.path.startsWith('/__sim/')) send(response, await answerControl(world, request));
  else if (request.path.startsWith('/__')) await front.door(request, response);
  else await front.api(request, response);
};
