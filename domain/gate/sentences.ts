import type { Finding } from '../finding.ts';
import { findPhrases, type Hit } from '../words.ts';
import { finding, isAboutRule, type Scene, spanOf } from './scene.ts';
import { inQuestion } from './stance.ts';
import { strangerTo } from './vocabulary.ts';

/** One sentence: half-open range of word indexes. */
export interface Sentence extends Hit {
  asks: boolean;
}

export const sentencesOf = (scene: Scene): Sentence[] => {
  const starts = scene.words.flatMap(({ opens }, at) => (opens ? [at] : []));
  return starts.map((from, index) => ({
    from,
    to: starts[index + 1] ?? scene.words.length,
    asks: inQuestion(scene, from),
  }));
};

/** Marks every word of the stretches given. */
export const marked = (hits: readonly Hit[]): Set<number> => {
  const marks = new Set<number>();
  for (const { from, to } of hits) for (let at = from; at < to; at += 1) marks.add(at);
  return marks;
};

const holds = ({ from, to }: Hit, marks: ReadonlySet<number>): boolean => {
  for (let at = from; at < to; at += 1) if (marks.has(at)) return true;
  return false;
};

/** How many sentences may greet or feel with the customer before one answers. */
const LEAD = 2;

/** What the sentences of a text rest on. */
export interface Grounds {
  /** Words that say something the other rules have compared with the facts, or that answer, or that ask. */
  said: ReadonlySet<number>;
  /** Words that are links, references, times, amounts or quotations. */
  taken: ReadonlySet<number>;
}

/** Words that need no fact: greetings, sympathy, what the brand may say of itself. */
const softOf = ({ words, lexicon }: Scene): Set<number> => {
  const { greetings, harmless, looked, told, filler, redirect, vague, machine } = lexicon.reply;
  return marked(
    findPhrases(words, [
      ...greetings,
      ...harmless,
      ...looked,
      ...told,
      ...filler,
      ...redirect,
      ...vague,
      ...machine,
    ]),
  );
};

const judgeFirst = (
  scene: Scene,
  sentences: readonly Sentence[],
  said: ReadonlySet<number>,
  soft: ReadonlySet<number>,
): Finding[] => {
  const answers = (sentence: Sentence): boolean => sentence.asks || holds(sentence, said);
  const lead = sentences.findIndex((sentence) => answers(sentence) || !holds(sentence, soft));
  const first = sentences[lead === -1 ? 0 : Math.min(lead, LEAD)];
  if (first === undefined || (lead !== -1 && answers(first))) return [];
  return [
    finding(
      scene,
      'wording',
      'no_answer',
      spanOf(scene, first.from, first.to),
      'The first sentence should answer: with a fact, with what is known so far, or with the question that is needed.',
    ),
  ];
};

/** Words from which on a clause says something of its own. */
const CLAUSE = 4;

/** "If it does not work", "sobald": nothing is claimed. */
const opensSupposed = ({ words, lexicon }: Scene, { from }: Hit): boolean =>
  words
    .slice(from, from + 2)
    .some((word) => lexicon.reply.supposed.has(word.fold) && lexicon.conjunctions.has(word.fold));

/** Clauses that rest on nothing and use words that no rule knows: "the caretaker would not open". */
const freeClauses = (scene: Scene, { from, to }: Sentence, marks: ReadonlySet<number>): Hit[] => {
  const isStrange = strangerTo(scene, 'known');
  // Where no list says which words are neutral, one unknown word may be.
  const strange = scene.lexicon.reply.neutral === undefined ? 2 : 1;
  const starts = scene.words.slice(from, to).flatMap(({ clause }, index) => {
    const at = from + index;
    return at === from || clause !== scene.words[at - 1]?.clause ? [at] : [];
  });
  return starts
    .map((start, index) => ({ from: start, to: starts[index + 1] ?? to }))
    .filter(
      (clause) => clause.to - clause.from >= CLAUSE && !holds(clause, marks) && !opensSupposed(scene, clause),
    )
    .filter((clause) => scene.words.slice(clause.from, clause.to).filter(isStrange).length >= strange);
};

/**
 * The first word of a statement that neither a rule nor a fact knows. Whatever it says, nothing bears it out: a list
 * of lies would never be complete, a list of the words that answers are made of can be.
 */
const strangeWord = (
  scene: Scene,
  { asked, taken }: { asked: ReadonlySet<number>; taken: ReadonlySet<number> },
): Hit[] => {
  if (scene.lexicon.reply.neutral === undefined || isAboutRule(scene)) return [];
  const [unsaid, unknown] = [strangerTo(scene, 'sayable'), strangerTo(scene, 'known')];
  for (const { from, to, asks } of sentencesOf(scene)) {
    const isStrange = scene.input.allowRedirect || holds({ from, to }, asked) ? unknown : unsaid;
    const strange = scene.words.findIndex(
      (word, at) => at >= from && at < to && !asks && !taken.has(at) && isStrange(word),
    );
    if (strange !== -1) return [{ from: strange, to: strange + 1 }];
  }
  return [];
};

/** Every sentence must rest on something, and the answer comes first. */
export const judgeSentences = (scene: Scene, { said, taken }: Grounds): Finding[] => {
  // Where nothing is known, a person says what they know on their own authority.
  if (scene.input.facts.length === 0) return [];
  const soft = softOf(scene);
  const sentences = sentencesOf(scene);
  const marks = new Set([...said, ...soft]);
  const asked = marked(findPhrases(scene.words, scene.lexicon.reply.ask));
  const free = sentences.flatMap((sentence) => {
    if (sentence.asks) return [];
    if (!holds(sentence, marks)) return [sentence];
    return holds(sentence, asked) || isAboutRule(scene) ? [] : freeClauses(scene, sentence, marks);
  });
  return [
    ...judgeFirst(scene, sentences, said, soft),
    ...(free.length > 0 ? free : strangeWord(scene, { asked, taken: new Set([...taken, ...marks]) })).map(
      (sentence) =>
        finding(
          scene,
          'wording',
          'untraced_claim',
          spanOf(scene, sentence.from, sentence.to),
          'Nothing that is known bears this out.',
        ),
    ),
  ];
};
