import type { TwitterApi } from 'twitter-api-v2';
import * as z from 'zod/mini';
import { type Instant, plusSeconds } from '#domain/instant.ts';
import type { Answer, Ask, Call } from './calls.ts';
import { AUTH_LOST } from './failures.ts';
import { type Included, includedIn } from './wire.ts';

/** One page of a list, newest first. `errors` beside the data speak of parts that X could not give. */
const Page = z.object({
  data: z.optional(z.array(z.unknown())),
  includes: z.optional(z.unknown()),
  meta: z.optional(z.object({ next_token: z.optional(z.string()) })),
});

interface Entry {
  raw: unknown;
  /** What came along with its page. */
  included: Included;
}

/** Where reading broke off: when to come back, and whether X no longer accepts the sign-in. */
interface Stop {
  until: Instant;
  authLost?: true;
}

/** Everything that was read; `stop` when a limit or an outage cut it short. */
export interface Entries {
  entries: Entry[];
  stop?: Stop;
}

/** A list of X and how to ask for its pages. */
export interface List {
  call: Call;
  page(client: TwitterApi, token: { pagination_token?: string }): Promise<unknown>;
  /** Whether the entries of a page leave older ones to be read; to the end of the list when absent. */
  goesOn?(entries: Entry[]): boolean;
}

/** As many pages as X's narrowest limit allows in one window. */
const MOST_PAGES = 15;
const COME_BACK_SECONDS = 60;

const cutShort = (answer: Answer, now: Instant): Stop => {
  if (!answer.ok && answer.failure.kind === 'limited') return { until: answer.failure.until };
  const until = plusSeconds(now, COME_BACK_SECONDS);
  return !answer.ok && answer.failure === AUTH_LOST ? { until, authLost: true } : { until };
};

interface OnePage {
  read: Entry[];
  next?: string | undefined;
}

/** The next page, or why there is none now. */
const readPage = async (
  ask: Ask,
  now: () => Instant,
  list: List,
  token: string | undefined,
): Promise<OnePage | Stop> => {
  const from = token === undefined ? {} : { pagination_token: token };
  const answer = await ask(list.call, (client) => list.page(client, from));
  const page = z.safeParse(Page, answer.ok ? answer.value : undefined);
  if (!page.success) return cutShort(answer, now());
  const included = includedIn(page.data.includes);
  return {
    read: (page.data.data ?? []).map((raw) => ({ raw, included })),
    next: page.data.meta?.next_token,
  };
};

export const readAll = async (ask: Ask, now: () => Instant, list: List): Promise<Entries> => {
  const entries: Entry[] = [];
  let token: string | undefined;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const page = await readPage(ask, now, list, token);
    if ('until' in page) return { entries, stop: page };
    entries.push(...page.read);
    token = page.next;
    if (token === undefined || list.goesOn?.(page.read) === false) return { entries };
  }
  return { entries, stop: { until: plusSeconds(now(), COME_BACK_SECONDS) } };
};
