import { readdirSync } from 'node:fs';

/* Every word of the interface as it stands in its file, for tests to read. */

export const LANGUAGES = ['en', 'ru', 'uk'] as const;
export type Language = (typeof LANGUAGES)[number];

const WORDS = new URL('../../console/src/words/', import.meta.url);

export const filesOf = (language: Language): string[] =>
  readdirSync(new URL(`${language}/`, WORDS))
    .filter((name) => name.endsWith('.ts'))
    .toSorted();

export const wordsOf = (language: Language, file: string): Promise<Record<string, unknown>> =>
  import(new URL(`${language}/${file}`, WORDS).href);

/** Something that is said, or says it, and where it stands: `queue.ts QUEUE.title`. */
export interface Said {
  path: string;
  value: string | number | boolean | ((...given: unknown[]) => unknown);
}

const walk = (path: string, value: unknown): Said[] => {
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, part]) => walk(`${path}.${name}`, part));
  return typeof value === 'undefined' ? [] : [{ path, value: value as Said['value'] }];
};

export const everyWord = async (language: Language, file: string): Promise<Said[]> =>
  Object.entries(await wordsOf(language, file)).flatMap(([name, value]) => walk(`${file} ${name}`, value));

/** Numbers that stand for every form a word takes behind one, in English, Russian and Ukrainian. */
export const NUMBERS = [0, 1, 2, 5, 11, 21, 22, 25];

const sentence = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(sentence) : [];
};

/** What is said of a number; undefined where numbers alone do not make it speak. */
const told = (say: (...given: unknown[]) => unknown, given: unknown): string[] | undefined => {
  try {
    return sentence(say(...Array.from({ length: say.length }, () => given)));
  } catch {
    return undefined;
  }
};

/** All that a word can say, as far as that needs nothing but numbers. */
export const sayings = ({ value }: Said): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'function' ? NUMBERS.flatMap((count) => told(value, count) ?? []) : [];
};

/** Whether it takes more than words and numbers to have it said, so that it needs a test of its own. */
export const isUntold = ({ value }: Said): boolean =>
  typeof value === 'function' && NUMBERS.some((count) => told(value, count) === undefined);
