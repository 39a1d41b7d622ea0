import type { Level, Metric } from '#domain/alarm.ts';

/** Heading of RUNBOOK.md that says what to do. */
const RUNBOOK: Record<Metric, string> = {
  first_reply: 'a-thread-breached-its-target',
  next_reply: 'a-thread-breached-its-target',
  update: 'a-promised-update-was-not-given',
  resolution: 'a-case-is-open-too-long',
  approval: 'drafts-wait-for-approval',
  promise: 'a-promised-update-was-not-given',
  drafting: 'work-is-stuck',
  sending: 'work-is-stuck',
  acting: 'work-is-stuck',
  outcome: 'a-person-must-find-out-what-happened',
  parity: 'private-and-public-are-not-answered-alike',
  silence: 'a-channel-has-gone-silent',
  backlog: 'too-many-wait',
};

const WARNING: Partial<Record<Metric, string>> = {
  first_reply: 'a-thread-is-about-to-breach-its-target',
  next_reply: 'a-thread-is-about-to-breach-its-target',
};

export const runbookOf = (metric: Metric, level: Level): string => {
  if (level === 'escalation') return 'a-broken-promise-is-still-owed';
  return (level === 'warning' ? WARNING[metric] : undefined) ?? RUNBOOK[metric];
};
