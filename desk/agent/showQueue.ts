import type { Alarm } from '#domain/alarm.ts';
import type { QueueView } from '#domain/view.ts';
import type { ChannelDesk } from '../layers.ts';
import type { Listed } from '../ports/threads.ts';
import { type Inside, shortMark, viewSince } from './queueCursor.ts';
import { linesOf } from './queueLines.ts';

/** Whose heads are read at every look, so that a look costs the same however many wait. */
const FIRST = 200;
/** Named at most: an answer must stay within six megabytes. */
const NAMED = 20_000;

/** Where somebody waits, the longest first; then what must happen next. */
const longestFirst = (one: Listed, other: Listed): number => {
  const [a, b] = [one.waitingSince ?? '~', other.waitingSince ?? '~'];
  if (a !== b) return a < b ? -1 : 1;
  return one.nextAt < other.nextAt ? -1 : 1;
};

/** Those to be told in full: what an alarm is about, and of the rest those who wait longest. */
const divided = (listed: readonly Listed[], alarms: readonly Alarm[]) => {
  const alarmed = new Set(alarms.flatMap(({ thread }) => thread ?? []));
  const sorted = listed.toSorted(longestFirst);
  const urgent = sorted.filter(({ thread }) => alarmed.has(thread));
  const calm = sorted.filter(({ thread }) => !alarmed.has(thread));
  const room = FIRST - urgent.length;
  return { first: [...urgent, ...calm.slice(0, room)], others: calm.slice(room) };
};

/** Whatever moves the head in earnest moves one of these. */
const markOf = ({ nextAt, waitingSince = '' }: Listed): string => shortMark(`${nextAt} ${waitingSince}`);

const inside = async (desk: ChannelDesk, brandId: string): Promise<Inside> => {
  const [listed, alarms] = await Promise.all([desk.threads.listed(brandId), desk.alarms.latest(brandId)]);
  // An index lags behind its table, so a thread that moves while it is read may be named twice.
  const once = [...new Map(listed.map((one) => [one.thread, one])).values()];
  const { first, others } = divided(once, alarms);
  const { rows } = await linesOf(
    desk,
    brandId,
    first.map(({ thread }) => thread),
  );
  const named = others.slice(0, NAMED);
  const beyond = others.length - named.length;
  return {
    rows,
    more: named.map((one) => ({ thread: one.thread, mark: markOf(one) })),
    ...(beyond > 0 && { beyond }),
    alarms,
  };
};

/**
 * What of a brand needs attention, with its alarms: the lines of the most pressing, and the names of the rest. After a
 * look that is known by its cursor only the parts that moved since.
 */
export const showQueue =
  (desk: ChannelDesk) =>
  async (brandId: string, cursor?: string): Promise<QueueView> => {
    const now = desk.clock.now();
    return viewSince(cursor, await inside(desk, brandId), now);
  };
