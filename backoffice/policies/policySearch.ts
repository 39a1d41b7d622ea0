import MiniSearch from 'minisearch';
import type { Language } from '#domain/languages.ts';
import { plain } from '#domain/words.ts';
import type { Policy } from './policyFile.ts';
import { stemsOf } from './stem.ts';

/** A policy's paragraph, and how well it fits a question, 0 to 1. */
export interface PolicyHit {
  policy: Policy;
  /** From 1. */
  paragraph: number;
  score: number;
}

interface Row {
  id: number;
  policy: number;
  /** 0 for a sample question. */
  paragraph: number;
  /** Stems but for those of the keywords, which say what is spoken of and not what is asked of it. */
  text: string;
}

/** Below this, silence: an answer to another question is worse than none. Without keywords the wording alone must do. */
const LEAST_SCORE = { keywords: 0.45, wordingAlone: 0.7 };
/** A word of the question that only the paragraphs use. */
const SAID_IN_PASSING = 0.5;
/** How close two policies may come before neither is meant. */
const TOO_CLOSE = 0.02;
const LONGEST_TEXT = 2000;
const MOST_SENTENCES = 12;

const same = (one: string, other: string): boolean =>
  one === other ||
  (Math.min(one.length, other.length) >= 4 && (one.startsWith(other) || other.startsWith(one)));

const without = (stems: readonly string[], others: readonly string[]): string[] =>
  stems.filter((one) => !others.some((other) => same(one, other)));

/** A policy with its keywords taken apart. */
interface Shelved {
  policy: Policy;
  /** The stems of each keyword; empty where any wording will do. */
  keywords: string[][];
}

const shelved = (policy: Policy): Shelved => ({
  policy,
  keywords: policy.keywords
    .map((keyword) => stemsOf(keyword, policy.lang))
    .filter((stems) => stems.length > 0),
});

const rowsOf = (shelf: readonly Shelved[]): Row[] =>
  shelf
    .flatMap(({ policy, keywords }, index) => {
      const topic = keywords.flat();
      const row = (text: string, paragraph: number) => ({
        policy: index,
        paragraph,
        text: without(stemsOf(text, policy.lang), topic).join(' '),
      });
      return [
        ...policy.questions.map((text) => row(text, 0)),
        ...policy.paragraphs.map((text, at) => row(text, at + 1)),
      ];
    })
    .filter(({ text }) => text !== '')
    .map((row, id) => ({ id, ...row }));

/** Stems are compared whole; a long one also matches what it begins, and forgives one letter. */
const indexOf = (rows: readonly Row[]): MiniSearch<Row> => {
  const index = new MiniSearch<Row>({
    fields: ['text'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
    searchOptions: {
      combineWith: 'OR',
      prefix: (term) => term.length >= 4,
      fuzzy: (term) => (term.length >= 6 ? 1 : false),
      weights: { prefix: 0.8, fuzzy: 0.6 },
    },
  });
  index.addAll([...rows]);
  return index;
};

const sentencesOf = (text: string): string[] => {
  const sentences = plain(text.slice(0, LONGEST_TEXT))
    .split(/(?<=[.!?…])\s+|\n+/u)
    .filter((sentence) => sentence.trim() !== '');
  return [...sentences.slice(0, MOST_SENTENCES), ...(sentences.length === 2 ? [sentences.join(' ')] : [])];
};

/** Whether every word of one of the keywords is in the question. */
const isSpokenOf = ({ keywords }: Shelved, stems: readonly string[]): boolean =>
  keywords.length === 0 ||
  keywords.some((keyword) => keyword.every((part) => stems.some((one) => same(one, part))));

interface Found {
  row: Row;
  /** Share of the row, 0 to 1: BM25 over what the row itself would get. */
  score: number;
  /** Stems of the question that were found. */
  asked: readonly string[];
}

/** How much of what is asked the policy speaks of. */
const focusOf = (found: readonly Found[], asked: readonly string[]): number => {
  const sampled = new Set(found.filter(({ row }) => row.paragraph === 0).flatMap((hit) => hit.asked));
  const said = new Set(found.flatMap((hit) => hit.asked));
  const shares = asked.map((one) => (sampled.has(one) ? 1 : said.has(one) ? SAID_IN_PASSING : 0));
  return shares.reduce((sum: number, share) => sum + share, 0) / asked.length;
};

const paragraphOf = (found: readonly Found[]): number => {
  const [first] = found
    .filter(({ row }) => row.paragraph > 0)
    .toSorted((one, other) => other.score - one.score || one.row.paragraph - other.row.paragraph);
  return first?.row.paragraph ?? 1;
};

const bestOf = (hits: readonly PolicyHit[]): PolicyHit | undefined => {
  const [first, ...others] = hits.toSorted((one, other) => other.score - one.score);
  const rival = others.find(({ policy }) => policy !== first?.policy);
  return rival !== undefined && first !== undefined && first.score - rival.score < TOO_CLOSE
    ? undefined
    : first;
};

/** Searches the policies of one language. */
export const policySearch = (policies: readonly Policy[], lang: Language) => {
  const shelf = policies.filter((policy) => policy.lang === lang).map(shelved);
  const rows = rowsOf(shelf);
  const index = indexOf(rows);
  /** What a row scores when it is asked word for word: the most there is. */
  const best = rows.map(({ id, text }) => index.search(text).find((hit) => hit.id === id)?.score ?? 1);

  const search = (stems: readonly string[]): Found[] =>
    index.search(stems.join(' ')).flatMap(({ id, score, queryTerms }) => {
      const row = rows[Number(id)];
      return row === undefined
        ? []
        : [{ row, score: Math.min(1, score / (best[row.id] ?? 1)), asked: queryTerms }];
    });

  const hitOf = (one: Shelved, at: number, stems: readonly string[]): PolicyHit[] => {
    const asked = without(stems, one.keywords.flat());
    if (asked.length === 0 || !isSpokenOf(one, stems)) return [];
    const found = search(asked).filter(({ row }) => row.policy === at);
    const sample = Math.max(0, ...found.filter(({ row }) => row.paragraph === 0).map(({ score }) => score));
    const score = (sample + focusOf(found, asked)) / 2;
    const least = one.keywords.length === 0 ? LEAST_SCORE.wordingAlone : LEAST_SCORE.keywords;
    return score < least ? [] : [{ policy: one.policy, paragraph: paragraphOf(found), score }];
  };

  /** The paragraph that answers a text, if one does; two policies that fit as well are none. */
  return (text: string): PolicyHit | undefined =>
    bestOf(
      sentencesOf(text).flatMap((sentence) => {
        const stems = stemsOf(sentence, lang);
        return shelf.flatMap((one, at) => hitOf(one, at, stems));
      }),
    );
};
