import { describe, expect, it } from 'vitest';
import type { SlaPolicy } from '#domain/brand.ts';
import { deadline, metricOf, urgency } from '#domain/sla.ts';

const policy: SlaPolicy = {
  clock: 'calendar',
  schedule: {
    timeZone: 'Europe/Berlin',
    hours: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [['08:00', '18:00']]])),
  },
  firstReplySeconds: 3600,
  nextReplySeconds: 7200,
  warnAt: 0.75,
};

describe('the clock of an episode', () => {
  it('is the first-reply clock until the brand has answered once', () => {
    expect(metricOf({})).toBe('first_reply');
  });

  it('is the next-reply clock after the first reply', () => {
    expect(metricOf({ firstReplyAt: '2013-03-21T10:00:00.000Z' })).toBe('next_reply');
  });

  it('never rests on a 24/7 policy', () => {
    expect(deadline(policy, '2013-03-23T02:00:00.000Z', 'first_reply')).toEqual({
      dueAt: '2013-03-23T03:00:00.000Z',
      warnAt: '2013-03-23T02:45:00.000Z',
    });
  });

  it('runs in opening hours on a business policy, deadline and warning alike', () => {
    const { dueAt, warnAt } = deadline(
      { ...policy, clock: 'business' },
      '2013-03-22T16:20:00.000Z',
      'first_reply',
    );
    expect(warnAt).toBe('2013-03-25T07:05:00.000Z');
    expect(dueAt).toBe('2013-03-25T07:20:00.000Z');
  });

  it('takes the target of its metric, so a shorter next-reply target never overrides the first', () => {
    const hasty = { ...policy, nextReplySeconds: 60 };
    expect(deadline(hasty, '2013-03-21T09:30:00.000Z', 'first_reply').dueAt).toBe('2013-03-21T10:30:00.000Z');
    expect(deadline(hasty, '2013-03-21T09:30:00.000Z', 'next_reply').dueAt).toBe('2013-03-21T09:31:00.000Z');
  });

  it('starts at the event time even when that lies hours back', () => {
    expect(deadline(policy, '2013-03-21T03:30:00.000Z', 'next_reply').dueAt).toBe('2013-03-21T05:30:00.000Z');
  });

  it('never runs shorter than 15 seconds', () => {
    const eager = { ...policy, firstReplySeconds: 1 };
    expect(deadline(eager, '2013-03-21T09:30:00.000Z', 'first_reply').dueAt).toBe('2013-03-21T09:30:15.000Z');
  });

  it.each([
    [-1, '2013-03-21T09:30:00.000Z'],
    [7, '2013-03-21T10:30:00.000Z'],
  ])('keeps the warning between start and deadline for a share of %d', (warnAt, expected) => {
    expect(deadline({ ...policy, warnAt }, '2013-03-21T09:30:00.000Z', 'first_reply').warnAt).toBe(expected);
  });

  it('takes a new policy from the next look on, counted from the original start', () => {
    const since = '2013-03-21T09:30:00.000Z';
    expect(deadline(policy, since, 'first_reply').dueAt).toBe('2013-03-21T10:30:00.000Z');
    expect(deadline({ ...policy, firstReplySeconds: 600 }, since, 'first_reply').dueAt).toBe(
      '2013-03-21T09:40:00.000Z',
    );
  });

  it('knows only the zone of the schedule', () => {
    const tokyo = {
      ...policy,
      clock: 'business' as const,
      schedule: { ...policy.schedule, timeZone: 'Asia/Tokyo' },
    };
    expect(deadline(tokyo, '2013-03-20T22:00:00.000Z', 'first_reply').dueAt).toBe('2013-03-21T00:00:00.000Z');
  });
});

describe('urgency', () => {
  const limits = { warnAt: '2013-03-21T10:15:00.000Z', dueAt: '2013-03-21T10:30:00.000Z' };

  it.each([
    ['2013-03-21T10:14:59.999Z', 'calm'],
    ['2013-03-21T10:15:00.000Z', 'warning'],
    ['2013-03-21T10:29:59.999Z', 'warning'],
    ['2013-03-21T10:30:00.000Z', 'breach'],
  ])('at %s is %s', (now, expected) => {
    expect(urgency(limits, now)).toBe(expected);
  });
});
