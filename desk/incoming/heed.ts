import { isSame } from '#domain/contact.ts';
import { repliedIn } from '#domain/correlation.ts';
import { ENDED_UNSAID, type Head, isUnderWay } from '#domain/head.ts';
import { keyId, previewOf } from '#domain/message.ts';
import { NOT_DELIVERED, openWords } from '#domain/messageChanges.ts';
import type { Deleted, Edited, Receipt, SamePerson, Signal } from '#domain/signal.ts';
import { type ThreadId, threadName } from '#domain/thread.ts';
import { changeHead } from '../changeHead.ts';
import { contactOf, joinAccounts } from '../dossier/contacts.ts';
import type { TableDesk } from '../layers.ts';
import type { DraftWork } from '../ports/hints.ts';
import type { ThreadRows } from '../ports/threads.ts';

/**
 * Takes note of what a channel tells of something said before. Safe to repeat, in any order, also before what it
 * speaks of has come in. Answers the drafting it calls for.
 */
export const heed =
  (desk: TableDesk) =>
  async (signal: Signal): Promise<DraftWork | undefined> => {
    switch (signal.kind) {
      case 'edited':
        return reword(desk, signal);
      case 'deleted':
        return takeBack(desk, signal);
      case 'receipt':
        return acknowledge(desk, signal);
      case 'same_person':
        return recognise(desk, signal);
      default:
        return signal satisfies never;
    }
  };

/** A draft made before the customer changed their words answers what they did not mean. */
const reword = async (desk: TableDesk, { thread, id, at, text }: Edited): Promise<DraftWork | undefined> => {
  await desk.threads.putChange({ what: 'edited', thread, id, at, text });
  const rows = await desk.threads.read(thread);
  if (rows === undefined) return undefined;
  await forget(desk, rows);
  if (!isOpen(rows, id)) return preview(desk, rows);
  await changeHead(desk, rows.head, (head) => ({ rewordedAt: desk.clock.now(), ...shownOf(rows, head) }));
  return { thread, why: 'message' };
};

/** Takes what was taken back out of the table, whichever came first (docs/rules.md W6). Safe to repeat. */
export const forget = async (desk: TableDesk, { leftBehind }: ThreadRows): Promise<void> => {
  for (const message of leftBehind.messages) await desk.threads.blank(message);
  for (const edit of leftBehind.edits) await desk.threads.putChange(edit);
  if (leftBehind.files.length > 0) await desk.hints.media(leftBehind.files);
};

/** What the queue shows is the customer's latest message as it is now. */
export const shownOf = ({ messages }: ThreadRows, head: Head): { preview?: string } => {
  if (!messages.some(({ id }) => id === keyId(head.lastInbound ?? '#'))) return {};
  const latest = messages.findLast(
    ({ direction, deletedAt }) => direction === 'in' && deletedAt === undefined,
  );
  const shown = previewOf(latest ?? { text: '' });
  return shown === head.preview ? {} : { preview: shown };
};

const preview = async (desk: TableDesk, rows: ThreadRows): Promise<undefined> => {
  await changeHead(desk, rows.head, (head) => {
    const shown = shownOf(rows, head);
    return shown.preview === undefined ? undefined : shown;
  });
};

const isOpen = ({ messages, head }: ThreadRows, id: string): boolean =>
  openWords(messages, head).some((message) => message.id === id);

const threadOf = async (
  desk: TableDesk,
  { thread, author, said, id }: Deleted,
): Promise<ThreadId | undefined> => {
  if (thread !== undefined || author === undefined || said === undefined) return thread;
  const { threads = [] } = await desk.accounts.get(author.brand, author.channel, author.id);
  return desk.threads.holding(threads, { at: said, id });
};

const takeBack = async (desk: TableDesk, signal: Deleted): Promise<DraftWork | undefined> => {
  const thread = await threadOf(desk, signal);
  if (thread === undefined) return undefined;
  const { id, at } = signal;
  await desk.threads.putChange({ what: 'deleted', thread, id, at });
  const rows = await desk.threads.read(thread);
  if (rows === undefined) return undefined;
  await forget(desk, rows);
  const { head } = rows;
  const asked = head.waitingSince;
  const message = rows.messages.find((one) => one.id === id);
  if (message?.direction !== 'in' || asked === undefined || message.at < asked) return preview(desk, rows);
  // A draft, or a reply that is about to go out, answers what they did not want to have said.
  const seen = await changeHead(desk, head, (now) => ({
    rewordedAt: desk.clock.now(),
    ...shownOf(rows, now),
  }));
  const ended = await endIfNothingIsAsked(desk, { ...rows, head: seen ?? head });
  return ended ? undefined : { thread, why: 'message' };
};

/** What only waits for a lead's word answers what nobody asks any more. */
const isGoingOut = ({ reply }: Head): boolean => isUnderWay(reply) && reply?.state !== 'proposed';

/**
 * Once everything that waited for an answer was taken back, nobody waits; or they wait since what is left. Only when
 * the message with which the waiting began was taken back: of a long episode not every message is read. Where the brand
 * keeps what was asked waiting, it waits on without its words (docs/rules.md C36).
 */
export const endIfNothingIsAsked = async (desk: TableDesk, rows: ThreadRows): Promise<boolean> => {
  const { head, messages } = rows;
  const { waitingSince } = head;
  const began = messages.some(
    ({ direction, at, deletedAt }) => direction === 'in' && at === waitingSince && deletedAt !== undefined,
  );
  if (!began || isGoingOut(head)) return false;
  const { deleted } = await desk.serviceLevels.of(threadName(head.thread).brand);
  if (deleted === 'keep') return false;
  const [oldest] = openWords(messages, head);
  if (oldest !== undefined && oldest.at === waitingSince) return false;
  await changeHead(desk, head, (seen: Head) => {
    if (seen.lastInbound !== head.lastInbound || isGoingOut(seen)) return undefined;
    return oldest === undefined
      ? { ...ENDED_UNSAID, draft: undefined, reply: undefined, ...shownOf(rows, seen) }
      : { waitingSince: oldest.at };
  });
  return oldest === undefined;
};

/** What became of a reply is the publisher's to record; a receipt for what is settled is no news. */
const acknowledge = async (desk: TableDesk, receipt: Receipt): Promise<undefined> => {
  const { correlation, outcome, id, at, thread, code, reason } = receipt;
  const named = repliedIn(correlation);
  const failed = outcome === 'failed';
  if (named === undefined) return failed ? markUndelivered(desk, receipt) : undefined;
  const head = failed ? undefined : await desk.threads.head(named.thread);
  if (!failed && head?.reply?.id !== named.reply) return;
  await desk.hints.publish([
    failed
      ? { ...named, failed: { id, at, thread, ...(code && { code }), ...(reason && { reason }) } }
      : { ...named, echo: { id, at, text: '', thread, ...(correlation && { correlation }) } },
  ]);
};

/** Not sent by okno, or long ago: the conversation shows it. */
const markUndelivered = async (
  desk: TableDesk,
  { thread, id, at, reason = NOT_DELIVERED }: Receipt,
): Promise<undefined> => {
  await desk.threads.putChange({ what: 'undelivered', thread, id, at, reason });
};

const recognise = async (
  desk: TableDesk,
  { brand, channel, accounts, at }: SamePerson,
): Promise<undefined> => {
  const [first, second] = accounts.map((id) => ({ people: channel, id, how: 'channel' as const, at }));
  if (first === undefined || second === undefined) return;
  // A channel may say so with every message: what is known already costs two reads.
  const known = await contactOf(desk, brand, first, await desk.accounts.get(brand, channel, first.id));
  if (known?.accounts.some((one) => isSame(one, second))) return;
  await joinAccounts(desk, brand, [first, second]);
};
