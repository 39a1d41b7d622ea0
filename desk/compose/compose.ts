import { caseFacts } from '#domain/caseFacts.ts';
import type { CaseStatus } from '#domain/caseStatus.ts';
import { ceiling, type Disclosure, mayDisclose } from '#domain/disclosure.ts';
import type { DraftDelivery } from '#domain/draft.ts';
import type { CitedFact } from '#domain/facts.ts';
import type { Language } from '#domain/languages.ts';
import type { OutgoingFile } from '#domain/reply.ts';
import { asksOf } from './askParts.ts';
import { HEADLINES, stateOf } from './bagHeadlines.ts';
import { wordsFor } from './caseWords.ts';
import { write } from './catalogue/catalogue.ts';
import { voiceOf } from './catalogue/voice.ts';
import { unanswerable } from './copyParts.ts';
import { factBook } from './factBook.ts';
import { laidOut } from './layout.ts';
import {
  deskFacts,
  doneFacts,
  elsewhereFacts,
  formatFacts,
  policyFact,
  toldFacts,
  wishFacts,
} from './ownFacts.ts';
import { type Part, type Pen, part } from './parts.ts';
import type { Composed, Plan, Say } from './plan.ts';
import { inPublic, pointer } from './publicParts.ts';
import { fitsIn } from './room.ts';
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
    ...('status' in say ? caseFacts(say.status, limit) : knownBefore(say, limit)),
    ...('previous' in say ? toldFacts(say.previous, limit) : []),
    ...(say.kind === 'policy' ? [policyFact(say.answer, plan.now)] : []),
    ...formatFacts(plan),
    ...doneFacts(plan),
    ...elsewhereFacts(plan),
    ...wishFacts(plan),
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

/** Both answers to tap, or none. */
const choicesIn = ({ say, lang, choices = 0 }: Plan): Pick<DraftDelivery, 'choices'> => {
  if (say.kind !== 'survey' || choices < 2) return {};
  return { choices: [write(lang, 'choiceYes', {}), write(lang, 'choiceNo', {})] };
};

const inPrivate = (plan: Plan, parts: readonly Part[]): DraftDelivery => {
  const { privateThread, thread, room } = plan;
  const place = room?.private;
  const fits = place === undefined ? undefined : (text: string) => fitsIn(place, text);
  return {
    thread: privateThread ?? thread,
    place: 'private',
    ...laidOut(parts, fits),
    ...choicesIn(plan),
  };
};

/** The same, as short as the telephone takes it. */
const copyOf = ({ copyTo, lang }: Plan, all: readonly Part[]): DraftDelivery[] => {
  const parts = unanswerable(all, lang);
  if (copyTo === undefined || parts.length === 0) return [];
  const fits = (text: string): boolean => fitsIn(copyTo.room, text);
  return [{ thread: copyTo.thread, place: 'private', copy: true, ...laidOut(parts, fits) }];
};

/** The document itself, where the channel carries files and the case is one. */
const fileIn = ({ say, files }: Plan, facts: readonly CitedFact[]): OutgoingFile | undefined => {
  if (files === undefined || say.kind !== 'status' || say.status.kind !== 'document') return undefined;
  const link = facts.find(({ id }) => id === 'case.link')?.value;
  const title = facts.find(({ id }) => id === 'case.title')?.value;
  if (link?.kind !== 'link' || !/\.pdf$/i.test(link.url)) return undefined;
  const name = title?.kind === 'text' ? title.text : 'document';
  return { url: link.url, name: `${name}.pdf`, contentType: 'application/pdf' };
};

/** Along with the text, or in a message of its own behind it. */
const withFile = (
  { files }: Plan,
  answer: DraftDelivery,
  file: OutgoingFile | undefined,
): DraftDelivery[] => {
  if (file === undefined) return [answer];
  if (files === 'with_text') return [{ ...answer, file }];
  return [answer, { ...answer, text: '', claims: [], file }];
};

/**
 * Writes an answer from facts alone: the same plan gives the same words. Everything particular goes to the private
 * thread; a public question gets a pointer to it besides, sent last. What everybody may know is answered where it was
 * asked.
 */
export const compose = (plan: Plan): Composed => {
  const { place } = plan;
  const facts = factsOf(plan);
  const file = place === 'private' ? fileIn(plan, facts) : undefined;
  const parts = partsFor(plan, facts, file !== undefined);
  if (parts.length === 0) return { deliveries: [], facts, asks: [] };
  const copy = copyOf(plan, parts);
  if (place === 'private')
    return composed(plan, facts, [...withFile(plan, inPrivate(plan, parts), file), ...copy]);
  const open = inPublic(plan, parts, facts);
  if (open !== undefined) return composed(plan, facts, [open, ...copy]);
  if (plan.closed || plan.privateThread === undefined)
    return { deliveries: [pointer(plan)], facts, asks: [], elsewhereOnly: true };
  return composed(plan, facts, [inPrivate(plan, parts), pointer(plan), ...copy]);
};

const partsFor = (plan: Plan, facts: readonly CitedFact[], attached: boolean): Part[] => {
  const { lang, timeZone, now, say } = plan;
  if (!isSayable(plan, facts)) return [];
  const voice = voiceOf({ lang, timeZone, now });
  const pen: Pen = { lang, now, voice, book: factBook(facts), ...(attached && { attached }) };
  const parts = partsOf(pen, say, facts, limitOf(say));
  const isAnswer = say.kind === 'status' || say.kind === 'unavailable';
  return isAnswer && parts.length > 0 ? [...parts, ...textPart(pen)] : parts;
};

/** That a wish was heard. */
const textPart = (pen: Pen): Part[] => {
  const end = pen.book.text('thread.textTo');
  return end === undefined ? [] : [part(pen, 'textTo', { end }, 8)];
};

const composed = ({ say }: Plan, facts: CitedFact[], deliveries: DraftDelivery[]): Composed => {
  const [answer] = deliveries;
  return { deliveries, facts, asks: asksOf(say), ...(answer && promiseIn(say, answer)) };
};
