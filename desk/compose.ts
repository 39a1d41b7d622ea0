import { caseFacts } from '#domain/caseFacts.ts';
import type { CaseStatus } from '#domain/caseStatus.ts';
import { ceiling, mayDisclose } from '#domain/disclosure.ts';
import type { Claim, DraftDelivery } from '#domain/draft.ts';
import type { CitedFact } from '#domain/facts.ts';
import { wordsOf } from '#domain/words.ts';
import { write } from './catalogue/catalogue.ts';
import type { MessageId } from './catalogue/en.ts';
import { voiceOf } from './catalogue/voice.ts';
import { factBook } from './factBook.ts';
import { deskFacts, formatFacts, toldFacts } from './ownFacts.ts';
import { HEADLINES, type Part, type Pen, part, stateOf } from './parts.ts';
import type { Composed, Plan, Say } from './plan.ts';
import { statusParts } from './statusParts.ts';

const MOST_SENTENCES = 5;

/** Whether the catalogue has words for a case as it stands. */
export const canSay = ({ phase, items }: CaseStatus): boolean =>
  HEADLINES[phase.value] !== undefined &&
  (items?.value ?? []).every((item) => stateOf(item.phase, undefined) !== 'none');

const limitOf = (say: Say) => ceiling('private', say.kind === 'status' ? say.verification : 'reference');

const factsOf = (plan: Plan): CitedFact[] => {
  const { say } = plan;
  const own = [...deskFacts(plan), ...(say.kind === 'ask' ? formatFacts(plan) : [])];
  if (say.kind !== 'status') return own;
  const limit = limitOf(say);
  return [...caseFacts(say.status, limit), ...toldFacts(say.previous, limit), ...own];
};

const askId = ({ missing, miss }: Extract<Say, { kind: 'ask' }>): MessageId => {
  if (miss) return 'askAgain';
  if (missing.length > 1) return 'askBoth';
  return missing[0] === 'surname' ? 'askSurname' : 'askReference';
};

const ask = (pen: Pen, say: Extract<Say, { kind: 'ask' }>): Part[] => {
  const id = askId(say);
  if (id === 'askSurname') return [part(pen, id, {})];
  const count = (name: string) => pen.book.number(`policy.reference.${name}`) ?? 0;
  return [
    part(pen, id, { letters: count('letters'), characters: count('characters'), digits: count('digits') }),
  ];
};

const withPromise = (pen: Pen, id: 'unavailable' | 'tooEarly'): Part[] => {
  const first = part(pen, id, {});
  const by = pen.book.cite('promise.nextUpdate', 'instant');
  return by === undefined ? [first] : [first, part(pen, 'promise', { gap: 'none', by: pen.voice.by(by.at) })];
};

const partsOf = (pen: Pen, say: Say, facts: readonly CitedFact[]): Part[] => {
  switch (say.kind) {
    case 'ask':
      return ask(pen, say);
    case 'unavailable':
      return withPromise(pen, 'unavailable');
    case 'too_early':
      return withPromise(pen, 'tooEarly');
    case 'status': {
      const limit = limitOf(say);
      const before = say.previous?.facts.filter(({ disclose }) => mayDisclose(disclose, limit));
      return statusParts(pen, { status: say.status, before, facts, nextUpdateBy: say.nextUpdateBy });
    }
    default:
      return say satisfies never;
  }
};

const sentences = (parts: readonly Part[]): number =>
  parts.reduce((sum, { text }) => sum + (wordsOf(text).at(-1)?.sentence ?? 0), 0);

/** The least weighty parts go until the answer is short enough to be read. */
const shortened = (parts: readonly Part[]): Part[] => {
  if (sentences(parts) <= MOST_SENTENCES || parts.length < 2) return [...parts];
  const least = Math.min(...parts.map(({ weight }) => weight));
  const at = parts.findLastIndex(({ weight }) => weight === least);
  return shortened(parts.filter((_, index) => index !== at));
};

const joined = (parts: readonly Part[]): { text: string; claims: Claim[] } => {
  const claims: Claim[] = [];
  let text = '';
  for (const { text: next, facts } of parts) {
    const start = text === '' ? 0 : text.length + 1;
    text = text === '' ? next : `${text} ${next}`;
    claims.push({ start, end: text.length, facts: [...facts] });
  }
  return { text, claims };
};

/** Handles as channels write them; anything else is left out of the text. */
const HANDLE = /^[\p{L}\p{N}_.]{1,30}$/u;

/** In public only that there is something to read; never what, and nothing of what the customer told. */
const pointer = ({ lang, thread, handle, say, closed }: Plan): DraftDelivery => {
  const known = handle !== undefined && HANDLE.test(handle) && !handle.endsWith('.');
  const ids: Record<Say['kind'], MessageId> = {
    status: 'publicStatus',
    ask: 'publicAsk',
    unavailable: 'publicOther',
    too_early: 'publicOther',
  };
  const text = write(lang, closed ? 'publicClosed' : ids[say.kind], {
    handle: known ? `@${handle}` : 'none',
  });
  return {
    thread,
    place: 'public',
    text,
    claims: [{ start: 0, end: text.length, facts: known ? ['thread.handle'] : [] }],
  };
};

const asksOf = (say: Say): string[] => {
  if (say.kind !== 'ask') return [];
  return say.miss ? ['reference', 'surname'] : [...say.missing];
};

/**
 * Writes an answer from facts alone: the same plan gives the same words. Everything particular goes to the private
 * thread; a public question gets a pointer to it besides, sent last.
 */
export const compose = (plan: Plan): Composed => {
  const { lang, timeZone, now, say } = plan;
  const facts = factsOf(plan);
  if (say.kind === 'status' && !canSay(say.status)) return { deliveries: [], facts, asks: [] };
  const pen: Pen = { lang, now, voice: voiceOf({ lang, timeZone, now }), book: factBook(facts) };
  const answer = joined(shortened(partsOf(pen, say, facts)));
  const details: DraftDelivery = { thread: plan.privateThread, place: 'private', ...answer };
  if (plan.closed && plan.place === 'public')
    return { deliveries: [pointer(plan)], facts, asks: [], elsewhereOnly: true };
  const promised = answer.claims.some((claim) => claim.facts.includes('promise.nextUpdate'));
  const promiseBy = say.kind === 'ask' ? undefined : say.nextUpdateBy;
  return {
    deliveries: plan.place === 'public' ? [details, pointer(plan)] : [details],
    facts,
    asks: asksOf(say),
    ...(promised && promiseBy !== undefined ? { promiseBy } : {}),
  };
};
