import type { Head } from '#domain/head.ts';
import { plusSeconds } from '#domain/instant.ts';
import type { Message } from '#domain/message.ts';
import { currentDelivery, settleSend } from '#domain/replyRules.ts';
import { threadName } from '#domain/thread.ts';
import { changeHead } from './changeHead.ts';
import type { Desk, DraftWork } from './ports.ts';

/** A thread without a draft is looked at again after this long, in case the hint to draft was lost. */
const DRAFT_EXPECTED_SECONDS = 120;

/**
 * Stores a message and moves its thread's head and clock. Repeating it changes nothing; no read is made.
 * Answers the drafting it calls for.
 */
export const intake =
  (desk: Desk) =>
  async (message: Message): Promise<DraftWork | undefined> => {
    const stored = await desk.threads.append(message);
    return message.direction === 'in' ? noteCustomer(desk, message, stored) : noteBrand(desk, message);
  };

const noteCustomer = async (
  desk: Desk,
  message: Message,
  stored: 'new' | 'seen',
): Promise<DraftWork | undefined> => {
  const lookAt = plusSeconds(desk.clock.now(), DRAFT_EXPECTED_SECONDS);
  const head = await desk.threads.noteInbound(message, lookAt);
  return head === undefined && stored === 'seen' ? undefined : { thread: message.thread, why: 'message' };
};

/** The brand's own message came back: an echo of a reply of ours, or one written in the channel's own app. */
const noteBrand = async (desk: Desk, message: Message): Promise<undefined> => {
  const head = await desk.threads.noteOutbound(message);
  if (head === undefined) return;
  await settleByEcho(desk, head, message);
  await changeHead(desk, head, ({ promise }) =>
    promise !== undefined && promise.madeAt < message.at ? { promise: undefined } : {},
  );
};

/** An echo of the text being sent tells that it went out, before any read-back. */
const settleByEcho = async (desk: Desk, head: Head, message: Message): Promise<void> => {
  if (head.reply === undefined) return;
  const reply = await desk.replies.get(head.thread, head.reply.id);
  if (reply === undefined || (reply.state !== 'sending' && reply.state !== 'unknown')) return;
  const delivery = currentDelivery(reply);
  const channel = desk.channels(threadName(head.thread).channel);
  if (delivery?.thread !== message.thread || !(await channel.sameText(delivery.text, message.text))) return;
  const sent = settleSend(reply, { kind: 'sent', id: message.id, at: message.at }, desk.clock.now());
  if (await desk.replies.replace(sent, reply))
    await desk.hints.publish([{ thread: head.thread, reply: reply.id }]);
};
