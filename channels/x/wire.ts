import * as z from 'zod/mini';
import type { Parsed } from '#desk/ports.ts';
import type { Brand } from '#domain/brand.ts';
import { VisibleError } from '#domain/errors.ts';
import { type Instant, instantOf, msOf, plusSeconds } from '#domain/instant.ts';
import type { Account, Message } from '#domain/message.ts';

/** An id as X writes it. Numbers are refused: above 2^53 they have lost digits before anybody could look. */
export const Id = z.string().check(z.regex(/^[0-9]{1,20}$/));

/** What becomes of one element of a delivery. */
export type Element = { message: Message } | { ignored: string };

export const collected = (elements: Element[]): Parsed => ({
  messages: elements.flatMap((element) => ('message' in element ? [element.message] : [])),
  ignored: elements.flatMap((element) => ('ignored' in element ? [element.ignored] : [])),
});

/** Whose messages are being read; `now` where staleness is to be judged. */
export interface Reader {
  brand: string;
  account: Account;
  now?: Instant;
}

/** @throws VisibleError `missing/channel` when the brand has no account on X. */
export const readerFor = (brand: Brand, now?: Instant): Reader => {
  const channel = brand.channels.x;
  if (channel === undefined) throw new VisibleError('missing', 'channel', 'This brand has no account on X.');
  return {
    brand: brand.id,
    account: { id: channel.accountId, handle: channel.handle, name: brand.name },
    ...(now === undefined ? {} : { now }),
  };
};

/**
 * Time of a post or direct message in whole seconds. A webhook gives a direct message's milliseconds, the poll
 * does not: uncut, one message would have two keys.
 */
export const wholeSecond = (ms: number): Instant => instantOf(Math.floor(ms / 1000) * 1000);

const STALE_AFTER_DAYS = 30;

/** The message, unless it is so old that somebody must be playing it back. */
export const fresh = (message: Message, reader: Reader): Element =>
  reader.now !== undefined && msOf(message.at) < msOf(plusSeconds(reader.now, -STALE_AFTER_DAYS * 86_400))
    ? { ignored: `stale: older than ${STALE_AFTER_DAYS} days` }
    : { message };

const User = z.object({ id: Id, username: z.nullish(z.string()), name: z.nullish(z.string()) });
const AnyUser = z.union([User, z.object({ data: User })]);

/** Accounts by id, from users flat or wrapped in `data`; entries that cannot be read are left out. */
export const accountsIn = (users: Iterable<unknown>): Map<string, Account> => {
  const accounts = new Map<string, Account>();
  for (const entry of users) {
    const parsed = z.safeParse(AnyUser, entry);
    if (!parsed.success) continue;
    const { id, username, name } = 'data' in parsed.data ? parsed.data.data : parsed.data;
    accounts.set(id, { id, ...(username ? { handle: username } : {}), ...(name ? { name } : {}) });
  }
  return accounts;
};

const Includes = z.object({ users: z.array(z.unknown()) });

/** Accounts of an `includes` object, which may be empty, absent or of another shape. */
export const accountsOf = (includes: unknown): Map<string, Account> => {
  const parsed = z.safeParse(Includes, includes);
  return accountsIn(parsed.success ? parsed.data.users : []);
};
