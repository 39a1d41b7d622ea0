import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod/mini';
import type { Brand } from '#domain/brand.ts';
import type { Instant } from '#domain/instant.ts';
import { proxy, readBody, sendJson } from './proxy.ts';
import { sendPage } from './static.ts';

/** The clock of the local world, ahead of the machine's by `offsetMs`. */
interface StreetClock {
  now(): Instant;
  offsetMs(): number;
  /** Turns forward; the past stays past. */
  turn(ms: number): void | Promise<void>;
}

export interface StreetOptions {
  /** Base URLs of the simulators. */
  x: string;
  baggage: string;
  clock: StreetClock;
  brand: Pick<Brand, 'name' | 'timeZone' | 'channels'>;
  /** Folder that `buildStreet` filled. */
  files: string;
}

export type StreetHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** At most thirty days at once, so that a slip of the hand does not end the demo. */
const Turn = z.object({ minutes: z.number().check(z.int(), z.minimum(1), z.maximum(30 * 24 * 60)) });

const API = /^\/street\/api\/(x|baggage|clock|brand)(?:\/([A-Za-z0-9/_-]{1,80}))?$/;

/**
 * Everything under `/street`: the page on which one plays the customer, and its way to the simulators and the
 * clock. Expects the path unstripped.
 */
export const street = (options: StreetOptions): StreetHandler => {
  const { clock, brand } = options;
  const who = { ...brand.channels.x, name: brand.name, timeZone: brand.timeZone };
  return async (request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://street');
    const refusal = refusalOf(request);
    if (refusal !== undefined) return sendJson(response, refusal.status, { error: refusal.error });
    const [, place, rest = ''] = API.exec(pathname) ?? [];
    switch (place) {
      case 'x':
        return proxy(request, response, `${options.x}/__sim/${rest}${search}`);
      case 'baggage':
        return proxy(request, response, `${options.baggage}/__${rest}${search}`);
      case 'clock':
        return clockCall(request, response, clock);
      case 'brand':
        return sendJson(response, 200, who);
      default:
        return sendPage(options.files, pathname, response);
    }
  };
};

/** A call that changes something must be JSON, which no page of another origin can send unasked. */
const refusalOf = (request: IncomingMessage): { status: number; error: string } | undefined => {
  if (request.method === 'GET') return undefined;
  if (request.method !== 'POST') return { status: 405, error: 'GET or POST' };
  const json = /^application\/json\b/.test(request.headers['content-type'] ?? '');
  return json ? undefined : { status: 415, error: 'content-type: application/json' };
};

const clockCall = async (request: IncomingMessage, response: ServerResponse, clock: StreetClock) => {
  if (request.method === 'POST') {
    const turn = Turn.safeParse(json(await readBody(request)));
    if (!turn.success) return sendJson(response, 400, { error: 'minutes: a whole number from 1 to 43200' });
    await clock.turn(turn.data.minutes * 60_000);
  }
  return sendJson(response, 200, { now: clock.now(), offsetMs: clock.offsetMs() });
};

const json = (body: Uint8Array | undefined): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
};
