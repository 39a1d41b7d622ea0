import { describe, expect, it } from 'vitest';
import { compose } from '#desk/compose/compose.ts';
import type { Plan, Say } from '#desk/compose/plan.ts';
import { caseFacts } from '#domain/caseFacts.ts';
import { CASES, type CaseSketch, caseOf, NOW } from '../cases.ts';

const NEXT = '2026-11-05T14:00:00.000Z';

const plan = (say: Say, more: Partial<Plan> = {}): Plan => ({
  lang: 'en',
  timeZone: 'Europe/London',
  now: NOW,
  place: 'private',
  thread: 'zephyrline:x:p.800200',
  privateThread: 'zephyrline:x:d.800200',
  messageId: '1987',
  handle: 'ivan_p',
  say,
  ...more,
});

const ASK = {
  kind: 'ask',
  form: 'bag_file',
  proof: 'surname',
  missing: ['reference', 'surname'],
  miss: false,
} satisfies Say;

const about = (sketch: CaseSketch, more: Partial<Extract<Say, { kind: 'status' }>> = {}): Say => ({
  kind: 'status',
  status: caseOf(sketch),
  verification: 'verified_basic',
  nextUpdateBy: NEXT,
  ...more,
});

const said = (say: Say, more: Partial<Plan> = {}): string =>
  compose(plan(say, more))
    .deliveries.map(({ text }) => text)
    .join(' | ');

const earlier = (sketch: CaseSketch) => ({
  saidAt: '2026-11-03T10:15:00.000Z',
  facts: caseFacts(caseOf(sketch), 'verified_basic'),
});

describe('an answer about a located bag', () => {
  it('says where it is, since when, where next, and when the next update comes', () => {
    expect(said(about(CASES.located!))).toBe(
      'Your bag is in Amsterdam. It was found there yesterday at 18:40 and is not on a flight yet; next it goes to London Heathrow. There is no flight time so far, so I will write to you here by 14:00 today, with news or without.',
    );
  });

  it('is written in Russian as a native would', () => {
    expect(said(about(CASES.located!), { lang: 'ru' })).toBe(
      'Багаж в Амстердаме: его нашли вчера в 18:40, на рейс пока не поставили. Дальше он полетит в Лондон, в Хитроу. Времени рейса ещё нет, поэтому напишу вам здесь сегодня до 14:00, даже если новостей не будет.',
    );
  });

  it('makes the named time a promise', () => {
    expect(compose(plan(about(CASES.located!))).promiseBy).toBe(NEXT);
  });

  it('promises nothing when there is no time to name', () => {
    const say: Say = { kind: 'status', status: caseOf(CASES.located!), verification: 'verified_basic' };
    expect(compose(plan(say)).promiseBy).toBeUndefined();
  });

  it('reads times in the zone of the customer', () => {
    expect(said(about(CASES.located!), { timeZone: 'Asia/Yekaterinburg' })).toContain('yesterday at 23:40');
  });

  it('cites the place and its time in the first claim', () => {
    const [claim] = compose(plan(about(CASES.located!))).deliveries[0]?.claims ?? [];
    expect(claim?.facts).toEqual(expect.arrayContaining(['case.where', 'case.phaseSince']));
  });
});

describe('a question in public', () => {
  it('is answered in private first and pointed to in public last', () => {
    const { deliveries } = compose(plan(about(CASES.located!), { place: 'public' }));
    expect(deliveries.map(({ place, thread }) => [place, thread])).toEqual([
      ['private', 'zephyrline:x:d.800200'],
      ['public', 'zephyrline:x:p.800200'],
    ]);
  });

  it('gets a pointer that says nothing of the case', () => {
    expect(compose(plan(about(CASES.located!), { place: 'public' })).deliveries[1]?.text).toBe(
      '@ivan_p Found your file, details are in your direct messages.',
    );
  });

  it('is never asked for identifiers in public', () => {
    const say: Say = ASK;
    expect(compose(plan(say, { place: 'public' })).deliveries[1]?.text).toBe(
      '@ivan_p I have written to you in your direct messages to look this up.',
    );
  });

  it('leaves a hostile handle out of the text', () => {
    const say: Say = { kind: 'unavailable', about: 'delayed_bag' };
    const [, pointer] = compose(plan(say, { place: 'public', handle: 'x {number} <b>\n' })).deliveries;
    expect(pointer?.text).toBe('I have written to you in your direct messages.');
  });
});

describe('an answer after an earlier one', () => {
  const old = { ...CASES.located!, since: '2026-11-02T18:40:00.000Z' };

  it('says that nothing changed, since when, and when that was checked', () => {
    expect(said(about(old, { previous: earlier(old) }))).toBe(
      'No change since Monday 18:40: the bag is still in Amsterdam. I checked at 09:10 today. Next it goes to London Heathrow. There is no flight time so far, so I will write to you here by 14:00 today, with news or without. You do not need to do anything.',
    );
  });

  it('says what is new and what it was before', () => {
    expect(said(about(CASES['in transit']!, { previous: earlier(old) }))).toContain(
      'when I wrote to you on Tuesday at 10:15, it was still in Amsterdam',
    );
  });

  it('owns a step back', () => {
    expect(said(about(CASES.searching!, { previous: earlier(old) }))).toContain(
      'I am sorry, that is a step back',
    );
  });

  it('never tells a place that may not be told now', () => {
    const say = about(CASES['in transit']!, { previous: earlier(old), verification: 'reference' });
    expect(said(say)).not.toContain('Amsterdam');
  });
});

describe('what the composer leaves to a person', () => {
  it('writes nothing about a state it has no words for', () => {
    expect(compose(plan(about({ phase: 'unknown' }))).deliveries).toEqual([]);
  });

  it('writes nothing about a file with a bag in such a state', () => {
    const items = [
      { label: '1', phase: 'located' as const },
      { label: '2', phase: 'unknown' as const },
    ];
    expect(compose(plan(about({ ...CASES.located!, items }))).deliveries).toEqual([]);
  });
});

describe('a question to the customer', () => {
  it('uses the same words for a wrong file and for somebody else’s', () => {
    const say: Say = { ...ASK, miss: true };
    expect(said(say)).toBe(
      'I could not match that reference and surname. The reference is three letters, two characters and five digits, on the sheet you got at the airport. Could you send both once more?',
    );
  });

  it('asks only for what is missing', () => {
    const composed = compose(plan({ ...ASK, missing: ['surname'] }));
    expect(composed.asks).toEqual(['surname']);
  });
});
