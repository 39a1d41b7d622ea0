import { startSimulator } from '#simulation/server.ts';
import type { Simulator, SimulatorOptions } from '#simulation/spec.ts';
import { changesOf } from './changes.ts';
import { seedDemo } from './demo.ts';
import { openHub } from './hub.ts';
import { type Client, refuseStranger, tokenRoute } from './oauth.ts';
import { problem } from './problem.ts';
import { routesOf } from './routes.ts';
import { verbsOf } from './verbs.ts';
import { emptyWorld, type TelcoWorld } from './world.ts';

export interface TelcoOptions extends SimulatorOptions, Client {}

export interface Telco extends Simulator<TelcoWorld> {
  /** When every event notification sent so far has arrived or failed. */
  settled(): Promise<void>;
}

const view = ({ tickets, outages, orders, customers }: TelcoWorld) => ({
  customers: [...customers.values()],
  tickets: [...tickets.values()],
  outages: [...outages.values()],
  orders: [...orders.values()],
});

/**
 * The systems of the invented operator Zarnitsa Net on the loopback address, speaking TMF621, TMF656, TMF622, TMF637,
 * TMF679 and TMF620 in v5 and v4 over the same records. Door: `POST /__world/{openTicket, moveTicket, promise, openOutage,
 * moveOutage, openOrder, moveOrder, revokeTokens}`.
 */
export const startTelco = async (options: TelcoOptions): Promise<Telco> => {
  const world = emptyWorld();
  const hub = openHub(world);
  const changes = changesOf(world, hub);
  const client = { clientId: options.clientId, clientSecret: options.clientSecret };
  const simulator = await startSimulator(options, {
    world,
    authorize: (request) => refuseStranger(world, client, request),
    routes: [tokenRoute(world, client), ...routesOf(world, changes)],
    verbs: verbsOf(world, changes),
    problem,
    seed: (now) => seedDemo(world, changes, now),
    view: () => view(world),
  });
  return { ...simulator, settled: hub.settled };
};
