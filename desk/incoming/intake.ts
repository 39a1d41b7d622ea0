import { repliedIn } from '#domain/correlation.ts';
import type { Head } from '#domain/head.ts';
import { plusSeconds } from '#domain/instant.ts';
import { isFile, type Message } from '#domain/message.ts';
import { changeHead } from '../changeHead.ts';
import type { TableDesk } from '../layers.ts';
import type { DraftWork } from '../ports.ts';

/** A thread without a draft is looked at again after this long, in case the hint to draft was lost. */
const DRAFT_EXPECTED_SECONDS = 120;

/**
 * Stores a message and moves its thread's head and clock. Repeating it changes nothing; of a customer's no read is made.
 * Answers the drafting it calls for, also when repeated: a crash may have come before the hint.
 */
export const intake =
  (desk: TableDesk) =>
  async (message: Message): Promise<DraftWork | undefined> => {
    await desk.threads.append(message);
    if (message.direction === 'out') return noteBrand(desk, message);
    await desk.threads.noteInbound(message, plusSeconds(desk.clock.now(), DRAFT_EXPECTED_SECONDS));
    await hintFiles(desk, message);
    return { thread: message.thread, why: 'message' };
  };

/** Channels keep files for minutes to days: they are fetched before anybody asks for them. */
const hintFiles = async (desk: TableDesk, { thread, at, id, attachments = [] }: Message): Promise<void> => {
  if (attachments.some(isFile)) await desk.hints.media([{ thread, at, id }]);
};

/** By how much the channel's time of a reply of ours may be later than ours: its echo breaks no promise of its own. */
const ECHO_SECONDS = 60;

/** The brand's own message came back: an echo of a reply of ours, or one written in the channel's own app. */
const noteBrand = async (desk: TableDesk, message: Message): Promise<DraftWork | undefined> => {
  const noted = await desk.threads.noteOutbound(message);
  const named = repliedIn(message.correlation);
  await hintEcho(desk, message, named, noted);
  if (noted === undefined) return undefined;
  await changeHead(desk, noted, ({ promise }) =>
    named === undefined && promise !== undefined && plusSeconds(promise.madeAt, ECHO_SECONDS) < message.at
      ? { promise: undefined }
      : {},
  );
  const isStray = noted.place === 'public' && noted.customer.id === '';
  return isStray ? { thread: message.thread, why: 'stray' } : undefined;
};

/** Also when it was noted before: a crash may have come before the hint, and nothing else may tell the outcome. */
const hintEcho = async (
  desk: TableDesk,
  { id, at, text, thread, correlation }: Message,
  named: ReturnType<typeof repliedIn>,
  noted: Head | undefined,
): Promise<void> => {
  const asked = named?.thread ?? thread;
  const head = noted?.thread === asked ? noted : await desk.threads.head(asked);
  const reply = head?.reply?.id;
  if (reply === undefined || (named !== undefined && named.reply !== reply)) return;
  await desk.hints.publish([
    { thread: asked, reply, echo: { id, at, text, thread, ...(correlation && { correlation }) } },
  ]);
};
