import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ASK_AGAIN_SECONDS, type Due, due, nextAt, VISIT_SECONDS } from '#domain/agenda.ts';
import type { Schedule, SlaPolicy } from '#domain/brand.ts';
import { episodeKey, type Head } from '#domain/head.ts';
import { type Instant, plusSeconds } from '#domain/instant.ts';
import type { ReplyState } from '#domain/reply.ts';
import { deadline, metricOf } from '#domain/sla.ts';

const T = '2026-11-02T09:00:00.000Z';

const moment = fc.integer({ min: -500, max: 500 }).map((minutes) => plusSeconds(T, minutes * 60));
const later = fc.integer({ min: 0, max: 3000 }).map((minutes) => plusSeconds(T, minutes * 60));

const schedule: Schedule = {
  timeZone: 'Europe/London',
  hours: { mon: [['09:00', '17:00']], wed: [['22:00', '06:00']] },
};
const policy: fc.Arbitrary<SlaPolicy> = fc.record({
  clock: fc.constantFrom<SlaPolicy['clock'][]>('calendar', 'business'),
  schedule: fc.constant(schedule),
  firstReplySeconds: fc.integer({ min: 15, max: 90_000 }),
  nextReplySeconds: fc.integer({ min: 15, max: 90_000 }),
  warnAt: fc.double({ min: 0, max: 1, noNaN: true }),
});

const STATES: ReplyState[] = ['approved', 'sending', 'unknown', 'sent', 'needs_human', 'refused', 'returned'];
const key = fc.constantFrom(`${T}#1`, `${T}#2`);
const episode = fc.constantFrom('start', `${T}#0`);
const mark = fc.constant<true>(true);

const head = fc
  .record(
    {
      lastInbound: key,
      lastOutbound: fc.constant(`${T}#0`),
      waitingSince: moment,
      firstReplyAt: moment,
      draft: fc.record(
        { id: fc.constant('drf_1'), state: fc.constant('ready'), basedOn: key, retryAt: later },
        { requiredKeys: ['id', 'state', 'basedOn'] },
      ),
      reply: fc.record({
        id: fc.constant('rpl_1'),
        state: fc.constantFrom(...STATES),
        by: fc.constant('Anna Berg'),
        at: moment,
        checkAt: moment,
      }),
      promise: fc.record(
        { by: later, madeAt: moment, owner: fc.constant('Anna Berg'), noticed: mark, broken: mark },
        { requiredKeys: ['by', 'madeAt', 'owner'] },
      ),
      warned: episode,
      breached: episode,
    },
    { requiredKeys: [] },
  )
  .map(
    (some) =>
      ({
        thread: 'zephyrline:x:post.1',
        place: 'public',
        customer: { id: '800200' },
        version: 1,
        preview: '',
        ...some,
      }) as Head,
  );

const holds = (check: (head: Head, policy: SlaPolicy, now: Instant) => void): void =>
  fc.assert(fc.property(head, policy, moment, check), { numRuns: 400 });

const kinds = (dues: Due[]): string[] => dues.map(({ what }) => what);

/** The head after everything due at `now` was handled and left its mark. */
const handled = (before: Head, on: SlaPolicy, now: Instant): Head => {
  const done = kinds(due(before, on, now));
  const after = { ...before };
  if (done.includes('warning') || done.includes('breach')) after.warned = episodeKey(before);
  if (done.includes('breach')) after.breached = episodeKey(before);
  if (after.promise && done.includes('promise_notice')) after.promise = { ...after.promise, noticed: true };
  if (after.promise && done.includes('promise_broken')) after.promise = { ...after.promise, broken: true };
  return after;
};

const isOpen = ({ waitingSince, reply, promise }: Head): boolean =>
  waitingSince !== undefined ||
  promise !== undefined ||
  ['approved', 'sending', 'unknown', 'needs_human'].includes(reply?.state ?? 'sent');

describe('the agenda of any thread', () => {
  it('holds attention exactly while somebody waits, a reply is open or a promise is', () => {
    holds((it, on, now) => {
      expect(nextAt(it, on, now) !== undefined).toBe(isOpen(it));
    });
  });

  it('never points into the past, and lies ahead once everything due has left its mark', () => {
    holds((it, on, now) => {
      const next = nextAt(it, on, now);
      const afterwards = nextAt(handled(it, on, now), on, now);
      if (next !== undefined) expect(next >= now).toBe(true);
      if (afterwards !== undefined) expect(afterwards > now).toBe(true);
    });
  });

  it('finds something due at the moment it named, unless that is the daily visit', () => {
    holds((it, on, now) => {
      const next = nextAt(it, on, now);
      if (next === undefined || next === plusSeconds(now, VISIT_SECONDS)) return;
      expect(due(it, on, next)).not.toEqual([]);
    });
  });

  it('misses nothing: up to the moment it named only what was just asked for is due', () => {
    holds((it, on, now) => {
      const acted = handled(it, on, now);
      const next = nextAt(acted, on, now);
      if (next === undefined) return;
      const justBefore = plusSeconds(next, -0.001);
      expect(kinds(due(it, on, now))).toEqual(expect.arrayContaining(kinds(due(acted, on, justBefore))));
    });
  });

  it('comes back for what leaves no mark after two minutes at the latest', () => {
    holds((it, on, now) => {
      const asked = kinds(due(it, on, now)).some((what) => what === 'draft' || what === 'publish');
      if (asked)
        expect(nextAt(handled(it, on, now), on, now)! <= plusSeconds(now, ASK_AGAIN_SECONDS)).toBe(true);
    });
  });

  it('raises at most one warning and one breach per episode, each at its time', () => {
    holds((it, on, now) => {
      const waiting = { ...it, ...onlyClocks, waitingSince: it.waitingSince ?? now };
      const { dueAt, warnAt } = deadline(on, waiting.waitingSince, metricOf(waiting));
      const alarms = sweep(waiting, on, now).filter(({ what }) => what === 'warning' || what === 'breach');
      expect(new Set(alarms.map(({ what }) => what)).size).toBe(alarms.length);
      for (const { what, at } of alarms)
        expect(what === 'breach' ? at >= dueAt : at >= warnAt && at < dueAt).toBe(true);
      expect(alarms.some(({ what }) => what === 'breach')).toBe(it.breached !== episodeKey(it));
    });
  });
});

/** A fresh draft, so that nothing but the clocks brings the sweep back. */
const onlyClocks = {
  lastInbound: `${T}#1`,
  draft: { id: 'drf_1', state: 'ready' as const, basedOn: `${T}#1` },
  reply: { id: 'rpl_1', state: 'refused' as const, by: 'Anna Berg', at: T, checkAt: T },
};

/** What a sweep raises that comes back whenever it is told to. */
const sweep = (start: Head, on: SlaPolicy, now: Instant): { what: Due['what']; at: Instant }[] => {
  const raised: { what: Due['what']; at: Instant }[] = [];
  let current = start;
  let at: Instant | undefined = now;
  for (let visits = 0; visits < 40 && at !== undefined; visits += 1) {
    for (const { what } of due(current, on, at)) raised.push({ what, at });
    current = handled(current, on, at);
    at = nextAt(current, on, at);
  }
  return raised;
};
