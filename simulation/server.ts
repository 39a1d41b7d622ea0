import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { answerAtDoor, count, type DoorContext } from './door.ts';
import { openFaults, prevents, sendFaulty } from './faults.ts';
import { listening } from './listening.ts';
import { textOf } from './reading.ts';
import type { SimSpec, Simulator, SimulatorOptions } from './spec.ts';
import { type Asked, openWorks, problemOf } from './works.ts';

const headersOf = ({ headers }: IncomingMessage): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );

const askedOf = async (request: IncomingMessage): Promise<Asked> => ({
  method: request.method ?? 'GET',
  target: request.url ?? '/',
  headers: headersOf(request),
  text: await textOf(request),
});

const serveCall = async <World>(
  spec: SimSpec<World>,
  { works, faults, calls }: DoorContext,
  asked: Asked,
  response: ServerResponse,
): Promise<void> => {
  const path = asked.target.split('?', 1)[0] ?? '';
  try {
    const found = works.find(asked);
    const aside = found.route.aside === true;
    const fault = faults.take(path, aside) ?? {};
    const answer = prevents(fault)
      ? { status: fault.status ?? 200, body: spec.problem(fault.status ?? 200, 'A fault was set.') }
      : await works.serve(asked, found, fault.lastUpdate);
    const status = await sendFaulty(response, answer, fault);
    if (!aside) count(calls, `${asked.method} ${found.route.path}`, status);
  } catch (error) {
    const answer = problemOf(spec, error);
    count(calls, 'none', await sendFaulty(response, answer, {}));
  }
};

/** A back office on the loopback address, with a clock that can be turned and faults that can be injected. */
export const startSimulator = async <World>(
  options: SimulatorOptions,
  spec: SimSpec<World>,
): Promise<Simulator<World>> => {
  const works = await openWorks(options, spec);
  const context: DoorContext = {
    works,
    faults: openFaults(),
    calls: { total: 0, byStatus: {}, byRoute: {} },
    view: () => spec.view?.(works.now()) ?? {},
  };
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const asked = await askedOf(request);
    if (!asked.target.startsWith('/__')) return serveCall(spec, context, asked, response);
    await sendFaulty(response, answerAtDoor(context, asked), {});
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else void sendFaulty(response, problemOf(spec, error), {});
    });
  });
  return {
    ...(await listening(server, options.port)),
    world: spec.world,
    now: works.now,
    run: works.run,
  };
};
