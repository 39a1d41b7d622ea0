import type { Finding } from '../finding.ts';
import { findPhrases, type Hit, hasPhrase, plain, type Word, wordsOf } from '../words.ts';
import { finding, isAboutRule, isRule, type Scene, spanOf } from './scene.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { clauseBefore, isDenied, within } from './stance.ts';

/* Where the facts are a rule of the brand and no case, sentences may say what the rule says, and no more. */

/** By these a rule holds for one thing alone; a sentence that leaves them out may turn it round. */
const ONLY = new Set(
  'only just solely exclusively только лишь исключительно лише тільки виключно alleen enkel uitsluitend slechts nur ausschließlich allein'.split(
    ' ',
  ),
);

const STEM = 5;
const LONG = 4;

/** Words that carry meaning, by their beginnings: endings differ. */
const content = (words: readonly Word[], { lexicon }: Scene): string[] =>
  words
    .filter(({ fold }) => fold.length >= LONG && !lexicon.common.has(fold) && !ONLY.has(fold))
    .map(({ fold }) => fold.slice(0, STEM));

interface Rule {
  stems: ReadonlySet<string>;
  only: boolean;
  denied: boolean;
}

const ruleOf = (scene: Scene): Rule | undefined => {
  if (!isAboutRule(scene)) return undefined;
  const texts = scene.allowed.flatMap(({ id, value }) =>
    isRule(id) && value.kind === 'text' ? [value.text] : [],
  );
  const words = texts.flatMap((text) => wordsOf(plain(text)));
  const folds = words.map(({ fold }) => fold);
  return {
    stems: new Set(content(words, scene)),
    only: folds.some((fold) => ONLY.has(fold)),
    denied: folds.some((fold) => scene.lexicon.reply.denied.has(fold)),
  };
};

const hasAny = (words: readonly Word[], list: ReadonlySet<string>): boolean =>
  words.some(({ fold }) => list.has(fold));

/** Share of what a sentence says that the rule says too, from which on they speak of the same. */
const ENOUGH = 0.4;

/** Where it limits the same thing, fewer words of the rule are enough. */
const LIMITED = 0.25;

/** Whatever a sentence limits the rule to, once or twice, is what the rule names itself. */
const limitsAlike = (scene: Scene, words: readonly Word[], { stems }: Rule): boolean => {
  const starts = words.flatMap(({ fold }, at) => (ONLY.has(fold) ? [at] : []));
  return starts.every((at, index) => {
    const limit = content(words.slice(at + 1, starts[index + 1]), scene);
    return limit.length === 0 || limit.some((stem) => stems.has(stem));
  });
};

/** What follows "only" at once is what the rule names. */
const limitsFirst = (scene: Scene, words: readonly Word[], { stems }: Rule): boolean => {
  const [first] = content(words.slice(words.findIndex(({ fold }) => ONLY.has(fold)) + 1), scene);
  return first !== undefined && stems.has(first);
};

/** Whether a sentence says no more than the rule: mostly its words, and no turning round of "only" or "not". */
const keepsTo = (scene: Scene, words: readonly Word[], rule: Rule): boolean => {
  const said = content(words, scene);
  const shared = said.length === 0 ? 0 : said.filter((stem) => rule.stems.has(stem)).length / said.length;
  const denies = hasAny(words, scene.lexicon.reply.denied);
  if (rule.only) {
    if (hasAny(words, ONLY))
      return (
        limitsAlike(scene, words, rule) &&
        (shared >= ENOUGH || (shared >= LIMITED && limitsFirst(scene, words, rule)))
      );
    return denies && shared <= 0.67;
  }
  return shared >= ENOUGH && denies === rule.denied;
};

const isFree = ({ lexicon, words }: Scene, { from, to, asks }: Sentence): boolean => {
  const { harmless, greetings, update, answers, ask } = lexicon.reply;
  return asks || hasPhrase(words.slice(from, to), [...harmless, ...greetings, ...update, ...answers, ...ask]);
};

/** A sentence that stands in a rule word for word, from its beginning to its end. */
const isRuleItself = (scene: Scene): ((words: readonly Word[]) => boolean) => {
  const folded = (words: readonly Word[]): string => words.map(({ fold }) => fold).join(' ');
  const known = new Set(
    scene.allowed.flatMap(({ id, value }) => {
      if (!isRule(id) || value.kind !== 'text') return [];
      const words = wordsOf(plain(value.text));
      const last = words.at(-1)?.sentence ?? 0;
      return Array.from({ length: last }, (_, at) =>
        folded(words.filter(({ sentence }) => sentence === at + 1)),
      );
    }),
  );
  return (words) => known.has(folded(words));
};

/** In public the first sentence begins with the name of whom it is for, which is no part of what it says. */
const unaddressed = ({ input: { handle } }: Scene, words: readonly Word[]): readonly Word[] => {
  const name = handle === undefined ? [] : wordsOf(plain(handle));
  const begins = name.length > 0 && name.every(({ fold }, at) => words[at]?.fold === fold);
  return begins ? words.slice(name.length) : words;
};

/** Sentences that say what a rule says. */
export const ruleSentences = (scene: Scene): Sentence[] => {
  const rule = ruleOf(scene);
  if (rule === undefined) return [];
  const isItself = isRuleItself(scene);
  return sentencesOf(scene).filter(({ from, to }) => {
    const words = unaddressed(scene, scene.words.slice(from, to));
    return isItself(words) || keepsTo(scene, words, rule);
  });
};

const judgeRule = (scene: Scene): Finding[] => {
  const rule = ruleOf(scene);
  if (rule === undefined) return [];
  const kept = new Set(ruleSentences(scene).map(({ from }) => from));
  return sentencesOf(scene)
    .filter((sentence) => {
      const words = scene.words.slice(sentence.from, sentence.to);
      const touches = content(words, scene).some((stem) => rule.stems.has(stem));
      return (touches || !isFree(scene, sentence)) && !kept.has(sentence.from);
    })
    .map(({ from, to }) =>
      finding(
        scene,
        'truth',
        'untraced_claim',
        spanOf(scene, from, to),
        'The rule that is known does not say this.',
      ),
    );
};

/** "Cannot be used by anybody": whatever denies the clause takes the generality back. */
const deniedBefore = (scene: Scene, hit: Hit): boolean =>
  clauseBefore(scene, hit, 8).some(({ fold }) => scene.lexicon.reply.denied.has(fold)) ||
  isDenied(scene, hit);

/** "Always", "for everyone": said only where a text fact says it. */
const judgeSweeping = (scene: Scene): Finding[] => {
  const hit = findPhrases(scene.words, scene.lexicon.reply.sweeping).find(
    (one) => !within(one, scene.quoted) && !deniedBefore(scene, one),
  );
  return hit === undefined
    ? []
    : [
        finding(
          scene,
          'truth',
          'untraced_claim',
          spanOf(scene, hit.from, hit.to),
          'No rule that is known says this so generally.',
        ),
      ];
};

export const judgeRules = (scene: Scene): Finding[] => [...judgeRule(scene), ...judgeSweeping(scene)];
