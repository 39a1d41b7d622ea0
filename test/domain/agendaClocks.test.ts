import { describe, expect, it } from 'vitest';
import { visitOf } from '#desk/watch/visit.ts';
import { due, nextAt } from '#domain/agenda.ts';
import type { Head, HeadAction, HeadReply } from '#domain/head.ts';
import { plusSeconds } from '#domain/instant.ts';
import type { Promised } from '#domain/sla/promise.ts';
import type { PriorityRule, ServiceLevels } from '#domain/sla/serviceLevels.ts';
import { allowing, draftId, minutes, quietHead as quiet } from './levels.ts';
import { nextMessage } from './promises.ts';

const T = '2026-11-02T09:00:00.000Z';
const at = (passed: number): string => plusSeconds(T, passed * 60);
const DAY = 24 * 60;

/** `draft`, `breach first_reply`: what is due, and of alarms which. */
const whats = (head: Head, levels: ServiceLevels, passed: number): string[] =>
  due(head, levels, at(passed)).map((one) =>
    one.what === 'alarm' ? `${one.level} ${one.clock.metric}` : one.what,
  );

const fresh = { id: draftId(T), state: 'ready' as const, basedOn: `${T}#1` };
const waiting: Head = { ...quiet, lastInbound: `${T}#1`, waitingSince: T, openedAt: T, draft: fresh };
/** Answered at `T`; the case they were told of is open, and looked at again in the afternoon. */
const watched: Head = {
  ...quiet,
  lastInbound: `${at(-9)}#1`,
  lastOutbound: `${T}#2`,
  firstReplyAt: T,
  openedAt: at(-9),
  recheck: { at: at(240), phase: 'searching' },
};

describe('a case that is open and told of', () => {
  const levels = allowing({ update: minutes(120), next_reply: minutes(30) });

  it('owes a word after so long a silence', () => {
    expect(nextAt(watched, levels, T)).toBe(at(60));
    expect(whats(watched, levels, 119)).toEqual(['warning update']);
    expect(whats(watched, levels, 120)).toEqual(['breach update']);
  });

  it('owes it from each of our messages anew', () => {
    const told: Head = { ...watched, marks: { update: { of: `${T}#2`, level: 'breach' } } };
    expect(whats(told, levels, 130)).toEqual([]);
    expect(whats({ ...told, lastOutbound: `${at(10)}#3` }, levels, 130)).toEqual(['breach update']);
  });

  it.each<[string, { [Key in keyof Head]?: Head[Key] | undefined }]>([
    ['they wait for an answer', { waitingSince: T, draft: { ...fresh, basedOn: `${at(-9)}#1` } }],
    ['a promise says when the next word comes', { promises: [nextMessage(at(2000), T)] }],
    ['nobody watches the case any more', { recheck: undefined }],
  ])('owes no word of its own while %s', (_, change) => {
    expect(whats({ ...watched, ...change } as Head, levels, 239).join()).not.toContain('update');
  });

  it('is looked at at its time', () => {
    expect(whats(watched, allowing({}), 239)).toEqual([]);
    expect(whats(watched, allowing({}), 240)).toEqual(['recheck']);
    expect(nextAt(watched, allowing({}), T)).toBe(at(240));
  });

  it.each(['refused', 'returned'] as const)('is looked at though a reply that was %s lies there', (state) => {
    const answeredInTheApp: Head = {
      ...watched,
      reply: { id: 'rpl_1', state, by: 'Anna Berg', at: at(-20), checkAt: at(-20) },
    };
    expect(whats(answeredInTheApp, allowing({}), 240)).toEqual(['recheck']);
    expect(nextAt(answeredInTheApp, allowing({}), T)).toBe(at(240));
  });
});

describe('a matter', () => {
  const levels = allowing({ resolution: minutes(480) });

  it('is to be settled so long after the first words about it, answered or not', () => {
    expect(whats(waiting, levels, 480)).toEqual(['breach resolution']);
    expect(whats(watched, levels, 471)).toContain('breach resolution');
    expect(whats(watched, levels, 470)).not.toContain('breach resolution');
  });

  it('counts from an older message that came in late', () => {
    expect(whats({ ...waiting, waitingSince: at(-100) }, levels, 380)).toEqual(['breach resolution']);
  });
});

describe('an answer that is written', () => {
  const levels = allowing({ approval: minutes(20) });

  it('is to be approved so long after it was made, as its owner knows', () => {
    const head: Head = { ...waiting, owner: 'Anna Berg' };
    expect(whats(head, levels, 19)).toEqual(['warning approval']);
    expect(due(head, levels, at(20))).toMatchObject([
      { level: 'breach', clock: { metric: 'approval', key: fresh.id, owner: 'Anna Berg' } },
    ]);
  });

  it('though nobody waits for it is to be approved as well', () => {
    const notice: Head = { ...watched, draft: { ...fresh, basedOn: `${at(-9)}#1`, notice: true } };
    expect(whats(notice, levels, 20)).toEqual(['breach approval']);
  });

  it.each<[string, Partial<Head>]>([
    ['is for a person to write', { draft: { ...fresh, state: 'human' } }],
    ['answers what was overtaken', { lastInbound: `${at(1)}#3` }],
    ['is on its way', { reply: { id: 'r', state: 'sending', by: 'A', at: T, checkAt: at(999) } }],
  ])('waits for nobody where it %s', (_, change) => {
    expect(whats({ ...waiting, ...change }, levels, 60).join()).not.toContain('approval');
  });

  it('does not rest while the thread is set aside', () => {
    const resting = allowing({ approval: minutes(20) }, { pauses: ['on_hold'] });
    const held: Head = { ...waiting, pauses: [{ state: 'on_hold', from: T, to: at(600) }] };
    expect(whats(held, resting, 20)).toEqual(['breach approval']);
  });
});

describe('a thread that is set aside', () => {
  const levels = allowing({ first_reply: minutes(60) }, { pauses: ['on_hold'] });
  const held: Head = { ...waiting, pauses: [{ state: 'on_hold', from: at(20), to: at(120) }] };

  it('is looked at when its clock has run on for as long as it rested', () => {
    expect(nextAt(held, levels, at(20))).toBe(at(130));
    expect(whats(held, levels, 159)).toEqual(['warning first_reply']);
    expect(whats(held, levels, 160)).toEqual(['breach first_reply']);
  });

  it('without an end stays in view, and nothing of it is due', () => {
    const open: Head = { ...waiting, pauses: [{ state: 'on_hold', from: at(20) }] };
    expect(whats(open, levels, 5000)).toEqual([]);
    expect(nextAt(open, levels, at(50))).toBe(at(50 + DAY));
  });

  it('runs on where its policy names no such pause', () => {
    expect(whats(held, allowing({ first_reply: minutes(60) }), 60)).toEqual(['breach first_reply']);
  });
});

describe('a promise that no message keeps', () => {
  const call: Promised = {
    ...{ id: 'call:h', kind: 'call', source: 'hand', by: at(100), madeAt: T, owner: 'Anna Bell' },
  };
  const owing: Head = { ...quiet, promises: [call] };
  const levels = allowing({});

  it('has no notice, but a warning when most of its time is over', () => {
    expect(nextAt(owing, levels, T)).toBe(at(90));
    expect(whats(owing, levels, 90)).toEqual(['warning promise']);
    expect(whats(owing, levels, 100)).toEqual(['breach promise']);
  });

  it('owes a word midway from the opening of its window on, and no warning', () => {
    const midway: Promised = { ...call, id: 'call:h/midway', kind: 'midway', from: at(60), by: at(95) };
    const head: Head = { ...quiet, promises: [midway, call] };
    expect(whats(head, levels, 59)).toEqual([]);
    expect(due(head, levels, at(60))).toEqual([{ what: 'notice', promise: midway.id }]);
    expect(whats(head, levels, 95)).toEqual(['breach promise', 'warning promise', 'notice']);
  });
});

describe('work that is stuck', () => {
  const levels = allowing({}, { stuckSeconds: { draft: 600, reply: 900, action: 1200 } });
  const reply = (state: HeadReply['state']): HeadReply => ({
    ...{ id: 'rpl_1', state, by: 'Anna Bell', at: T, checkAt: at(999) },
  });
  const action = (state: HeadAction['state']): HeadAction => ({
    ...{ id: 'act_1', title: 'Call', state, by: 'Ben Cox', at: T, checkAt: at(999) },
  });
  const undrafted: Head = { ...quiet, waitingSince: T, lastInbound: `${T}#1` };

  it('tells of a draft that was asked for again and did not come', () => {
    const head: Head = { ...undrafted, redraft: { of: `${T}#1`, at: at(2) } };
    expect(whats(head, levels, 11)).toEqual(['draft']);
    expect(whats(head, levels, 12)).toEqual(['draft', 'breach drafting']);
    expect(whats({ ...head, draft: fresh }, levels, 12)).toEqual([]);
  });

  it.each(['approved', 'sending', 'unknown'] as const)('tells of a reply that is still %s', (state) => {
    expect(whats({ ...quiet, reply: reply(state) }, levels, 14)).toEqual([]);
    expect(due({ ...quiet, reply: reply(state) }, levels, at(15))).toMatchObject([
      { level: 'breach', clock: { metric: 'sending', key: 'rpl_1', owner: 'Anna Bell' } },
    ]);
  });

  it.each(['approved', 'running', 'unknown'] as const)('tells of an action that is still %s', (state) => {
    expect(whats({ ...quiet, action: action(state) }, levels, 19)).toEqual([]);
    expect(due({ ...quiet, action: action(state) }, levels, at(20))).toMatchObject([
      { level: 'breach', clock: { metric: 'acting', key: 'act_1', owner: 'Ben Cox' } },
    ]);
  });

  it('tells at once of an action of which only a person can find out', () => {
    expect(whats({ ...quiet, action: action('needs_human') }, levels, 0)).toEqual(['breach outcome']);
  });

  it('tells once each of a reply and an action of which only a person can find out', () => {
    const both: Head = { ...quiet, reply: reply('needs_human'), action: action('needs_human') };
    const keys = due(both, levels, T).map((one) => one.what === 'alarm' && one.clock.key);
    expect(keys).toEqual(['rpl_1', 'act_1']);
    const told = { ...both, ...visitOf(both, levels, T).marks(both) } as Head;
    expect(whats(told, levels, 1)).toEqual([]);
  });
});

describe('a survey', () => {
  const levels = allowing({});
  const closed: Head = { ...quiet, survey: { of: 'h', at: at(120) } };

  it('is due at its time, and again until it was asked', () => {
    expect(nextAt(closed, levels, T)).toBe(at(120));
    expect(whats(closed, levels, 119)).toEqual([]);
    expect(whats(closed, levels, 120)).toEqual(['survey']);
    expect(nextAt(closed, levels, at(120))).toBe(at(122));
  });

  it('is asked once', () => {
    const asked: Head = { ...closed, survey: { of: 'h', at: at(120), askedAt: at(121) } };
    expect(whats(asked, levels, 500)).toEqual([]);
    expect(nextAt(asked, levels, at(500))).toBeUndefined();
  });

  it.each<[string, Partial<Head>]>([
    ['they wait', { waitingSince: T, lastInbound: `${T}#1`, draft: fresh }],
    ['a reply is on its way', { reply: { id: 'r', state: 'sent', by: 'A', at: T, checkAt: at(999) } }],
    ['a case of theirs is watched', { recheck: { at: at(999), phase: 'located' } }],
    ['something is promised', { promises: [nextMessage(at(5000), T)] }],
    ['a notice lies on the desk', { draft: { ...fresh, notice: true } }],
  ])('is not asked while %s', (_, change) => {
    expect(whats({ ...closed, ...change }, levels, 121)).not.toContain('survey');
  });
});

describe('a thread that becomes more pressing by itself', () => {
  const urgently = (...when: PriorityRule['when'][]): ServiceLevels => {
    const { policies, ...levels } = allowing({ first_reply: minutes(600) });
    const urgent = allowing({ first_reply: minutes(60) }).policies[0]!;
    return {
      ...levels,
      policies: [{ ...urgent, name: 'urgent', when: { priority: ['urgent'] } }, ...policies],
      priorities: when.map((one) => ({ priority: 'urgent', when: one })),
    };
  };

  it('is looked at when it does, and overdue at once where the shorter target has passed', () => {
    const levels = urgently({ waitedSeconds: 240 * 60 });
    expect(nextAt(waiting, levels, T)).toBe(at(240));
    expect(whats(waiting, levels, 239)).toEqual([]);
    expect(whats(waiting, levels, 240)).toEqual(['breach first_reply']);
  });

  it('counts the wait from where they asked first', () => {
    const elsewhere = { thread: 'zephyrline:page:c.7', since: at(-200) };
    expect(nextAt({ ...waiting, elsewhere }, urgently({ waitedSeconds: 240 * 60 }), T)).toBe(at(40));
  });

  it('is looked at when its nearest promise comes near, and when it is broken', () => {
    const promises = [nextMessage(at(200), T), { ...nextMessage(at(900), T), id: 'rpl_2/update' }];
    const head: Head = { ...waiting, promises };
    expect(nextAt(head, urgently({ promise: { withinSeconds: 120 * 60 } }), T)).toBe(at(80));
    expect(whats(head, urgently({ promise: 'broken' }), 199)).not.toContain('breach first_reply');
    expect(whats(head, urgently({ promise: 'broken' }), 200)).toContain('breach first_reply');
  });

  it('waits for the last of several conditions, and for none that can never come', () => {
    const both = urgently({ waitedSeconds: 60 * 60, promise: 'broken' });
    const promises: Promised[] = [{ ...nextMessage(at(250), T), noticed: true }];
    expect(nextAt({ ...waiting, promises }, both, at(70))).toBe(at(250));
    expect(nextAt(waiting, both, T)).toBe(at(300));
    expect(nextAt(waiting, urgently({ waitedSeconds: 60 * 60, dissatisfied: true }), T)).toBe(at(300));
  });
});
