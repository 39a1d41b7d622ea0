import { caseFacts } from '#domain/caseFacts.ts';
import type { CaseStatus } from '#domain/caseStatus.ts';
import { ceiling, type Disclosure, mayDisclose } from '#domain/disclosure.ts';
import type { DraftDelivery } from '#domain/draft.ts';
import type { CitedFact } from '#domain/facts.ts';
import type { Language } from '#domain/languages.ts';
import { asksOf } from './askParts.ts';
import { HEADLINES, stateOf } from './bagHeadlines.ts';
import { wordsFor } from './caseWords.ts';
import { voiceOf } from './catalogue/voice.ts';
import { factBook } from './factBook.ts';
import { laidOut } from './layout.ts';
import { deskFacts, doneFacts, formatFacts, policyFact, toldFacts } from './ownFacts.ts';
import type { Pen } from './parts.ts';
import type { Composed, Plan, Say } from './plan.ts';
import { inPublic, pointer } from './publicParts.ts';
import { partsOf } from './sayParts.ts';

/** Whether the catalogue has words for a case as it stands. */
export const canSay = (status: CaseStatus, lang: Language = 'en'): boolean => {
  const { kind, phase, items, details } = status;
  if (phase.value === 'unknown') return false;
  if (kind === 'document') return details?.link !== undefined;
  if (kind !== 'delayed_bag') return wordsFor({ lang }, 'cases', kind, phase.value) !== undefined;
  const said = (items?.value ?? []).every((item) => stateOf(item.phase, undefined) !== 'none');
  return HEADLINES[phase.value] !== undefined && said;
};

const limitOf = (say: Say): Disclosure => {
  const verification = say.kind === 'status' || say.kind === 'unavailable' ? say.verification : undefined;
  return ceiling('private', verification ?? 'reference');
};

const knownBefore = (say: Say, limit: Disclosure): CitedFact[] =>
  say.kind === 'unavailable'
    ? (say.previous?.facts ?? []).filter(
        ({ id, disclose }) => id.startsWith('case.') && mayDisclose(disclose, limit),
      )
    : [];

const factsOf = (plan: Plan): CitedFact[] => {
  const { say } = plan;
  const limit = limitOf(say);
  return [
    ...(say.kind === 'status' ? caseFacts(say.status, limit) : knownBefore(say, limit)),
    ...('previous' in say ? toldFacts(say.previous, limit) : []),
    ...(say.kind === 'policy' ? [policyFact(say.answer, plan.now)] : []),
    ...formatFacts(plan),
    ...doneFacts(plan),
    ...deskFacts(plan),
  ];
};

/** What is said of a case must be known to the one who is told it, its phase before all. */
const isSayable = ({ say, lang }: Plan, facts: readonly CitedFact[]): boolean => {
  if (say.kind !== 'status') return true;
  if (say.done !== undefined && say.done.action !== 'send_document') return true;
  const needs = say.status.kind === 'document' ? 'case.link' : 'case.phase';
  return canSay(say.status, lang) && facts.some(({ id }) => id === needs);
};

/** A time that was left out of the text is promised to nobody. */
const promiseIn = (say: Say, { claims }: DraftDelivery): Pick<Composed, 'promiseBy'> => {
  const by = 'nextUpdateBy' in say ? say.nextUpdateBy : undefined;
  const named = claims.some(({ facts }) => facts.includes('promise.nextUpdate'));
  return named && by !== undefined ? { promiseBy: by } : {};
};

/**
 * Writes an answer from facts alone: the same plan gives the same words. Everything particular goes to the private
 * thread; a public question gets a pointer to it besides, sent last. What everybody may know is answered where it was
 * asked.
 */
export const compose = (plan: Plan): Composed => {
  const { lang, timeZone, now, say, place } = plan;
  const facts = factsOf(plan);
  const pen: Pen = { lang, now, voice: voiceOf({ lang, timeZone, now }), book: factBook(facts) };
  const parts = isSayable(plan, facts) ? partsOf(pen, say, facts, limitOf(say)) : [];
  if (parts.length === 0) return { deliveries: [], facts, asks: [] };
  const open = place === 'public' ? inPublic(plan, parts, facts) : undefined;
  if (open === undefined && place === 'public' && plan.closed)
    return { deliveries: [pointer(plan)], facts, asks: [], elsewhereOnly: true };
  const answer = open ?? { thread: plan.privateThread, place: 'private' as const, ...laidOut(parts) };
  const pointed = place === 'public' && open === undefined;
  return {
    deliveries: pointed ? [answer, pointer(plan)] : [answer],
    facts,
    asks: asksOf(say),
    ...promiseIn(say, answer),
  };
};
