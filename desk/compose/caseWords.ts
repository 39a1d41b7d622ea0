import type { CaseKind } from '#domain/caseStatus.ts';
import { type Args, catalogueOf } from './catalogue/catalogue.ts';
import type { PhaseWords, PlainKind } from './catalogue/en.ts';
import { expected, HOLE, inPlace, isNone, NONE, ownerName, type Pen, said, when } from './parts.ts';

export const isPlain = (kind: CaseKind): kind is PlainKind => kind !== 'delayed_bag' && kind !== 'document';

/** The catalogue's words for a state, if it has any. */
export const wordsFor = (
  { lang }: Pick<Pen, 'lang'>,
  of: 'cases' | 'standing',
  kind: CaseKind,
  phase: string,
): string | undefined => {
  if (!isPlain(kind)) return undefined;
  const words: PhaseWords[PlainKind] = catalogueOf(lang)[of][kind];
  return Object.entries(words).find(([key]) => key === phase)?.[1];
};

const MOST = 160;

/** A back office's own words in one line, without the quotes and full stop that the catalogue sets itself. */
export const ownText = ({ book }: Pen, id: string): string => {
  const text = (book.text(id) ?? '')
    .replace(/[\s\p{C}]+/gu, ' ')
    .replace(/^[\s«»“”„"]+|[\s«»“”„".;]+$/gu, '')
    .slice(0, MOST);
  return said(/[\p{L}\p{N}]/u.test(text) ? text : '');
};

const past = (pen: Pen, how: 'at' | 'since', id: string): string => {
  const time = when(pen, how, id);
  return isNone(time) ? HOLE : time;
};

/** What the words for a case may use. Only what a message does use is looked up, and so cited. */
export const caseArgs = (pen: Pen): Args => ({
  get opened() {
    return past(pen, 'at', pen.book.has('case.openedAt') ? 'case.openedAt' : 'case.phaseSince');
  },
  get at() {
    return past(pen, 'at', 'case.phaseSince');
  },
  get since() {
    return past(pen, 'since', 'case.phaseSince');
  },
  get in() {
    return inPlace(pen);
  },
  get item() {
    return ownText(pen, 'case.item');
  },
  get owner() {
    return ownerName(pen);
  },
  get next() {
    return expected(pen, 'appointed', 'case.nextStep.by');
  },
  get phone() {
    return ownText(pen, 'case.phone');
  },
  get window() {
    return expected(pen, 'window', pen.book.has('case.eta') ? 'case.eta' : 'case.nextStep.by');
  },
  get title() {
    return ownText(pen, 'case.title');
  },
  get link() {
    const url = pen.book.cite('case.link', 'link')?.url;
    return url === undefined || pen.attached ? NONE : url;
  },
  get reference() {
    return pen.book.cite('case.reference', 'reference')?.text ?? NONE;
  },
});
