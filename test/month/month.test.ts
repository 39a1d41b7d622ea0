import { beforeAll, describe, expect, it } from 'vitest';
import type { Alarm } from '#domain/alarm.ts';
import { bucketOf, merge } from '#domain/histogram.ts';
import { msOf, plusSeconds } from '#domain/instant.ts';
import { expected, type Outcome } from './oracle.ts';
import { BEGINS, MINUTES, type Plan, planned } from './plan.ts';
import { lived, type Month } from './play.ts';

const THREADS = 20_000;
const END = plusSeconds(BEGINS, MINUTES * 60);

const OF_CLOCKS: readonly string[] = ['first_reply', 'next_reply', 'promise'];

let plan: Plan;
let month: Month;
let outcome: Outcome;
let breaches: Alarm[];

beforeAll(async () => {
  plan = planned(THREADS, 20_260_302);
  month = await lived(plan);
  outcome = expected(plan, END);
  const alarms = await month.world.desk.alarms.between('month', '0000', '9999');
  breaches = alarms.filter(({ level, metric }) => level === 'breach' && OF_CLOCKS.includes(metric));
}, 600_000);

const name = ({ thread, metric, dueAt }: Pick<Alarm, 'thread' | 'metric' | 'dueAt'>): string =>
  `${thread} ${metric} ${dueAt}`;

describe('a month of a brand with 20,000 threads', () => {
  it('raises an alarm for every breach, and for nothing else, once', () => {
    expect(breaches.map(name).sort()).toEqual(outcome.breaches.map(name).sort());
    expect(breaches.length).toBeGreaterThan(2000);
  });

  it('raises none early, and none later than one sweep after it could be known', () => {
    const known = new Map(outcome.breaches.map((one) => [name(one), one.knownAt]));
    const late = breaches.filter((alarm) => {
      const from = msOf(known.get(name(alarm)) ?? '');
      const at = msOf(alarm.raisedAt);
      return !(at >= from && at <= from + 60_000);
    });
    expect(late).toEqual([]);
  });

  it('has people told of every one of them', () => {
    expect(breaches.filter(({ id }) => !month.told.has(id))).toEqual([]);
  });

  it('counts as many replies, by place, channel, what was asked and agent, as there were', async () => {
    const cells = await month.world.desk.statistics.cells('month', '2026-01-01', '2026-12-31');
    const counted = new Map<string, number>();
    for (const { cell, totals } of cells) {
      const key = [cell.place, cell.channel, cell.asked, cell.agent].join();
      counted.set(key, (counted.get(key) ?? 0) + (totals.counts.replies ?? 0));
    }
    const wanted = new Map<string, number>();
    for (const { thread, agent } of outcome.answered) {
      const key = [thread.place, thread.channel, thread.asked, agent].join();
      wanted.set(key, (wanted.get(key) ?? 0) + 1);
    }
    expect(Object.fromEntries([...counted].filter(([, n]) => n > 0).sort())).toEqual(
      Object.fromEntries([...wanted].sort()),
    );
  });

  it('keeps the very histograms that counting every reply gives, by the wall clock and in open hours', async () => {
    const cells = await month.world.desk.statistics.cells('month', '2026-01-01', '2026-12-31');
    const histogram = (values: readonly number[]) => {
      const all: Record<string, number> = {};
      for (const value of values) all[bucketOf(value)] = (all[bucketOf(value)] ?? 0) + 1;
      return all;
    };
    const spanOf = (span: 'first_wall' | 'first_business' | 'next_wall' | 'next_business') =>
      cells.map(({ totals }) => totals.spans[span] ?? {}).reduce(merge, {});
    const [first, next] = [true, false].map((is) => outcome.answered.filter((one) => one.first === is));
    expect(spanOf('first_wall')).toEqual(histogram(first!.map(({ wall }) => wall)));
    expect(spanOf('first_business')).toEqual(histogram(first!.map(({ business }) => business)));
    expect(spanOf('next_wall')).toEqual(histogram(next!.map(({ wall }) => wall)));
    expect(spanOf('next_business')).toEqual(histogram(next!.map(({ business }) => business)));
  });

  it('counts the promises that were made and kept, and the drafts that were sent as they were', async () => {
    const cells = await month.world.desk.statistics.cells('month', '2026-01-01', '2026-12-31');
    const sum = (count: 'promises_made' | 'promises_kept' | 'edited') =>
      cells.reduce((all, { totals }) => all + (totals.counts[count] ?? 0), 0);
    expect([sum('promises_made'), sum('promises_kept'), sum('edited')]).toEqual([
      outcome.promisesMade,
      outcome.promisesKept,
      plan.happenings.filter((one) => one.kind === 'answers' && one.edited).length,
    ]);
  });

  it('reads what is due and little more: a thread is looked at a handful of times in its life', () => {
    expect(month.sweeps).toBe(MINUTES);
    expect(month.reads.indexQueries).toBeLessThanOrEqual(month.sweeps * 6);
    expect(month.visited / plan.happenings.length).toBeLessThan(3);
  });
});
