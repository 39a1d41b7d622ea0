import type { Language } from './languages.ts';
import type { CustomerWords } from './lexicon/lexicon.ts';
import { LEXICONS } from './lexicon/lexicons.ts';
import { findSurname } from './surname.ts';
import type { Intent, Reference, Understanding } from './understanding.ts';
import { findPhrases, hasPhrase, type Phrase, plain, type Word, wordsOf } from './words.ts';

export interface Circumstances {
  lang: Language | 'unsupported';
  /** Found in this text by the back offices. */
  references: readonly Reference[];
  /** What the brand's last message asked for: `reference`, `surname`. */
  asked?: readonly string[];
  /** A case of this customer is known, so "any news?" is about it. */
  ongoing?: boolean;
}

/** Characters of a message that are read; what is asked stands in the first few lines. */
const READ = 10_000;
/** A message with more words than this says more than thanks. */
const THANKS_WORDS = 30;
/** A bare answer to our question is short. */
const ANSWER_WORDS = 6;

const aboutBag = (words: readonly Word[], lexicon: CustomerWords, question: boolean): boolean => {
  const settled = !question && hasPhrase(words, lexicon.thanks) && hasPhrase(words, lexicon.settled);
  if (settled) return false;
  if (hasPhrase(words, lexicon.bagTrouble)) return true;
  const ofBags = sentencesWith(words, lexicon.bag);
  if (ofBags.length === 0 || hasPhrase(ofBags, lexicon.notACase)) return false;
  if (hasPhrase(words, lexicon.strong)) return true;
  return hasPhrase(words, lexicon.weak) && !hasPhrase(words, lexicon.thanks);
};

/** A fee complained of in another sentence does not unsay the bag that is lost in this one. */
const sentencesWith = (words: readonly Word[], list: readonly Phrase[]): Word[] => {
  const sentences = new Set(findPhrases(words, list).map(({ from }) => words[from]?.sentence));
  return words.filter(({ sentence }) => sentences.has(sentence));
};

const saysThanks = (text: string, words: readonly Word[], lexicon: CustomerWords): boolean =>
  words.length <= THANKS_WORDS && !text.includes('?') && hasPhrase(words, lexicon.thanks);

/** Follow-ups make sense only where a question or a case is open. */
const followsUp = (
  words: readonly Word[],
  lexicon: CustomerWords,
  { asked, ongoing }: Circumstances,
): boolean =>
  ((asked?.length ?? 0) > 0 && words.length <= ANSWER_WORDS) ||
  (ongoing === true && hasPhrase(words, lexicon.followUp));

const intentOf = (text: string, words: readonly Word[], circumstances: Circumstances): Intent => {
  const { lang, references } = circumstances;
  if (references.length > 0) return 'case';
  if (lang === 'unsupported') return 'other';
  const lexicon = LEXICONS[lang].customer;
  if (aboutBag(words, lexicon, text.includes('?'))) return 'case';
  if (hasPhrase(words, lexicon.abuse)) return 'abuse';
  if (saysThanks(text, words, lexicon)) return 'thanks';
  return followsUp(words, lexicon, circumstances) ? 'case' : 'other';
};

/** What one customer's text tells. Never throws, whatever the text; it is data, never instruction. */
export const understand = (text: string, circumstances: Circumstances): Understanding => {
  const read = plain(text.slice(0, READ));
  const words = wordsOf(read.replace(/https?:\/\/\S{1,2000}|@\w{1,50}/g, ' '));
  const { lang, references, asked } = circumstances;
  const surname = findSurname(read, { lang, references, asked: asked?.includes('surname') ?? false });
  const intent: Intent =
    surname !== undefined && asked?.includes('surname') ? 'case' : intentOf(read, words, circumstances);
  return { lang, intent, references: [...references], ...(surname === undefined ? {} : { surname }) };
};
