import type { ActionKind } from '../action.ts';
import type { Weekday } from '../brand.ts';
import type { CaseKind, Cause, Phase } from '../caseStatus.ts';
import type { Topic } from '../topic.ts';
import type { Phrase } from '../words.ts';
import type { SpokenForm } from './spoken.ts';

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
  /** What the text is about, each enough by itself; bags have the lists above. */
  topics: Readonly<Record<Exclude<Topic, 'bag'>, readonly Phrase[]>>;
  /** Something is to be done: "move me to the smaller plan", "call me back", "send me the form". */
  wants: Readonly<Record<ActionKind, readonly Phrase[]>>;
  /** A general question that the brand's own answers may hold: "can I", "how much", "do you". */
  asksWhether: readonly Phrase[];
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
  /** Parts of the day, "in the evening", "вечером", in minutes since midnight; generous, as people mean them. */
  dayParts: readonly { phrase: Phrase; from: number; to: number }[];
  /** Times of day with names, in minutes. */
  clock: Readonly<Record<string, number>>;
  /** "Ten past six", "viertel nach sechs", «половина восьмого»; none where times are not told so. */
  spoken: readonly SpokenForm[];
  /** Minutes with names: "quarter", "half". */
  minuteWords: Readonly<Record<string, number>>;
  /** Hours with names of their own: «восьмого», «сьома». */
  hourNames: Readonly<Record<string, number>>;
  /** "Update", "ответ": a time beside such a word may be that of the next message, without a verb. */
  news: readonly Phrase[];
  /** Words for the parts a reference is made of, each with the fact that says how many there are. */
  counted: readonly { phrase: Phrase; id: string }[];
  /** "By", "до": a number between such a word and the end of the clause is an hour. */
  beforeHour: ReadonlySet<string>;
  /** "At", "um": no date follows, `10.05` is a time. */
  onlyHour: ReadonlySet<string>;
  /** Between a weekday and its date: "Mittwoch, der 4. November". */
  articles: ReadonlySet<string>;
  /** Between the two ends of a stretch of hours: "2 to 6 pm". */
  range: ReadonlySet<string>;
  /** "From", "between": the two ends of a stretch follow. */
  between: ReadonlySet<string>;
  /** Saturday or Sunday. */
  weekend: ReadonlySet<string>;
  /** "by", "до": the time that follows lies ahead. */
  deadline: ReadonlySet<string>;
  /** "since", "с": the time that follows lies behind. */
  since: ReadonlySet<string>;
  ordinal: RegExp;
}

/** What a customer can be asked for; `symptoms` is the account of what is wrong, `other` whatever else identifies. */
export type Identifier =
  | 'reference'
  | 'surname'
  | 'postcode'
  | 'phone'
  | 'code'
  | 'address'
  | 'symptoms'
  | 'other';

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
  /** "There is no time yet", "срока нет": untrue where the case gives one. */
  noTime?: readonly Phrase[];
  /** "Quarter past five": a time that cannot be compared with a fact as it is written. */
  unclear: readonly Phrase[];
  /** Words of travel, by which a place whose form tells nothing is known to be a goal. */
  motion: readonly Phrase[];
  pledge: readonly Phrase[];
  redirect: readonly Phrase[];
  filler: readonly Phrase[];
  /** Of `filler` what is only polite, "thank you for waiting": beside an answer, and after it, it may stand. */
  courtesy: readonly Phrase[];
  /** Asking for something, and what for. */
  ask: readonly Phrase[];
  identifiers: Readonly<Record<Identifier, readonly Phrase[]>>;
  /**
   * What may be so of a case in these phases alone; of these kinds, of any when absent. No phases: nothing ever says
   * so ("damaged", "stolen").
   */
  states: readonly {
    phrases: readonly Phrase[];
    phases: readonly Phase[];
    kinds?: readonly CaseKind[];
  }[];
  /**
   * "Because of", "due to", "из-за": what follows in the clause is a cause. It must be borne out by the case's own
   * cause or by words of an allowed text fact, whatever it says: no list of causes has to know it.
   */
  because: readonly Phrase[];
  /**
   * The brand in the first person, in the future, whatever it will do: "we will", "I'll", "wir werden", "отправим".
   * In its clause something of `update` (with a recorded promise), `harmless`, or a borne-out step must stand.
   */
  commits: readonly Phrase[];
  /**
   * The brand in the first person, in the past, whatever it did: "I have", "we sent", "wir haben", "мы оформили".
   * In its clause something of `harmless`, `looked`, `told`, a borne-out `done`, state or step must stand.
   */
  deeds: readonly Phrase[];
  /** What the brand may say it does, did or will do without a record: "I looked", "I see", "I am sorry", "I'll look it up". */
  harmless: readonly Phrase[];
  /** Money without an amount: "refund", "free of charge", "discount"; needs a money fact or the word in a text fact. */
  money: readonly Phrase[];
  /** "Any account", "always", "everyone", "unlimited": said of a rule only when the rule's own text says so. */
  sweeping: readonly Phrase[];
  /** Speaks of prompts, instructions, being a model or a bot: no customer is to read that. */
  machine: readonly Phrase[];
  /**
   * An answer although it holds no fact: "no change", "not yet", "yes", "I cannot reach the system", "no such number",
   * "details are in your direct messages". The first sentence after a greeting needs one, a fact or a question.
   */
  answers: readonly Phrase[];
  /** A cause that is named. */
  causes: Readonly<Record<Cause, readonly Phrase[]>>;
  /**
   * A next step that is named, or who would take it ("an engineer", "our manager"), with the step codes that bear it
   * out, `handover*` for all that begin so; no codes: nothing ever does.
   */
  steps: readonly { phrases: readonly Phrase[]; codes: readonly string[] }[];
  /** "I have opened a ticket": something was done, which a fact must bear out. */
  done: Readonly<Record<ActionKind, readonly Phrase[]>>;
  /** Words and signs of money, by ISO 4217 code, folded, each form; as they are written before or after an amount. */
  currencies: Readonly<Record<string, readonly string[]>>;
  /** Words of the hundredth part: "cent", "коп", "копеек", by ISO 4217 code. */
  cents: Readonly<Record<string, readonly string[]>>;
  /**
   * Words that say nothing of their own: "expect", "message", "meanwhile", "between". Where they are given, every
   * other word of a statement must be known to some rule or fact; "passport" and "locomotive" are not.
   */
  neutral?: readonly Phrase[];
  /** Greetings, thanks and short apologies that may stand before the answer: "hi", "thanks for the number", "I am sorry". */
  greetings: readonly Phrase[];
  /** After a state they say that something else than the bag was found. */
  notBags: ReadonlySet<string>;
  /** Within three words before a state it takes the state back. */
  denied: ReadonlySet<string>;
  /** Before a state in its clause: nothing is claimed. */
  supposed: ReadonlySet<string>;
  /** Written with a capital inside a sentence, and nobody's name. */
  capitals: ReadonlySet<string>;
  /**
   * In a language that writes all nouns with a capital: nouns that are nobody's name, and endings by which others
   * show. Absent where a capital inside a sentence means a name.
   */
  nouns?: { words: ReadonlySet<string>; endings: readonly string[] };
  /** Cities and airports a reply may wrongly name, beginnings of their forms. */
  cities: readonly string[];
  /** Prepositions: a bag is there, or goes there. */
  at: ReadonlySet<string>;
  toward: ReadonlySet<string>;
  /** Which of a place's `names` hold the words as they stand after such a preposition. */
  forms: { at: readonly string[]; toward: readonly string[] };
}

/**
 * Words of answers that are only a yes, a no or thanks. A text is one when these phrases cover it whole; the longest
 * that fits counts, so that "not very helpful" is a no though "very helpful" is a yes.
 */
export interface ShortWords {
  yes: readonly Phrase[];
  no: readonly Phrase[];
  /** Looks like the one or the other and is neither: "yeah right", "no problem". */
  unclear: readonly Phrase[];
  thanks: readonly Phrase[];
  /** What may stand beside them and says nothing: "very much", "for your help". */
  beside: readonly Phrase[];
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
  short: ShortWords;
  time: TimeWords;
  reply: ReplyWords;
}
