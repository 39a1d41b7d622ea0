import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod/mini';
import { VisibleError } from '#domain/errors.ts';
import type { Instant } from '#domain/instant.ts';
import { statusOf } from '#simulation/routes.ts';
import type { StreetBrand } from './brand.ts';
import type { Chronicle } from './due/chronicle.ts';
import { readBody, sendJson } from './proxy.ts';
import { Turn, turnBy } from './turns.ts';

/** The clock of the local world, ahead of the machine's by `offsetMs`. */
export interface StreetClock {
  now(): Instant;
  offsetMs(): number;
  /** Turns forward; the past stays past. Resolves when what became due was seen to. */
  turn(ms: number): void | Promise<void>;
}

interface Hands {
  clock: StreetClock;
  brands: readonly Pick<StreetBrand, 'id' | 'timeZone'>[];
  /** By brand. */
  chronicles: Readonly<Record<string, Chronicle>>;
}

const json = (body: Uint8Array | undefined): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
};

const timeZoneOf = ({ brands }: Hands, turn: Turn): string => {
  if (!('brand' in turn)) return 'UTC';
  const brand = brands.find(({ id }) => id === turn.brand);
  if (brand === undefined) throw new VisibleError('missing', 'brand', 'There is no such brand here.');
  return brand.timeZone;
};

const nextIn = async ({ chronicles }: Hands, turn: Turn): Promise<Instant | undefined> => {
  if (!('until' in turn) || turn.until !== 'next' || !Object.hasOwn(chronicles, turn.brand)) return undefined;
  const view = await chronicles[turn.brand]?.look();
  return view?.upcoming[0]?.at;
};

/** Every brand's chronicle opens a chapter: there is one clock for all. */
const turnAll = async ({ clock, chronicles }: Hands, ms: number): Promise<void> => {
  let turned: Promise<Instant> | undefined;
  const once = (): Promise<Instant> => {
    turned ??= Promise.resolve(clock.turn(ms)).then(clock.now);
    return turned;
  };
  const all = Object.values(chronicles);
  // What came before the turn is no part of it.
  await Promise.all(all.map((chronicle) => chronicle.look()));
  const from = clock.now();
  await Promise.all([once(), ...all.map((chronicle) => chronicle.during(from, once))]);
};

const turned = async (hands: Hands, body: unknown): Promise<void> => {
  const turn = z.safeParse(Turn, body);
  if (!turn.success)
    throw new VisibleError('input', 'turn', 'minutes: a whole number from 1 to 43200; or a brand and a time');
  const nextAt = await nextIn(hands, turn.data);
  const timeZone = timeZoneOf(hands, turn.data);
  await turnAll(hands, turnBy(turn.data, { now: hands.clock.now(), timeZone, nextAt }));
};

/** Tells the time, and turns the clock first where the call says how far. */
export const clockCall = async (
  request: IncomingMessage,
  response: ServerResponse,
  hands: Hands,
): Promise<void> => {
  try {
    if (request.method === 'POST') await turned(hands, json(await readBody(request)));
    sendJson(response, 200, { now: hands.clock.now(), offsetMs: hands.clock.offsetMs() });
  } catch (error) {
    if (!(error instanceof VisibleError)) throw error;
    sendJson(response, statusOf(error), { error: error.message });
  }
};
