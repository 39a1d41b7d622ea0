import type { IncomingMessage } from 'node:http';
import * as z from 'zod/mini';
import { VisibleError } from '#domain/errors.ts';
import { jsonOf, readAs, textOf } from '#simulation/reading.ts';
import { Fault } from './faults.ts';
import type { SimulatorContext } from './lookups.ts';
import { MOVES, Opening, type SimFile, Wanted } from './model.ts';
import { nextMoves } from './moves.ts';

/* The simulator's own door: what a person at the baggage system, or a test, makes happen. */

const ClockBody = z.object({ now: z.nullable(z.iso.datetime({ precision: 3 })) });

/** A new file, and at once the first thing that happens to it. */
const FileBody = z.extend(Opening, {
  ...z.omit(Wanted, { to: true, reference: true }).shape,
  scenario: z.optional(z.enum(MOVES)),
  replacement: z.optional(z.string()),
});

const bodyAs = async <T extends z.core.$ZodType>(request: IncomingMessage, schema: T) =>
  readAs(schema, jsonOf(await textOf(request), undefined));

/** A file as the street page shows it. */
const shown = (file: SimFile) => ({
  ref: file.reference,
  surname: file.surname,
  state: file.state,
  next: nextMoves(file),
  ...(file.replacedBy === undefined ? {} : { replacedBy: file.replacedBy }),
  updatedAt: file.updatedAt,
});

const openFile = async ({ world }: SimulatorContext, request: IncomingMessage) => {
  const { scenario, replacement, ...body } = await bodyAs(request, FileBody);
  const opening = z.parse(Opening, body);
  const file = world.open(opening);
  if (scenario === undefined) return shown(file);
  const { reference: _, ...details } = body;
  const move = { ...details, to: scenario, ...(replacement === undefined ? {} : { reference: replacement }) };
  return shown(world.advance(file.reference, z.parse(Wanted, move)));
};

type Route = (context: SimulatorContext, request: IncomingMessage) => unknown;

const ROUTES: Readonly<Record<string, Route>> = {
  'POST /__clock': async ({ world }, request) => {
    world.setClock((await bodyAs(request, ClockBody)).now);
    return { now: world.now() };
  },
  'POST /__fault': async ({ faults }, request) => {
    faults.set(await bodyAs(request, Fault));
    return {};
  },
  'GET /__fault': ({ faults }) => faults.current(),
  'DELETE /__fault': ({ faults }) => {
    faults.set({});
    return {};
  },
  'GET /__files': ({ world }) => ({ files: world.files().map(shown) }),
  'POST /__files': openFile,
  'GET /__calls': ({ calls }) => calls,
};

const ADVANCE = /^POST \/__files\/([A-Z0-9]{10})\/advance$/;

/** @throws VisibleError `missing/route`, `missing/file`, `input/…`, `conflict/file_exists` */
export const control = async (
  context: SimulatorContext,
  route: string,
  request: IncomingMessage,
): Promise<unknown> => {
  const [, reference] = ADVANCE.exec(route) ?? [];
  if (reference !== undefined) return shown(context.world.advance(reference, await bodyAs(request, Wanted)));
  const handler = ROUTES[route];
  if (handler === undefined) throw new VisibleError('missing', 'route', 'There is nothing here.');
  return handler(context, request);
};
