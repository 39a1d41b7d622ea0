import type { FactValue } from '#domain/facts.ts';
import type { Instant } from '#domain/instant.ts';
import type { Language } from '#domain/languages.ts';
import { type Args, catalogueOf, fill } from './catalogue/catalogue.ts';
import type { MessageId } from './catalogue/en.ts';
import type { Voice } from './catalogue/voice.ts';
import type { FactBook } from './factBook.ts';

/** A piece of an answer, a sentence or two on one matter, with the facts it rests on. */
export interface Part {
  text: string;
  facts: string[];
  /** Left out first when the answer grows too long; lowest go first. */
  weight: number;
}

/** What a writer of parts has at hand. */
export interface Pen {
  lang: Language;
  now: Instant;
  voice: Voice;
  book: FactBook;
  /** The document goes along with the text, which then needs no link to it. */
  attached?: true;
}

/** What the catalogues read as "not known". */
export const NONE = 'none';
export const isNone = (text: string): boolean => text === NONE;
export const said = (text: string | undefined): string => (text === undefined || text === '' ? NONE : text);

/** Stands for a time nobody knows, where a message has no other words for that: it goes, with the comma before it. */
export const HOLE = '\u{e000}';

const withoutHoles = (text: string): string => {
  if (!text.includes(HOLE)) return text;
  const whole = text.replaceAll(new RegExp(`[\\s,]*${HOLE}`, 'gu'), '').trim();
  return whole.slice(0, 1).toUpperCase() + whole.slice(1);
};

/** Writes a text of the catalogue and notes the facts that were looked up for it. */
export const phrase = ({ lang, book }: Pen, source: string, args: Args, weight: number): Part => ({
  text: withoutHoles(fill(lang, source, args)),
  facts: book.cited(),
  weight,
});

/** As `phrase`, for a message. */
export const part = (pen: Pen, id: MessageId, args: Args, weight = 5): Part =>
  phrase(pen, catalogueOf(pen.lang).messages[id], args, weight);

type When = 'at' | 'since' | 'window' | 'due' | 'appointed';

/** A time in words, whether it lies behind or ahead. */
export const when = ({ voice, book }: Pen, how: When, id: string): string => {
  const value = book.cite(id, 'instant', 'span');
  return said(value && voice[how](value));
};

const place = ({ voice, book }: Pen, how: 'in' | 'to', id: string): string => {
  const value: FactValue | undefined = book.cite(id, 'place');
  return said(value && voice[how](value));
};

export const inPlace = (pen: Pen): string => place(pen, 'in', 'case.where');
export const toPlace = (pen: Pen): string => place(pen, 'to', 'case.nextStep.where');
export const phaseSince = (pen: Pen, how: 'at' | 'since'): string => when(pen, how, 'case.phaseSince');
export const ownerName = ({ book }: Pen): string =>
  said(
    book
      .text('case.owner')
      ?.replace(/[\s\p{C}]+/gu, ' ')
      .trim(),
  );

/** Whether a fact names a time that still lies ahead. */
export const isAhead = ({ book, now }: Pen, id: string): boolean => {
  const value = book.fact(id)?.value;
  const end = value?.kind === 'span' ? value.to : value?.kind === 'instant' ? value.at : now;
  return end > now;
};

/** A time that has passed is no expectation any more, and is not said. */
export const expected = (pen: Pen, how: When, id: string): string =>
  isAhead(pen, id) ? when(pen, how, id) : NONE;

export const arrival = (pen: Pen): string => expected(pen, 'at', 'case.nextStep.by');

/** What is planned for the delivery: a window, or the hour it is due by. */
export const delivery = (pen: Pen): string => {
  const window = expected(pen, 'window', 'case.eta');
  return window === NONE ? expected(pen, 'window', 'case.nextStep.by') : window;
};
