import * as z from 'zod/mini';
import type { Draft } from '#domain/draft.ts';
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

const key = (thread: string): string => `okno.edit.${thread}`;

const parsed = (stored: string | null): unknown => {
  try {
    return JSON.parse(stored ?? 'null');
  } catch {
    return null;
  }
};

const stored = (thread: string): Edit | undefined => {
  const found = z.safeParse(schema, parsed(sessionStorage.getItem(key(thread))));
  return found.success ? found.data : undefined;
};

const edits = new Map<string, Edit | undefined>();
const listeners = new Set<() => void>();

/** Kept in the tab, so that a reload or a new sign-in loses nothing; a customer's case stays off the disk. */
export const keptEdit = (thread: string): Edit | undefined => {
  if (!edits.has(thread)) edits.set(thread, stored(thread));
  return edits.get(thread);
};

export const keepEdit = (thread: string, edit: Edit | undefined): void => {
  edits.set(thread, edit);
  if (edit === undefined) sessionStorage.removeItem(key(thread));
  else sessionStorage.setItem(key(thread), JSON.stringify(edit));
  for (const listener of listeners) listener();
};

/** Calls back when something is kept or let go of; returns how to stop. */
export const onEdits = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
