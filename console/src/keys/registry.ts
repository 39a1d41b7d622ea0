import { shortcutsOn } from '../preferences/stored.ts';
import { isActivated, isOverlaid, isTyping } from './focus.ts';
import { pressed } from './pressed.ts';
import { isCharacters, type Shortcut } from './shortcut.ts';

/* The shortcuts of whatever is on the page now, and the one listener that runs them. */

/** What a part of the page offers, as it was last drawn. */
export interface Offer {
  current: readonly Shortcut[];
}

/** How long one may think between `g` and what follows it. */
const BETWEEN_MS = 1500;

export const MAC = /mac|iphone|ipad/i.test(globalThis.navigator?.userAgent ?? '');

const offers: Offer[] = [];
const listeners = new Set<() => void>();
let revision = 0;
let begun: { keys: string; at: number } | undefined;
let overlaid = false;

const changed = (): void => {
  revision += 1;
  for (const listener of listeners) listener();
};

/** What came last is asked first: it is the innermost part of the page. */
const inForce = (): Shortcut[] => offers.toReversed().flatMap(({ current }) => current);

const allowed = (shortcut: Shortcut, event: KeyboardEvent): boolean => {
  if (event.repeat && shortcut.repeats === undefined) return false;
  if (isTyping(event.target)) return shortcut.whileTyping === true;
  if (shortcut.keys === 'enter' && isActivated(event.target)) return false;
  return shortcutsOn() || !isCharacters(shortcut.keys);
};

/** The keys of a sequence so far; somebody who took too long begins anew. */
const soFar = (now: number, key: string): string => {
  const before = begun !== undefined && now - begun.at < BETWEEN_MS ? `${begun.keys} ` : '';
  begun = undefined;
  return `${before}${key}`;
};

const run = (event: KeyboardEvent, key: string): void => {
  const keys = soFar(event.timeStamp, key);
  const found = inForce().filter((shortcut) => allowed(shortcut, event));
  const named = (wanted: string) => found.find((shortcut) => shortcut.keys === wanted);
  // Whoever began a sequence and presses Ctrl Enter has thought better of it.
  const meant = named(keys) ?? (isCharacters(key) ? undefined : named(key));
  if (meant === undefined) {
    if (found.some((shortcut) => shortcut.keys.startsWith(`${keys} `))) begun = { keys, at: event.timeStamp };
    return;
  }
  event.preventDefault();
  meant.run();
};

const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock']);

const onKey = (event: KeyboardEvent): void => {
  if (event.defaultPrevented || event.isComposing || overlaid || MODIFIERS.has(event.key)) return;
  const key = pressed(event, MAC);
  if (key !== undefined) run(event, key);
};

/** Before anybody takes the key: a dialog that Escape closes would be gone when its turn comes. */
const onCapture = (event: KeyboardEvent): void => {
  overlaid = isOverlaid(event.target);
};

const listen = (): void => {
  window.addEventListener('keydown', onCapture, true);
  window.addEventListener('keydown', onKey);
};

const unlisten = (): void => {
  window.removeEventListener('keydown', onCapture, true);
  window.removeEventListener('keydown', onKey);
};

/** Puts shortcuts in force; returns how to take them back. */
export const offer = (one: Offer): (() => void) => {
  if (offers.length === 0) listen();
  offers.push(one);
  changed();
  return () => {
    offers.splice(offers.indexOf(one), 1);
    if (offers.length === 0) unlisten();
    changed();
  };
};

/** Calls back when parts of the page come and go. */
export const onOffers = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const offersRevision = (): number => revision;

/** All in force, in the order in which the page offers them; of two with the same keys the one that would run. */
export const shortcutsInForce = (): Shortcut[] => {
  const all = inForce();
  return offers.flatMap(({ current }) =>
    current.filter((one) => all.find(({ keys }) => keys === one.keys) === one),
  );
};
