import type { Alarm } from '#domain/alarm.ts';
import type { Brand } from '#domain/brand.ts';
import type { Head } from '#domain/head.ts';
import { type Histogram, merge } from '#domain/histogram.ts';
import { type Instant, msOf } from '#domain/instant.ts';
import type { Place } from '#domain/message.ts';
import { isUnfair } from '#domain/parity.ts';
import { dayAt, midnightOf } from '#domain/zone.ts';
import type { TableDesk } from '../layers.ts';
import { runbookOf } from './runbook.ts';

/** What is compared with, and what was found. */
export interface Today {
  /** How long those waited who were answered today, by place. */
  answered(brand: Brand, now: Instant): Promise<Record<Place, Histogram>>;
  /** Ids of alarms that were recorded: once a day and place there is nothing more to compare. */
  told: Set<string>;
}

/** Read at most once, however many are overdue at a time. */
export const todayOnce = (desk: TableDesk, told = new Set<string>()): Today => {
  let read: ReturnType<Today['answered']> | undefined;
  return {
    told,
    answered: (brand, now) => {
      read ??= answeredToday(desk, brand, now);
      return read;
    },
  };
};

const answeredToday = async (
  desk: TableDesk,
  { id, timeZone }: Brand,
  now: Instant,
): Promise<Record<Place, Histogram>> => {
  const date = dayAt(timeZone, now);
  const cells = await desk.statistics.cells(id, date, date);
  const of = (place: Place): Histogram =>
    cells
      .filter(({ cell }) => cell.place === place)
      .flatMap(({ totals: { spans } }) => [spans.first_wall ?? {}, spans.next_wall ?? {}])
      .reduce(merge, {});
  return { public: of('public'), private: of('private') };
};

/** Somebody is overdue here: were those who asked in the other place the same day answered sooner? Once a day and place. */
export const unfairness = async (
  today: Today,
  brand: Brand,
  { thread, place, waitingSince }: Head,
  now: Instant,
): Promise<Alarm | undefined> => {
  if (waitingSince === undefined) return undefined;
  const { timeZone } = brand;
  const date = dayAt(timeZone, now);
  const dueAt = midnightOf(timeZone, date);
  const id = `${dueAt}#parity#breach#${place}`;
  if (today.told.has(`${brand.id} ${id}`)) return undefined;
  const others = (await today.answered(brand, now))[place === 'private' ? 'public' : 'private'];
  const waited = (msOf(now) - msOf(waitingSince)) / 1000;
  if (!isUnfair(waited, others)) return undefined;
  const runbook = runbookOf('parity', 'breach');
  return { id, level: 'breach', metric: 'parity', thread, place, dueAt, raisedAt: now, runbook };
};
