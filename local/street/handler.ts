import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod/mini';
import type { Instant } from '#domain/instant.ts';
import type { OfficeName } from '../simulators/connectors.ts';
import type { StreetBrand } from './brand.ts';
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
  brands: readonly StreetBrand[];
  /** Base URLs of the simulated back offices, and of the brands' team chats under `teamchat`. */
  offices: Partial<Record<OfficeName | 'teamchat', string>>;
  clock: StreetClock;
  /** Folder that `buildStreet` filled. */
  files: string;
}

export type StreetHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** At most thirty days at once, so that a slip of the hand does not end the demo. */
const Turn = z.object({ minutes: z.number().check(z.int(), z.minimum(1), z.maximum(30 * 24 * 60)) });

const API =
  /^\/street\/api\/(?:(?<own>clock|brands)|office\/(?<office>[a-z]+)\/(?<work>[\w/-]{1,80})|(?<brand>[a-z0-9-]{1,40})\/(?<channel>[a-z]{1,20})\/(?<deed>world(?:\/\w{1,40})?|fault))$/;

/**
 * Everything under `/street`: the page on which one plays the customer, and its way to the simulators and the
 * clock. Expects the path unstripped.
 */
export const street = (options: StreetOptions): StreetHandler => {
  const shown = options.brands.map(shownBrand);
  return async (request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://street');
    const refusal = refusalOf(request);
    if (refusal !== undefined) return sendJson(response, refusal.status, { error: refusal.error });
    const asked = API.exec(pathname)?.groups;
    if (asked === undefined) return sendPage(options.files, pathname, response);
    if (asked.own === 'clock') return clockCall(request, response, options.clock);
    if (asked.own === 'brands') return sendJson(response, 200, { brands: shown });
    return passOn(request, response, targetOf(options, asked), search);
  };
};

const passOn = async (
  request: IncomingMessage,
  response: ServerResponse,
  target: string | undefined,
  search: string,
): Promise<void> => {
  if (target === undefined) return sendJson(response, 404, { error: 'not open in this world' });
  return proxy(request, response, target, search);
};

/** What the page needs to know of a brand. */
const shownBrand = ({ urls: _, ...shown }: StreetBrand) => shown;

/** The control side of the simulator that is meant. */
const targetOf = (
  { brands, offices }: StreetOptions,
  { office = '', work, brand, channel = '', deed }: Record<string, string | undefined>,
): string | undefined => {
  if (work !== undefined) return behind(offices, office, work);
  const urls = brands.find(({ id }) => id === brand)?.urls;
  return urls && behind(urls, channel, deed ?? '');
};

const behind = (urls: Readonly<Record<string, string>>, name: string, deed: string): string | undefined =>
  Object.hasOwn(urls, name) ? `${urls[name]}/__${deed}` : undefined;

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
