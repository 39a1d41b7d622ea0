import { asksForWord, type Hit, hasPhrase, type Word } from '../words.ts';
import { type Scene, sentenceOf } from './scene.ts';

/** A stretch that claims something, and whether the facts bear it out. */
export interface Judged extends Hit {
  borne: boolean;
  /** Said of another kind of case. */
  foreign?: boolean;
}

const NEAR = 3;
const CLAUSE = 12;

/** Words before a stretch, in its clause. */
export const clauseBefore = (scene: Scene, { from }: Hit, reach: number): Word[] => {
  const clause = scene.words[from]?.clause;
  return scene.words.slice(Math.max(0, from - reach), from).filter((word) => word.clause === clause);
};

/** The sentence of a word ends with a question mark. */
export const inQuestion = (scene: Scene, at: number): boolean => {
  const { sentence } = scene.words[at] ?? {};
  let last = at;
  while (scene.words[last + 1]?.sentence === sentence && last - at < 60) last += 1;
  return /^["')»“”\s]{0,3}\?/u.test(scene.text.slice(scene.words[last]?.end ?? 0).slice(0, 4));
};

/** Asked, not said: in the last clause of a question, or in any of one that begins as a question does. */
export const isAsked = (scene: Scene, { from }: Hit): boolean => {
  if (!inQuestion(scene, from)) return false;
  const sentence = sentenceOf(scene, from);
  const { customer, reply } = scene.lexicon;
  return (
    sentence.at(-1)?.clause === scene.words[from]?.clause ||
    hasPhrase(sentence.slice(0, 5), [...reply.ask, ...customer.asksWhether])
  );
};

/** Denied by a word before it or in its gaps; what a phrase itself denies, "could not reach", it says. */
export const isDenied = (scene: Scene, hit: Hit): boolean => {
  const { denied } = scene.lexicon.reply;
  const denies = hit.by !== undefined && asksForWord(hit.by, denied);
  const inside = denies ? [] : scene.words.slice(hit.from, hit.to);
  return [...clauseBefore(scene, hit, NEAR), ...inside].some(({ fold }) => denied.has(fold));
};

/** German and Dutch put it last: "Einen neuen Versuch gab es noch nicht". */
const LAST = new Set(['nicht', 'niet']);

/** Denied by what follows in the clause. */
export const isDeniedAfter = (scene: Scene, { to }: Hit): boolean => {
  const clause = scene.words[to - 1]?.clause;
  return scene.words.slice(to, to + NEAR + 1).some((word) => word.clause === clause && LAST.has(word.fold));
};

/** "If", "when": nothing is claimed. A word of the future alone does not undo what is said to come. */
export const isSupposed = (scene: Scene, hit: Hit, future: 'open' | 'claimed'): boolean => {
  const { supposed, future: coming } = scene.lexicon.reply;
  return clauseBefore(scene, hit, CLAUSE).some(
    (word) => supposed.has(word.fold) && (future === 'open' || !hasPhrase([word], coming)),
  );
};

/** All of a stretch is marked. */
export const inside = ({ from, to }: Hit, marks: ReadonlySet<number>): boolean => {
  for (let index = from; index < to; index += 1) if (!marks.has(index)) return false;
  return to > from;
};

/** Some of a stretch is marked. */
export const within = (hit: Hit, marks: ReadonlySet<number>): boolean => {
  for (let index = hit.from; index < hit.to; index += 1) if (marks.has(index)) return true;
  return false;
};
