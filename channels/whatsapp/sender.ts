import * as z from 'zod/mini';
import type { Account } from '#domain/message.ts';
import { idText, lenient } from '../http/lenient.ts';
import { isPhone, isUser, strangerOf } from './thread.ts';

const Loose = lenient(z.string());
const Id = lenient(idText(/./));

export const Contact = z.object({
  wa_id: Id,
  user_id: Id,
  profile: lenient(z.object({ name: Loose, username: Loose })),
});
export type Contact = z.infer<typeof Contact>;

/** Who takes part, as a message or status names them: either may be absent, and `phone` may hold the user id. */
export interface Named {
  phone?: string | undefined;
  user?: string | undefined;
}

/** A person with all the ids that are known of them. */
export interface Party {
  account: Account;
  phone?: string;
  user?: string;
}

const first = (fits: (id: string) => boolean, ids: (string | undefined)[]): string | undefined =>
  ids.find((id) => id !== undefined && fits(id));

/** The contact that is meant: by id, or the only one there is where the message names nobody. */
const contactOf = (ids: (string | undefined)[], contacts: readonly Contact[]): Contact | undefined => {
  const known = ids.filter((id) => id !== undefined && (isUser(id) || isPhone(id)));
  if (known.length === 0) return contacts.length === 1 ? contacts[0] : undefined;
  return contacts.find(({ wa_id = '', user_id = '' }) => known.includes(wa_id) || known.includes(user_id));
};

const described = (id: string, contact: Contact | undefined): Account => {
  const { name, username } = contact?.profile ?? {};
  const handle = username?.replace(/^@/, '');
  return { id, ...(handle && { handle }), ...(name && { name }) };
};

/** Whoever is named, by user id first and number second; undefined when it is nobody. */
export const partyOf = ({ phone, user }: Named, contacts: readonly Contact[]): Party | undefined => {
  const contact = contactOf([phone, user], contacts);
  const ids = [user, phone, contact?.user_id, contact?.wa_id];
  const [asUser, asPhone] = [first(isUser, ids), first(isPhone, ids)];
  const id = asUser ?? asPhone;
  return id === undefined
    ? undefined
    : {
        account: described(id, contact),
        ...(asPhone !== undefined && { phone: asPhone }),
        ...(asUser !== undefined && { user: asUser }),
      };
};

/** Who wrote a message; somebody of whom nothing but this message is known, where Meta does not say. */
export const senderOf = (named: Named, message: string, contacts: readonly Contact[]): Party =>
  partyOf(named, contacts) ?? {
    account: described(strangerOf(message), contacts.length === 1 ? contacts[0] : undefined),
  };
