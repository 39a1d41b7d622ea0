import type { ReferenceForm } from '#domain/identity.ts';
import { compact, plain } from '#domain/words.ts';

/* References of customers, found in what they write and brought into the form the back office uses. */

export interface Pattern {
  /** Matches the whole of a compacted text. */
  regex: RegExp;
  /** `TT-$1`. */
  as: string;
  /** Set where it is not a case that is named but something an action needs: a booking. */
  form?: ReferenceForm;
}

/** More than a customer has; keeps a text full of references from becoming work. */
const MOST = 10;
const MOST_WORDS = 6;
const LONGEST_TEXT = 20_000;
const LONGEST_REFERENCE = 60;

const LINK =
  /\b(?:https?:\/\/|www\.)\S{1,2000}|\b[\p{L}\p{N}-]{1,60}(?:\.[\p{L}\p{N}-]{1,60}){1,5}\/\S{0,2000}/giu;
const WORD = /[\p{L}\p{N}]+/gu;
/** What may stand between the parts of one reference. */
const JOINT = /^[\s.\-–—/_#№:]{1,3}$/u;

interface Word {
  raw: string;
  folded: string;
  start: number;
  end: number;
}

interface Named {
  value: string;
  form?: ReferenceForm;
}

/** By the first pattern that matches the whole of a compacted text. */
const formed = (folded: string, patterns: readonly Pattern[]): Named | undefined => {
  if (folded.length > LONGEST_REFERENCE) return undefined;
  for (const { regex, as, form } of patterns) {
    const match = regex.exec(folded);
    if (match === null) continue;
    const value = as.replace(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? '');
    return { value, ...(form && { form }) };
  }
  return undefined;
};

/** A reference that came from elsewhere than a text, in the back office's form; undefined when it is none. */
export const normalReference = (text: string, patterns: readonly Pattern[]): string | undefined =>
  text.length > LONGEST_REFERENCE ? undefined : formed(compact(text), patterns)?.value;

/** A character that ties two words into one longer code, e-mail address or parameter. */
const GLUE = /^[-_@=&%\\+~]$/;
/** Full stops and slashes do so between digits: `12.345`, `a/1`. */
const WEAK_GLUE = /^[./]$/;
const DIGIT = /\p{N}/u;

const isTied = (between: string, neighbour: Word | undefined): boolean => {
  if (neighbour === undefined) return false;
  return GLUE.test(between) || (WEAK_GLUE.test(between) && DIGIT.test(neighbour.raw));
};

interface Run {
  words: readonly Word[];
  from: number;
  to: number;
  text: string;
}

const gap = ({ words, text }: Run, at: number): string =>
  text.slice(words[at - 1]?.end ?? 0, words[at]?.start ?? text.length);

/** A number told in groups goes on: "999 123 45 67" holds no five-digit reference. */
const goesOn = (run: Run, at: number): boolean => {
  const [before, after] = [run.words[at - 1]?.raw ?? '', run.words[at]?.raw ?? ''];
  return /\p{N}$/u.test(before) && /^\p{N}/u.test(after) && /^[\s.\-–—/]{1,3}$/u.test(gap(run, at));
};

const isPartOfMore = (run: Run): boolean => {
  const { words, from, to } = run;
  if (isTied(gap(run, from), words[from - 1]) || isTied(gap(run, to + 1), words[to + 1])) return true;
  const handle = run.text[(words[from]?.start ?? 0) - 1];
  return handle === '@' || (to > from && (goesOn(run, from) || goesOn(run, to + 1)));
};

/** Small words that stand beside numbers in ordinary sentences. */
const SMALL = new Set(
  (
    'a an at by for from i in is it my no nr of on or the to und am an auf aus bei bis das der die ein im in ist mit ' +
    'nr vom von zu een en het in is met nr op te van в во до за и из к на не но о об от по с со у до з із на та у що'
  ).split(' '),
);

/** Words spread over a sentence are a reference only where they look meant. */
const looksMeant = ({ words, from, to }: Run): boolean => {
  const parts = words.slice(from, to + 1).map(({ raw }) => raw);
  if (!parts.some((part) => DIGIT.test(part)))
    return parts.length === 1 && parts[0] === parts[0]?.toUpperCase();
  return parts.length === 1 || !parts.some((part) => SMALL.has(part.toLowerCase()));
};

const joined = (run: Run): boolean => {
  for (let at = run.from + 1; at <= run.to; at += 1) if (!JOINT.test(gap(run, at))) return false;
  return true;
};

/** The longest reference that begins with a word, and the word it ends with. */
const longestAt = (
  words: readonly Word[],
  text: string,
  from: number,
  patterns: readonly Pattern[],
): (Named & { to: number }) | undefined => {
  for (let to = Math.min(from + MOST_WORDS, words.length) - 1; to >= from; to -= 1) {
    const run: Run = { words, text, from, to };
    if (!joined(run)) continue;
    const parts = words.slice(from, to + 1).map(({ folded }) => folded);
    const named = formed(parts.join(''), patterns);
    if (named !== undefined && !isPartOfMore(run) && looksMeant(run)) return { ...named, to };
  }
  return undefined;
};

/** References in a customer's text, each once, whatever stands between their parts and whichever letters they wear. */
export const referencesIn = (text: string, patterns: readonly Pattern[]): Named[] => {
  if (patterns.length === 0) return [];
  const clean = plain(text.slice(0, LONGEST_TEXT)).replace(LINK, ' \n\n\n\n ');
  const words: Word[] = Array.from(clean.matchAll(WORD), (match) => ({
    raw: match[0],
    folded: compact(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
  const found = new Map<string, Named>();
  for (let at = 0; at < words.length && found.size < MOST; at += 1) {
    const reference = longestAt(words, clean, at, patterns);
    if (reference === undefined) continue;
    const { to, ...named } = reference;
    found.set(named.value, named);
    at = to;
  }
  return [...found.values()];
};

const HIDDEN = '•••';

/** `TT-•••23`; a reference too short to hide anything is hidden whole. */
export const masked = (reference: string, [first, last]: readonly [number, number]): string => {
  const letters = Array.from(reference);
  if (letters.length < first + last + 3) return HIDDEN;
  return `${letters.slice(0, first).join('')}${HIDDEN}${last === 0 ? '' : letters.slice(-last).join('')}`;
};
