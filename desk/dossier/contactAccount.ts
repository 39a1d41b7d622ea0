import type { ContactAccount } from '#domain/contact.ts';
import type { Head } from '#domain/head.ts';
import { accountOf } from '../accountOf.ts';
import type { ChannelDesk } from '../layers.ts';

/** Who writes in a thread, as an account of a person, with why it is theirs. */
export const contactAccount = (
  desk: ChannelDesk,
  { thread, customer }: Pick<Head, 'thread' | 'customer'>,
  why: Pick<ContactAccount, 'how' | 'by'>,
): ContactAccount => {
  const { people, id } = accountOf(desk, { thread, customer });
  const { handle, name } = customer;
  return { people, id, ...(handle && { handle }), ...(name && { name }), ...why, at: desk.clock.now() };
};
