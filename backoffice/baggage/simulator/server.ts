import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type Calls, plainProblem } from '#simulation/door.ts';
import { openFaults, sendFaulty } from '#simulation/faults.ts';
import { type Listening, listening } from '#simulation/listening.ts';
import { control } from './control.ts';
import type { Fault } from './faults.ts';
import { lookup } from './lookups.ts';
import { openWorld, type World, type WorldOptions } from './world.ts';

export interface BaggageOptions extends WorldOptions {
  /** Any free one when absent. */
  port?: number;
  apiKey: string;
}

export interface BaggageSimulator extends Listening {
  world: World;
}

/** A baggage system on the loopback address, with a clock that can be turned and faults that can be injected. */
export const startBaggage = async (options: BaggageOptions): Promise<BaggageSimulator> => {
  const world = openWorld(options);
  const calls: Calls = { total: 0, byStatus: {}, byRoute: {} };
  const context = { world, calls, faults: openFaults<Fault>(), apiKey: options.apiKey };
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://simulator');
    if (!url.pathname.startsWith('/__')) return lookup(context, url.pathname, request, response);
    const body = await control(context, `${request.method} ${url.pathname}`, request);
    await sendFaulty(response, { status: 200, body }, {});
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else void sendFaulty(response, plainProblem(error), {});
    });
  });
  return { ...(await listening(server, options.port)), world };
};
