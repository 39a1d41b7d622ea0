import type { CitedFact, FactValue } from '../facts.ts';
import type { Finding } from '../finding.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { hasPhrase, plain, type Word, wordsOf } from '../words.ts';
import { clauseOf, finding, type Scene, type Span, sentenceOf, spanOf } from './scene.ts';

const textsOf = (value: FactValue): string[] => {
  if (value.kind === 'text' || value.kind === 'reference') return [value.text];
  if (value.kind !== 'place') return [];
  return [value.name, ...Object.values(value.names ?? {}), ...(value.code === undefined ? [] : [value.code])];
};

const foldsOf = (texts: readonly string[]): Set<string> =>
  new Set(texts.flatMap((text) => wordsOf(plain(text)).map(({ fold }) => fold)));

/** A word in another case of its declension: the same beginning, at most three letters of ending on either side. */
const sameStem = (a: string, b: string, { nameEndings }: Lexicon): boolean => {
  if (a === b || nameEndings.some((ending) => a === b + ending)) return true;
  if (!/\p{Script=Cyrillic}/u.test(a) || Math.abs(a.length - b.length) > 3) return false;
  const stem = Math.min(a.length, b.length) - 1;
  return stem >= 3 && a.slice(0, stem) === b.slice(0, stem);
};

const among = (fold: string, names: ReadonlySet<string>, lexicon: Lexicon): boolean =>
  names.has(fold) || [...names].some((name) => sameStem(fold, name, lexicon));

const TOLD = 'What the customer told must not be repeated in public.';
const HIDDEN = 'This may not be told to this person here.';
const UNTRACED = 'No fact of this case holds this name or place.';

interface Vocabulary {
  allowed: ReadonlySet<string>;
  hidden: ReadonlySet<string>;
  told: ReadonlySet<string>;
}

const capitalised = (word: Word): boolean => /^\p{Lu}/u.test(word.raw);

/** In text set in capitals a capital shows nothing; the list of cities still does. */
const shouting = (words: readonly Word[]): boolean => {
  const long = words.filter(({ raw }) => raw.length > 3);
  return long.length > 2 && long.every(({ raw }) => raw === raw.toUpperCase());
};

const isCity = ({ fold }: Word, { reply, script }: Lexicon): boolean =>
  script === 'Latin'
    ? reply.cities.includes(fold)
    : reply.cities.some((city) => fold.startsWith(city) && fold.length <= city.length + 3);

/** The first word of a sentence that is not a handle or a number. */
const opensSentence = (scene: Scene, at: number, skip: ReadonlySet<number>): boolean => {
  let first = at;
  while (!scene.words[first]?.opens && skip.has(first - 1)) first -= 1;
  return scene.words[first]?.opens ?? true;
};

/** The facts that this very stretch cites hold the word. */
const isCited = (scene: Scene, fold: string, span: Span): boolean => {
  const texts = scene.cited(span).flatMap(({ value }) => textsOf(value));
  return among(fold, foldsOf([...texts, ...ownNames(scene)]), scene.lexicon);
};

const ZONE_NAMES = new Map<string, string[]>();

/** The customer's own zone, as "Moscow time" or "по Москве": its city stands in its name. */
const zoneNames = ({ input }: Scene): string[] => {
  const key = `${input.lang} ${input.timeZone}`;
  const known = ZONE_NAMES.get(key);
  if (known !== undefined) return known;
  const city = input.timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? '';
  const format = new Intl.DateTimeFormat(input.lang, {
    timeZone: input.timeZone,
    timeZoneName: 'shortGeneric',
  });
  const shown = format.formatToParts(0).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const names = [city, shown];
  ZONE_NAMES.set(key, names);
  return names;
};

/** A zone is named right after a time, or before the word "time"; elsewhere its city is a place like any other. */
const namesZone = (scene: Scene, at: number): boolean => {
  const word = scene.words[at];
  if (word === undefined || !foldsOf(zoneNames(scene)).size) return false;
  const before = scene.words.slice(Math.max(0, at - 2), at);
  const timed = before.some(({ raw, sentence }) => /^\d{1,2}$/.test(raw) && sentence === word.sentence);
  return timed && among(word.fold, foldsOf(zoneNames(scene)), scene.lexicon);
};

const ownNames = ({ input }: Scene): string[] => [
  ...(input.names ?? []),
  ...(input.place === 'private' ? input.told : []),
];

/** Where all nouns have a capital, one that is known, or shows itself by its ending, is nobody's name. */
const isNoun = ({ fold }: Word, { reply }: Lexicon): boolean =>
  reply.nouns !== undefined &&
  (reply.nouns.words.has(fold) ||
    reply.nouns.endings.some((ending) => fold.length > ending.length + 1 && fold.endsWith(ending)));

/** A word that names something: a capital inside a sentence, or a city we know. */
const isName = ({ lexicon }: Scene, word: Word, opens: boolean): boolean =>
  (capitalised(word) && !opens && !lexicon.reply.capitals.has(word.fold) && !isNoun(word, lexicon)) ||
  isCity(word, lexicon);

const givesAway = (word: Word, { hidden }: Vocabulary, lexicon: Lexicon): boolean =>
  word.fold.length >= 3 && capitalised(word) && among(word.fold, hidden, lexicon);

const judgeWord = (scene: Scene, at: number, names: Vocabulary, opens: boolean): Finding | undefined => {
  const { lexicon, words, input } = scene;
  const word = words[at];
  if (word === undefined || !/\p{L}/u.test(word.raw)) return undefined;
  const span = spanOf(scene, at, at + 1);
  if (input.place === 'public' && among(word.fold, names.told, lexicon))
    return finding(scene, 'disclosure', 'identifier_in_public', span, TOLD);
  const name = isName(scene, word, opens) && !namesZone(scene, at);
  if (among(word.fold, names.allowed, lexicon) && (!name || isCited(scene, word.fold, span)))
    return undefined;
  if (givesAway(word, names, lexicon)) return finding(scene, 'disclosure', 'hidden_name', span, HIDDEN);
  return name ? finding(scene, 'truth', 'untraced_name', span, UNTRACED) : undefined;
};

const placeForms = (facts: readonly CitedFact[], keys: readonly string[]): Set<string> =>
  foldsOf(
    facts.flatMap(({ value }) =>
      value.kind === 'place' ? keys.flatMap((key) => value.names?.[key] ?? []) : [],
    ),
  );

const isGoal = ({ id }: CitedFact): boolean => id === 'case.nextStep.where';
const isPlace = ({ value }: CitedFact): boolean => value.kind === 'place';

const baseNames = (facts: readonly CitedFact[]): Set<string> =>
  foldsOf(facts.flatMap(({ value }) => (value.kind === 'place' ? [value.name, value.code ?? ''] : [])));

/** Whether the words put the bag at one of its goals: by preposition, by form, or by want of any word of travel. */
const staysThere = (scene: Scene, at: number, goals: readonly CitedFact[]): boolean => {
  const { reply } = scene.lexicon;
  const fold = scene.words[at]?.fold ?? '';
  if (!reply.toward.has(scene.words[at - 1]?.fold ?? '')) return baseNames(goals).has(fold);
  if (!placeForms(goals, reply.forms.at).has(fold)) return false;
  return !placeForms(goals, reply.forms.toward).has(fold) || !hasPhrase(sentenceOf(scene, at), reply.motion);
};

/**
 * Where a bag goes next is not where it is: a place that only a next step names may not stand after "is in",
 * nor the present place after "goes to", unless it stands in another role too.
 */
const judgeRole = (scene: Scene, at: number): Finding | undefined => {
  const { reply } = scene.lexicon;
  const word = scene.words[at];
  const preposition = scene.words[at - 1]?.fold ?? '';
  if (word === undefined || !reply.at.has(preposition)) return undefined;
  const places = scene.allowed.filter(isPlace);
  const goals = places.filter(isGoal);
  const here = places.filter((fact) => !isGoal(fact));
  const stays = staysThere(scene, at, goals);
  const onlyGoal =
    stays && !baseNames(here).has(word.fold) && !placeForms(here, reply.forms.at).has(word.fold);
  const clause = clauseOf(scene, at);
  if (!onlyGoal || hasPhrase(clause, reply.future)) return undefined;
  return finding(
    scene,
    'truth',
    'wrong_place',
    spanOf(scene, at - 1, at + 1),
    'The bag goes there next; it is not there now.',
  );
};

/** Names and places: every one must be in a fact that may be told here. */
export const judgeNames = (scene: Scene, skip: ReadonlySet<number>): Finding[] => {
  const { input, allowed, hidden } = scene;
  const own = ownNames(scene);
  const names: Vocabulary = {
    allowed: foldsOf([...allowed.flatMap(({ value }) => textsOf(value)), ...own]),
    hidden: foldsOf(hidden.flatMap(({ value }) => textsOf(value))),
    told: foldsOf(input.told),
  };
  const loud = shouting(scene.words);
  return scene.words.flatMap((_, at) =>
    skip.has(at)
      ? []
      : (judgeWord(scene, at, names, loud || opensSentence(scene, at, skip)) ?? judgeRole(scene, at) ?? []),
  );
};

/** Words that an allowed place, text or reference holds, such as a sentence may rest on. */
export const namedWords = (scene: Scene): Set<number> => {
  const { allowed, lexicon, words } = scene;
  const names = foldsOf(
    allowed.filter(({ id }) => !id.startsWith('policy.')).flatMap(({ value }) => textsOf(value)),
  );
  const told = (fold: string): boolean =>
    fold.length >= 3 && !lexicon.common.has(fold) && among(fold, names, lexicon);
  return new Set(words.flatMap(({ fold }, at) => (told(fold) ? [at] : [])));
};
