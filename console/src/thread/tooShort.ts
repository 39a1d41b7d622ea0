/** The desk takes no reason, and no words of an agent's to colleagues, shorter than this. */
const SHORTEST = 3;

export const isTooShort = (words: string): boolean => words.trim().length < SHORTEST;
