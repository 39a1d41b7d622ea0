import type { Brand } from '#domain/brand.ts';
import { lastSettled } from '#domain/settled.ts';
import { plusDays } from '#domain/zone.ts';
import type { TableDesk } from '../layers.ts';
import { type CountedDesk, countedSingly } from '../report/counted.ts';

export type SummingUp = (brand: Brand) => Promise<void>;

/** Of one run: a desk that was away for long catches up in several. */
const MOST_AT_ONCE = 7;

/**
 * Puts every day that is over, once nothing more is expected of it, into one row: what is read of a long span stays
 * small. An instance looks once an hour, which costs one read; a day costs two writes besides what it is read by.
 */
export const summingUp = (desk: CountedDesk & Pick<TableDesk, 'clock'>): SummingUp => {
  const looked = new Map<string, string>();
  return async ({ id, timeZone }) => {
    const now = desk.clock.now();
    const hour = now.slice(0, 'yyyy-mm-ddThh'.length);
    if (looked.get(id) === hour) return;
    const until = lastSettled(timeZone, now);
    const last = await desk.sums.last(id);
    let day = last === undefined ? await desk.statistics.firstDay(id) : plusDays(last, 1);
    for (let done = 0; day !== undefined && day <= until && done < MOST_AT_ONCE; done += 1) {
      const period = { from: day, to: day };
      await desk.sums.put(id, day, () => countedSingly(desk, id, period));
      day = plusDays(day, 1);
    }
    if (day === undefined || day > until) looked.set(id, hour);
  };
};
