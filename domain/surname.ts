import type { Language } from './languages.ts';
import { LEXICONS } from './lexicon/lexicons.ts';
import type { Reference } from './understanding.ts';
import { compact, findPhrases, hasPhrase, type Phrase, type Word, wordsOf } from './words.ts';

interface Clues {
  lang: Language | 'unsupported';
  references: readonly Reference[];
  /** The brand asked for the surname, so a bare word is one. */
  asked: boolean;
}

const MAX_LENGTH = 60;
const NAME = /^[\p{L}\p{M}]+(?:['-][\p{L}\p{M}]+)*$/u;
const PARTICLE =
  /^(?:van|von|der|den|de|del|della|di|da|dos|la|le|el|al|bin|ibn|ter|ten|mac|mc|st|san|ван|фон|дер|де|ла|ди|да|ибн|оглы)$/;
const RUSSIAN =
  /(?:ов|ев|ёв|ин|ын|ова|ева|ёва|ина|ына|ский|ская|цкий|цкая|ой|ая|ко|ук|юк|ян|дзе|швили|их|ых)$/;

/** Every word that no name of a supported language is, whichever language the text is in: people mix them. */
const neverNames: readonly Phrase[] = Object.values(LEXICONS).flatMap(({ customer }) => customer.notASurname);
const labels: readonly Phrase[] = Object.values(LEXICONS).flatMap(({ customer }) => customer.surnameLabel);

const isParticle = ({ fold }: Word): boolean => PARTICLE.test(fold);

/** A particle is an article or a preposition in another language, and still belongs to a name. */
const neverName = (word: Word): boolean => !isParticle(word) && hasPhrase([word], neverNames);

const nameLike = (word: Word | undefined): word is Word =>
  word !== undefined && word.raw.length >= 2 && NAME.test(word.raw) && !neverName(word);

const capital = (word: Word): boolean => word.raw !== word.raw.toLowerCase();

/** A reference has at most so many parts, however it is spaced: `A M S Z Y 1 0 0 4 5`. */
const MOST_PARTS = 10;

/** Index after the words from `from` on that make up a reference together, or `from`. */
const referenceEnd = (words: readonly Word[], from: number, wanted: readonly string[]): number => {
  let joined = '';
  for (let to = from; to < Math.min(from + MOST_PARTS, words.length); to += 1) {
    joined += compact(words[to]?.raw ?? '');
    if (wanted.includes(joined)) return to + 1;
  }
  return from;
};

/** Indexes of words that make up a reference. */
const referenceWords = (words: readonly Word[], references: readonly Reference[]): Set<number> => {
  const wanted = references.map(({ value }) => compact(value));
  return new Set(
    words.flatMap((_, from) =>
      Array.from({ length: referenceEnd(words, from, wanted) - from }, (__, step) => from + step),
    ),
  );
};

/** The surname among the words of a full name. `Ivan Petrov`, `Петров Иван`, `van der Berg`. */
const surnameOf = (names: readonly Word[]): string | undefined => {
  const [first, second] = names;
  if (first === undefined) return undefined;
  if (second === undefined || isParticle(first)) return names.map(({ raw }) => raw).join(' ');
  if (RUSSIAN.test(first.fold) && !RUSSIAN.test(second.fold)) return first.raw;
  const particle = names.findIndex((word) => isParticle(word));
  const from = particle > 0 ? particle : names.length - 1;
  return names
    .slice(from)
    .map(({ raw }) => raw)
    .join(' ');
};

/** Up to four name-like words from an index on, within one clause. */
const namesFrom = (words: readonly Word[], at: number): Word[] => {
  const names: Word[] = [];
  for (let index = at; names.length < 4; index += 1) {
    const word = words[index];
    const head = names[0];
    if (!nameLike(word) || (head !== undefined && head.clause !== word.clause)) break;
    if (head !== undefined && capital(head) && !capital(word) && !isParticle(word)) break;
    names.push(word);
  }
  return names;
};

const afterLabel = (words: readonly Word[]): Word[] => {
  for (const { to } of findPhrases(words, labels)) {
    let at = to;
    while (
      at < to + 2 &&
      words[at] !== undefined &&
      /^(?:is|on|the|it|file|моя|у|в|на|-)$/.test(words[at]?.fold ?? '')
    )
      at += 1;
    const names = namesFrom(words, at);
    const [name] = names;
    if (name !== undefined && (names.length === 1 || names.some(capital))) return names;
  }
  return [];
};

/** `Petrov, AMSZY10045` and `AMSZY10045 Petrov`. */
const besideReference = (words: readonly Word[], taken: ReadonlySet<number>): Word[] => {
  const places = [...taken];
  if (places.length === 0) return [];
  const after = namesFrom(words, Math.max(...places) + 1);
  if (after[0] !== undefined && capital(after[0]) && after.length <= 3 && endsThere(words, after))
    return after;
  const first = Math.min(...places);
  const before = words[first - 1];
  return nameLike(before) && capital(before) && !nameLike(words[first - 2]) && standsAlone(words, first - 1)
    ? [before]
    : [];
};

const endsThere = (words: readonly Word[], names: readonly Word[]): boolean => {
  const last = names.at(-1);
  const next = last === undefined ? undefined : words[words.indexOf(last) + 1];
  return next === undefined || next.clause !== last?.clause;
};

const standsAlone = (words: readonly Word[], at: number): boolean =>
  words[at - 1] === undefined || words[at - 1]?.clause !== words[at]?.clause;

/** All that is left beside references and small words, when that is a name of a word or two. */
const bare = (words: readonly Word[], taken: ReadonlySet<number>, asked: boolean): Word[] => {
  const rest = words.filter((word, index) => !taken.has(index) && !neverName(word));
  const others = words.length - taken.size - rest.length;
  const allowed = asked || taken.size > 0;
  const fits = rest.length > 0 && rest.length <= 4 && rest.every(nameLike) && others <= 4;
  const short = rest.length <= 2 || rest.some((word) => isParticle(word));
  return allowed && fits && short && (asked || others === 0 || rest.every(capital)) ? rest : [];
};

/** A Russian name, unlike a Russian adjective of the same ending. */
const SIGNATURE = /(?:ов|ев|ёв|ова|ева|ёва|ский|ская|юк|дзе|швили)$/;

/** A name that is a last sentence of its own: "Please call me back. Соколов" */
const signed = (words: readonly Word[]): Word[] => {
  const last = words.at(-1);
  const end = words.filter(({ sentence }) => sentence === last?.sentence);
  const apart = last !== undefined && last.sentence > 0 && end.length <= 2;
  const isName = end.every((word) => nameLike(word) && capital(word));
  return apart && isName && end.some(({ fold }) => SIGNATURE.test(fold)) ? end : [];
};

/** The surname a text gives, as the customer wrote it. */
export const findSurname = (text: string, { references, asked }: Clues): string | undefined => {
  const words = wordsOf(text.replace(/https?:\/\/\S{1,2000}|@\w{1,50}/g, ' '));
  const taken = referenceWords(words, references);
  const candidates = [
    afterLabel(words),
    besideReference(words, taken),
    bare(words, taken, asked),
    signed(words),
  ];
  const names = candidates.find((list) => list.some((word) => !isParticle(word)));
  return names === undefined ? undefined : surnameOf(names)?.slice(0, MAX_LENGTH);
};
