import type { Brand } from '#domain/brand.ts';
import { type Instant, msOf } from '#domain/instant.ts';
import { isSilent, silentSince } from '#domain/silence.ts';
import type { TableDesk } from '../layers.ts';
import { runbookOf } from './runbook.ts';

const EVERY_MINUTES = 10;

/** Whether a channel that usually speaks at this hour has said nothing; told once, until it speaks again. */
export const listen = async (desk: TableDesk, { id, channels }: Brand, now: Instant): Promise<void> => {
  if (Math.floor(msOf(now) / 60_000) % EVERY_MINUTES !== 0) return;
  const alarms: string[] = [];
  for (const channel of Object.keys(channels)) {
    const spoke = await desk.hearing.hours(id, channel, now);
    if (!isSilent(spoke, now)) continue;
    const dueAt = silentSince(spoke);
    const alarm = `${dueAt}#silence#breach#${channel}`;
    await desk.alarms.record(id, {
      ...{ id: alarm, level: 'breach', metric: 'silence', channel, dueAt, raisedAt: now },
      runbook: runbookOf('silence', 'breach'),
    });
    alarms.push(alarm);
  }
  if (alarms.length > 0) await desk.hints.alert([{ brand: id, alarms }]);
};
