import * as z from 'zod/mini';
import { VisibleError } from '#domain/errors.ts';
import { Fault, type Faults } from './faults.ts';
import { jsonOf, readAs } from './reading.ts';
import { reasonOf, statusOf } from './routes.ts';
import type { SimAnswer } from './spec.ts';
import type { Asked, Works } from './works.ts';

/* The simulator's own door: what a person at the back office, or a test, makes happen. */

/** Calls answered, in all, by status (`hung` and `reset` among them) and by route (`GET /parcels/{id}`). */
export interface Calls {
  total: number;
  byStatus: Record<string, number>;
  byRoute: Record<string, number>;
}

export const count = (calls: Calls, route: string, status: string): void => {
  calls.total += 1;
  calls.byStatus[status] = (calls.byStatus[status] ?? 0) + 1;
  calls.byRoute[route] = (calls.byRoute[route] ?? 0) + 1;
};

export interface DoorContext {
  works: Works;
  faults: Faults;
  calls: Calls;
  view: () => unknown;
}

/** What the door needs of a simulator, which need not be one of the kit's. */
export interface Door extends Omit<DoorContext, 'works'> {
  works: Pick<Works, 'now' | 'setClock' | 'run'>;
}

const ClockBody = z.strictObject({ now: z.nullable(z.iso.datetime({ precision: 3 })) });

type Handler = (context: Door, body: unknown) => unknown;

const HANDLERS: Readonly<Record<string, Handler>> = {
  'POST /__clock': ({ works }, body) => {
    works.setClock(readAs(ClockBody, body).now);
    return { now: works.now() };
  },
  'POST /__fault': ({ faults }, body) => {
    faults.set(readAs(Fault, body));
    return {};
  },
  'GET /__fault': ({ faults }) => faults.current(),
  'DELETE /__fault': ({ faults }) => {
    faults.set({});
    return {};
  },
  'GET /__calls': ({ calls }) => calls,
  'GET /__world': ({ view }) => view(),
};

const VERB = /^POST \/__world\/(\w+)$/;

/** @throws VisibleError `missing/route`, `missing/verb`, `input/…`, and what a verb throws */
const openDoor = (context: Door, { method, target, text }: Asked): unknown => {
  const route = `${method} ${target.split('?', 1)[0]}`;
  const body = jsonOf(text, undefined);
  const verb = VERB.exec(route)?.[1];
  if (verb !== undefined) return context.works.run(verb, body) ?? {};
  const handler = HANDLERS[route];
  if (handler === undefined) throw new VisibleError('missing', 'route', 'There is nothing here.');
  return handler(context, body);
};

/** Answers at the door are not the system's own: what goes wrong there is told plainly. */
export const answerAtDoor = (context: Door, asked: Asked): SimAnswer => {
  try {
    return { status: 200, body: openDoor(context, asked) };
  } catch (error) {
    return plainProblem(error);
  }
};

export const plainProblem = (error: unknown): SimAnswer => ({
  status: statusOf(error),
  body: { error: reasonOf(error) },
});
