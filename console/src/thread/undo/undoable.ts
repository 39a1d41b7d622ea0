import type { ThreadId } from '#domain/thread.ts';
import type { Edit } from '../edit.ts';

/** A reply that was approved a moment ago, here in this tab. */
export interface Undoable {
  thread: ThreadId;
  reply: string;
  /** What the customer is called. */
  name: string;
  /** okno's milliseconds; absent while it waits for a lead. */
  until?: number;
  /** What had been typed over the draft, to be typed on. */
  edit?: Edit;
}

const listeners = new Set<() => void>();
let latest: Undoable | undefined;

export const onUndoable = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The newest that was approved; it may be too late for it. */
export const undoable = (): Undoable | undefined => latest;

export const setUndoable = (one: Undoable | undefined): void => {
  latest = one;
  for (const listener of listeners) listener();
};
