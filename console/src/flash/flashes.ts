export interface Flash {
  /** One message of an id at a time: a later one takes its place. */
  id: string;
  type: 'success' | 'info' | 'error';
  says: string;
  action?: { says: string; run: () => void };
  /** okno's milliseconds; then it goes, and what it offers with it. */
  until?: number;
}

/** More would push the page away. */
const MOST = 3;

const listeners = new Set<() => void>();
let shown: readonly Flash[] = [];

const show = (next: readonly Flash[]): void => {
  shown = next;
  for (const listener of listeners) listener();
};

export const onFlashes = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Newest first; the same list until it changes. */
export const flashes = (): readonly Flash[] => shown;

export const unflash = (id: string): void => {
  if (shown.some((one) => one.id === id)) show(shown.filter((one) => one.id !== id));
};

/** What must not be lost outlives what was only good to know. */
const kept = (all: readonly Flash[]): readonly Flash[] => {
  const over = all.length - MOST;
  if (over <= 0) return all;
  const least = all.findLast(({ type, action }) => type !== 'error' && action === undefined) ?? all.at(-1);
  return all.filter((one) => one !== least);
};

/** Puts a message at the top of the page, wherever somebody goes from here. */
export const flash = (message: Flash): void =>
  show(kept([message, ...shown.filter(({ id }) => id !== message.id)]));
