import { describe, expect, it } from 'vitest';
import type { Draft } from '#domain/draft.ts';
import type { Delivery } from '#domain/reply.ts';
import type { ThreadDetail } from '#domain/view.ts';
import { goOnWith, saysOtherThan } from '../../console/src/thread/returned.ts';
import { at, replyOf } from './fakeThreads.ts';
import { BORIS, IVAN, morning } from './fakeWorld.ts';

/** A draft of a private message and a public line. */
const detail = morning().find(({ row }) => row.head.thread === IVAN)!;
const [draft] = detail.drafts as [Draft];
const [privately, publicly] = draft.deliveries.map(({ text }) => text);

const reply = (...deliveries: (Partial<Delivery> & { text: string })[]) => ({
  ...replyOf(detail, BORIS, at(0), { state: 'returned', code: 'sent_back' }),
  deliveries: deliveries.map((one) => ({ thread: IVAN, place: 'private' as const, ...one })),
});

const textsOf = (...parts: Parameters<typeof goOnWith>) => goOnWith(...parts).texts;

describe('a reply that came back', () => {
  it('says nothing of its own where it went out as drafted, whatever way it took', () => {
    const drafted = replyOf(detail, BORIS, at(0), {});
    const [first] = drafted.deliveries;
    const template = { name: 'news', language: 'en', parameters: [`${privately} ^BK`] };
    expect(saysOtherThan(drafted, draft)).toBe(false);
    expect(saysOtherThan({ ...drafted, deliveries: [first!] }, draft)).toBe(false);
    expect(saysOtherThan(reply({ text: `News: ${privately} ^BK`, template }), draft)).toBe(false);
  });

  it('is gone on with in the agent’s own words alone, without signature and approved text', () => {
    const template = { name: 'news', language: 'en', parameters: ['It flies tonight. ^BK'] };
    const back = reply({ text: 'News: It flies tonight. ^BK', template });
    expect(saysOtherThan(back, draft)).toBe(true);
    expect(textsOf(back, detail, draft)).toEqual(['It flies tonight.', publicly]);
  });

  it('that took another way is gone on with on the way its draft takes', () => {
    const alone = { ...draft, deliveries: draft.deliveries.slice(1) };
    const back = reply({ text: 'It flies tonight. ^BK' });
    expect(textsOf(back, { ...detail, drafts: [alone] }, alone)).toEqual(['It flies tonight.']);
  });

  it('goes on over a newer draft, each text in its place', () => {
    const newer = { ...draft, id: 'drf_second', deliveries: draft.deliveries.toReversed() };
    const back = reply({ text: 'It flies tonight. ^BK' }, { text: 'Look there. ^BK', place: 'public' });
    const now: ThreadDetail = { ...detail, drafts: [newer, draft] };
    const edit = goOnWith(back, now, newer);
    expect(edit).toMatchObject({ draftId: 'drf_second', basedOn: detail.row.head.lastInbound });
    expect(edit.texts).toEqual(['Look there.', 'It flies tonight.']);
  });
});
