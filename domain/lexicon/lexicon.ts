import type { Weekday } from '../brand.ts';
import type { Phase } from '../caseStatus.ts';
import type { Phrase } from '../words.ts';

/** Words by which a customer's text is understood. All in folded form (lower case, ё as е). */
export interface CustomerWords {
  /** A bag, by whatever name. */
  bag: readonly Phrase[];
  /** A bag in trouble, said in one phrase; enough by itself. */
  bagTrouble: readonly Phrase[];
  /** Trouble that means a case only beside a bag; `weak` gives way to `notACase`. */
  strong: readonly Phrase[];
  weak: readonly Phrase[];
  /** Fees, allowances, cabin bags: questions about bags that no file answers. */
  notACase: readonly Phrase[];
  /** "Any news?": a question about the case at hand. */
  followUp: readonly Phrase[];
  /** The bag is home; with thanks and without a question there is nothing to look up. */
  settled: readonly Phrase[];
  thanks: readonly Phrase[];
  abuse: readonly Phrase[];
  /** "surname is", "фамилия": what follows is a surname. */
  surnameLabel: readonly Phrase[];
  /** Words that are never a surname. */
  notASurname: readonly Phrase[];
}

/** Words of time, by which dates and times in a text are compared with facts by meaning. */
export interface TimeWords {
  numbers: Readonly<Record<string, number>>;
  /** "one" counts only before these. */
  countable: readonly Phrase[];
  /** Whole days from today. */
  days: readonly { phrase: Phrase; offset: number }[];
  weekdays: Readonly<Record<string, Weekday>>;
  /** January first, each with all its forms. */
  months: readonly (readonly string[])[];
  units: readonly { words: Phrase; seconds: number }[];
  /** "half an hour", "a week": durations without a number. */
  durations: readonly { phrase: Phrase; seconds: number }[];
  am: ReadonlySet<string>;
  pm: ReadonlySet<string>;
  /** "o'clock", "часов": the number before is a time of day, where `atHour` stands before it if there is any. */
  hourWords: ReadonlySet<string>;
  atHour: ReadonlySet<string>;
  /** Times of day with names, in minutes. */
  clock: Readonly<Record<string, number>>;
  /** Between the two ends of a stretch of hours: "2 to 6 pm". */
  range: ReadonlySet<string>;
  /** Saturday or Sunday. */
  weekend: ReadonlySet<string>;
  /** "by", "до": the time that follows lies ahead. */
  deadline: ReadonlySet<string>;
  /** "since", "с": the time that follows lies behind. */
  since: ReadonlySet<string>;
  ordinal: RegExp;
}

/** Words by which a reply is judged. */
export interface ReplyWords {
  future: readonly Phrase[];
  past: readonly Phrase[];
  /** The brand will write again. */
  update: readonly Phrase[];
  /** When the brand looked. */
  looked: readonly Phrase[];
  /** When the brand last wrote, and what was so then. */
  told: readonly Phrase[];
  vague: readonly Phrase[];
  /** "Quarter past five": a time that cannot be compared with a fact as it is written. */
  unclear: readonly Phrase[];
  /** Words of travel, by which a place whose form tells nothing is known to be a goal. */
  motion: readonly Phrase[];
  pledge: readonly Phrase[];
  redirect: readonly Phrase[];
  filler: readonly Phrase[];
  /** Asking for something, and what for. */
  ask: readonly Phrase[];
  identifiers: Readonly<Record<'reference' | 'surname' | 'other', readonly Phrase[]>>;
  states: readonly { phrases: readonly Phrase[]; phases: readonly Phase[] }[];
  /** After a state they say that something else than the bag was found. */
  notBags: ReadonlySet<string>;
  /** Within three words before a state it takes the state back. */
  denied: ReadonlySet<string>;
  /** Before a state in its clause: nothing is claimed. */
  supposed: ReadonlySet<string>;
  /** Written with a capital inside a sentence, and nobody's name. */
  capitals: ReadonlySet<string>;
  /** Cities and airports a reply may wrongly name, beginnings of their forms. */
  cities: readonly string[];
  /** Prepositions: a bag is there, or goes there. */
  at: ReadonlySet<string>;
  toward: ReadonlySet<string>;
  /** Which of a place's `names` hold the words as they stand after such a preposition. */
  forms: { at: readonly string[]; toward: readonly string[] };
}

/** All that okno knows of one language; a further language is one such file and one catalogue. */
export interface Lexicon {
  script: 'Latin' | 'Cyrillic';
  /** Letters that show that a text in this script is in another language. */
  foreign?: RegExp;
  /** The commonest short words, by which a language shows. */
  common: ReadonlySet<string>;
  /** Words that begin a clause without a comma. */
  conjunctions: ReadonlySet<string>;
  /** Endings a name may have; longest first. */
  nameEndings: readonly string[];
  customer: CustomerWords;
  time: TimeWords;
  reply: ReplyWords;
}
