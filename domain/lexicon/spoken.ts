/** One place of a spoken time: minutes, an hour by its number, an hour by its name («восьмого»), or one of some words. */
export type SpokenPlace = '#' | '@' | '^' | { words: ReadonlySet<string>; optional: boolean };

/** A way to tell the time by the hour: minutes since midnight are `hour * 60 + base + sign * minutes`. */
export interface SpokenForm {
  places: readonly SpokenPlace[];
  sign: 1 | -1;
  base: number;
}

const placeOf = (source: string): SpokenPlace => {
  if (source === '#' || source === '@' || source === '^') return source;
  const optional = source.endsWith('?');
  return { words: new Set((optional ? source.slice(0, -1) : source).split('|')), optional };
};

/** `# minutes? past @`: `#` minutes, `@` an hour as a number, `^` an hour by its name; a place with `?` may be left out. */
export const spokenForm = (source: string, sign: 1 | -1 = 1, base = 0): SpokenForm => ({
  places: source.split(' ').map(placeOf),
  sign,
  base,
});
