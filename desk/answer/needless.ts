import type { Brand } from '#domain/brand.ts';
import { cellOf } from '#domain/counting.ts';
import { ENDED_UNSAID, type Head, isUnderWay } from '#domain/head.ts';
import { keyId, type Message } from '#domain/message.ts';
import { openWords } from '#domain/messageChanges.ts';
import { isBareThanks, type Verdict, verdictIn } from '#domain/shortAnswer.ts';
import { isSaid } from '#domain/sla/promise.ts';
import { endForBlocked } from '../agent/block.ts';
import { audit, OKNO } from '../audit.ts';
import { changeHead } from '../changeHead.ts';
import { count } from '../count.ts';
import type { Desk } from '../layers.ts';
import type { DraftWork } from '../ports/hints.ts';
import type { HeadChange, ThreadRows } from '../ports/threads.ts';
import type { Customer, Occasion } from './answer.ts';
import { question } from './question.ts';

/* What ends without an answer: words of a blocked account, a yes to our own question, bare thanks. */

/** Asked for by a person, whoever it is that is answered. */
const BY_HAND: readonly DraftWork['why'][] = ['agent', 'act'];

/** What is left to speak of; undefined once nothing is, and then the episode has ended. */
export const withoutNeedless = async (
  desk: Desk,
  brand: Brand,
  customer: Customer,
  why: DraftWork['why'],
  occasion: Occasion,
): Promise<Occasion | undefined> => {
  if (customer.remembered.blocked !== undefined && !BY_HAND.includes(why)) {
    await endForBlocked(desk, customer.rows.head);
    return undefined;
  }
  if (occasion.kind !== 'asked') return occasion;
  const verdict = answerToSurvey(brand, customer.rows);
  if (verdict !== undefined) return heeded(desk, brand, customer.rows, verdict, occasion);
  const isOver = why !== 'agent' && (await isOnlyThanks(desk, brand, customer));
  return isOver && (await ended(desk, customer.rows, 'closed_thanks')) ? undefined : occasion;
};

/** Whether what we said last is the question whether we helped: a yes to anything else is another yes. */
const isAskedNow = ({ survey, lastOutbound }: Head): boolean =>
  survey?.message !== undefined && lastOutbound !== undefined && keyId(lastOutbound) === survey.message;

/** Only words and stickers: a picture says more than yes. */
const isWordsAlone = ({ attachments = [], unreadable }: Message): boolean =>
  unreadable === undefined && attachments.every(({ kind }) => kind === 'sticker');

/** By all that is open, read together, in the language in which they were asked. */
const answerToSurvey = (brand: Brand, { head, messages, drafts }: ThreadRows): Verdict | undefined => {
  if (!isAskedNow(head)) return undefined;
  const open = openWords(messages, head);
  const { lang } = drafts.find(({ survey }) => survey !== undefined) ?? { lang: brand.language };
  const verdict = verdictIn(open.map(({ text }) => text).join('\n'), lang);
  return verdict && { ...verdict, bare: verdict.bare && open.every(isWordsAlone) };
};

/** A yes that is nothing else ends it; a no that is nothing else is a person's to take up. */
const heeded = async (
  desk: Desk,
  brand: Brand,
  rows: ThreadRows,
  { answer, bare }: Verdict,
  occasion: Occasion,
): Promise<Occasion | undefined> => {
  if (answer === 'no') await countAnswer(desk, brand, rows, 'no', () => ({ dissatisfied: true }));
  if (!bare) return occasion;
  if (answer === 'no') return { kind: 'dissatisfied' };
  await countAnswer(desk, brand, rows, 'yes', () => ({}));
  return (await ended(desk, rows, 'closed_yes')) ? undefined : occasion;
};

/** The first answer counts, by what was asked, in which language and who had answered. */
const countAnswer = async (
  desk: Desk,
  brand: Brand,
  { head, drafts, replies }: ThreadRows,
  answer: Verdict['answer'],
  also: () => HeadChange,
): Promise<void> => {
  const noted = await changeHead(desk, head, ({ survey }) =>
    survey === undefined || survey.message !== head.survey?.message || survey.answer !== undefined
      ? undefined
      : { survey: { ...survey, answer }, ...also() },
  );
  if (noted === undefined) return;
  const draft = drafts.find(({ survey }) => survey === head.survey?.of);
  const agent = replies.find(({ draftId }) => draftId === draft?.id)?.by;
  const at = desk.clock.now();
  const what = answer === 'yes' ? 'survey_yes' : 'survey_no';
  await count(desk, brand, {
    ...{ at, thread: head.thread, id: `${what}#${head.survey?.of}`, counts: [what] },
    cell: cellOf(head, at, brand.timeZone, { draft, agent }),
  });
};

/** Every open message is thanks, or friendly signs, and we had asked nothing they may be answering. */
const isOnlyThanks = async (desk: Desk, brand: Brand, { rows, remembered }: Customer): Promise<boolean> => {
  const { head, messages, drafts } = rows;
  const { thanks } = await desk.serviceLevels.of(brand.id);
  const open = openWords(messages, head);
  if (thanks !== 'close' || open.length === 0 || (remembered.asked?.length ?? 0) > 0) return false;
  const lang = drafts[0]?.lang ?? brand.language;
  const said = open.filter(({ text, attachments }) => text.trim() !== '' || attachments === undefined);
  if (!open.every(isWordsAlone) || !said.every(({ text }) => isBareThanks(text, lang))) return false;
  const last = messages.findLast(({ direction }) => direction === 'out');
  if (last?.text.includes('?') && !isAskedNow(head)) return false;
  if (!said.some(({ text }) => /\p{L}/u.test(text))) return true;
  const { told } = await question(desk, brand, await desk.offices.of(brand), rows, remembered);
  return told.intent === 'thanks';
};

/** Ends the episode; false where the customer wrote meanwhile, or a reply is on its way. */
const ended = async (desk: Desk, { head }: ThreadRows, what: string): Promise<boolean> => {
  const done = await changeHead(desk, head, (seen) => {
    if (seen.lastInbound !== head.lastInbound || isUnderWay(seen.reply)) return undefined;
    const { promises } = seen;
    return {
      ...ENDED_UNSAID,
      draft: undefined,
      reply: undefined,
      ...(promises && { promises: anew(promises) }),
    };
  });
  if (done === undefined) return false;
  await audit(desk, head.thread, OKNO, what);
  return true;
};

/** The update that was drafted before they wrote is drafted once more: it is still owed. */
const anew = (promises: NonNullable<Head['promises']>): NonNullable<Head['promises']> =>
  promises.map((promise) => {
    const { noticed: _noticed, ...rest } = promise;
    return isSaid(promise) ? rest : promise;
  });
