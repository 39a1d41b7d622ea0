import * as z from 'zod/mini';
import { parsedJson } from '../../api/parsedJson.ts';

/* What one browser remembers of dossiers. It stays on the disk, so it names nobody. */

const OPEN = 'okno.dossier';
const IGNORED = 'okno.ignored';
const MOST_IGNORED = 500;

const numbers = z.array(z.number());

export const isOpen = (): boolean => localStorage.getItem(OPEN) !== 'closed';

export const keepOpen = (open: boolean): void => localStorage.setItem(OPEN, open ? 'open' : 'closed');

const numberOf = (name: string): number => {
  let hash = 2_166_136_261;
  for (const sign of name) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  return hash;
};

const stored = (): number[] => {
  const found = z.safeParse(numbers, parsedJson(localStorage.getItem(IGNORED) ?? ''));
  return found.success ? found.data : [];
};

/** `pair`: whatever names the two accounts, always the same way. */
export const isIgnored = (pair: string): boolean => stored().includes(numberOf(pair));

export const ignore = (pair: string): void =>
  localStorage.setItem(IGNORED, JSON.stringify([...stored(), numberOf(pair)].slice(-MOST_IGNORED)));
