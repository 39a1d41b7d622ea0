import * as z from 'zod/mini';
import type { ChannelContext } from '#desk/ports/channel.ts';
import type { ChannelSecret } from '#desk/ports/hook.ts';
import { type Instant, plusSeconds } from '#domain/instant.ts';
import { type Ask, asking, type Failure, refused, waitUntil } from '../http/asking.ts';
import { keysAs } from '../http/keys.ts';
import type { Answered, PlatformCall } from '../http/request.ts';
import { Secret } from './secret.ts';

export type GraphKeys = Secret;
export const readKeys = (stored: ChannelSecret): GraphKeys => keysAs(Secret, stored);

/** The newest in 2026-07; version 25 is good until 2028-07. */
const VERSION = 'v26.0';
export const DEADLINE_MS = 8000;

/** Where Graph limits a page, an account or a number it tells no time; a minute is what its windows are counted in. */
const WAIT_SECONDS = 60;

const Problem = z.object({
  error: z.object({
    code: z.optional(z.number()),
    error_subcode: z.optional(z.number()),
    message: z.optional(z.string()),
    is_transient: z.optional(z.boolean()),
  }),
});

const AUTH_LOST = refused(
  'auth_lost',
  'Meta no longer accepts the access token of this brand, or its permissions. An administrator has to renew it.',
);
const BLOCKED = refused(
  'looks_automated',
  'Meta has stopped this account for its policies. A person has to look there.',
);

/** By `code/subcode` first, then by code (reference of the Graph API, "Error codes", and of each product). */
const MEANINGS: ReadonlyMap<string, Failure> = new Map([
  ['10/2018278', refused('window_closed', 'More than 24 hours have passed since their last message.')],
  ['10/2534022', refused('window_closed', 'More than 24 hours have passed since their last message.')],
  ['100/2534014', refused('dm_closed', 'There is no such person, or they take no messages.')],
  ['551', refused('dm_closed', 'This person does not take messages from the brand now.')],
  ['10900', refused('answered_already', 'A private answer to this was sent before; there can be but one.')],
  ['10903', refused('dm_closed', 'This cannot be answered privately.')],
  ['10', AUTH_LOST],
  ['200', AUTH_LOST],
  ['230', AUTH_LOST],
  ['190', AUTH_LOST],
  ['102', AUTH_LOST],
  ['368', BLOCKED],
  ['33', refused('target_gone', 'What this answers is gone.')],
  ['100/33', refused('target_gone', 'What this answers is gone.')],
]);

const LIMITS = new Set([4, 17, 32, 613, 80_001, 80_002, 80_006]);
/** "Temporary", but messages may have gone out although an error came back. */
const UNKNOWN = new Set([1, 2]);

/** More meanings of a channel's own, asked first. */
export type OwnMeanings = ReadonlyMap<string, Failure | 'limited'>;

const BusinessUsage = z.record(
  z.string(),
  z.array(z.object({ estimated_time_to_regain_access: z.optional(z.number()) })),
);

/** Minutes, in a header that is JSON; undefined where there is none. */
const regainAfter = (headers: Headers): number | undefined => {
  try {
    const usage = z.safeParse(BusinessUsage, JSON.parse(headers.get('x-business-use-case-usage') ?? 'null'));
    const minutes = usage.success
      ? Object.values(usage.data).flatMap((one) =>
          one.map((part) => part.estimated_time_to_regain_access ?? 0),
        )
      : [];
    return minutes.length === 0 ? undefined : Math.max(...minutes) * 60;
  } catch {
    return undefined;
  }
};

const limitedIn = (headers: Headers, now: Instant): Failure => ({
  kind: 'limited',
  until: waitUntil(plusSeconds(now, regainAfter(headers) || WAIT_SECONDS), now),
});

const problemIn = (body: unknown): z.infer<typeof Problem>['error'] => {
  const problem = z.safeParse(Problem, body);
  return problem.success ? problem.data.error : {};
};

const known = (meanings: OwnMeanings, code: number | undefined, subcode: number | undefined) =>
  meanings.get(`${code}/${subcode}`) ?? meanings.get(`${code}`);

/** What an answer of the Graph API means; acts on `code` and `error_subcode`, never on the words. */
const meaningWith =
  (own: OwnMeanings = new Map()) =>
  ({ status, body, headers }: Extract<Answered, { kind: 'answered' }>, now: Instant): Failure | undefined => {
    if (status >= 200 && status < 300) return undefined;
    const { code = -1, error_subcode } = problemIn(body);
    const found = known(own, code, error_subcode) ?? known(MEANINGS, code, error_subcode);
    if (found === 'limited' || LIMITS.has(code) || status === 429) return limitedIn(headers, now);
    return found ?? unnamed(status, code);
  };

/** What an error means whose code says nothing in particular. */
const unnamed = (status: number, code: number): Failure => {
  const shown = code < 0 ? status : code;
  if (status >= 500 || UNKNOWN.has(code))
    return { kind: 'unknown', reason: `Meta answered with an error of its own (${shown}).` };
  if (status === 401) return AUTH_LOST;
  return refused('rejected', `Meta refused the request without a reason that okno knows (${shown}).`);
};

/** One call of the Graph API; `limit` names what is limited together. */
export type Graph = (limit: string, call: GraphCall) => ReturnType<Ask>;

interface GraphCall {
  method: PlatformCall['method'];
  /** Without version: `700700/messages`. */
  path: string;
  query?: Readonly<Record<string, string>>;
  body?: unknown;
}

export const graphFor = (
  context: ChannelContext,
  keys: GraphKeys,
  { host = 'graph.facebook.com', own }: { host?: string; own?: OwnMeanings } = {},
): Graph => {
  const ask = asking(context, { deadlineMs: DEADLINE_MS, apiPort: keys.apiPort, meaning: meaningWith(own) });
  return (limit, { method, path, query = {}, body }) => {
    const url = new URL(`https://${host}/${keys.graphVersion ?? VERSION}/${path}`);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    return ask(limit, {
      method,
      url: url.toString(),
      headers: {
        authorization: `Bearer ${keys.accessToken}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  };
};

/** Hosts from which Meta serves what people attach. */
export const MEDIA_HOSTS = ['lookaside.fbsbx.com', '.fbcdn.net', '.cdninstagram.com', '.fbsbx.com'] as const;
