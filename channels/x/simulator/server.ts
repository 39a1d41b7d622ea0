import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { answerApi } from './api.ts';
import { answerControl } from './control.ts';
import { DELIVERY_SETTINGS, startDeliveries } from './deliveries.ts';
import { faultList } from './faults.ts';
import { rateLimits } from './limits.ts';
import { addAccount } from './operations.ts';
import { problem } from './problems.ts';
import type { Sim, XOptions } from './sim.ts';
import { openStore } from './store.ts';
import { giveGrant } from './tokens.ts';
import { readRequest, send, sendOutcome } from './transport.ts';
import { type World, worldOf } from './world.ts';

export interface XSimulator {
  port: number;
  /** `http://127.0.0.1:{port}`, which stands for `https://api.x.com`. */
  url: string;
  close(): Promise<void>;
  world: World;
}

/** X on a loopback port: the API v2 a brand needs, webhooks with real signatures, and a control side. */
export const startX = async (options: XOptions): Promise<XSimulator> => {
  const sim = simOf(options);
  const world = worldOf(sim);
  const server = createServer((incoming, response) => {
    answer(sim, world, incoming, response).catch(() => response.destroy());
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
  sim: Sim,
  world: World,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const request = await readRequest(incoming);
  if (request === undefined) send(response, problem(413, 'Payload Too Large', 'Payload Too Large').answer);
  else if (request.path.startsWith('/__sim/')) send(response, await answerControl(world, request));
  else await sendOutcome(response, await answerApi(sim, request));
};
