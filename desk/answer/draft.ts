import { isSurveyDue } from '#domain/agenda.ts';
import { newsOf } from '#domain/changes.ts';
import type { Draft } from '#domain/draft.ts';
import { answersLatest, type Head, latestOf } from '#domain/head.ts';
import { derivedId } from '#domain/ids.ts';
import { type Instant, msOf } from '#domain/instant.ts';
import { isSaid } from '#domain/sla/promise.ts';
import { threadName } from '#domain/thread.ts';
import { accountOf } from '../accountOf.ts';
import { changeHead } from '../changeHead.ts';
import { joinByCase, rememberThread } from '../dossier/remember.ts';
import { linkIncident } from '../incidents.ts';
import { endIfNothingIsAsked, forget, shownOf } from '../incoming/heed.ts';
import type { Desk } from '../layers.ts';
import { rememberWish } from '../noticesTo.ts';
import type { DraftWork } from '../ports/hints.ts';
import type { Known } from '../ports/people.ts';
import type { HeadChange, ThreadRows } from '../ports/threads.ts';
import { sendToAffected } from '../sendToAffected.ts';
import { countRefusal, keepSettled } from './afterDraft.ts';
import { answer, type Occasion } from './answer.ts';
import type { Answer } from './desktop.ts';
import { AccountMoved } from './identify.ts';
import { lookCloser } from './lookCloser.ts';
import { withoutNeedless } from './needless.ts';
import { occasionOf } from './occasion.ts';
import { giveBackProposed, overtaken } from './overtake.ts';
import { sendSurvey } from './sendSurvey.ts';
import { standsFor } from './standsFor.ts';

/** Asked for by a person, whatever the thread needs by itself. */
const BY_PEOPLE: readonly DraftWork['why'][] = ['agent', 'act', 'tell'];

/** Whether the work is still to be done: a hint may come twice, late, or after the agent answered. */
const isCalledFor = ({ head }: ThreadRows, why: DraftWork['why'], now: Instant): boolean => {
  if (BY_PEOPLE.includes(why)) return true;
  if (why === 'elsewhere') return head.waitingSince !== undefined;
  if (why === 'promise') return (head.promises ?? []).some(isSaid) && head.waitingSince === undefined;
  if (why === 'survey') return isSurveyDue(head, now);
  if (why === 'recheck') return head.waitingSince === undefined;
  if (head.waitingSince === undefined) return false;
  return !answersLatest(head, head.draft) || isRetryDue(head, now);
};

/** What a lead reads is not made anew for an office that may be back. */
const isRetryDue = ({ draft, reply }: Head, now: Instant): boolean =>
  reply?.state !== 'proposed' && draft?.retryAt !== undefined && draft.retryAt <= now;

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
    const occasion = await occasionOf(desk, work);
    if (occasion !== undefined) await attempts(desk, work, occasion);
  };

const attempts = async (desk: Desk, work: DraftWork, occasion: Occasion): Promise<void> => {
  for (let tries = 1; ; tries += 1)
    try {
      return await attempt(desk, work, occasion);
    } catch (error) {
      if (!(error instanceof AccountMoved) || tries === TRIES) throw error;
    }
};

const attempt = async (desk: Desk, work: DraftWork, occasion: Occasion): Promise<void> => {
  // Its time is that of the reading: words that change while it is made are not in it.
  const id = desk.makeId('draft');
  const found = await desk.threads.read(work.thread);
  if (found === undefined || !(await isStillCalledFor(desk, found, work.why))) return;
  const brand = await desk.brands.get(threadName(work.thread).brand);
  const rows = await lookCloser(desk, found);
  await rememberWish(desk, brand, rows);
  const customer = { rows, remembered: await remembered(desk, rows.head) };
  const turn = await withoutNeedless(desk, brand, customer, work.why, occasion);
  if (turn === undefined) return;
  const answered = await answer(desk, brand, customer, turn);
  await keepSettled(desk, brand, rows.head, answered);
  if (work.why === 'recheck' && !(await isNews(desk, rows, answered))) return;
  const draft = draftOf(desk, rows, answered, { ...work, id });
  if (turn.kind === 'survey') return sendSurvey(desk, brand, rows, draft, turn);
  await desk.threads.putDraft(draft);
  await linkIncident(desk, brand, draft);
  const learnt = await standsFor(desk, rows, answered, draft);
  await showOnHead(desk, rows, draft, { retryAt: answered.retryAt, learnt });
  if (draft.state === 'refused') await countRefusal(desk, brand, rows.head, draft);
  if (rows.drafts.length === 0) await getToKnow(desk, rows.head, draft);
  if (work.tell !== undefined) await sendToAffected(desk, rows, draft, work.tell.by);
};

const remembered = (desk: Desk, head: Head): Promise<Known> => {
  const { brand, people, id } = accountOf(desk, head);
  return desk.accounts.get(brand, people, id);
};

/** Also when what it was called for was taken back before it came in. */
const isStillCalledFor = async (desk: Desk, rows: ThreadRows, why: DraftWork['why']): Promise<boolean> => {
  await forget(desk, rows);
  return !(await endIfNothingIsAsked(desk, rows)) && isCalledFor(rows, why, desk.clock.now());
};

/** Behind the first draft of a thread: what the dossier is made from. */
const getToKnow = async (desk: Desk, head: Head, draft: Draft): Promise<void> => {
  const known = await rememberThread(desk, head);
  await joinByCase(desk, head, draft, known);
};

/** Whether a case moved since the customer was last told of it, if ever; what cannot be asked for now is no news. */
const isNews = async (
  desk: Desk,
  { head, drafts }: ThreadRows,
  { case: of, facts }: Answer,
): Promise<boolean> => {
  const [latest] = drafts;
  const proposed = latest?.notice === true && latest.id === head.draft?.id;
  if (of === undefined || (proposed && newsOf(latest.facts) === newsOf(facts))) return false;
  const { brand, people, id } = accountOf(desk, head);
  const { told } = await desk.accounts.get(brand, people, id);
  return told === undefined || told.news !== newsOf(facts);
};

const UNASKED: readonly DraftWork['why'][] = ['promise', 'recheck', 'tell', 'survey'];

const draftOf = (
  desk: Desk,
  { head }: ThreadRows,
  answered: Answer,
  { why, thread, tell, id }: DraftWork & { id: string },
): Draft => {
  const { retryAt: _at, known: _known, ...content } = answered;
  return {
    ...content,
    // A hint that comes twice makes the same draft, which is approved once.
    id: tell ? derivedId('draft', msOf(tell.at), `${tell.incident} ${thread}`) : id,
    thread: head.thread,
    place: head.place,
    madeAt: desk.clock.now(),
    basedOn: latestOf(head),
    ...(UNASKED.includes(why) ? { notice: true } : {}),
  };
};

/** A draft for what the customer has overtaken meanwhile stays in the table but not on the desk. */
const showOnHead = async (
  desk: Desk,
  rows: ThreadRows,
  draft: Draft,
  { retryAt, learnt }: { retryAt: Instant | undefined; learnt: HeadChange },
): Promise<void> => {
  const { id, state, basedOn } = draft;
  const shown = {
    id,
    state,
    basedOn,
    ...(draft.human && { human: draft.human }),
    ...(retryAt === undefined ? {} : { retryAt }),
    ...(draft.notice && { notice: draft.notice }),
  };
  await giveBackProposed(desk, rows.head);
  let over = rows.head;
  const changed = await changeHead(desk, rows.head, (head) => {
    over = head;
    return latestOf(head) === basedOn
      ? { draft: shown, redraft: undefined, ...overtaken(head), ...learnt, ...shownOf(rows, head) }
      : undefined;
  });
  // Somebody may have proposed the draft before while this one was made.
  if (changed !== undefined && over !== rows.head) await giveBackProposed(desk, over);
};
