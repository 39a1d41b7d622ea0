import { impactOf, titleOf } from '#desk/alerts/words.ts';
import type { Alarm, Level } from '#domain/alarm.ts';
import type { Happening } from './happening.ts';

const OPENINGS: Record<Level, string> = {
  warning: 'Warning',
  breach: 'Alarm',
  escalation: 'The leads are told',
};

/** A limit came when it passed; a warning, and what the leads are told, when it was raised. */
export const alarmNews = (alarm: Alarm): Happening => ({
  at: alarm.level === 'breach' ? alarm.dueAt : alarm.raisedAt,
  kind: alarm.level,
  words: `${OPENINGS[alarm.level]}, ${titleOf(alarm.metric).toLowerCase()}. ${impactOf(alarm)}`,
  ...(alarm.thread !== undefined && { thread: alarm.thread }),
});
