import type { Brand } from '#domain/brand.ts';
import type { CountedEvent } from '#domain/event.ts';
import { lastSettled } from '#domain/settled.ts';
import type { LocalDate } from '#domain/zone.ts';
import type { TableDesk } from './layers.ts';

type CountDesk = Pick<TableDesk, 'clock' | 'events' | 'statistics' | 'sums'>;
type OfBrand = Pick<Brand, 'id' | 'timeZone'>;

/** Counts something, and keeps which thread it happened to for whoever asks what a number is made of: two writes. */
export const count = async (desk: CountDesk, brand: OfBrand, event: CountedEvent): Promise<void> => {
  const { cell, counts, spans } = event;
  await Promise.all([
    desk.statistics.add(brand.id, cell, { counts, ...(spans && { spans }) }),
    desk.events.put(brand.id, event),
  ]);
  await reopenLate(desk, brand, cell.day);
};

/** What comes for a day that was summed up long ago is still told of. */
export const reopenLate = async (
  { clock, sums }: Pick<CountDesk, 'clock' | 'sums'>,
  { id, timeZone }: OfBrand,
  day: LocalDate,
): Promise<void> => {
  if (day <= lastSettled(timeZone, clock.now())) await sums.open(id, day);
};
