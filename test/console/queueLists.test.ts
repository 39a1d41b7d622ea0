import { describe, expect, it } from 'vitest';
import type { HeadReply } from '#domain/head.ts';
import type { QueueRow } from '#domain/view.ts';
import { finder } from '../../console/src/queue/find.ts';
import { aroundOf, neighboursIn } from '../../console/src/queue/neighbours.ts';
import { EMPTY_LIST, held, released } from '../../console/src/queue/steady.ts';
import { countOverdue, countViews, inView } from '../../console/src/queue/views.ts';
import { oneOfMany } from './crowd.ts';
import { at } from './fakeThreads.ts';
import { ANNA, BORIS } from './fakeWorld.ts';

const NOW = Date.parse(at(0));

const calm = (n: number): QueueRow => {
  const { owner: _, ...head } = oneOfMany(n).row.head;
  return { ...oneOfMany(n).row, head, dueAt: at(600), warnAt: at(500) };
};
const withHead = (n: number, more: Partial<QueueRow['head']>): QueueRow => ({
  ...calm(n),
  head: { ...calm(n).head, ...more },
});
const replied = (state: HeadReply['state']) => ({
  reply: { id: 'rpl_1', state, by: BORIS.name, at: at(-1), checkAt: at(-1) },
});
const keys = (rows: readonly QueueRow[]) => rows.map(({ head }) => head.customer.name);

describe('a view', () => {
  const mine = withHead(1, { owner: ANNA.name });
  const theirs = withHead(2, { owner: BORIS.name });
  const late = { ...calm(3), dueAt: at(-1), warnAt: at(-30) };
  const proposed = withHead(4, { owner: BORIS.name, ...replied('proposed') });
  const back = (['returned', 'refused', 'needs_human'] as const).map((state, n) =>
    withHead(5 + n, { owner: BORIS.name, ...replied(state) }),
  );
  const aside = withHead(8, { owner: BORIS.name, pauses: [{ state: 'on_hold', from: at(-5), to: at(60) }] });
  const over = withHead(9, { owner: BORIS.name, pauses: [{ state: 'on_hold', from: at(-5), to: at(-1) }] });
  const owing: QueueRow = {
    ...withHead(10, { owner: BORIS.name }),
    promises: [
      {
        ...{ id: 'prm_1', kind: 'update', source: 'reply', by: at(30), madeAt: at(-60) },
        ...{ owner: BORIS.name, state: 'at_risk' },
      },
    ],
  };
  const onItsWay = withHead(11, { owner: BORIS.name, ...replied('sending') });
  const rows = [mine, theirs, late, proposed, ...back, aside, over, owing, onItsWay];

  it.each([
    ['all', rows],
    ['mine', [mine]],
    ['unassigned', [late]],
    ['risk', [late, owing]],
    ['second', [proposed]],
    ['back', back],
    ['aside', [aside]],
  ] as const)('“%s” holds what belongs there, and is counted alike', (view, expected) => {
    expect(inView(view, rows, NOW, ANNA.name)).toEqual(expected);
    expect(countViews(rows, NOW, ANNA.name)[view]).toBe(expected.length);
  });

  it('counts one’s own that are overdue, as time goes by', () => {
    const soon = { ...mine, dueAt: at(5), warnAt: at(1) };
    expect(countOverdue([soon, late], NOW, ANNA.name)).toBe(0);
    expect(countOverdue([soon, late], Date.parse(at(6)), ANNA.name)).toBe(1);
  });
});

describe('what is looked for', () => {
  const row = withHead(1, {
    customer: { id: '42', handle: 'ivan_p', name: 'Иван Петров' },
    preview: 'Where is my bag? AMSZY 10045',
  });

  it.each(['петров', '@IVAN', 'bag where', 'amszy10045', 'AMSZY-10 045', '  '])('finds “%s”', (query) => {
    expect(finder(query)(row)).toBe(true);
  });

  it.each(['петрова', 'bag suitcase', '10046'])('does not find “%s”', (query) => {
    expect(finder(query)(row)).toBe(false);
  });
});

describe('a list under somebody’s hand', () => {
  const [one, two, three, four] = [calm(1), calm(2), calm(3), calm(4)] as const;
  const before = released([one, two, three]);

  it('keeps its order, and shows what changed in place', () => {
    const changed = { ...two, title: 'VK' };
    const { rows, gone } = held(before, [changed, one, three]);
    expect(rows).toEqual([one, changed, three]);
    expect(gone.size).toBe(0);
  });

  it('keeps what left it in its place, marked', () => {
    const { rows, gone } = held(before, [one, three]);
    expect(rows).toEqual([one, two, three]);
    expect([...gone]).toEqual([two.head.thread]);
  });

  it('takes in what comes after everything else, and nothing before it', () => {
    expect(held(before, [four, one, two, three]).rows).toEqual([one, two, three]);
    expect(held(before, [one, two, three, four]).rows).toEqual([one, two, three, four]);
  });

  it('is shown as it is where nothing was shown yet', () => {
    expect(held(EMPTY_LIST, [two, one])).toEqual(released([two, one]));
  });
});

describe('the threads around a thread', () => {
  const threads = keys([calm(1), calm(2), calm(3), calm(4)]).map(String);
  const [first = '', second = '', third = '', last = ''] = threads;

  it('are the next one and the one before it', () => {
    expect(neighboursIn(threads, aroundOf(threads, second)!)).toEqual({ next: third, previous: first });
    expect(neighboursIn(threads, aroundOf(threads, last)!)).toEqual({ previous: third });
  });

  it('are those that stood there, once it has left the list', () => {
    const around = aroundOf(threads, second)!;
    expect(neighboursIn([first, third, last], around)).toEqual({ next: third, previous: first });
    expect(neighboursIn([last], around)).toEqual({ next: last });
    expect(aroundOf([first], second)).toBeUndefined();
  });
});
