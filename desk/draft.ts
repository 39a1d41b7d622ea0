import type { Draft } from '#domain/draft.ts';
import { type Head, latestOf } from '#domain/head.ts';
import type { Instant } from '#domain/instant.ts';
import { threadName } from '#domain/thread.ts';
import { type Answer, answer } from './answer.ts';
import { changeHead } from './changeHead.ts';
import { AccountMoved } from './identify.ts';
import type { Desk } from './layers.ts';
import type { DraftWork, ThreadRows } from './ports.ts';

/** Whether the work is still to be done: a hint may come twice, late, or after the agent answered. */
const isCalledFor = ({ head }: ThreadRows, why: DraftWork['why'], now: Instant): boolean => {
  if (why === 'agent') return true;
  if (why === 'promise') return head.promise !== undefined && head.waitingSince === undefined;
  if (head.waitingSince === undefined) return false;
  if (head.draft?.basedOn !== latestOf(head)) return true;
  return head.draft?.retryAt !== undefined && head.draft.retryAt <= now;
};

/** How often the work is begun anew when other threads of the same customer are drafted at the same time. */
const TRIES = 3;

/**
 * Makes the draft a thread calls for, stores it and shows it on the head. Customer text is data to it, never markup
 * and never instruction.
 * @throws AccountMoved when the customer's other threads were faster every time; the work is to be repeated.
 */
export const makeDraft =
  (desk: Desk) =>
  async (work: DraftWork): Promise<void> => {
    for (let tries = 1; ; tries += 1)
      try {
        return await attempt(desk, work);
      } catch (error) {
        if (!(error instanceof AccountMoved) || tries === TRIES) throw error;
      }
  };

const attempt = async (desk: Desk, work: DraftWork): Promise<void> => {
  const rows = await desk.threads.read(work.thread);
  if (rows === undefined || !isCalledFor(rows, work.why, desk.clock.now())) return;
  const brand = await desk.brands.get(threadName(work.thread).brand);
  const answered = await answer(desk, brand, rows, work.why === 'promise');
  const draft = draftOf(desk, rows, answered, work);
  await desk.threads.putDraft(draft);
  await showOnHead(desk, rows.head, draft, answered.retryAt);
};

const draftOf = (desk: Desk, { head }: ThreadRows, answered: Answer, work: DraftWork): Draft => {
  const { retryAt: _, ...content } = answered;
  return {
    ...content,
    id: desk.makeId('draft'),
    thread: head.thread,
    place: head.place,
    madeAt: desk.clock.now(),
    basedOn: latestOf(head),
    ...(work.why === 'promise' ? { notice: true } : {}),
  };
};

/** A draft for what the customer has overtaken meanwhile stays in the table but not on the desk. */
const showOnHead = async (
  desk: Desk,
  start: Head,
  draft: Draft,
  retryAt: Instant | undefined,
): Promise<void> => {
  const { id, state, basedOn } = draft;
  const shown = { id, state, basedOn, ...(retryAt === undefined ? {} : { retryAt }) };
  await changeHead(desk, start, (head) => (latestOf(head) === basedOn ? { draft: shown } : undefined));
};
