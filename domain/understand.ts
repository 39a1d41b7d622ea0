import { ACTION_KINDS, type ActionKind } from './action.ts';
import type { Proof, Proofs } from './identity.ts';
import type { Instant } from './instant.ts';
import type { Language } from './languages.ts';
import type { CustomerWords } from './lexicon/lexicon.ts';
import { LEXICONS } from './lexicon/lexicons.ts';
import { namedMoment } from './namedMoment.ts';
import { findProofs, phoneIn } from './proofs.ts';
import { TOPICS, type Topic } from './topic.ts';
import type { Intent, Reference, Understanding } from './understanding.ts';
import { findPhrases, hasPhrase, type Phrase, plain, type Word, wordsOf } from './words.ts';

/** What a text is read against. */
export interface Circumstances {
  lang: Language | 'unsupported';
  /** Found in this text by the back offices. */
  references: readonly Reference[];
  /** What the brand's last message asked for. */
  asked?: readonly ('reference' | Proof)[];
  /** A case of this customer is known, so "any news?" is about it. */
  ongoing?: boolean;
  /** What the brand's back offices can answer and do. */
  topics: readonly Topic[];
  actions: readonly ActionKind[];
  /** By which a time that is named is understood. */
  now: Instant;
  timeZone: string;
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

/** The text as it is read by every rule. */
interface Reading {
  text: string;
  words: readonly Word[];
  lexicon: CustomerWords;
  circumstances: Circumstances;
}

const topicsOf = ({ text, words, lexicon, circumstances }: Reading): Topic[] =>
  TOPICS.filter((topic) => circumstances.topics.includes(topic)).filter((topic) =>
    topic === 'bag' ? aboutBag(words, lexicon, text.includes('?')) : hasPhrase(words, lexicon.topics[topic]),
  );

const wantedOf = ({ words, lexicon, circumstances }: Reading): ActionKind | undefined =>
  ACTION_KINDS.find((kind) => circumstances.actions.includes(kind) && hasPhrase(words, lexicon.wants[kind]));

const GENERAL: readonly Intent[] = ['other', 'question'];

const intentOf = (reading: Reading, topics: readonly Topic[], wants: ActionKind | undefined): Intent => {
  const { text, words, lexicon, circumstances } = reading;
  if (wants !== undefined) return 'request';
  if (circumstances.references.length > 0 || topics.length > 0) return 'case';
  if (hasPhrase(words, lexicon.abuse)) return 'abuse';
  if (saysThanks(text, words, lexicon)) return 'thanks';
  if (followsUp(words, lexicon, circumstances)) return 'case';
  return hasPhrase(words, lexicon.asksWhether) ? 'question' : 'other';
};

/** What one customer's text tells. Never throws, whatever the text; it is data, never instruction. */
export const understand = (text: string, circumstances: Circumstances): Understanding => {
  const read = plain(text.slice(0, READ));
  const { lang, references, asked = [] } = circumstances;
  const proofs = findProofs(read, { lang, references, asked });
  const told = { lang, references: [...references], proofs };
  if (lang === 'unsupported')
    return { ...told, intent: references.length > 0 ? 'case' : 'other', topics: [] };
  const words = wordsOf(read.replace(/https?:\/\/\S{1,2000}|@\w{1,50}/g, ' '));
  const reading = { text: read, words, lexicon: LEXICONS[lang].customer, circumstances };
  const [topics, wants] = [topicsOf(reading), wantedOf(reading)];
  const intent = intentOf(reading, topics, wants);
  return {
    ...told,
    topics,
    intent: GENERAL.includes(intent) && answersUs(proofs, asked) ? 'case' : intent,
    ...(wants && { wants }),
    ...(hasPhrase(words, reading.lexicon.asksWhether) && { general: true }),
    ...named(read, words, circumstances, lang),
  };
};

const answersUs = (proofs: Proofs, asked: readonly string[]): boolean =>
  Object.keys(proofs).some((proof) => asked.includes(proof));

const named = (
  text: string,
  words: readonly Word[],
  { now, timeZone }: Circumstances,
  lang: Language,
): Pick<Understanding, 'at' | 'phone'> => {
  const at = namedMoment(text, words, LEXICONS[lang].time, now, timeZone);
  const phone = phoneIn(text);
  return { ...(at && { at }), ...(phone && { phone }) };
};
