import type { CitedFact } from '../facts.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { type Phrase, plain, type Word, wordsIn, wordsOf } from '../words.ts';
import type { Scene } from './scene.ts';

/** Every word a language's rules know of; what is not among them may say anything. */
interface Vocabulary {
  words: ReadonlySet<string>;
  /** What the forms of known words have in common, each at every length that may be. */
  forms: ReadonlySet<string>;
  /** Beginnings of words, by their first three letters. */
  stems: ReadonlyMap<string, readonly string[]>;
}

const KEY = 3;

/** Lists of what may not be said, or only asked for: their words are none to make statements of. */
const OPEN = new Set(['identifiers', 'sweeping', 'machine', 'causes', 'redirect', 'pledge']);

const phrasesOf = ({ reply, time, customer }: Lexicon, sayable: boolean): Phrase[] => [
  ...Object.entries(reply).flatMap(([name, part]) =>
    sayable && OPEN.has(name)
      ? []
      : phrasesIn(
          name === 'states' && sayable ? reply.states.filter(({ phases }) => phases.length > 0) : part,
        ),
  ),
  ...time.countable,
  ...time.days.map(({ phrase }) => phrase),
  ...time.units.map(({ words }) => words),
  ...time.durations.map(({ phrase }) => phrase),
  ...time.dayParts.map(({ phrase }) => phrase),
  ...customer.bag,
];

/** The phrases of one part of the reply words: a list, a record of lists, or a list of records of lists. */
const phrasesIn = (part: unknown): Phrase[] => {
  if (isPhrase(part)) return [part];
  if (Array.isArray(part)) return part.flatMap(phrasesIn);
  return typeof part === 'object' && part !== null && !(part instanceof Set)
    ? Object.values(part).flatMap(phrasesIn)
    : [];
};

const isPhrase = (part: unknown): part is Phrase =>
  typeof part === 'object' && part !== null && 'places' in part && Array.isArray(part.places);

const beginnings = (word: string): string[] =>
  Array.from({ length: Math.max(0, Math.min(3, word.length - 3)) }, (_, cut) =>
    word.slice(0, word.length - cut),
  );

const readVocabulary = (lexicon: Lexicon, sayable: boolean): Vocabulary => {
  const { words, stems } = wordsIn(phrasesOf(lexicon, sayable));
  const { reply, time } = lexicon;
  const sets = [
    lexicon.common,
    lexicon.conjunctions,
    reply.notBags,
    reply.denied,
    reply.supposed,
    reply.capitals,
    reply.at,
    reply.toward,
    time.range,
    time.deadline,
    time.since,
    time.hourWords,
    time.atHour,
    time.am,
    time.pm,
    time.weekend,
  ];
  const byKey = new Map<string, string[]>();
  for (const stem of stems) {
    const key = stem.slice(0, KEY);
    byKey.set(key, [...(byKey.get(key) ?? []), stem]);
  }
  const known = [
    ...words,
    ...sets.flatMap((set) => [...set]),
    ...Object.keys(time.numbers),
    ...Object.keys(time.weekdays),
    ...time.months.flat(),
    ...Object.values(reply.currencies).flat(),
    ...Object.values(reply.cents).flat(),
  ];
  return { words: new Set(known), forms: new Set(known.flatMap(beginnings)), stems: byKey };
};

const READ = { known: new Map<Lexicon, Vocabulary>(), sayable: new Map<Lexicon, Vocabulary>() };

const vocabularyOf = (lexicon: Lexicon, which: 'known' | 'sayable'): Vocabulary => {
  const vocabulary = READ[which].get(lexicon) ?? readVocabulary(lexicon, which === 'sayable');
  READ[which].set(lexicon, vocabulary);
  return vocabulary;
};

/** Another form of a known word: the same but for its last letters, of which Slavic endings have more. */
const bare = (fold: string): string =>
  fold.slice(0, Math.max(4, fold.length - (/\p{Script=Cyrillic}/u.test(fold) ? 3 : 2)));

const knows = ({ words, stems, forms }: Vocabulary, fold: string): boolean =>
  words.has(fold) ||
  forms.has(bare(fold)) ||
  [1, 2, KEY].some((length) => stems.get(fold.slice(0, length))?.some((stem) => fold.startsWith(stem)));

const foldsOf = ({ value }: CitedFact): string[] => {
  if (value.kind === 'text' || value.kind === 'reference')
    return wordsOf(plain(value.text)).map(({ fold }) => fold);
  if (value.kind !== 'place') return [];
  return wordsOf(plain([value.name, ...Object.values(value.names ?? {})].join(' '))).map(({ fold }) => fold);
};

/** Words shorter than this carry little. */
const LONG = 3;

/**
 * Tells of a word whether neither the language's rules nor the facts know it: `known`, any rule at all; `sayable`, a
 * rule for what may be said.
 */
export const strangerTo = (
  { lexicon, allowed, input }: Scene,
  which: 'known' | 'sayable',
): ((word: Word) => boolean) => {
  const vocabulary = vocabularyOf(lexicon, which);
  const own = [...(input.names ?? []), ...input.told, input.handle ?? ''].flatMap((name) =>
    wordsOf(plain(name)).map(({ fold }) => fold),
  );
  const said = [...allowed.flatMap(foldsOf), ...own];
  const facts = { words: new Set(said), forms: new Set(said.flatMap(beginnings)) };
  return ({ fold, raw }) =>
    fold.length >= LONG &&
    /^\p{L}/u.test(raw) &&
    !facts.words.has(fold) &&
    !facts.forms.has(bare(fold)) &&
    !knows(vocabulary, fold);
};
