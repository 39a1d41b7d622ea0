/** Prefix of every id okno makes itself; ids of channels and back offices are kept as they came. */
const PREFIX = {
  draft: 'drf',
  reply: 'rpl',
  audit: 'aud',
  action: 'act',
  contact: 'per',
  promise: 'prm',
} as const;
export type IdKind = keyof typeof PREFIX;

/** `drf_0mh8x…`: prefix, time in base 36 (so ids of one kind sort by age), random tail of 10 characters. */
export const makeId = (kind: IdKind, nowMs: number, random: () => number): string => {
  const tail = Array.from({ length: 10 }, () => Math.floor(random() * 36).toString(36)).join('');
  return `${PREFIX[kind]}_${nowMs.toString(36).padStart(9, '0')}${tail}`;
};

/** The same id for the same seed and time, so that what is made twice is made once. */
export const derivedId = (kind: IdKind, atMs: number, seed: string): string => {
  let state = 2_166_136_261;
  for (const char of seed) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  const random = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return makeId(kind, atMs, random);
};

/** The moment an id was made, in epoch milliseconds; rows are found again by their id alone. */
export const idTime = (id: string): number => Number.parseInt(id.slice(4, 13), 36);
