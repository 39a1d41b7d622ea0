import { describe, expect, it } from 'vitest';
import type { Head } from '#domain/head.ts';
import { derivedId } from '#domain/ids.ts';
import { headNews } from '#local/street/due/headNews.ts';

const AT = '2026-11-02T09:10:00.000Z';

const head = (more: Partial<Head> = {}): Head => ({
  ...{ thread: 'zephyrline:x:d.1', place: 'private', customer: { id: '1' }, version: 1, preview: 'Hello' },
  ...more,
});

const draft = (more: object = {}) => ({
  ...{ id: derivedId('draft', Date.parse(AT), 'one'), state: 'ready' as const, basedOn: `${AT}#1` },
  ...more,
});

const promise = (more: object = {}) => ({
  ...{ id: 'p1', kind: 'update' as const, by: '2026-11-02T14:00:00.000Z', madeAt: AT },
  ...{ owner: 'Anna Bell', source: 'reply' as const },
  ...more,
});

const told = (before: Head | undefined, after: Head) =>
  headNews({ before, after, wall: (at) => at.slice(11, 16), now: '2026-11-02T10:00:00.000Z' }).map(
    ({ kind, words }) => `${kind}: ${words}`,
  );

describe('what is told of a thread that changed', () => {
  it('is nothing when nothing changed', () => {
    const same = head({ draft: draft(), promises: [promise()], lastInbound: `${AT}#1` });
    expect(told(same, { ...same, version: 2 })).toEqual([]);
  });

  it.each([
    [{}, 'draft: A draft came. It waits for approval.'],
    [{ notice: true }, 'notice: A notice nobody asked for was written. It waits for approval.'],
    [{ state: 'refused' }, 'trouble: A draft came, and the gate stopped it.'],
    [{ state: 'human' }, 'draft: No draft: a person has to write this one.'],
    [
      { retryAt: '2026-11-02T09:12:00.000Z' },
      'draft: A draft came. It waits for approval. The back office did not answer, so it is asked again, 09:12 at the latest.',
    ],
  ])('says what kind of draft came: %j', (more, words) => {
    expect(told(head(), head({ draft: draft(more) }))).toEqual([words]);
  });

  it('says that a promise was made, and that it came due', () => {
    const made = head({ promises: [promise()] });
    expect(told(head(), made)).toEqual(['promise: Promised: the next message, by 14:00, owed by Anna Bell.']);
    const due = head({ promises: [promise({ noticed: true })] });
    expect(told(made, due)).toEqual(['promise: The promise of the next message by 14:00 came due.']);
  });

  it('says that words went to and fro', () => {
    const after = head({ lastInbound: `${AT}#1`, lastOutbound: `${AT}#2` });
    expect(told(undefined, after)).toEqual([
      'wrote: The customer wrote.',
      'sent: The brand’s reply went out.',
    ]);
  });

  it('says that a reply came back, once', () => {
    const reply = { id: 'r1', by: 'Anna Bell', at: AT, checkAt: AT };
    const sending = head({ reply: { ...reply, state: 'sending' } });
    const returned = head({ reply: { ...reply, state: 'returned' } });
    expect(told(sending, returned)).toHaveLength(1);
    expect(told(returned, returned)).toEqual([]);
  });

  it('says what became of an action', () => {
    const action = { id: 'x1', title: 'Open a complaint', by: 'Anna Bell', at: AT, checkAt: AT };
    const after = head({ action: { ...action, state: 'done' } });
    expect(told(head(), after)).toEqual(['action: “Open a complaint” was done in the back office.']);
  });
});
