import { titleOf } from '#desk/alerts/words.ts';
import { type Due, type Need, needs } from '#domain/agenda.ts';
import type { Level } from '#domain/alarm.ts';
import type { Head } from '#domain/head.ts';
import type { Instant } from '#domain/instant.ts';
import type { ServiceLevels } from '#domain/sla/serviceLevels.ts';
import type { HappeningKind, Upcoming } from './happening.ts';

const ALARMS: Record<Level, (title: string) => string> = {
  warning: (title) => `${title}: a warning, if nobody acts`,
  breach: (title) => `${title}: an alarm, if nobody acts`,
  escalation: (title) => `${title}: the leads are told, if nobody acts`,
};

const wordsOf = (due: Due): { kind: HappeningKind; words: string } => {
  switch (due.what) {
    case 'alarm':
      return { kind: due.level, words: ALARMS[due.level](titleOf(due.clock.metric)) };
    case 'notice':
      return { kind: 'notice', words: 'The message that was promised is drafted' };
    case 'recheck':
      return { kind: 'notice', words: 'The back office is asked whether the case moved' };
    case 'draft':
      return { kind: 'draft', words: 'The back office is asked again for a better draft' };
    case 'survey':
      return { kind: 'notice', words: 'The customer is asked whether it was any help' };
    case 'publish':
      return { kind: 'sent', words: 'The reply on its way is looked after' };
    case 'act':
      return { kind: 'action', words: 'The action on its way is looked after' };
    default:
      return due satisfies never;
  }
};

const upcoming = (thread: string, { due, at }: Need): Upcoming => ({ at, thread, ...wordsOf(due) });

/** What will be due on these threads after `now`, the earliest first. */
export const upcomingOn = (heads: readonly Head[], levels: ServiceLevels, now: Instant): Upcoming[] =>
  heads
    .flatMap((head) => needs(head, levels, now).map((need) => upcoming(head.thread, need)))
    .filter(({ at }) => at > now)
    .sort((a, b) => a.at.localeCompare(b.at));
