import type { Alarm, Metric } from '#domain/alarm.ts';
import type { Brand } from '#domain/brand.ts';
import type { Head } from '#domain/head.ts';
import { dayAt } from '#domain/zone.ts';
import { reopenLate } from '../count.ts';
import type { TableDesk } from '../layers.ts';
import { todayOnce, unfairness } from './parity.ts';
import { runbookOf } from './runbook.ts';
import type { DueAlarm } from './visit.ts';

/**
 * Records an alarm of a thread, and with a breach of a reply the unfairness it may show. The id says span, metric and
 * level, so whoever comes second records nothing (docs/rules.md C33). Answers the ids people are to be told of.
 */
export const raise = async (
  desk: TableDesk,
  brand: Brand,
  head: Head,
  { level, clock }: DueAlarm,
  today = todayOnce(desk),
): Promise<string[]> => {
  const { metric, key, dueAt, owner } = clock;
  const { thread, customer, place, asked, heardAt } = head;
  const now = desk.clock.now();
  const told: Alarm[] = [
    {
      id: `${dueAt}#${metric}#${level}#${thread}#${key}`,
      ...{ level, metric, thread, place, dueAt, raisedAt: now, runbook: runbookOf(metric, level) },
      day: dayAt(brand.timeZone, dueAt),
      customer: customer.handle ?? customer.name ?? customer.id,
      ...(asked && { asked }),
      ...(owner && { owner }),
      ...(isReply(metric) && heardAt !== undefined && heardAt > dueAt && { late: true as const }),
    },
  ];
  const unfair =
    level === 'breach' && isReply(metric) ? await unfairness(today, brand, head, now) : undefined;
  if (unfair !== undefined) told.push(unfair);
  for (const alarm of told) await record(desk, brand, alarm);
  if (unfair !== undefined) today.told.add(`${brand.id} ${unfair.id}`);
  return told.map(({ id }) => id);
};

const record = async (desk: TableDesk, brand: Brand, alarm: Alarm): Promise<void> => {
  const isNew = await desk.alarms.record(brand.id, alarm);
  if (isNew && alarm.day !== undefined) await reopenLate(desk, brand, alarm.day);
};

const isReply = (metric: Metric): boolean => metric === 'first_reply' || metric === 'next_reply';
