import type { Brand } from '#domain/brand.ts';
import type { Head } from '#domain/head.ts';
import { needsDetector, resolveLanguage } from '#domain/language.ts';
import type { Language } from '#domain/languages.ts';
import { type Message, messageKey } from '#domain/message.ts';
import { understand } from '#domain/understand.ts';
import type { Understanding } from '#domain/understanding.ts';
import type { Desk } from './layers.ts';
import type { Known, ThreadRows } from './ports.ts';

/** Unanswered messages are read together, up to so many: people split one question over several. */
const READ_TOGETHER = 5;

/** What the customer has said since our last word; their latest message when all is answered. */
const unanswered = ({ head, messages }: ThreadRows): Message[] => {
  const theirs = messages.filter(({ direction }) => direction === 'in');
  const open = theirs.filter((message) => isOpen(head, message));
  return (open.length > 0 ? open : theirs.slice(-1)).slice(-READ_TOGETHER);
};

const isOpen = ({ lastOutbound }: Head, message: Message): boolean =>
  lastOutbound === undefined || messageKey(message) > lastOutbound;

/** What they would be answering by a bare word: the half of a pair that is missing, or both after a miss. */
const askedFor = ({ reference, surname, missed, asked }: Known): string[] => {
  if (missed) return ['reference', 'surname'];
  return reference !== undefined && surname === undefined ? ['surname'] : (asked ?? []);
};

/** The customer's open question, as far as words tell. */
export const question = async (
  desk: Desk,
  brand: Brand,
  rows: ThreadRows,
  known: Known,
): Promise<Understanding> => {
  const messages = unanswered(rows);
  const text = messages.map((message) => message.text).join('\n');
  const previous = rows.drafts[0]?.lang ?? known.lang;
  const lang = await languageOf(desk, brand, previous, messages.at(-1));
  return understand(text, {
    lang,
    references: brand.backoffices.flatMap((name) => desk.backoffices(name).references(text)),
    asked: askedFor(known),
    ongoing: known.reference !== undefined,
  });
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
