import type { CaseKind } from '#domain/caseStatus.ts';
import type { CitedFact } from '#domain/facts.ts';
import { NONE, type Part, type Pen, part, said } from './parts.ts';

/** What an answer about a case is made of, beside the facts themselves. */
export interface Matter {
  kind: CaseKind;
  /** Facts of our last answer that may still be told, when there was one; the time it was sent is `told.at`. */
  before: readonly CitedFact[] | undefined;
  facts: readonly CitedFact[];
  /** The back office cannot be reached, or what it said is old. */
  stale: boolean;
  /** The expected time is not the first one there was. */
  etaMoved: boolean;
}

export const checked = ({ voice, book }: Pen): string => {
  const at = book.cite('case.checkedAt', 'instant');
  return at === undefined ? NONE : voice.at(at);
};

export const staleParts = (pen: Pen, { stale, kind }: Matter): Part[] =>
  stale ? [part(pen, 'stale', { kind, checked: checked(pen) }, 8)] : [];

/** Once something is told, the time at which it was told must be known too. */
export const told = ({ voice, book }: Pen): string => {
  const at = book.cite('told.at', 'instant');
  return said(at && voice.at(at));
};

export const newTime = (pen: Pen): Part => {
  const { voice, book } = pen;
  const value = book.cite('told.eta', 'instant', 'span');
  // Where there is room for little, a time that moved matters more than why.
  return part(pen, 'newTime', { told: told(pen), before: said(value && voice.window(value)) }, 8);
};

export const newOther = (pen: Pen): Part => part(pen, 'newOther', { told: told(pen) }, 4);

/** A time that slipped before we first wrote about it; later slips are news. */
export const movedParts = (pen: Pen, { etaMoved, before }: Matter, id: 'moved' | 'etaMoved'): Part[] => {
  const original = pen.book.fact('case.eta.original')?.value;
  const known = before?.some((fact) => fact.id === 'case.eta') ?? false;
  if (original === undefined || !etaMoved || known) return [];
  pen.book.cite('case.eta.original', 'instant');
  return [part(pen, id, { original: pen.voice.forAt(original) }, 3)];
};

/** What bags and parcels may want of the customer. */
export const deliveryAction = (pen: Pen): Part[] => {
  const code = pen.book.code('case.customerAction');
  const by = pen.book.cite('case.customerAction.deadline', 'instant');
  const deadline = by === undefined ? NONE : pen.voice.until(by.at);
  if (code === 'contents_form') return [part(pen, 'contentsForm', { deadline }, 8)];
  if (code === 'confirm_address') return [part(pen, 'confirmAddress', { deadline }, 8)];
  pen.book.cited();
  return [];
};
