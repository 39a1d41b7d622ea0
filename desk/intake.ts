import { plusSeconds } from '#domain/instant.ts';
import type { Message } from '#domain/message.ts';
import { changeHead } from './changeHead.ts';
import type { TableDesk } from './layers.ts';
import type { DraftWork } from './ports.ts';

/** A thread without a draft is looked at again after this long, in case the hint to draft was lost. */
const DRAFT_EXPECTED_SECONDS = 120;

/**
 * Stores a message and moves its thread's head and clock. Repeating it changes nothing; no read is made.
 * Answers the drafting it calls for, also when repeated: a crash may have come before the hint.
 */
export const intake =
  (desk: TableDesk) =>
  async (message: Message): Promise<DraftWork | undefined> => {
    await desk.threads.append(message);
    if (message.direction === 'out') return noteBrand(desk, message);
    await desk.threads.noteInbound(message, plusSeconds(desk.clock.now(), DRAFT_EXPECTED_SECONDS));
    return { thread: message.thread, why: 'message' };
  };

/** The brand's own message came back: an echo of a reply of ours, or one written in the channel's own app. */
const noteBrand = async (desk: TableDesk, message: Message): Promise<undefined> => {
  const head = await desk.threads.noteOutbound(message);
  if (head === undefined) return;
  const { id, at, text, thread } = message;
  if (head.reply !== undefined)
    await desk.hints.publish([{ thread: head.thread, reply: head.reply.id, echo: { id, at, text, thread } }]);
  await changeHead(desk, head, ({ promise }) =>
    promise !== undefined && promise.madeAt < message.at ? { promise: undefined } : {},
  );
};
