import type { IncomingMessage, ServerResponse } from 'node:http';
import type { OfficeName } from '../simulators/connectors.ts';
import type { StreetBrand } from './brand.ts';
import { clockCall, type StreetClock } from './clockCall.ts';
import type { Chronicle } from './due/chronicle.ts';
import { proxy, sendJson } from './proxy.ts';
import { sendPage } from './static.ts';

export interface StreetOptions {
  brands: readonly StreetBrand[];
  /** Base URLs of the simulated back offices, and of the brands' team chats under `teamchat`. */
  offices: Partial<Record<OfficeName | 'teamchat', string>>;
  clock: StreetClock;
  /** By brand; what becomes due is not told of brands without one. */
  chronicles?: Readonly<Record<string, Chronicle>>;
  /** Folder that `buildStreet` filled. */
  files: string;
}

export type StreetHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const API =
  /^\/street\/api\/(?:(?<own>clock|brands)|office\/(?<office>[a-z]+)\/(?<work>[\w/-]{1,80})|(?<brand>[a-z0-9-]{1,40})\/(?<channel>[a-z]{1,20})\/(?<deed>world(?:\/\w{1,40})?|fault)|(?<due>[a-z0-9-]{1,40})\/due)$/;

/**
 * Everything under `/street`: the page on which one plays the customer, and its way to the simulators and the
 * clock. Expects the path unstripped.
 */
export const street = (options: StreetOptions): StreetHandler => {
  const shown = options.brands.map(shownBrand);
  const chronicles = options.chronicles ?? {};
  return async (request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://street');
    const refusal = refusalOf(request);
    if (refusal !== undefined) return sendJson(response, refusal.status, { error: refusal.error });
    const asked = API.exec(pathname)?.groups;
    if (asked === undefined) return sendPage(options.files, pathname, response);
    if (asked.due !== undefined) return tellDue(response, chronicles, asked.due);
    switch (asked.own) {
      case 'clock':
        return clockCall(request, response, { ...options, chronicles });
      case 'brands':
        return sendJson(response, 200, { brands: shown });
      default:
        return passOn(request, response, targetOf(options, asked), search);
    }
  };
};

const tellDue = async (
  response: ServerResponse,
  chronicles: Readonly<Record<string, Chronicle>>,
  brand: string,
): Promise<void> => {
  const chronicle = Object.hasOwn(chronicles, brand) ? chronicles[brand] : undefined;
  if (chronicle === undefined) return sendJson(response, 404, { error: 'not open in this world' });
  return sendJson(response, 200, await chronicle.look());
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
