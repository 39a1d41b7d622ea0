import { type Instant, instantOf, msOf } from '#domain/instant.ts';

/** Milliseconds at which X's ids begin: `ms = (id >> 22) + EPOCH`. */
const EPOCH = 1_288_834_974_657n;
/** Below this an id carries no time (accounts of the first years, hand-written test ids). */
const FIRST = 1n << 40n;

export interface Mint {
  /** The next id at this moment, greater than every id before it even if the clock went back. */
  next(at: Instant): string;
  /** An id of a moment in the past, which may be smaller than ids already given. */
  at(moment: Instant, taken: (id: string) => boolean): string;
  last(): string;
}

/** `seed` fills the ten worker bits, so that two simulators give different ids for one moment. */
export const snowflakes = (seed: number, last: string): Mint => {
  let latest = BigInt(last);
  const first = (at: Instant): bigint => ((BigInt(msOf(at)) - EPOCH) << 22n) | (BigInt(seed & 0x3ff) << 12n);
  return {
    next(at) {
      const wanted = first(at);
      latest = wanted > latest ? wanted : latest + 1n;
      return latest.toString();
    },
    at(moment, taken) {
      let id = first(moment);
      while (taken(id.toString())) id += 1n;
      if (id > latest) latest = id;
      return id.toString();
    },
    last: () => latest.toString(),
  };
};

/** When the thing with this id was made; undefined for an id that carries no time. */
export const timeOfId = (id: string): Instant | undefined => {
  const number = BigInt(id);
  return number < FIRST ? undefined : instantOf(Number((number >> 22n) + EPOCH));
};

/** Decimal strings by their value, the greatest first. */
export const newestFirst = (a: { id: string }, b: { id: string }): number => compareIds(b.id, a.id);

export const compareIds = (a: string, b: string): number =>
  a.length - b.length || (a < b ? -1 : Number(a > b));
