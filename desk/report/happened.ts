import type { Alarm } from '#domain/alarm.ts';
import { breachOf } from '#domain/alarmCells.ts';
import { type Behind, type BehindRow, isBreach, isIn, isSpan } from '#domain/behind.ts';
import type { Brand } from '#domain/brand.ts';
import type { CountedEvent } from '#domain/event.ts';
import { type LocalDate, midnightOf, plusDays } from '#domain/zone.ts';
import type { TableDesk } from '../layers.ts';

/** One thing that was counted as what was asked for, and its key within its day. */
export interface Happened {
  key: string;
  row: BehindRow;
}

/** What was counted as this on a day of the brand's, newest first; before a key, where one is given. */
export async function* happenedOn(
  desk: Pick<TableDesk, 'alarms' | 'events'>,
  { id, timeZone }: Pick<Brand, 'id' | 'timeZone'>,
  what: Behind,
  day: LocalDate,
  before?: string,
): AsyncGenerator<Happened> {
  if (!isBreach(what)) {
    for await (const { key, event } of desk.events.of(id, day, before)) yield* counted(key, event, what);
    return;
  }
  const [from, to] = [midnightOf(timeZone, day), midnightOf(timeZone, plusDays(day, 1))];
  const alarms = await desk.alarms.between(id, from, to);
  for (const alarm of alarms.toReversed())
    if (before === undefined || alarm.id < before) yield* alarmed(alarm, what);
}

const counted = (
  key: string,
  { at, thread, cell, counts, spans }: CountedEvent,
  what: Behind,
): Happened[] => {
  const waited = isSpan(what) ? spans?.[what] : (spans?.first_wall ?? spans?.next_wall);
  const isIt = isSpan(what) ? waited !== undefined : counts.some((count) => isIn(what, count));
  const row = { ...cell, thread, at, ...(waited !== undefined && { waited: Math.round(waited) }) };
  return isIt ? [{ key, row }] : [];
};

const alarmed = (alarm: Alarm, what: Behind): Happened[] =>
  breachOf(alarm)
    .filter(({ count }) => isIn(what, count))
    .flatMap(({ cell }) =>
      alarm.thread === undefined
        ? []
        : [
            {
              key: alarm.id,
              row: {
                ...{ ...cell, thread: alarm.thread, at: alarm.dueAt },
                ...(alarm.owner !== undefined && { owner: alarm.owner }),
              },
            },
          ],
    );
