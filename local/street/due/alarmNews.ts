import { impactOf, titleOf } from '#desk/alerts/words.ts';
import type { Alarm, Level } from '#domain/alarm.ts';
import type { Happening } from './happening.ts';

const WORDS: Record<Level, (title: string) => string> = {
  warning: (title) => `Warning: ${title} will soon be late.`,
  breach: (title) => `Alarm: ${title} is late.`,
  escalation: (title) => `The leads are told: ${title} is late, and nobody has acted.`,
};

/** What has no limit to be late for is told by what it means. */
const LIMITS: ReadonlySet<Alarm['metric']> = new Set([
  ...(['first_reply', 'next_reply', 'update', 'resolution', 'approval', 'promise'] as const),
]);

const wordsOf = (alarm: Alarm): string =>
  LIMITS.has(alarm.metric)
    ? WORDS[alarm.level](titleOf(alarm.metric).toLowerCase())
    : `Alarm: ${titleOf(alarm.metric).toLowerCase()}. ${impactOf(alarm)}`;

/** A limit came when it passed; a warning, and what the leads are told, when it was raised. */
export const alarmNews = (alarm: Alarm): Happening => ({
  at: alarm.level === 'breach' ? alarm.dueAt : alarm.raisedAt,
  kind: alarm.level,
  words: wordsOf(alarm),
  ...(alarm.thread !== undefined && { thread: alarm.thread }),
});
