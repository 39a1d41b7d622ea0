import { repliedIn } from '#domain/correlation.ts';
import type { Head } from '#domain/head.ts';
import { plusSeconds } from '#domain/instant.ts';
import { isFile, type Message } from '#domain/message.ts';
import { isSaid, listed, type Promised } from '#domain/sla/promise.ts';
import { threadName } from '#domain/thread.ts';
import { changeHead } from '../changeHead.ts';
import type { TableDesk } from '../layers.ts';
import type { DraftWork } from '../ports/hints.ts';
import { endedLate } from '../watch/endedLate.ts';

/** A thread without a draft is looked at again after this long, in case the hint to draft was lost. */
const DRAFT_EXPECTED_SECONDS = 120;
/** A channel that takes longer to pass a message on passes it on late. */
const LATE_SECONDS = 60;

/**
 * Stores a message and moves its thread's head and clock. Repeating it changes nothing; of a customer's no read is made.
 * Answers the drafting it calls for, also when repeated: a crash may have come before the hint.
 */
export const intake =
  (desk: TableDesk) =>
  async (message: Message): Promise<DraftWork | undefined> => {
    await desk.threads.append(message);
    if (message.direction === 'out') return noteBrand(desk, message);
    const now = desk.clock.now();
    // What comes in late may be overdue already: it is looked at with the next sweep, draft or not.
    const isLate = plusSeconds(message.at, LATE_SECONDS) < now;
    await desk.threads.noteInbound(message, now, isLate ? now : plusSeconds(now, DRAFT_EXPECTED_SECONDS));
    const { brand, channel } = threadName(message.thread);
    await desk.hearing.note(brand, channel, now);
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
  const named = repliedIn(message.correlation);
  if (named === undefined && (await isAutomatic(desk, message))) return undefined;
  // Of our own replies the publisher knows when they were due.
  const before = named === undefined ? await desk.threads.head(message.thread) : undefined;
  const noted = await desk.threads.noteOutbound(message);
  if (before !== undefined && noted !== undefined) await endedLate(desk, before, message.at);
  await hintEcho(desk, message, named, noted);
  if (noted === undefined) return undefined;
  await changeHead(desk, noted, ({ promises = [] }) =>
    named === undefined ? { promises: left(promises, message) } : {},
  );
  const isStray = noted.place === 'public' && noted.customer.id === '';
  return isStray ? { thread: message.thread, why: 'stray' } : undefined;
};

/** What a platform says by itself in the brand's name answers nobody, unless the brand says that it does (C8). */
const isAutomatic = async (desk: TableDesk, { thread, text }: Message): Promise<boolean> => {
  const { automatic } = await desk.serviceLevels.of(threadName(thread).brand);
  return !automatic.stopClock && automatic.texts.some((one) => one.trim() === text.trim());
};

/** A person's own message keeps what a message keeps, but not what was promised in the very message. */
const left = (promises: readonly Promised[], { at }: Message): Promised[] | undefined =>
  listed(
    promises.filter(
      (one) =>
        !isSaid(one) ||
        plusSeconds(one.madeAt, ECHO_SECONDS) >= at ||
        (one.from !== undefined && at < one.from),
    ),
  );

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
