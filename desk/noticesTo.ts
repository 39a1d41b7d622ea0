import type { Brand } from '#domain/brand.ts';
import { openWords } from '#domain/messageChanges.ts';
import { noticeWish } from '#domain/noticeWish.ts';
import { type ThreadId, threadName } from '#domain/thread.ts';
import { accountOf } from './accountOf.ts';
import { AccountMoved } from './answer/identify.ts';
import { withThread } from './dossier/remember.ts';
import type { ChannelDesk } from './layers.ts';
import type { ThreadRows } from './ports/threads.ts';

/** The number a customer has just asked to be texted at. */
export const wishIn = ({ messages, head }: ThreadRows): string | undefined =>
  openWords(messages, head)
    .map(({ text }) => noticeWish(text))
    .findLast((phone) => phone !== undefined);

/** The brand's channel that reaches a telephone and hears nothing. */
const textChannel = (desk: ChannelDesk, { channels }: Brand): string | undefined =>
  Object.keys(channels).find((name) => desk.channels(name).traits.outOnly);

/**
 * Keeps where a customer wants to be told what is new. Only a thread they proved theirs by writing in it decides.
 * @throws AccountMoved when another thread of the account was faster.
 */
export const rememberWish = async (desk: ChannelDesk, brand: Brand, rows: ThreadRows): Promise<void> => {
  const phone = wishIn(rows);
  const channel = phone === undefined ? undefined : textChannel(desk, brand);
  if (phone === undefined || channel === undefined) return;
  const noticesTo = desk.channels(channel).threadWith(brand.id, phone);
  const { people, id } = accountOf(desk, rows.head);
  const known = await desk.accounts.get(brand.id, people, id);
  if (known.noticesTo === noticesTo) return;
  if (!(await desk.accounts.put(brand.id, people, id, { ...withThread(known, noticesTo), noticesTo })))
    throw new AccountMoved('Another thread of this account was faster.');
};

/** Whom a thread with a telephone is with: another thread knows their name. */
export const telephone = (thread: ThreadId, name: string | undefined) => ({
  id: threadName(thread).key,
  ...(name && { name }),
});
