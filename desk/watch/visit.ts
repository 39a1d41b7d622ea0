import { type Due, due, redraftOf, SEVERAL } from '#domain/agenda.ts';
import type { Level } from '#domain/alarm.ts';
import { answersLatest, type Head } from '#domain/head.ts';
import type { Instant } from '#domain/instant.ts';
import type { Clock } from '#domain/sla/clocks.ts';
import { nextRecheck } from '#domain/sla/promising.ts';
import type { ServiceLevels } from '#domain/sla/serviceLevels.ts';
import type { DraftWork, PublishWork } from '../ports/hints.ts';
import type { HeadChange } from '../ports/threads.ts';

/** An alarm that is due on a thread. */
export interface DueAlarm {
  level: Level;
  clock: Clock;
}

/** What is to be done about one thread, and the marks that tell it was done. */
export interface Visit {
  head: Head;
  alarms: DueAlarm[];
  drafts: DraftWork[];
  replies: PublishWork[];
  marks: (current: Head) => HeadChange;
}

/** Everything a thread needs now. Nothing is done by asking. */
export const visitOf = (head: Head, levels: ServiceLevels, now: Instant): Visit => {
  const all = due(head, levels, now);
  const alarms = all.flatMap((one) => (one.what === 'alarm' ? [one] : []));
  return {
    head,
    alarms,
    drafts: all.flatMap((one) => draftFor(head, one)),
    replies: all.flatMap((one) =>
      one.what === 'publish' ? [{ thread: head.thread, reply: one.reply }] : [],
    ),
    marks: (current) => marksOn(current, all, now),
  };
};

const draftFor = ({ thread, draft }: Head, one: Due): DraftWork[] => {
  switch (one.what) {
    case 'draft':
      return [{ thread, why: draft?.retryAt === undefined ? 'message' : 'retry' }];
    case 'act':
      return [{ thread, why: 'act', action: one.action }];
    case 'recheck':
      return [{ thread, why: 'recheck' }];
    case 'notice':
      return [{ thread, why: 'promise' }];
    case 'survey':
      return [{ thread, why: 'survey' }];
    case 'publish':
    case 'alarm':
      return [];
    default:
      return one satisfies never;
  }
};

/** What tells on the head that these were done. */
const marksOn = (head: Head, all: readonly Due[], now: Instant): HeadChange => {
  const alarms = all.flatMap((one) => (one.what === 'alarm' ? [one] : []));
  const noticed = all.flatMap((one) => (one.what === 'notice' ? [one.promise] : []));
  const isDue = (what: Due['what']): boolean => all.some((one) => one.what === what);
  return {
    ...alarmMarks(head, alarms),
    ...promiseMarks(head, alarms, noticed),
    ...(isDue('recheck') && { recheck: rechecked(head, now) }),
    ...(isDue('draft') && !answersLatest(head, head.draft) && { redraft: redraftOf(head, now) }),
  };
};

const alarmMarks = ({ marks }: Head, alarms: readonly DueAlarm[]): HeadChange => {
  const ofClocks = alarms.filter(({ clock }) => clock.metric !== 'promise');
  if (ofClocks.length === 0) return {};
  const made: NonNullable<Head['marks']> = { ...marks };
  for (const { clock, level } of ofClocks) {
    const before = clock.metric === 'outcome' ? (made.outcome?.of.split(SEVERAL) ?? []) : [];
    made[clock.metric] = { of: [...before.slice(-1), clock.key].join(SEVERAL), level };
  }
  return { marks: made };
};

const promiseMarks = (
  { promises }: Head,
  alarms: readonly DueAlarm[],
  noticed: readonly string[],
): HeadChange => {
  if (promises === undefined || alarms.length + noticed.length === 0) return {};
  return {
    promises: promises.map((promise) => {
      const raised = alarms.findLast(({ clock }) => clock.metric === 'promise' && clock.key === promise.id);
      return {
        ...promise,
        ...(noticed.includes(promise.id) && { noticed: true as const }),
        ...(raised && { level: raised.level }),
      };
    }),
  };
};

const rechecked = ({ recheck, promises = [] }: Head, now: Instant): Head['recheck'] => {
  const at = recheck && nextRecheck(recheck.phase, promises, now);
  return recheck === undefined || at === undefined ? undefined : { at, phase: recheck.phase };
};
