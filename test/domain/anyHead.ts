import fc from 'fast-check';
import type { Schedule } from '#domain/brand.ts';
import type { Head } from '#domain/head.ts';
import { type Instant, plusSeconds } from '#domain/instant.ts';
import { DEFAULT_LEVELS } from '#domain/sla/defaults.ts';
import type { PriorityRule, ServiceLevels, SlaPolicy } from '#domain/sla/serviceLevels.ts';
import { draftId, quietHead } from './levels.ts';

/* Heads and service levels of every kind, whether or not they could come about. */

export const T: Instant = '2026-11-02T09:00:00.000Z';
const HOUR = 3600;

const between = (min: number, max: number) =>
  fc.integer({ min, max }).map((minutes) => plusSeconds(T, minutes * 60));
export const moment = between(-500, 500);
const later = between(0, 3000);

const office: Schedule = {
  timeZone: 'Europe/London',
  hours: { mon: [['09:00', '17:00']], wed: [['22:00', '06:00']] },
};

const target = fc.record({
  seconds: fc.oneof(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 900, max: 90_000 })),
  warnAt: fc.double({ min: 0, max: 1, noNaN: true }),
});

const policy = (name: string, when: SlaPolicy['when']): fc.Arbitrary<SlaPolicy> =>
  fc.record({
    name: fc.constant(name),
    when: fc.constant(when),
    schedule: fc.constantFrom('office', undefined),
    targets: fc.record(
      { first_reply: target, next_reply: target, update: target, resolution: target, approval: target },
      { requiredKeys: [] },
    ),
    pauses: fc.subarray(['on_customer', 'on_hold']),
  });

const seconds = fc.integer({ min: 0, max: 40 * HOUR });
/** No file names a shorter one. */
const delay = fc.integer({ min: 15, max: HOUR });
const rule: fc.Arbitrary<PriorityRule> = fc.record({
  priority: fc.constantFrom('urgent', 'high', 'low'),
  when: fc.oneof(
    fc.record(
      {
        waitedSeconds: seconds,
        promise: fc.oneof(fc.constant('broken' as const), fc.record({ withinSeconds: seconds })),
      },
      { requiredKeys: [] },
    ),
    fc.constantFrom<PriorityRule['when']>(
      { vulnerable: true },
      { dissatisfied: true },
      { asked: ['complaint'] },
      { asked: ['bag', 'parcel'], waitedSeconds: 2 * HOUR },
    ),
  ),
});

const some = fc.record({
  policies: fc
    .tuple(
      policy('urgent', { priority: ['urgent'] }),
      policy('low', { priority: ['low'], place: ['public'] }),
      policy('default', {}),
    )
    .chain((all) => fc.subarray(all, { minLength: 1 })),
  priorities: fc.array(rule, { maxLength: 3 }),
  stuckSeconds: fc.record({ draft: delay, reply: delay, action: delay }),
});

export const anyLevels: fc.Arbitrary<ServiceLevels> = fc
  .tuple(some, fc.integer({ min: 0, max: 4 * HOUR }))
  .map(([levels, escalateSeconds]) => ({
    ...DEFAULT_LEVELS,
    ...levels,
    schedules: { office },
    promises: { ...DEFAULT_LEVELS.promises, escalateSeconds },
  }));

const key = fc.constantFrom(`${T}#1`, `${T}#2`);
const episode = fc.constantFrom('start', `${T}#0`);
const level = fc.constantFrom('warning', 'breach', 'escalation');
const yes = fc.constant<true>(true);
const DRAFT = draftId(T);

const promise = fc
  .record(
    {
      kind: fc.constantFrom('update', 'midway', 'fix', 'call', 'other'),
      madeAt: moment,
      minutes: fc.integer({ min: 1, max: 6000 }),
      owner: fc.constantFrom('Anna Berg', 'Ben Cox'),
      source: fc.constantFrom('reply', 'policy', 'hand'),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      noticed: yes,
      level,
    },
    { requiredKeys: ['kind', 'madeAt', 'minutes', 'owner', 'source', 'share'] },
  )
  .map(({ minutes, share, ...one }) => ({
    ...one,
    by: plusSeconds(one.madeAt, minutes * 60),
    ...(one.kind === 'midway' && { from: plusSeconds(one.madeAt, Math.floor(minutes * share) * 60) }),
  }));

const pause = fc
  .tuple(fc.constantFrom('on_customer', 'on_hold'), moment, fc.option(fc.integer({ min: 0, max: 600 })))
  .map(([state, from, minutes]) => ({
    ...{ state, from },
    ...(minutes !== null && { to: plusSeconds(from, minutes * 60) }),
  }));

const reply = fc.record({
  id: fc.constant('rpl_1'),
  state: fc.constantFrom('approved', 'sending', 'unknown', 'sent', 'needs_human', 'refused', 'returned'),
  by: fc.constant('Anna Berg'),
  at: moment,
  checkAt: moment,
});

const action = fc.record({
  ...{ id: fc.constant('act_1'), title: fc.constant('Call back'), by: fc.constant('Ben Cox') },
  state: fc.constantFrom('approved', 'running', 'unknown', 'done', 'needs_human', 'refused'),
  ...{ at: moment, checkAt: moment },
});

const mark = (of: fc.Arbitrary<string>) => fc.record({ of, level: fc.constantFrom('warning', 'breach') });

export const anyHead: fc.Arbitrary<Head> = fc
  .record(
    {
      ...{ lastInbound: key, lastOutbound: fc.constant(`${T}#0`), waitingSince: moment, heardAt: moment },
      ...{ firstReplyAt: moment, openedAt: moment, spokeAt: moment, rewordedAt: moment },
      draft: fc.record(
        {
          ...{ id: fc.constant(DRAFT), state: fc.constantFrom('ready', 'refused', 'human'), basedOn: key },
          ...{ retryAt: later, notice: yes },
        },
        { requiredKeys: ['id', 'state', 'basedOn'] },
      ),
      ...{ reply, action, owner: fc.constant('Anna Berg') },
      promises: fc
        .array(promise, { minLength: 1, maxLength: 3 })
        .map((all) => all.map((one, index) => ({ ...one, id: `p${index}` }))),
      pauses: fc.array(pause, { minLength: 1, maxLength: 3 }).map((all) => all.toSorted(byFrom)),
      ...{ asked: fc.constantFrom('bag', 'complaint', 'thanks'), signs: fc.constant(['child']) },
      elsewhere: fc.record({ thread: fc.constant('zephyrline:page:c.7'), since: moment }),
      dissatisfied: yes,
      survey: fc.record(
        { of: fc.constant('h'), at: moment, askedAt: moment },
        { requiredKeys: ['of', 'at'] },
      ),
      recheck: fc.record({ at: moment, phase: fc.constantFrom('searching', 'in_transit', 'located') }),
      marks: fc.record(
        {
          ...{ first_reply: mark(episode), next_reply: mark(episode), update: mark(episode) },
          ...{ resolution: mark(moment), approval: mark(fc.constant(DRAFT)) },
          ...{ sending: mark(fc.constant('rpl_1')), acting: mark(fc.constant('act_1')) },
          ...{ outcome: mark(fc.constantFrom('rpl_1', 'act_1')), drafting: mark(key) },
        },
        { requiredKeys: [] },
      ),
      redraft: fc.record({ of: key, at: moment }),
    },
    { requiredKeys: [] },
  )
  .map((fields) => ({ ...quietHead, ...fields }) as Head);

const byFrom = (one: { from: Instant }, other: { from: Instant }): number =>
  one.from.localeCompare(other.from);
