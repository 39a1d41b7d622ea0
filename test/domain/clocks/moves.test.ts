import { describe, expect, it } from 'vitest';
import { due } from '#domain/agenda.ts';
import type { Head } from '#domain/head.ts';
import { plusSeconds } from '#domain/instant.ts';
import { clocksOf } from '#domain/sla/clocks.ts';
import type { ServiceLevels } from '#domain/sla/serviceLevels.ts';
import { allowing, draftId, minutes, quietHead } from '../levels.ts';

const T = '2026-11-02T09:00:00.000Z';
const at = (passed: number): string => plusSeconds(T, passed * 60);

const waiting: Head = {
  ...quietHead,
  lastInbound: `${T}#1`,
  waitingSince: T,
  openedAt: T,
  draft: { id: draftId(T), state: 'ready', basedOn: `${T}#1` },
};

/** Metric, start and deadline of every clock that runs. */
const clocks = (head: Head, levels: ServiceLevels, passed = 0): [string, string, string][] =>
  clocksOf(head, levels, at(passed)).map(({ metric, since, dueAt }) => [metric, since, dueAt]);

const alarms = (head: Head, levels: ServiceLevels, passed: number): string[] =>
  due(head, levels, at(passed)).flatMap((one) =>
    one.what === 'alarm' ? [`${one.level} ${one.clock.metric}`] : [],
  );

describe('a clock and what it is the clock of', () => {
  const levels = allowing({ first_reply: minutes(60), next_reply: minutes(10), update: minutes(5) });

  it('C11 the next-reply clock exists only after a first reply, and a shorter target for updates never overrides the first', () => {
    const ofCase = { recheck: { at: at(999), phase: 'searching' } } as const;
    expect(clocks({ ...waiting, ...ofCase }, levels)).toEqual([['first_reply', T, at(60)]]);
    const replied: Head = { ...waiting, ...ofCase, firstReplyAt: at(-9), lastOutbound: `${at(-9)}#0` };
    expect(clocks(replied, levels)).toEqual([['next_reply', T, at(10)]]);
  });

  it('C12 an answer after the customer’s last message clears every deadline but that of the next update', () => {
    const answered: Head = {
      ...quietHead,
      lastInbound: `${T}#1`,
      lastOutbound: `${at(5)}#2`,
      firstReplyAt: at(5),
    };
    expect(clocks(answered, levels)).toEqual([]);
    const watched: Head = { ...answered, recheck: { at: at(999), phase: 'searching' } };
    expect(clocks(watched, levels)).toEqual([['update', at(5), at(10)]]);
    expect(clocks({ ...watched, lastOutbound: `${at(8)}#3` }, levels)).toEqual([['update', at(8), at(13)]]);
  });
});

describe('a thread under another brand’s levels', () => {
  it('C15 has the new targets from the same start, and lacks the metrics that the new policy lacks', () => {
    const before = allowing({ first_reply: minutes(60), resolution: minutes(600) });
    const after = allowing({ first_reply: minutes(20), approval: minutes(5) });
    expect(clocks(waiting, before)).toEqual([
      ['first_reply', T, at(60)],
      ['resolution', T, at(600)],
    ]);
    expect(clocks(waiting, after)).toEqual([
      ['first_reply', T, at(20)],
      ['approval', T, at(5)],
    ]);
    const overdue: Head = { ...waiting, marks: { resolution: { of: T, level: 'warning' } } };
    expect(alarms(overdue, after, 700)).not.toContain('breach resolution');
    expect(clocks(waiting, allowing({}))).toEqual([]);
  });
});

describe('a change of priority', () => {
  const [urgent, normal, low] = [20, 60, 600].map((target) => allowing({ first_reply: minutes(target) }));
  const levels: ServiceLevels = {
    ...normal!,
    policies: [
      { ...urgent!.policies[0]!, when: { priority: ['urgent'] } },
      { ...low!.policies[0]!, when: { priority: ['low'] } },
      ...normal!.policies,
    ],
    priorities: [
      { priority: 'urgent', when: { vulnerable: true } },
      { priority: 'low', when: { asked: ['thanks'] } },
    ],
  };
  const pressing: Head = { ...waiting, signs: ['child'] };
  const courteous: Head = { ...waiting, asked: 'thanks' };
  const breached = { marks: { first_reply: { of: 'start', level: 'breach' } } } as const;

  it('C16 counts from the original start, be it more or less pressing than before', () => {
    expect(clocks(waiting, levels, 30)).toEqual([['first_reply', T, at(60)]]);
    expect(clocks(pressing, levels, 30)).toEqual([['first_reply', T, at(20)]]);
    expect(clocks(courteous, levels, 30)).toEqual([['first_reply', T, at(600)]]);
    expect(alarms(pressing, levels, 30)).toEqual(['breach first_reply']);
  });

  it('C16 leaves a metric that was breached breached, once', () => {
    expect(alarms(waiting, levels, 60)).toEqual(['breach first_reply']);
    expect(alarms({ ...pressing, ...breached }, levels, 61)).toEqual([]);
    expect(alarms({ ...courteous, ...breached }, levels, 600)).toEqual([]);
  });
});
