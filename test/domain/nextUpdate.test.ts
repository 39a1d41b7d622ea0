import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseKind, Phase } from '#domain/caseStatus.ts';
import { instantOf, msOf } from '#domain/instant.ts';
import { nextUpdateBy } from '#domain/nextUpdate.ts';
import { secondsOf, wallTime } from '#domain/zone.ts';

const london = { timeZone: 'Europe/London', daytime: ['09:00', '20:00'] as [string, string] };

const SAID: Phase[] = [
  'searching',
  'received',
  'in_progress',
  'waiting_on_third_party',
  'located',
  'in_transit',
  'out_for_delivery',
  'attempt_failed',
];
const UNSAID: Phase[] = [
  'waiting_on_customer',
  'ready_for_collection',
  'resolved',
  'closed',
  'rejected',
  'cancelled',
  'unknown',
];

describe('the next update', () => {
  it.each([
    ['searching', '2026-11-02T09:15:00Z', '2026-11-03T12:00:00.000Z'],
    ['searching', '2026-11-02T23:50:00Z', '2026-11-03T12:00:00.000Z'],
    ['located', '2026-11-02T09:15:23Z', '2026-11-02T13:30:00.000Z'],
    ['located', '2026-11-02T16:00:00Z', '2026-11-02T20:00:00.000Z'],
    ['located', '2026-11-02T16:10:00Z', '2026-11-03T10:00:00.000Z'],
    ['received', '2026-11-02T03:00:00Z', '2026-11-02T10:00:00.000Z'],
    ['in_progress', '2026-11-02T08:00:00Z', '2026-11-02T12:00:00.000Z'],
    ['waiting_on_third_party', '2026-11-02T22:00:00Z', '2026-11-03T10:00:00.000Z'],
    ['attempt_failed', '2026-11-02T11:20:00Z', '2026-11-02T14:30:00.000Z'],
    ['attempt_failed', '2026-11-02T19:00:00Z', '2026-11-03T10:00:00.000Z'],
    ['in_transit', '2026-11-02T11:20:00Z', '2026-11-02T19:00:00.000Z'],
    ['out_for_delivery', '2026-11-02T17:00:00Z', '2026-11-02T19:00:00.000Z'],
    ['out_for_delivery', '2026-11-02T17:01:00Z', '2026-11-03T10:00:00.000Z'],
  ] as [Phase, string, string][])('for %s at %s is %s', (phase, now, expected) => {
    expect(nextUpdateBy(phase, instantOf(msOf(now)), london)).toBe(expected);
  });

  it.each(UNSAID)('is not named when the case is %s', (phase) => {
    expect(nextUpdateBy(phase, '2026-11-02T09:15:00.000Z', london)).toBeUndefined();
  });

  it.each([
    ['trouble_ticket', 'in_progress', '2026-11-06T09:00:00Z', '2026-11-06T13:00:00.000Z'],
    ['outage', 'in_progress', '2026-11-06T18:00:00Z', '2026-11-07T10:00:00.000Z'],
    ['parcel', 'received', '2026-11-06T09:00:00Z', '2026-11-06T19:00:00.000Z'],
    ['parcel', 'attempt_failed', '2026-11-06T18:00:00Z', '2026-11-07T10:00:00.000Z'],
    ['complaint', 'in_progress', '2026-11-05T09:00:00Z', '2026-11-06T10:00:00.000Z'],
    ['order', 'received', '2026-11-06T09:00:00Z', '2026-11-09T10:00:00.000Z'],
  ] as [CaseKind, Phase, string, string][])('about %s %s at %s is %s', (kind, phase, now, expected) => {
    expect(nextUpdateBy(phase, instantOf(msOf(now)), london, { kind })).toBe(expected);
  });

  it.each([
    ['order', '2026-11-09T00:00:00.000Z'],
    ['complaint', '2026-11-12T08:00:00.000Z'],
    ['call_back', '2026-11-05T18:00:00.000Z'],
  ] as [CaseKind, string][])('is not named for %s when its date is near and told', (kind, due) => {
    expect(nextUpdateBy('in_progress', '2026-11-05T09:00:00.000Z', london, { kind, due })).toBeUndefined();
  });

  it('is named for a complaint whose decision is weeks away', () => {
    const due = '2026-12-12T08:00:00.000Z';
    const by = nextUpdateBy('in_progress', '2026-11-05T09:00:00.000Z', london, { kind: 'complaint', due });
    expect(by).toBe('2026-11-06T10:00:00.000Z');
  });

  it('keeps to the business days of the brand', () => {
    const hours: [string, string][] = [['09:00', '17:00']];
    const schedule = { timeZone: 'Europe/London', hours: { tue: hours }, holidays: ['2026-11-10'] };
    const brand = { ...london, schedule };
    const by = nextUpdateBy('received', '2026-11-05T09:00:00.000Z', brand, { kind: 'order' });
    expect(by).toBe('2026-11-17T10:00:00.000Z');
  });

  it('is at noon by the wall on the day after the clock is put forward', () => {
    expect(nextUpdateBy('searching', '2026-03-28T20:00:00.000Z', london)).toBe('2026-03-29T11:00:00.000Z');
  });

  it('is at ten by the wall on the day the clock is put back', () => {
    expect(nextUpdateBy('located', '2026-10-24T20:00:00.000Z', london)).toBe('2026-10-25T10:00:00.000Z');
  });

  it('falls on a half hour by the wall where the zone is off by a quarter', () => {
    const chatham = { ...london, timeZone: 'Pacific/Chatham' };
    // 09:15 there.
    expect(nextUpdateBy('located', '2026-06-14T20:30:00.000Z', chatham)).toBe('2026-06-15T00:45:00.000Z');
  });

  it('keeps to the daytime of the brand when that begins late', () => {
    const late = { ...london, daytime: ['12:15', '21:00'] as [string, string] };
    expect(nextUpdateBy('located', '2026-11-02T06:00:00.000Z', late)).toBe('2026-11-02T12:30:00.000Z');
  });

  it('is on a half hour in daytime and one to 40 hours ahead, whatever the moment', () => {
    const moment = fc
      .integer({ min: Date.parse('2026-01-01'), max: Date.parse('2028-01-01') })
      .map((ms) => instantOf(ms));
    const zone = fc.constantFrom(
      'Europe/London',
      'Pacific/Chatham',
      'Australia/Lord_Howe',
      'America/St_Johns',
    );
    fc.assert(
      fc.property(fc.constantFrom(...SAID), moment, zone, (phase, now, timeZone) => {
        const by = nextUpdateBy(phase, now, { ...london, timeZone })!;
        const { seconds } = wallTime(timeZone, msOf(by));
        const ahead = (msOf(by) - msOf(now)) / 3_600_000;
        expect(seconds % 1800).toBe(0);
        expect(seconds).toBeGreaterThanOrEqual(secondsOf('09:00'));
        expect(seconds).toBeLessThanOrEqual(secondsOf('20:00'));
        expect(ahead).toBeGreaterThanOrEqual(1);
        expect(ahead).toBeLessThanOrEqual(40);
      }),
    );
  });
});
