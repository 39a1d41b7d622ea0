import { type Disclosure, mayDisclose } from '../disclosure.ts';
import type { Claim } from '../draft.ts';
import type { CitedFact } from '../facts.ts';
import type { Finding, FindingKind } from '../finding.ts';
import type { Instant } from '../instant.ts';
import type { Language } from '../languages.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { LEXICONS } from '../lexicon/lexicons.ts';
import type { Place } from '../message.ts';
import { plain, type Word, wordsOf } from '../words.ts';

/** One text on its way to one place, and all that it may rest on. */
export interface GateInput {
  text: string;
  place: Place;
  lang: Language;
  /** Which facts each part of the text cites. Absent for a person's own words: then every fact may support them. */
  claims?: readonly Claim[];
  /** All facts of the draft, those above the disclosure level too: the gate must know what may not be said. */
  facts: readonly CitedFact[];
  limit: Disclosure;
  now: Instant;
  /** IANA zone in which the customer reads times. */
  timeZone: string;
  /** What the customer has already told: `reference`, `surname`, `postcode`, `phone`, `code`, `address`, `symptoms`. */
  known: readonly string[];
  /** Identifiers the customer gave, as written; never repeated in public. */
  told: readonly string[];
  /** Policy says that another contact is the only way. */
  allowRedirect: boolean;
  /** The next-update time that becomes a promise when this is sent. */
  promiseBy?: Instant;
  /** Length with signature, and its limit, in the channel's own unit. */
  length: number;
  maxLength: number;
  /** The customer's handle on the channel. */
  handle?: string;
  /** Names that are no facts but may stand in any reply: the brand's. */
  names?: readonly string[];
}

/** Half-open range of the scene's text. */
export interface Span {
  start: number;
  end: number;
}

/** The input, read once for all rules. */
export interface Scene {
  input: GateInput;
  /** Plain, without signature. */
  text: string;
  words: readonly Word[];
  lexicon: Lexicon;
  /** Facts that may be said here. */
  allowed: readonly CitedFact[];
  /** Facts that may not. */
  hidden: readonly CitedFact[];
  /** Allowed facts a stretch of the text may rest on. */
  cited(span: Span): readonly CitedFact[];
  /** What the case is about; undefined when no case was looked up. */
  kind: string | undefined;
  /** Words of a stretch that an allowed text fact says word for word. */
  quoted: ReadonlySet<number>;
}

const SIGNATURE = / \^\p{L}{1,4}\s{0,4}$/u;
/** Longer texts exceed every channel; they are refused for length and read no further. */
const READ = 20_000;

const citing = (input: GateInput, sameOffsets: boolean, allowed: readonly CitedFact[]): Scene['cited'] => {
  const { claims } = input;
  if (claims === undefined || !sameOffsets) return () => allowed;
  return ({ start, end }) => {
    const covering = claims.filter((claim) => claim.start < end && claim.end > start);
    const ids = new Set(covering.flatMap(({ facts }) => facts));
    return allowed.filter(({ id }) => ids.has(id));
  };
};

/** Marks conjunctions as the beginnings of clauses. */
const withClauses = (words: readonly Word[], { conjunctions }: Lexicon): Word[] => {
  let more = 0;
  return words.map((word, at) => {
    // The "and" of "between 14:00 and 18:00" begins nothing.
    const amid = /^\d/.test(words[at - 1]?.raw ?? '') && /^\d/.test(words[at + 1]?.raw ?? '');
    if (!word.opens && !amid && conjunctions.has(word.fold)) more += 1;
    return { ...word, clause: word.clause + more };
  });
};

/** Words in a row that make a quotation. */
const ROW = 3;

const rows = (folds: readonly string[]): string[] =>
  folds.slice(0, Math.max(0, folds.length - ROW + 1)).map((_, at) => folds.slice(at, at + ROW).join(' '));

/** Where a text of a word or two stands, such as a plan's name: a name says nothing else. */
const shortIn = (words: readonly Word[], allowed: readonly CitedFact[]): number[] => {
  const short = allowed
    .flatMap(({ id, value }) =>
      value.kind === 'text' && !id.startsWith('case.items[') ? [wordsOf(plain(value.text))] : [],
    )
    .filter((text) => text.length > 0 && text.length < ROW && /\p{L}{3}/u.test(text[0]?.raw ?? ''))
    .map((text) => text.map(({ fold }) => fold));
  return words.flatMap((_, at) =>
    short.flatMap((text) =>
      text.every((fold, index) => words[at + index]?.fold === fold)
        ? text.map((__, index) => at + index)
        : [],
    ),
  );
};

const quotedIn = (words: readonly Word[], allowed: readonly CitedFact[]): ReadonlySet<number> => {
  const known = new Set(
    allowed.flatMap(({ value }) =>
      value.kind === 'text' ? rows(wordsOf(plain(value.text)).map(({ fold }) => fold)) : [],
    ),
  );
  const quoted = new Set<number>(shortIn(words, allowed));
  if (known.size === 0) return quoted;
  rows(words.map(({ fold }) => fold)).forEach((row, at) => {
    if (known.has(row)) for (let index = at; index < at + ROW; index += 1) quoted.add(index);
  });
  return quoted;
};

/** Bags came first: a case that does not say its kind is one. */
const kindOf = (facts: readonly CitedFact[]): string | undefined => {
  const kind = facts.find(({ id }) => id === 'case.kind')?.value;
  if (kind?.kind === 'code') return kind.code;
  return facts.some(({ id }) => id === 'case.phase') ? 'delayed_bag' : undefined;
};

export const sceneOf = (input: GateInput): Scene => {
  const lexicon = LEXICONS[input.lang];
  const read = input.text.slice(0, READ);
  const text = plain(read).replace(SIGNATURE, '');
  const allowed = input.facts.filter(({ disclose }) => mayDisclose(disclose, input.limit));
  const hidden = input.facts.filter(({ disclose }) => !mayDisclose(disclose, input.limit));
  const words = withClauses(wordsOf(text), lexicon);
  return {
    input,
    text,
    words,
    lexicon,
    allowed,
    hidden,
    cited: citing(input, read.startsWith(text), allowed),
    kind: kindOf(input.facts),
    quoted: quotedIn(words, allowed),
  };
};

/** The stretch of text from one word up to, not including, another. */
export const spanOf = ({ words }: Scene, from: number, to: number): Span => ({
  start: words[from]?.start ?? 0,
  end: words[to - 1]?.end ?? 0,
});

const EXCERPT = 80;

export const finding = (
  scene: Scene,
  kind: FindingKind,
  code: string,
  span: Span | undefined,
  message: string,
): Finding => ({
  kind,
  code,
  place: scene.input.place,
  excerpt: span === undefined ? '' : scene.text.slice(span.start, Math.min(span.end, span.start + EXCERPT)),
  message,
});

/** Words around a word that are looked at; a sentence that is longer is no sentence any more. */
const AROUND = 40;

const around = (words: readonly Word[], index: number): readonly Word[] =>
  words.slice(Math.max(0, index - AROUND), index + AROUND);

export const sentenceOf = ({ words }: Scene, index: number): Word[] =>
  around(words, index).filter(({ sentence }) => sentence === words[index]?.sentence);

export const clauseOf = ({ words }: Scene, index: number): Word[] =>
  around(words, index).filter(({ clause }) => clause === words[index]?.clause);

/** Words without numbers and those that name times, which may stand between any two words that belong together. */
export const untimed = (words: readonly Word[], { time }: Lexicon): Word[] =>
  words.filter(
    ({ raw, fold }) =>
      !/^\d/.test(raw) &&
      !time.hourWords.has(fold) &&
      !time.atHour.has(fold) &&
      !Object.hasOwn(time.weekdays, fold) &&
      !time.months.some((forms) => forms.includes(fold)),
  );

/** A bag that waits for a third party waits for customs. */
export const isAtCustoms = (scene: Scene): boolean =>
  scene.kind === 'delayed_bag' &&
  codesOf(scene, /^case\.(?:groups\[\d+\]\.)?phase$/).includes('waiting_on_third_party');

/** Codes of the allowed facts with one of these ids. */
export const codesOf = ({ allowed }: Scene, ids: RegExp): string[] =>
  allowed.flatMap(({ id, value }) => (ids.test(id) && value.kind === 'code' ? [value.code] : []));

/** The same of facts that may not be told here. */
export const hiddenCodesOf = ({ hidden }: Scene, ids: RegExp): string[] =>
  hidden.flatMap(({ id, value }) => (ids.test(id) && value.kind === 'code' ? [value.code] : []));

export const isRule = (id: string): boolean => id.startsWith('policy.');

/** A rule, and no case, is what the text has to keep to. */
export const isAboutRule = (scene: Scene): boolean =>
  scene.kind === undefined && scene.allowed.some(({ id, value }) => isRule(id) && value.kind === 'text');
