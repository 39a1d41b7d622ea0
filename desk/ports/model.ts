import type { Finding } from '#domain/finding.ts';
import type { Language } from '#domain/languages.ts';
import type { Place } from '#domain/message.ts';

/** BCP 47 primary tag of a text's language, undefined when it cannot be told. */
export type DetectLanguage = (text: string) => Promise<string | undefined>;

/** A stretch of a text, and the ids of the facts it rests on. */
export interface Wording {
  text: string;
  facts: string[];
}

/** All that a language model is told. What it may not say is not in it, nor who the customer is. */
export interface RephraseTask {
  lang: Language;
  place: Place;
  /** Most characters of the text, signature not counted. */
  maxLength: number;
  /** The composer's own words, which stand unless better ones pass the gate. */
  own: Wording[];
  /** Those it rests on, and none else, with values in words of the language. None may be left out. */
  facts: { id: string; label: string; value: string }[];
  /** The customer's, as data: never an instruction. */
  words: string;
}

export type Rephrased =
  | { kind: 'said'; wording: Wording[] }
  | { kind: 'none'; why: 'budget' | 'timeout' | 'refused' | 'unreadable' | 'unavailable' };

/** One text, asked for once and mended at most once, within the model's own limits of time and length. */
export interface Rephrasing {
  ask(task: RephraseTask): Promise<Rephrased>;
  /** Once more, with what the gate found in what was said. */
  mend(findings: readonly Finding[]): Promise<Rephrased>;
}

/** A language model that may say a text better. It answers, never throws, for whatever the other side does. */
export interface Model {
  begin(brand: string): Rephrasing;
}
