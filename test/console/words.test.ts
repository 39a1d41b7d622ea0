import { describe, expect, it } from 'vitest';
import type { Alarm, Level } from '#domain/alarm.ts';
import { dueWords } from '../../console/src/live/timeWords.ts';
import { openAlarms } from '../../console/src/queue/openAlarms.ts';
import { byUrgency, urgencyNow } from '../../console/src/queue/order.ts';
import { checkedAt } from '../../console/src/thread/caseFacts.ts';
import { type Cited, pieces } from '../../console/src/thread/claims.ts';
import { at, BAG_FACTS } from './fakeThreads.ts';
import { ALARMS, MAYA, morning } from './fakeWorld.ts';

const NOW = Date.parse('2026-11-05T09:15:00.000Z');

describe('a countdown', () => {
  it.each([
    ['2026-11-05T09:15:45.000Z', 'due in 45 s'],
    ['2026-11-05T09:27:59.000Z', 'due in 12 min'],
    ['2026-11-05T11:20:00.000Z', 'due in 2 h 5 min'],
    ['2026-11-05T11:15:00.000Z', 'due in 2 h'],
    ['2026-11-08T13:15:00.000Z', 'due in 3 d 4 h'],
    ['2026-11-05T09:11:30.000Z', 'overdue by 3 min'],
  ])('to %s reads "%s"', (dueAt, words) => {
    expect(dueWords(dueAt, NOW)).toBe(words);
  });
});

const cited = (number: number, start: number, end: number): Cited => ({
  number,
  delivery: 0,
  claim: { start, end, facts: ['f'] },
  words: '',
});

describe('a text cut at its claims', () => {
  it('loses nothing and repeats nothing, even where claims overlap or overrun', () => {
    const text = 'The bag is in Amsterdam today.';
    const cut = pieces(text, [cited(2, 11, 40), cited(1, 4, 14)]);
    expect(cut.map((piece) => piece.text).join('')).toBe(text);
  });

  it('marks each claim with its own number', () => {
    const cut = pieces('ab', [cited(1, 0, 1), cited(2, 1, 2)]);
    expect(cut.map((piece) => piece.cited?.number)).toEqual([1, 2]);
  });
});

/** Maya's alarm as it was, or will be. */
const raised = (level: Level): Alarm => ({
  ...ALARMS[0]!,
  id: ALARMS[0]!.id.replace('breach', level),
  level,
});

describe('urgency', () => {
  const rows = morning().map(({ row }) => row);
  const maya = rows.find(({ head }) => head.thread === MAYA)!;

  it('rises on the page when the deadline passes, before the desk says so', () => {
    expect(urgencyNow({ ...maya, urgency: 'calm' }, NOW)).toBe('breach');
  });

  it('puts a promise nobody waits for behind every customer who waits', () => {
    const { waitingSince: _, ...head } = maya.head;
    const promise = { ...maya, head, metric: 'promise' as const, dueAt: '2026-11-05T09:16:00.000Z' };
    const calm = rows.map((row) => ({
      ...row,
      dueAt: '2026-11-05T23:00:00.000Z',
      warnAt: '2026-11-05T22:00:00.000Z',
    }));
    const { warnAt: _warn, ...unwarned } = promise;
    expect([unwarned, ...calm].sort(byUrgency(NOW)).at(-1)).toBe(unwarned);
  });

  it('shows no alarm of a thread that is answered', () => {
    expect(openAlarms(ALARMS, [], NOW)).toEqual([]);
  });

  it('keeps the alarm that private and public are not answered alike while somebody waits too long', () => {
    const parity = { ...ALARMS[0]!, id: 'alm_2', metric: 'parity' as const };
    expect(openAlarms([parity], rows, NOW)).toEqual([parity]);
    expect(openAlarms([parity], [], NOW)).toEqual([]);
  });

  it('says a breach alone, not the warning it grew from', () => {
    expect(openAlarms([raised('warning'), ...ALARMS], rows, NOW)).toEqual(ALARMS);
  });

  it('says what went on to the leads alone, and before the rest', () => {
    const escalated = raised('escalation');
    expect(openAlarms([...ALARMS, escalated], rows, NOW)).toEqual([escalated]);
  });

  it('says nothing of an earlier wait of the same customer', () => {
    const answered = { ...ALARMS[0]!, id: ALARMS[0]!.id.replace(/start$/, '2026-11-05T08:00:00.000Z#19') };
    expect(openAlarms([answered], rows, NOW)).toEqual([]);
  });

  it('says of a channel what was said of it in this hour', () => {
    const silence = (hour: string, channel: string): Alarm => ({
      ...{ id: `${hour}#silence#breach#${channel}`, level: 'breach', metric: 'silence', channel },
      ...{ dueAt: hour, raisedAt: hour, runbook: 'a-channel-has-gone-silent' },
    });
    const [now, before] = ['2026-11-05T09:00:00.000Z', '2026-11-05T08:00:00.000Z'];
    const alarms = [silence(before, 'x'), silence(now, 'x'), silence(before, 'vk')];
    expect(openAlarms(alarms, [], NOW)).toEqual([silence(now, 'x')]);
  });
});

describe('the order of the queue', () => {
  const rows = morning().map(({ row }) => ({ ...row, dueAt: at(30), warnAt: at(15) }));
  const [first, second] = [rows[0]!, rows[1]!];

  it('puts the more pressing first among those of the same urgency', () => {
    const urgent = { ...second, priority: 'urgent' as const, dueAt: at(45) };
    expect([first, urgent].sort(byUrgency(NOW))).toEqual([urgent, first]);
    const low = { ...first, priority: 'low' as const };
    expect([low, second].sort(byUrgency(NOW))).toEqual([second, low]);
  });

  it('puts nobody’s priority before a limit that has passed', () => {
    const urgent = { ...first, priority: 'urgent' as const };
    const late = { ...second, dueAt: at(-1) };
    expect([urgent, late].sort(byUrgency(NOW))).toEqual([late, urgent]);
  });
});

describe('the age of a fact', () => {
  const fact = BAG_FACTS[1]!;
  const asked = {
    ...fact,
    id: 'case.checkedAt',
    value: { kind: 'instant' as const, at: '2026-11-05T09:14:00.000Z', precision: 'minute' as const },
  };

  it('is when the back office was last asked, not when it first knew', () => {
    expect(checkedAt(fact, [...BAG_FACTS, asked])).toBe('2026-11-05T09:14:00.000Z');
  });

  it('of another source is when that source saw it', () => {
    const handle = BAG_FACTS.find(({ id }) => id === 'thread.handle')!;
    expect(checkedAt(handle, [...BAG_FACTS, asked])).toBe(handle.observedAt);
  });
});
