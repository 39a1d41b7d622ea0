import { backlogOf } from '#domain/backlog.ts';
import type { Brand } from '#domain/brand.ts';
import { type Instant, msOf } from '#domain/instant.ts';
import type { ServiceLevels } from '#domain/sla/serviceLevels.ts';
import { dayAt, midnightOf } from '#domain/zone.ts';
import type { TableDesk } from '../layers.ts';
import { runbookOf } from './runbook.ts';

const EVERY_MINUTES = 5;

/**
 * How many wait, and how long already: counted every five minutes from the index alone, no thread is read for it. That
 * it is too many is told once a day.
 */
export const takeStock = async (
  desk: TableDesk,
  { id, timeZone }: Brand,
  { backlog }: ServiceLevels,
  now: Instant,
): Promise<void> => {
  if (Math.floor(msOf(now) / 60_000) % EVERY_MINUTES !== 0) return;
  const { threads, oldest } = backlogOf(await desk.threads.waiting(id), now);
  const seconds = oldest === undefined ? 0 : Math.max(0, (msOf(now) - msOf(oldest)) / 1000);
  desk.meter.gauge('Unanswered', id, threads);
  desk.meter.gauge('OldestUnansweredSeconds', id, seconds);
  if (threads < backlog.threads && seconds < backlog.oldestSeconds) return;
  const day = midnightOf(timeZone, dayAt(timeZone, now));
  const alarm = `${day}#backlog#breach`;
  await desk.alarms.record(id, {
    ...{ id: alarm, level: 'breach', metric: 'backlog', dueAt: day, raisedAt: now },
    runbook: runbookOf('backlog', 'breach'),
  });
  await desk.hints.alert([{ brand: id, alarms: [alarm] }]);
};
