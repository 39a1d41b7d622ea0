import * as z from 'zod/mini';
import type { Draft } from '#domain/draft.ts';
import { keptAs } from './kept.ts';
import { placesOf, textsOf } from './standing.ts';

const schema = z.object({
  draftId: z.string(),
  /** Latest message of the customer when the editing began. */
  basedOn: z.string(),
  places: z.array(z.enum(['public', 'private'])),
  texts: z.array(z.string()),
  /** Why a finding is overridden, by its code. */
  reasons: z.record(z.string(), z.string()),
});

/** What an agent has typed over a draft and not sent yet. */
export type Edit = z.infer<typeof schema>;

export const startEdit = (draft: Draft, basedOn: string): Edit => ({
  draftId: draft.id,
  basedOn,
  places: placesOf(draft),
  texts: textsOf(draft),
  reasons: {},
});

/** The same words over a newer draft: each goes to the delivery of its place. */
export const rebase = (edit: Edit, draft: Draft, basedOn: string): Edit => {
  const next = startEdit(draft, basedOn);
  const texts = next.places.map(
    (place, index) => edit.texts[edit.places.indexOf(place)] ?? next.texts[index] ?? '',
  );
  return { ...next, texts, reasons: edit.reasons };
};

export const withText = (edit: Edit, index: number, text: string): Edit => ({
  ...edit,
  texts: edit.texts.with(index, text),
});

export const withReason = (edit: Edit, code: string, reason: string): Edit => ({
  ...edit,
  reasons: { ...edit.reasons, [code]: reason },
});

/** Polling never touches it. */
export const edits = keptAs('edit', schema);
