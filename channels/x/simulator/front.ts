import type { ServerResponse } from 'node:http';
import { answerAtDoor, type Calls, count, type Door } from '#simulation/door.ts';
import { type Fault, openFaults, prevents, sendFaulty } from '#simulation/faults.ts';
import { type Town, townView } from '../../simulator/town.ts';
import { answerApi, callOf, type Request } from './api.ts';
import { type Answer, problem } from './problems.ts';
import type { Sim } from './sim.ts';
import { sendOutcome } from './transport.ts';

/* The public API as the world sees it, and the door that is common to all simulators, which can stand in its way. */

export interface Front {
  /** A call of the public API. */
  api(request: Request, response: ServerResponse): Promise<void>;
  /** A call at `/__…`. */
  door(request: Request, response: ServerResponse): Promise<void>;
}

const ordered = ({ status = 200 }: Fault): Answer => problem(status, 'Error', 'A fault was set.').answer;

export const openFront = (sim: Sim, town: Town, works: Door['works']): Front => {
  const faults = openFaults();
  const calls: Calls = { total: 0, byStatus: {}, byRoute: {} };
  const context: Door = { works, faults, calls, view: () => townView(town) };
  const told = ({ method, path, body }: Request) =>
    answerAtDoor(context, { method, target: path, headers: {}, text: body });
  return {
    api: async (request, response) => {
      const route = callOf(sim.store, request) ?? 'none';
      const fault = faults.take(request.path, false) ?? {};
      if (Object.keys(fault).length === 0) {
        const outcome = await answerApi(sim, request);
        await sendOutcome(response, outcome);
        count(calls, route, String(outcome.answer.status));
        return;
      }
      const answer = prevents(fault) ? ordered(fault) : (await answerApi(sim, request)).answer;
      count(calls, route, await sendFaulty(response, answer, fault));
    },
    door: (request, response) => sendFaulty(response, told(request), {}).then(() => undefined),
  };
};
