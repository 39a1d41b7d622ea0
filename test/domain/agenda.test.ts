import { describe, expect, it } from 'vitest';
import { due, nextAt } from '#domain/agenda.ts';
import type { Head, HeadReply } from '#domain/head.ts';
import { plusSeconds } from '#domain/instant.ts';
import type { ReplyState } from '#domain/reply.ts';
import type { Promised } from '#domain/sla/promise.ts';
import { allowing, draftId, minutes, quietHead as quiet } from './levels.ts';
import { nextMessage } from './promises.ts';

const T = '2026-11-02T09:00:00.000Z';
const at = (passed: number): string => plusSeconds(T, passed * 60);
const DAY = 24 * 60;

const levels = allowing({ first_reply: minutes(60, 0.75), next_reply: minutes(30, 0.75) });

const freshDraft = { id: draftId(T), state: 'ready' as const, basedOn: `${T}#1` };

/** Somebody waits since `T`, and the draft on the desk answers what they wrote. */
const waiting = (change: Partial<Head> = {}): Head => ({
  ...quiet,
  lastInbound: `${T}#1`,
  waitingSince: T,
  draft: freshDraft,
  ...change,
});

const { draft: _, ...undrafted } = waiting();

/** The first reply's clock has told of itself. */
const told = (level: 'warning' | 'breach', of = 'start'): Partial<Head> => ({
  marks: { first_reply: { of, level } },
});

const reply = (state: ReplyState, checkAt = at(5)): HeadReply => ({
  id: 'rpl_1',
  state,
  by: 'Anna Berg',
  at: T,
  checkAt,
});

/** `draft`, `breach first_reply`: what is due, and of alarms which. */
const whats = (head: Head, passed: number): string[] =>
  due(head, levels, at(passed)).map((one) =>
    one.what === 'alarm' ? `${one.level} ${one.clock.metric}` : one.what,
  );
const next = (head: Head, passed: number): string | undefined => nextAt(head, levels, at(passed));

const ON_ITS_WAY: ReplyState[] = ['approved', 'sending', 'unknown'];
const NOT_ON_ITS_WAY: ReplyState[] = ['sent', 'needs_human', 'refused', 'returned'];

describe('a thread in which nobody waits', () => {
  it('needs nothing', () => {
    expect(whats(quiet, 0)).toEqual([]);
    expect(next(quiet, 0)).toBeUndefined();
  });

  it('stays unseen whatever marks of earlier episodes it bears', () => {
    const answered: Head = { ...quiet, ...told('breach'), draft: freshDraft, reply: reply('refused') };
    expect(next(answered, 0)).toBeUndefined();
  });
});

describe('a draft', () => {
  it.each([
    ['is missing', undrafted],
    ['answers an older message', waiting({ lastInbound: `${at(1)}#2` })],
    ['answers words that were changed since', waiting({ rewordedAt: at(1) })],
  ])('is due at every look while it %s', (_, head) => {
    expect(whats(head, 2)).toEqual(['draft']);
  });

  it('that was just asked for is looked at again after two minutes', () => {
    expect(next(waiting({ lastInbound: `${at(1)}#2` }), 2)).toBe(at(4));
  });

  it('made without the back office is due again at its time', () => {
    const head = waiting({ draft: { ...freshDraft, retryAt: at(10) } });
    expect(whats(head, 9)).toEqual([]);
    expect(next(head, 9)).toBe(at(10));
    expect(whats(head, 10)).toEqual(['draft']);
    expect(next(head, 10)).toBe(at(12));
  });

  it.each(ON_ITS_WAY)('is not wanted while a reply is %s', (state) => {
    expect(whats({ ...undrafted, reply: reply(state) }, 2)).toEqual([]);
  });

  it.each(NOT_ON_ITS_WAY)('is wanted again when the reply before it is %s', (state) => {
    expect(whats(waiting({ lastInbound: `${at(1)}#2`, reply: reply(state) }), 2)).toContain('draft');
  });
});

describe('the clock', () => {
  it('is looked at when the warning is due, then at the breach, then once a day', () => {
    expect(next(waiting(), 0)).toBe(at(45));
    expect(next(waiting(told('warning')), 45)).toBe(at(60));
    expect(next(waiting(told('breach')), 60)).toBe(at(60 + DAY));
  });

  it('warns with the deadline of its metric', () => {
    const clock = { metric: 'first_reply', key: 'start', since: T, warnAt: at(45), dueAt: at(60) };
    expect(due(waiting(), levels, at(45))).toEqual([{ what: 'alarm', level: 'warning', clock }]);
  });

  it('runs with the next-reply target once the brand has answered', () => {
    const head = waiting({ firstReplyAt: at(-100), lastOutbound: `${at(-100)}#0` });
    expect(whats(head, 30)).toEqual(['breach next_reply']);
    expect(whats(head, 29)).toEqual(['warning next_reply']);
  });

  it('gives one alarm, not two, for a thread found late', () => {
    expect(whats(waiting(), 500)).toEqual(['breach first_reply']);
  });

  it('is still due at once when a moment passed without its mark', () => {
    expect(next(waiting(), 50)).toBe(at(50));
    expect(next(waiting(told('warning')), 500)).toBe(at(500));
  });

  it('counts the marks of its own episode only', () => {
    const head = waiting({ lastOutbound: `${at(-100)}#0`, ...told('breach') });
    expect(whats(head, 500)).toEqual(['breach first_reply']);
  });

  it('counts the marks of its own metric only', () => {
    const head = waiting({ ...told('breach'), firstReplyAt: at(-100) });
    expect(whats(head, 500)).toEqual(['breach next_reply']);
  });

  it.each([...ON_ITS_WAY, ...NOT_ON_ITS_WAY])('is not stopped by a reply that is %s', (state) => {
    expect(whats(waiting({ reply: reply(state, at(999)) }), 60)).toContain('breach first_reply');
  });
});

describe('a reply', () => {
  it.each(ON_ITS_WAY)('that is %s is due when somebody must look at it', (state) => {
    const head = { ...quiet, reply: reply(state) };
    expect(next(head, 0)).toBe(at(5));
    expect(whats(head, 4)).toEqual([]);
    expect(due(head, levels, at(5))).toEqual([{ what: 'publish', reply: 'rpl_1' }]);
    expect(next(head, 5)).toBe(at(7));
  });

  it('left to a person is told once and keeps the thread in view', () => {
    const head: Head = { ...quiet, reply: reply('needs_human') };
    expect(whats(head, 0)).toEqual(['breach outcome']);
    const marked: Head = { ...head, marks: { outcome: { of: 'rpl_1', level: 'breach' } } };
    expect(whats(marked, 500)).toEqual([]);
    expect(next(marked, 500)).toBe(at(500 + DAY));
  });
});

/** The same promise after its notice was asked for, or an alarm of it was recorded. */
const since = (promise: Promised, change: Partial<Promised>): Promised => ({ ...promise, ...change });

describe('a promised message', () => {
  const promise = nextMessage(at(300), T);
  const owing = (...promises: Promised[]): Head => ({ ...quiet, promises });

  it('asks for its notice 45 minutes ahead', () => {
    const head = owing(promise);
    expect(next(head, 0)).toBe(at(255));
    expect(due(head, levels, at(255))).toEqual([{ what: 'notice', promise: promise.id }]);
  });

  it('asks for its notice no earlier than half way', () => {
    expect(next(owing(nextMessage(at(60), T)), 0)).toBe(at(30));
  });

  it('is broken at its time unless it was kept, on whoever owes it', () => {
    const head = owing(since(promise, { noticed: true }));
    expect(next(head, 255)).toBe(at(300));
    expect(due(head, levels, at(300))).toMatchObject([
      { what: 'alarm', level: 'breach', clock: { metric: 'promise', dueAt: at(300), owner: 'Anna Bell' } },
    ]);
  });

  it('still asks for its notice when it was found late', () => {
    expect(whats(owing(promise), 359)).toEqual(['breach promise', 'notice']);
  });

  it('that stays broken for an hour is told to the leads, once', () => {
    const broken = since(promise, { noticed: true, level: 'breach' });
    expect(whats(owing(broken), 359)).toEqual([]);
    expect(next(owing(broken), 359)).toBe(at(360));
    expect(whats(owing(broken), 360)).toEqual(['escalation promise']);
    expect(whats(owing(since(broken, { level: 'escalation' })), 400)).toEqual([]);
  });

  it('is told to its owner and to the leads at once when nobody looked for longer than that', () => {
    expect(whats(owing(since(promise, { noticed: true })), 400)).toEqual([
      'breach promise',
      'escalation promise',
    ]);
  });

  it('that was broken and told keeps the thread in view until a newer reply', () => {
    const head = owing(since(promise, { noticed: true, level: 'escalation' }));
    expect(whats(head, 400)).toEqual([]);
    expect(next(head, 400)).toBe(at(400 + DAY));
  });

  it('beside others has its own notice and its own alarm', () => {
    const later: Promised = { ...nextMessage(at(600), T), id: 'rpl_9/update' };
    const head = owing(since(promise, { noticed: true, level: 'breach' }), later);
    expect(next(head, 301)).toBe(at(360));
    expect(whats(head, 301)).toEqual([]);
    expect(due(head, levels, at(555))).toMatchObject([
      { what: 'alarm', level: 'escalation', clock: { key: promise.id } },
      { what: 'notice', promise: later.id },
    ]);
  });
});
