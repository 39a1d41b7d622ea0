import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visitOf } from '#desk/watch/visit.ts';
import { ASK_AGAIN_SECONDS, type Due, due, nextAt, VISIT_SECONDS } from '#domain/agenda.ts';
import type { Level } from '#domain/alarm.ts';
import { answersLatest, type Head, isUnderWay } from '#domain/head.ts';
import { type Instant, plusSeconds } from '#domain/instant.ts';
import { type Clock, clocksOf } from '#domain/sla/clocks.ts';
import { standingOf } from '#domain/sla/policy.ts';
import { isSaid, noticeAt } from '#domain/sla/promise.ts';
import type { ServiceLevels } from '#domain/sla/serviceLevels.ts';
import { anyHead, anyLevels, moment, T } from './anyHead.ts';
import { draftId } from './levels.ts';

const holds = (check: (head: Head, levels: ServiceLevels, now: Instant) => void, numRuns = 300): void =>
  fc.assert(fc.property(anyHead, anyLevels, moment, check), { numRuns });
/** Of many visits. */
const holdsOver = (check: (head: Head, levels: ServiceLevels, now: Instant) => void): void =>
  holds(check, 60);

/** `draft`, `breach promise p0`: what is due, each by a name of its own. */
const names = (dues: Due[]): string[] => dues.map(nameOf);
const nameOf = (one: Due): string => {
  if (one.what === 'alarm') return `${one.level} ${one.clock.metric} ${one.clock.key}`;
  return one.what === 'notice' ? `notice ${one.promise}` : one.what;
};

/** The head after everything due at `now` was handled and left its mark. */
const handled = (before: Head, levels: ServiceLevels, now: Instant): Head => {
  const after = { ...before, ...visitOf(before, levels, now).marks(before) };
  return Object.fromEntries(Object.entries(after).filter(([, value]) => value !== undefined)) as never;
};

/** Somebody waits, work is on its way or left to a person, or something is owed. */
const isOpen = ({ waitingSince, reply, action, promises, draft }: Head): boolean =>
  waitingSince !== undefined ||
  promises !== undefined ||
  ['approved', 'sending', 'unknown', 'needs_human'].includes(reply?.state ?? '') ||
  ['approved', 'running', 'unknown', 'needs_human'].includes(action?.state ?? '') ||
  (draft?.notice === true && !isUnderWay(reply));

const isWatched = ({ recheck, reply, survey, promises, draft, waitingSince }: Head): boolean =>
  waitingSince === undefined &&
  reply === undefined &&
  (recheck !== undefined ||
    (survey !== undefined && survey.askedAt === undefined && !promises && draft === undefined));

/** A test of its own tells what is watched beside a reply that came back. */
const isLeftAsideByWhatCameBack = ({ recheck, survey, reply }: Head): boolean =>
  reply !== undefined && !isUnderWay(reply) && (recheck !== undefined || survey !== undefined);

/** A clock of the policy that has not told of its deadline. */
const isUntold = (head: Head, { metric, key }: Clock): boolean => {
  const mark = head.marks?.[metric];
  return metric !== 'promise' && !(mark?.of === key && mark.level === 'breach');
};

describe('the agenda of any thread', () => {
  it('holds attention exactly while something is open, watched or runs towards a deadline', () => {
    holds((it, levels, now) => {
      if (isLeftAsideByWhatCameBack(it)) return;
      const runs = clocksOf(it, levels, now).some((clock) => isUntold(it, clock));
      expect(nextAt(it, levels, now) !== undefined).toBe(isOpen(it) || isWatched(it) || runs);
    });
  });

  it('never points into the past, and lies ahead once everything due has left its mark', () => {
    holds((it, levels, now) => {
      const next = nextAt(it, levels, now);
      const afterwards = nextAt(handled(it, levels, now), levels, now);
      if (next !== undefined) expect(next >= now).toBe(true);
      if (afterwards !== undefined) expect(afterwards > now).toBe(true);
    });
  });

  it('finds something due at the moment it named, or another rule, unless that is the daily visit', () => {
    holds((it, levels, now) => {
      const next = nextAt(it, levels, now);
      if (next === undefined || next === plusSeconds(now, VISIT_SECONDS)) return;
      if (next === standingOf(it, levels, now).changesAt)
        expect(standingOf(it, levels, next)).not.toEqual(standingOf(it, levels, now));
      else expect(due(it, levels, next)).not.toEqual([]);
    });
  });

  it('goes by the same rule until the moment it named', () => {
    holds((it, levels, now) => {
      const { changesAt, ...standing } = standingOf(it, levels, now);
      const next = nextAt(it, levels, now);
      if (next === undefined || next === now) return;
      expect(changesAt === undefined || next <= changesAt).toBe(true);
      expect(standingOf(it, levels, plusSeconds(next, -0.001))).toMatchObject(standing);
    });
  });

  it('misses nothing: up to the moment it named only what was just asked for is due', () => {
    holds((it, levels, now) => {
      const acted = handled(it, levels, now);
      const next = nextAt(acted, levels, now);
      if (next === undefined) return;
      const justBefore = plusSeconds(next, -0.001);
      expect(names(due(it, levels, now))).toEqual(
        expect.arrayContaining(names(due(acted, levels, justBefore))),
      );
    });
  });

  it('comes back for what leaves no mark after two minutes at the latest', () => {
    holds((it, levels, now) => {
      const asked = due(it, levels, now).some(({ what }) =>
        ['draft', 'publish', 'act', 'survey'].includes(what),
      );
      if (asked)
        expect(nextAt(handled(it, levels, now), levels, now)! <= plusSeconds(now, ASK_AGAIN_SECONDS)).toBe(
          true,
        );
    });
  });

  it('asks in the middle of a case nobody how it was', () => {
    holds((it, levels, now) => {
      if (names(due(it, levels, now)).includes('survey'))
        expect(it).not.toMatchObject({ waitingSince: expect.anything() });
      if (it.recheck !== undefined || it.promises !== undefined || it.reply !== undefined)
        expect(names(due(it, levels, now))).not.toContain('survey');
    });
  });
});

const ALARM: Record<Level, keyof Clock> = { warning: 'warnAt', breach: 'dueAt', escalation: 'escalateAt' };

/** A fresh draft and nothing on its way, so that nothing but clocks brings the sweep back. */
const onlyClocks = ({ recheck: _recheck, action: _action, rewordedAt: _at, ...head }: Head): Head => ({
  ...head,
  lastInbound: `${T}#1`,
  waitingSince: head.waitingSince ?? T,
  draft: { id: draftId(T), state: 'ready', basedOn: `${T}#1` },
  reply: { id: 'rpl_1', state: 'refused', by: 'Anna Berg', at: T, checkAt: T },
});

/** What is told of a broken promise after the gravest that was told before. */
const STILL: Record<Level, Level[]> = {
  warning: ['breach', 'escalation'],
  breach: ['escalation'],
  escalation: [],
};

interface Raised {
  name: string;
  level: Level;
  clock: Clock;
  at: Instant;
}

/** What a sweep raises, and asks for, that comes back whenever it is told to. */
const sweeps = (start: Head, levels: ServiceLevels, now: Instant) => {
  const raised: Raised[] = [];
  const notices: string[] = [];
  let current = start;
  let at: Instant | undefined = now;
  for (let visits = 0; visits < 40 && at !== undefined; visits += 1) {
    const found = due(current, levels, at);
    for (const one of found) {
      if (one.what === 'alarm') raised.push({ name: nameOf(one), ...one, at });
      if (one.what === 'notice') notices.push(one.promise);
    }
    current = handled(current, levels, at);
    at = nextAt(current, levels, at);
  }
  return { raised, notices, last: current };
};

describe('the alarms of any thread', () => {
  it('come once for each span, metric and level, each at its time and none after a graver one', () => {
    holdsOver((it, levels, now) => {
      const { raised } = sweeps(onlyClocks(it), levels, now);
      expect(new Set(raised.map(({ name }) => name)).size).toBe(raised.length);
      for (const { level, clock, at } of raised) expect(at >= String(clock[ALARM[level]])).toBe(true);
      for (const { level, clock, at } of raised) if (level === 'warning') expect(at < clock.dueAt).toBe(true);
    });
  });

  it('come for every clock that runs and has not told of itself, in the end', () => {
    holdsOver((it, levels, now) => {
      const start = onlyClocks(it);
      const { raised, last } = sweeps(start, levels, now);
      const told = raised.flatMap(({ level, clock }) => (level === 'breach' ? [clock.key] : []));
      const wanted = clocksOf(last, levels, plusSeconds(now, 40 * VISIT_SECONDS)).filter(
        (clock) => clock.metric !== 'promise' && isUntold(start, clock),
      );
      expect(told).toEqual(expect.arrayContaining(wanted.map(({ key }) => key)));
    });
  });

  it('of a promise go to its owner and an hour or so later to the leads, whoever has been told before', () => {
    holdsOver((it, levels, now) => {
      const { raised } = sweeps(onlyClocks(it), levels, now);
      for (const { id, owner, level = 'warning' } of it.promises ?? []) {
        const mine = raised.filter(({ clock }) => clock.metric === 'promise' && clock.key === id);
        expect(mine.every(({ clock }) => clock.owner === owner)).toBe(true);
        expect(mine.flatMap((one) => (one.level === 'warning' ? [] : [one.level]))).toEqual(STILL[level]);
      }
    });
  });

  it('come beside one notice for each promise that a message keeps, at its time', () => {
    holdsOver((it, levels, now) => {
      const { notices } = sweeps(onlyClocks(it), levels, now);
      const wanted = (it.promises ?? []).filter((one) => isSaid(one) && one.noticed === undefined);
      expect(notices.toSorted()).toEqual(wanted.map(({ id }) => id));
      for (const one of wanted) {
        const early = due(it, levels, plusSeconds(noticeAt(one)!, -0.001));
        expect(names(early)).not.toContain(`notice ${one.id}`);
      }
    });
  });

  it('are tried on pauses, several promises, all targets, all states and every mark', () => {
    const heads = fc.sample(anyHead, { numRuns: 400, seed: 1 });
    const share = (is: (head: Head) => boolean) => heads.filter(is).length / heads.length;
    for (const [what, is] of Object.entries<(head: Head) => boolean>({
      'a pause that goes on': ({ pauses }) => pauses?.at(-1)?.to === undefined && pauses !== undefined,
      'several promises': ({ promises = [] }) => promises.length > 1,
      'a broken promise': ({ promises = [] }) => promises.some(({ by }) => by <= T),
      'a stale draft': (head) => head.draft !== undefined && !answersLatest(head, head.draft),
      'a survey': ({ survey }) => survey !== undefined,
      'work that is stuck': ({ redraft, action }) => redraft !== undefined && action !== undefined,
    }))
      expect([what, share(is) > 0.05]).toEqual([what, true]);
  });
});
