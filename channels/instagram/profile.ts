import * as z from 'zod/mini';
import type { Account } from '#domain/message.ts';
import { lenient } from '../http/lenient.ts';
import type { Instagram } from './instagram.ts';
import { ID, isKnown } from './thread.ts';

const Profile = z.object({ name: lenient(z.string()), username: lenient(z.string()) });

/** Told only of people who wrote a direct message. */
export const profile = async ({ graph }: Instagram, account: string): Promise<Account | undefined> => {
  if (!ID.test(account) || !isKnown(account)) return undefined;
  const asked = await graph('reading', { method: 'GET', path: account, query: { fields: 'name,username' } });
  const found = asked.ok ? z.safeParse(Profile, asked.body).data : undefined;
  if (found === undefined) return undefined;
  return {
    id: account,
    ...(found.name && { name: found.name }),
    ...(found.username && { handle: found.username }),
  };
};
