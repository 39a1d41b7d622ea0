import * as z from 'zod/mini';
import type { Account } from '#domain/message.ts';
import type { Vk } from './api.ts';

const Users = z.object({
  response: z.array(
    z.object({
      id: z.int(),
      first_name: z.optional(z.string()),
      last_name: z.optional(z.string()),
      screen_name: z.optional(z.string()),
    }),
  ),
});

/** Communities write too, under negative ids; they have no profile of a person. */
export const profile = async (vk: Vk, account: string): Promise<Account | undefined> => {
  if (!/^[1-9][0-9]{0,15}$/.test(account)) return undefined;
  const asked = await vk('users.get', { user_ids: account, fields: 'screen_name' });
  const [user] = (asked.ok ? z.safeParse(Users, asked.body).data?.response : undefined) ?? [];
  if (user === undefined || String(user.id) !== account) return undefined;
  const name = [user.first_name, user.last_name].filter(Boolean).join(' ');
  return {
    id: account,
    ...(user.screen_name && { handle: user.screen_name }),
    ...(name !== '' && { name }),
  };
};
