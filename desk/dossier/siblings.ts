import type { Head } from '#domain/head.ts';
import type { ThreadId } from '#domain/thread.ts';
import { accountOf } from '../accountOf.ts';
import type { ChannelDesk } from '../layers.ts';
import { contactOf, threadsOf } from './contacts.ts';

/** Other threads of the person who writes in one. */
export const siblings = async (desk: ChannelDesk, head: Head): Promise<Head[]> => {
  const account = accountOf(desk, head);
  const known = await desk.accounts.get(account.brand, account.people, account.id);
  const contact = await contactOf(desk, account.brand, account, known);
  const threads = await threadsOf(desk, account.brand, known, contact, account);
  return desk.threads.heads(threads.filter((thread) => thread !== head.thread));
};

/** Whether a thread is the same person's. */
export const isSibling = async (desk: ChannelDesk, head: Head, thread: ThreadId): Promise<boolean> =>
  (await siblings(desk, head)).some((other) => other.thread === thread);
