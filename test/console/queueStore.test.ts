import { describe, expect, it } from 'vitest';
import { partOf } from '#domain/queueParts.ts';
import type { QueueRow } from '#domain/view.ts';
import { createQueueStore, type FullQueue } from '../../console/src/queue/store.ts';
import { crowdThread, oneOfMany } from './crowd.ts';
import { at } from './fakeThreads.ts';

const row = (n: number, version = 3): QueueRow => {
  const { row: told } = oneOfMany(n);
  return { ...told, head: { ...told.head, version } };
};

const names = (rows: readonly QueueRow[] = []) => rows.map(({ head }) => head.thread);
const crowd = (...numbers: number[]) => numbers.map(crowdThread);
const entry = (n: number, mark = 'm1') => ({ thread: crowdThread(n), mark });

const answer = (minutes: number, more: Partial<FullQueue>): FullQueue => ({
  ...{ cursor: 'c', unchanged: false, now: at(minutes), rows: [], more: [], alarms: [] },
  ...more,
});

/** A store whose clock stands still, and which shows what it has when it is told to. */
const storeOf = () => {
  const waiting: (() => void)[] = [];
  let minutes = 0;
  const store = createQueueStore({ now: () => Date.parse(at(minutes)), soon: (run) => waiting.push(run) });
  const flush = () => {
    for (const run of waiting.splice(0)) run();
    return store.shown()!;
  };
  return {
    ...store,
    flush,
    waiting,
    turn: (to: number) => {
      minutes = to;
    },
  };
};

describe('the queue as the page keeps it', () => {
  it('is shown once for many changes, most urgent first', () => {
    const store = storeOf();
    store.take(answer(0, { rows: [row(2), row(0)] }));
    store.takeRows({ now: at(0), rows: [row(1)], gone: [] });
    expect(store.waiting).toHaveLength(1);
    expect(names(store.flush().rows)).toEqual(crowd(0, 1, 2));
  });

  it('asks for the lines of threads that were only named, those that wait longest first', () => {
    const store = storeOf();
    store.take(answer(0, { rows: [row(0)], more: [entry(1), entry(2), entry(3)] }));
    expect(store.wanted(2)).toEqual(crowd(1, 2));
    expect(store.flush()).toMatchObject({ total: 4 });
    store.takeRows({ now: at(0), rows: [row(1), row(2)], gone: [] });
    expect(store.wanted(2)).toEqual(crowd(3));
    expect(names(store.flush().rows)).toEqual(crowd(0, 1, 2));
  });

  it('asks again for a line whose mark has changed, and for no other', () => {
    const store = storeOf();
    store.take(answer(0, { more: [entry(1), entry(2)] }));
    store.takeRows({ now: at(0), rows: [row(1), row(2)], gone: [] });
    store.take(answer(1, { parts: [partOf(crowdThread(2))], more: [entry(2, 'm2')] }));
    expect(store.wanted(10)).toEqual(crowd(2));
  });

  it('goes on asking for a line whose mark has changed since the answer that comes late was made', () => {
    const store = storeOf();
    store.take(answer(0, { more: [entry(1)] }));
    store.takeRows({ now: at(0), rows: [row(1)], gone: [] });
    store.take(answer(2, { parts: [partOf(crowdThread(1))], more: [entry(1, 'm2')] }));
    store.takeRows({ now: at(1), rows: [row(1)], gone: [] });
    expect(store.wanted(10)).toEqual(crowd(1));
    store.takeRows({ now: at(2), rows: [row(1, 4)], gone: [] });
    expect(store.wanted(10)).toEqual([]);
    expect(store.flush().rows[0]?.head.version).toBe(4);
  });

  it('drops what a part no longer holds, and nothing of the other parts', () => {
    const store = storeOf();
    store.take(answer(0, { rows: [row(0), row(1), row(2)] }));
    store.take(answer(1, { parts: [partOf(crowdThread(1))] }));
    expect(names(store.flush().rows)).toEqual(crowd(0, 2));
  });

  it('takes everything that is told without parts for all there is', () => {
    const store = storeOf();
    store.take(answer(0, { rows: [row(0), row(1)], more: [entry(2)] }));
    store.take(answer(1, { rows: [row(1)] }));
    expect(store.flush()).toMatchObject({ total: 1 });
  });

  it('does not bring back what it was told later is gone, while the index still names it', () => {
    const store = storeOf();
    store.take(answer(0, { rows: [row(0)], more: [entry(1)] }));
    store.takeRows({ now: at(1), rows: [], gone: crowd(0, 1) });
    store.take(answer(1, { parts: [partOf(crowdThread(1))], more: [entry(1)] }));
    expect(store.wanted(10)).toEqual([]);
    expect(store.flush()).toMatchObject({ rows: [], total: 0 });
  });

  it('shows a thread that came back', () => {
    const store = storeOf();
    store.take(answer(0, { more: [entry(1)] }));
    store.takeRows({ now: at(1), rows: [], gone: crowd(1) });
    store.takeRows({ now: at(2), rows: [row(1, 5)], gone: [] });
    expect(names(store.flush().rows)).toEqual(crowd(1));
  });

  it('keeps what an answer that was overtaken knows less of', () => {
    const store = storeOf();
    store.take(answer(0, { rows: [row(1)] }));
    store.takeRows({ now: at(2), rows: [row(1, 7)], gone: [] });
    store.take(answer(1, { rows: [row(1, 6)] }));
    expect(store.flush().rows.map(({ head }) => head.version)).toEqual([7]);
    store.take(answer(1, { parts: [partOf(crowdThread(1))] }));
    expect(names(store.flush().rows)).toEqual(crowd(1));
  });

  it('does not believe an older head that a later read found, until it is found for a while', () => {
    const store = storeOf();
    store.takeRows({ now: at(0), rows: [row(1, 7)], gone: [] });
    store.take(answer(0.1, { rows: [row(1, 6)] }));
    expect(store.flush().rows[0]?.head.version).toBe(7);
    store.take(answer(0.3, { rows: [row(1, 6)] }));
    expect(store.flush().rows[0]?.head.version).toBe(6);
  });

  it('goes round those that were only named, the longest unheard of first', () => {
    const store = storeOf();
    store.take(answer(0, { rows: [row(0)], more: [entry(1), entry(2), entry(3)] }));
    store.takeRows({ now: at(0), rows: [row(1), row(2), row(3)], gone: [] });
    expect(store.oldest(2)).toEqual(crowd(1, 2));
    store.takeRows({ now: at(1), rows: [row(1), row(2)], gone: [] });
    expect(store.oldest(2)).toEqual(crowd(3, 1));
  });

  it('puts what became urgent meanwhile into its place when it is told to', () => {
    const store = storeOf();
    const due = (n: number, dueIn: number, warnIn: number): QueueRow => ({
      ...row(n),
      ...{ dueAt: at(dueIn), warnAt: at(warnIn) },
    });
    store.take(answer(0, { rows: [{ ...due(1, 40, 60), priority: 'high' }, due(2, 30, 5)] }));
    expect(names(store.flush().rows)).toEqual(crowd(1, 2));
    store.turn(6);
    store.reorder();
    expect(names(store.shown()?.rows)).toEqual(crowd(2, 1));
  });

  it('counts those that are not even named', () => {
    const store = storeOf();
    store.take(answer(0, { rows: [row(0)], more: [entry(1)], beyond: 40 }));
    expect(store.flush()).toMatchObject({ total: 42, beyond: 40 });
  });
});
