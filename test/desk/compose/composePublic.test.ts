import { describe, expect, it } from 'vitest';
import { compose } from '#desk/compose/compose.ts';
import type { Plan, Say } from '#desk/compose/plan.ts';
import { caseFrom, NOW, type Sketch, TIME_ZONE } from '#desk/compose/sampleCases.ts';
import type { PolicyAnswer } from '#desk/ports/publications.ts';

const composed = (say: Say, more: Partial<Plan> = {}) =>
  compose({
    lang: 'en',
    timeZone: TIME_ZONE,
    now: NOW,
    place: 'public',
    thread: 'zarnitsa:x:p.1',
    privateThread: 'zarnitsa:x:d.1',
    messageId: '1',
    handle: 'ivan_p',
    say,
    ...more,
  });

const places = (say: Say, more: Partial<Plan> = {}) =>
  composed(say, more).deliveries.map(({ place }) => place);

const about = (sketch: Sketch, more: Partial<Extract<Say, { kind: 'status' }>> = {}): Say => ({
  kind: 'status',
  status: caseFrom(sketch),
  verification: 'none',
  nextUpdateBy: '2026-11-05T14:00:00.000Z',
  ...more,
});

const OUTAGE: Sketch = {
  kind: 'outage',
  phase: 'in_progress',
  cause: 'cable_break',
  eta: { to: '2026-11-05T18:00:00.000Z' },
  disclose: 'public',
};

describe('an outage that everybody may know of', () => {
  it('is answered right where it was asked', () => {
    expect(
      composed(about(OUTAGE)).deliveries.map(({ place, thread, text }) => [place, thread, text]),
    ).toEqual([
      [
        'public',
        'zarnitsa:x:p.1',
        '@ivan_p There is an outage, and we have been working on it since yesterday 18:40. The cause is a broken cable. It is expected to be fixed by 18:00 today. I will write to you here by 14:00 today, with news or without.',
      ],
    ]);
  });

  it('makes the time it names there a promise', () => {
    expect(composed(about(OUTAGE)).promiseBy).toBe('2026-11-05T14:00:00.000Z');
  });

  it('keeps the claims at their words behind the handle', () => {
    const [{ text, claims } = { text: '', claims: [] }] = composed(about(OUTAGE)).deliveries;
    expect(claims.map(({ start, end }) => text.slice(start, end)).slice(0, 3)).toEqual([
      '@ivan_p',
      'There is an outage, and we have been working on it since yesterday 18:40.',
      'The cause is a broken cable.',
    ]);
  });

  it('loses what weighs least where there is little room', () => {
    const [only] = composed(about(OUTAGE), {
      room: { public: { maxLength: 180, unit: 'weighted' } },
    }).deliveries;
    expect(only?.text).toBe(
      '@ivan_p There is an outage, and we have been working on it since yesterday 18:40. I will write to you here by 14:00 today, with news or without.',
    );
  });

  it('is answered there even to somebody whom no private message reaches', () => {
    expect(places(about(OUTAGE), { closed: true })).toEqual(['public']);
  });

  it('is told in private as soon as one thing in it is not for everybody', () => {
    const status = caseFrom(OUTAGE);
    const cause = { ...status.cause!, disclose: 'private_thread' as const };
    const say = about(OUTAGE, { status: { ...status, cause }, verification: 'reference' });
    expect(places(say)).toEqual(['private', 'public']);
  });

  it('is not mixed with what was done for one person', () => {
    expect(places(about(OUTAGE, { done: { action: 'create_ticket' } }))).toEqual(['private', 'public']);
  });
});

describe('a case that is somebody’s own', () => {
  it('is never answered in public, even where no fact is cited for the words', () => {
    const bag: Sketch = { kind: 'delayed_bag', phase: 'waiting_on_customer', since: null };
    expect(places(about(bag, { verification: 'verified_basic' }))).toEqual(['private', 'public']);
  });
});

describe('a document that is for everybody', () => {
  it('is given right there', () => {
    const link = { kind: 'link', url: 'https://docs.vesna.example/forms/tax.pdf' } as const;
    const say = about({ kind: 'document', phase: 'resolved', details: { link }, disclose: 'public' });
    expect(composed(say).deliveries.map(({ text }) => text)).toEqual([
      '@ivan_p Here it is: https://docs.vesna.example/forms/tax.pdf',
    ]);
  });
});

const PROMO: PolicyAnswer = {
  policy: 'promo-code',
  paragraph: 1,
  title: 'Promo codes',
  lang: 'en',
  text: 'The code works only for the account it was sent to,  so it {cannot} be passed on.',
  isPublic: true,
  validFrom: '2026-01-01T00:00:00.000Z',
  score: 1,
};
const policy = (more: Partial<PolicyAnswer> = {}): Say => ({ kind: 'policy', answer: { ...PROMO, ...more } });

describe('the brand’s own answer', () => {
  it('is given word for word where it was asked', () => {
    expect(composed(policy()).deliveries.map(({ text }) => text)).toEqual([`@ivan_p ${PROMO.text}`]);
  });

  it('is cited by its paragraph, with title and validity', () => {
    expect(composed(policy()).facts.find(({ id }) => id === 'policy.promo-code#1')).toMatchObject({
      source: 'policy · Promo codes, valid from 2026-01-01',
      disclose: 'public',
    });
  });

  it('goes to the private thread when it is too long for a post', () => {
    const text = `${'Each code is for one person and one account alone. '.repeat(7)}That is all.`;
    expect(places(policy({ text }))).toEqual(['private', 'public']);
  });

  it('goes to the private thread when it is not for everybody', () => {
    expect(places(policy({ isPublic: false }))).toEqual(['private', 'public']);
  });
});

describe('a brand whose customers are nobody’s business', () => {
  const say = about({ kind: 'parcel', phase: 'in_transit' }, { verification: 'verified_basic' });

  it('says in public no more than that it wrote', () => {
    expect(composed(say, { discreet: true }).deliveries[1]?.text).toBe(
      '@ivan_p I have written to you in your direct messages.',
    );
  });

  it('is pointed to like any other otherwise', () => {
    expect(composed(say).deliveries[1]?.text).toBe(
      '@ivan_p I have looked it up, the details are in your direct messages.',
    );
  });
});
