import { alarmsDue } from '#domain/agenda.ts';
import type { Head } from '#domain/head.ts';
import type { Instant } from '#domain/instant.ts';
import { threadName } from '#domain/thread.ts';
import type { TableDesk } from '../layers.ts';
import { raise } from './raise.ts';

/**
 * Raises what a reply, or the end of an episode without one, came too late for before a sweep could find it. What ends
 * at the very moment of a limit is in time. Safe to repeat.
 * @param before the head as it was while its clocks ran
 */
export const endedLate = async (desk: TableDesk, before: Head, at: Instant): Promise<void> => {
  const { brand: id } = threadName(before.thread);
  const levels = await desk.serviceLevels.of(id);
  const missed = alarmsDue(before, levels, at).filter(
    ({ level, clock }) => level === 'breach' && clock.dueAt < at,
  );
  if (missed.length === 0) return;
  const brand = await desk.brands.get(id);
  const alarms: string[] = [];
  for (const one of missed) alarms.push(...(await raise(desk, brand, before, one)));
  await desk.hints.alert([{ brand: id, alarms }]);
};
