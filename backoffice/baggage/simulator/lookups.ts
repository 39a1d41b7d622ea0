import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Instant } from '#domain/instant.ts';
import { type Calls, count } from '#simulation/door.ts';
import { type Faults, sendFaulty } from '#simulation/faults.ts';
import type { SimAnswer } from '#simulation/spec.ts';
import type { Fault } from './faults.ts';
import type { SimFile } from './model.ts';
import { opened } from './moves.ts';
import { looksLike } from './nameCheck.ts';
import { wireRecord } from './record.ts';
import type { World } from './world.ts';

export interface SimulatorContext {
  world: World;
  calls: Calls;
  faults: Faults<Fault>;
  apiKey: string;
}

const PATH = /^\/baggage\/delayed\/v1\/([A-Z0-9]{2})\/([A-Z]{3}\1[0-9]{5})$/;

const header = (request: IncomingMessage, name: string): string => {
  const value = request.headers[name];
  return typeof value === 'string' ? value : '';
};

const decoded = (name: string): string => {
  try {
    return decodeURIComponent(name);
  } catch {
    return '';
  }
};

/** Stands in for a file that does not exist, so that finding none takes as long as a wrong name. */
const ghost = (reference: string, at: Instant): SimFile =>
  opened({ reference, surname: 'NOBODY', openedAt: at });

const errorBody = (code: string) => ({ errors: [{ error_code: code }] });

const recordAnswer = (world: World, asked: string, surname: string, fault: Fault): SimAnswer => {
  const reference = fault.insteadOf ?? asked;
  const found = world.file(reference);
  const file = found ?? ghost(reference, world.now());
  const body = wireRecord(file, fault.lastUpdate);
  const mine = looksLike(surname, file.surname) || fault.anyName === true;
  if (found !== undefined && mine) return { status: 200, body };
  return { status: Number(fault.match ?? '401'), body: errorBody('NO_MATCH') };
};

const answerTo = (
  context: SimulatorContext,
  path: string,
  request: IncomingMessage,
  fault: Fault,
): SimAnswer => {
  const [, , reference] = PATH.exec(path) ?? [];
  const surname = decoded(header(request, 'x-family-name'));
  if (header(request, 'x-api-key') !== context.apiKey) return { status: 403, body: errorBody('KEY') };
  if (request.method !== 'GET' || reference === undefined) return { status: 400, body: errorBody('REQUEST') };
  if (surname === '') return { status: 400, body: errorBody('FAMILY_NAME') };
  return recordAnswer(context.world, reference, surname, fault);
};

/** `GET /baggage/delayed/v1/{airline}/{reference}` with `X-Family-Name` and `X-Api-Key`. */
export const lookup = async (
  context: SimulatorContext,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const fault = context.faults.take(path, false) ?? {};
  const answer = answerTo(context, path, request, fault);
  count(context.calls, 'lookup', await sendFaulty(response, answer, fault));
};
