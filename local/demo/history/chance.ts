/** The same numbers for the same seed, from 0 to 1: a demo must look alike at every start. */
export const chanceOf = (seed: string): (() => number) => {
  let state = 2_166_136_261;
  for (const char of seed) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** One of them, each as likely. @throws Error where there is none */
export const oneOf = <T>(chance: () => number, all: readonly T[]): T => {
  const one = all[Math.floor(chance() * all.length)];
  if (one === undefined) throw new Error('[okno] there is nothing to choose from');
  return one;
};

/** Waits have a long tail: half of them within the median, one in ten about `spread` times as long. */
export const waitOf = (chance: () => number, median: number, spread: number): number => {
  const normal = Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
  return Math.round(median * Math.exp((Math.log(spread) / 1.2816) * normal));
};
