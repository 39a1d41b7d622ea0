import * as z from 'zod/mini';
import { type Instant, instantOf, msOf } from '#domain/instant.ts';
import type { Account, Attachment } from '#domain/message.ts';
import { timeIn } from '../http/heard.ts';
import { idText } from '../http/lenient.ts';
import { mediaIn } from './attachments.ts';

/** An id as X writes it; `jsonBody` keeps the digits of those above 2^53 that stand there as numbers. */
export const Id = idText(/^[0-9]{1,20}$/);

/** An id in an answer to a call, which the client has read: a number there may have lost digits. */
export const AnsweredId = z.string().check(z.regex(/^[0-9]{1,20}$/));

/** A part that a message can do without: absent when it has a shape that nobody knows. */
export const spare = <T extends z.ZodMiniType>(schema: T) => z.catch(z.nullish(schema), undefined);

/**
 * Time of a post or direct message in whole seconds. A webhook gives a direct message's milliseconds, the poll
 * does not: uncut, one message would have two keys.
 */
export const wholeSecond = (ms: number): Instant => instantOf(Math.floor(ms / 1000) * 1000);

/** A moment as X writes it, in whole seconds; `Mon Nov 02 09:15:23 +0000 2026` is how it wrote them of old. */
export const secondIn = (value: unknown): Instant | undefined => {
  const older = typeof value === 'string' && /^[A-Z][a-z]{2} [A-Z][a-z]{2} [0-9]{2} /.test(value);
  const at = timeIn(older ? Date.parse(value) : value);
  return at === undefined ? undefined : wholeSecond(msOf(at));
};

/** What came along with posts and messages, by id and by key. */
export interface Included {
  accounts: Map<string, Account>;
  media: Map<string, Attachment>;
}

const User = z.object({ id: Id, username: spare(z.string()), name: spare(z.string()) });
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

/** An `includes` object, which may be empty, absent or of another shape. */
export const includedIn = (includes: unknown): Included => {
  const parsed = z.safeParse(Includes, includes);
  return { accounts: accountsIn(parsed.data?.users ?? []), media: mediaIn(includes) };
};
