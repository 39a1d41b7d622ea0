import { type Instant, msOf } from '#domain/instant.ts';
import { wholeSecond } from './wire.ts';

/** Ids of X hold the millisecond of their making, counted from this one, above 22 bits of other things. */
const EPOCH_MS = 1_288_834_974_657;

/** Below this an id carries no time: X's first years. */
const FIRST = 1n << 40n;

const msOfId = (id: string): number => Number(BigInt(id) >> 22n) + EPOCH_MS;

/** When the thing with this id was made; undefined for an id that carries no time. */
export const madeAt = (id: string): Instant | undefined =>
  BigInt(id) < FIRST ? undefined : wholeSecond(msOfId(id));

/** As its id says, or the moment itself where the id says anything further away. */
const near = (id: string, moment: Instant, withinMs: number): Instant =>
  wholeSecond(Math.abs(msOfId(id) - msOf(moment)) < withinMs ? msOfId(id) : msOf(moment));

/** An id that says anything else than "just now" was not made that way. */
const JUST_NOW_MS = 600_000;

/**
 * When X took a text, from the id it gave it: X's answer holds no time, and the own clock's would give the
 * message another key than the event that reports it later.
 */
export const sentAt = (id: string, now: Instant): Instant => near(id, now, JUST_NOW_MS);

/** A post can be edited for an hour at most. */
const A_DAY_MS = 86_400_000;

/** When one version of a post was written, from its id; `created` is the time that X gives for the post. */
export const versionAt = (id: string, created: Instant): Instant => near(id, created, A_DAY_MS);
