import type { Brand } from '#domain/brand.ts';
import type { Proof } from '#domain/identity.ts';
import { needsDetector, resolveLanguage } from '#domain/language.ts';
import type { Language } from '#domain/languages.ts';
import type { Message } from '#domain/message.ts';
import { openWords } from '#domain/messageChanges.ts';
import { understand } from '#domain/understand.ts';
import type { Reference, Understanding } from '#domain/understanding.ts';
import type { Desk } from '../layers.ts';
import type { BackOffice } from '../ports/backOffice.ts';
import type { Known } from '../ports/people.ts';
import type { ThreadRows } from '../ports/threads.ts';

/** Unanswered messages are read together, up to so many: people split one question over several. */
const READ_TOGETHER = 5;

/**
 * What of the customer's words waits for an answer; their latest message when all is answered, and nothing where what
 * waits was taken back.
 */
const unanswered = ({ head, messages }: ThreadRows): Message[] => {
  const open = openWords(messages, head);
  if (open.length === 0 && head.waitingSince !== undefined) return [];
  const theirs = messages.filter(({ direction, deletedAt }) => direction === 'in' && deletedAt === undefined);
  return (open.length > 0 ? open : theirs.slice(-1)).slice(-READ_TOGETHER);
};

/** What they would be answering by a bare word: the half of a pair that is missing, or both after a miss. */
const askedFor = (
  { reference, proofs, missed, opened = [], asked = [] }: Known,
  offices: readonly BackOffice[],
): NonNullable<Known['asked']> => {
  const proof = offices.find(({ name }) => name === reference?.backoffice)?.proof;
  if (proof === undefined || (reference !== undefined && opened.includes(reference.value))) return asked;
  if (missed) return ['reference', proof];
  return proofs?.[proof] === undefined ? [proof] : asked;
};

/** What goes with a reference may stand beside it, before anybody asks. */
const besides = (references: readonly Reference[], offices: readonly BackOffice[]): Proof[] =>
  offices.flatMap(({ name, proof }) =>
    proof === 'postcode' && references.some(({ backoffice }) => backoffice === name) ? [proof] : [],
  );

/** The customer's open question: their words, and what those tell. */
export interface Question {
  told: Understanding;
  words: string;
  /** Of several messages, one about their own case and one about a rule: an answer leaves one of them out. */
  beside?: { case: string; rule: string };
}

export const question = async (
  desk: Desk,
  brand: Brand,
  offices: readonly BackOffice[],
  rows: ThreadRows,
  known: Known,
): Promise<Question> => {
  const messages = unanswered(rows);
  const words = messages.map((message) => message.text).join('\n');
  const previous = rows.drafts[0]?.lang ?? known.lang;
  const lang = await languageOf(desk, brand, previous, messages.at(-1));
  const references = offices.flatMap((office) => office.references(words));
  const circumstances = {
    lang,
    references,
    asked: [...askedFor(known, offices), ...besides(references, offices)],
    ongoing: known.reference !== undefined,
    topics: offices.flatMap(({ topics }) => topics),
    actions: offices.flatMap(({ actions }) => actions.map(({ kind }) => kind)),
    now: desk.clock.now(),
    timeZone: brand.timeZone,
  };
  const told = understand(words, circumstances);
  const beside = besideTheRule(messages, (text) =>
    understand(text, { ...circumstances, references: offices.flatMap((office) => office.references(text)) }),
  );
  return { told, words, ...(beside !== undefined && { beside }) };
};

/** Somebody asks how it is in general, and in another message about their own. */
const besideTheRule = (
  messages: readonly Message[],
  read: (text: string) => Understanding,
): Question['beside'] => {
  const each = messages.map(({ text }) => ({ text, told: read(text) }));
  const rule = each.find(({ told }) => told.intent === 'question');
  const own = each.find(
    ({ told }) => told.intent === 'case' && (told.topics.length > 0 || told.references.length > 0),
  );
  return rule && own && { case: own.text, rule: rule.text };
};

const languageOf = async (
  desk: Desk,
  brand: Brand,
  previous: Language | undefined,
  latest: Message | undefined,
): Promise<Language | 'unsupported'> => {
  const text = latest?.text ?? '';
  return resolveLanguage({
    hint: latest?.lang,
    detected: needsDetector(latest?.lang) ? await desk.detectLanguage(text) : undefined,
    text,
    previous,
    fallback: brand.language,
  });
};
