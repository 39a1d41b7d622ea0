import { ceiling, mayDisclose } from '#domain/disclosure.ts';
import type { DraftDelivery } from '#domain/draft.ts';
import type { CitedFact } from '#domain/facts.ts';
import { PROOFS } from '#domain/identity.ts';
import { type Voice, voiceOf } from '../compose/catalogue/voice.ts';
import type { Plan } from '../compose/plan.ts';
import type { RephraseTask } from '../ports/model.ts';
import type { Addressee, Grounds } from './judge.ts';
import { sealed, sealOf, wordingOf } from './wording.ts';

/* What a language model is told of an answer: no more than the answer says itself. */

/** Longer answers nobody reads; the channel's own limit when that is less. */
const MOST_CHARACTERS = 600;
/** Of the customer's words. */
const MOST_WORDS = 1500;

/** The facts an answer cites, as far as they may be told to this person here; never who that is. */
export const citedFacts = (
  { facts, verification }: Grounds,
  { place, claims }: DraftDelivery,
): CitedFact[] => {
  const cited = new Set(claims.flatMap((claim) => claim.facts));
  const limit = ceiling(place, verification);
  return facts.filter(
    ({ id, disclose }) => cited.has(id) && mayDisclose(disclose, limit) && !id.startsWith('thread.'),
  );
};

const inWords = (voice: Voice, fact: CitedFact): string => {
  const { value } = fact;
  switch (value.kind) {
    case 'instant':
      return fact.id === 'promise.nextUpdate' ? voice.by(value.at) : voice.at(value);
    case 'span':
      return voice.window(value);
    case 'place':
      return voice.in(value);
    case 'money':
      return voice.money(value);
    case 'duration':
      return voice.duration(value);
    case 'number':
      return String(value.value);
    case 'code':
      return value.code.replaceAll('_', ' ');
    case 'text':
      return sealOf(fact) ?? value.text;
    case 'link':
    case 'reference':
      return sealOf(fact) ?? '';
    default:
      return value satisfies never;
  }
};

const HIDDEN = '[…]';
/** A handle, an e-mail address, and whatever has four digits in a row, spaces and dashes between them or not. */
const IDENTIFIERS = [
  /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,255}/gu,
  /@\w{1,50}/g,
  /\+?\p{L}{0,6}[ -]?\d(?:[ ().-]?\d){3,}/gu,
];

const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** The customer's words without what they identify themselves by: no better wording needs it. */
const withoutIdentifiers = (words: string, { head, known }: Pick<Addressee, 'head' | 'known'>): string => {
  const { handle, name = '' } = head.customer;
  const told = [known.reference?.value, ...PROOFS.map((proof) => known.proofs?.[proof]), handle];
  const given = [...told.flatMap((one) => one ?? []), ...name.split(/\s+/)]
    .filter(({ length }) => length > 2)
    .map((one) => new RegExp(`(?<![\\p{L}\\p{N}])${literal(one)}(?![\\p{L}\\p{N}])`, 'giu'));
  return [...given, ...IDENTIFIERS].reduce((text, pattern) => text.replace(pattern, HIDDEN), words);
};

export interface Material {
  addressee: Addressee;
  plan: Plan;
  /** The customer's open question, word for word. */
  words: string;
}

export const rephraseTask = (
  { addressee, plan, words }: Material,
  grounds: Grounds,
  own: DraftDelivery,
): RephraseTask => {
  const { lang, timeZone, now } = plan;
  const voice = voiceOf({ lang, timeZone, now });
  const facts = citedFacts(grounds, own);
  return {
    lang,
    place: own.place,
    maxLength: MOST_CHARACTERS,
    own: sealed(wordingOf(own), facts),
    facts: facts.map((fact) => ({ id: fact.id, label: fact.label, value: inWords(voice, fact) })),
    words: withoutIdentifiers(words, addressee).slice(0, MOST_WORDS),
  };
};
