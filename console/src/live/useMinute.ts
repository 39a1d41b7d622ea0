import { useWords } from './useWords.ts';

const MINUTE_MS = 60_000;

/** okno's milliseconds, to the minute: days change while one looks, and what changes every second cannot be read. */
export const useMinute = (): number => MINUTE_MS * useWords((now) => Math.floor(now / MINUTE_MS));
