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
const known = new Map<string, Undoable>();
let latest: Undoable | undefined;

const setLatest = (one: Undoable | undefined): void => {
  latest = one;
  for (const listener of listeners) listener();
};

export const onUndoable = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The newest that was approved; it may be too late for it. */
export const undoable = (): Undoable | undefined => latest;

/** What this tab knows of a reply it approved, however many came after it. */
export const knownUndoable = (reply: string): Undoable | undefined => known.get(reply);

export const rememberUndoable = (one: Undoable): void => {
  known.set(one.reply, one);
  setLatest(one);
};

/** It is being taken back: the key for it has done its work, whatever that comes to. */
export const letGoOf = (reply: string): void => {
  if (latest?.reply === reply) setLatest(undefined);
};
