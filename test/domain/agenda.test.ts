import { describe, expect, it } from 'vitest';
import { due, nextAt } from '#domain/agenda.ts';
import type { SlaPolicy } from '#domain/brand.ts';
import type { Head, HeadReply } from '#domain/head.ts';
import { plusSeconds } from '#domain/instant.ts';
import type { ReplyState } from '#domain/reply.ts';

const T = '2026-11-02T09:00:00.000Z';
const at = (minutes: number): string => plusSeconds(T, minutes * 60);
const DAY = 24 * 60;

const policy: SlaPolicy = {
  clock: 'calendar',
  schedule: { timeZone: 'Europe/London', hours: {} },
  firstReplySeconds: 3600,
  nextReplySeconds: 1800,
  warnAt: 0.75,
};

const quiet: Head = {
  thread: 'zephyrline:x:post.1',
  place: 'public',
  customer: { id: '800200', handle: 'ivan_p' },
  version: 3,
  preview: 'Where is my bag?',
};

const freshDraft = { id: 'drf_1', state: 'ready' as const, basedOn: `${T}#1` };

/** Somebody waits since `T`, and the draft on the desk answers what they wrote. */
const waiting = (change: Partial<Head> = {}): Head => ({
  ...quiet,
  lastInbound: `${T}#1`,
  waitingSince: T,
  draft: freshDraft,
  ...change,
});

const { draft: _, ...undrafted } = waiting();

const reply = (state: ReplyState, checkAt = at(5)): HeadReply => ({
  id: 'rpl_1',
  state,
  by: 'Anna Berg',
  at: T,
  checkAt,
});

const whats = (head: Head, minutes: number): string[] =>
  due(head, policy, at(minutes)).map(({ what }) => what);
const next = (head: Head, minutes: number): string | undefined => nextAt(head, policy, at(minutes));

const ON_ITS_WAY: ReplyState[] = ['approved', 'sending', 'unknown'];
const NOT_ON_ITS_WAY: ReplyState[] = ['sent', 'needs_human', 'refused', 'returned'];

describe('a thread in which nobody waits', () => {
  it('needs nothing', () => {
    expect(whats(quiet, 0)).toEqual([]);
    expect(next(quiet, 0)).toBeUndefined();
  });

  it('stays unseen whatever marks of earlier episodes it bears', () => {
    const answered: Head = {
      ...quiet,
      warned: 'start',
      breached: 'start',
      draft: freshDraft,
      reply: reply('refused'),
    };
    expect(next(answered, 0)).toBeUndefined();
  });
});

describe('a draft', () => {
  it.each([
    ['is missing', undrafted],
    ['answers an older message', waiting({ lastInbound: `${at(1)}#2` })],
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
    expect(whats(waiting({ lastInbound: `${at(1)}#2`, reply: reply(state) }), 2)).toEqual(['draft']);
  });
});

describe('the clock', () => {
  it('is looked at when the warning is due, then at the breach, then once a day', () => {
    expect(next(waiting(), 0)).toBe(at(45));
    expect(next(waiting({ warned: 'start' }), 45)).toBe(at(60));
    expect(next(waiting({ warned: 'start', breached: 'start' }), 60)).toBe(at(60 + DAY));
  });

  it('warns with the deadline of its metric', () => {
    expect(due(waiting(), policy, at(45))).toEqual([
      { what: 'warning', metric: 'first_reply', dueAt: at(60) },
    ]);
  });

  it('runs with the next-reply target once the brand has answered', () => {
    const head = waiting({ firstReplyAt: at(-100), lastOutbound: `${at(-100)}#0` });
    expect(due(head, policy, at(30))).toEqual([{ what: 'breach', metric: 'next_reply', dueAt: at(30) }]);
  });

  it('gives one alarm, not two, for a thread found late', () => {
    expect(whats(waiting(), 500)).toEqual(['breach']);
  });

  it('is still due at once when a moment passed without its mark', () => {
    expect(next(waiting(), 50)).toBe(at(50));
    expect(next(waiting({ warned: 'start' }), 500)).toBe(at(500));
  });

  it('counts the marks of its own episode only', () => {
    const head = waiting({ lastOutbound: `${at(-100)}#0`, warned: 'start', breached: 'start' });
    expect(whats(head, 500)).toEqual(['breach']);
  });

  it.each([...ON_ITS_WAY, ...NOT_ON_ITS_WAY])('is not stopped by a reply that is %s', (state) => {
    expect(whats(waiting({ reply: reply(state, at(999)) }), 60)).toEqual(['breach']);
  });
});

describe('a reply', () => {
  it.each(ON_ITS_WAY)('that is %s is due when somebody must look at it', (state) => {
    const head = { ...quiet, reply: reply(state) };
    expect(next(head, 0)).toBe(at(5));
    expect(whats(head, 4)).toEqual([]);
    expect(due(head, policy, at(5))).toEqual([{ what: 'publish', reply: 'rpl_1' }]);
    expect(next(head, 5)).toBe(at(7));
  });

  it('left to a person keeps the thread in view', () => {
    const head = { ...quiet, reply: reply('needs_human') };
    expect(whats(head, 500)).toEqual([]);
    expect(next(head, 500)).toBe(at(500 + DAY));
  });
});

describe('a promise', () => {
  const promise = { by: at(300), madeAt: at(0), owner: 'Anna Berg' };

  it('asks for its notice 45 minutes ahead', () => {
    const head = { ...quiet, promise };
    expect(next(head, 0)).toBe(at(255));
    expect(whats(head, 255)).toEqual(['promise_notice']);
  });

  it('asks for its notice no earlier than half way', () => {
    expect(next({ ...quiet, promise: { ...promise, by: at(60) } }, 0)).toBe(at(30));
  });

  it('is broken at its time unless it was kept', () => {
    const head: Head = { ...quiet, promise: { ...promise, noticed: true } };
    expect(next(head, 255)).toBe(at(300));
    expect(due(head, policy, at(300))).toEqual([{ what: 'promise_broken', dueAt: at(300) }]);
  });

  it('still asks for its notice when it was found late', () => {
    expect(whats({ ...quiet, promise }, 400)).toEqual(['promise_notice', 'promise_broken']);
  });

  it('that was broken keeps the thread in view until a newer reply', () => {
    const head: Head = { ...quiet, promise: { ...promise, noticed: true, broken: true } };
    expect(whats(head, 400)).toEqual([]);
    expect(next(head, 400)).toBe(at(400 + DAY));
  });
});
