import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GateInput } from '#domain/gate/scene.ts';
import { judge, overridable } from '#domain/gate.ts';
import { inputOf } from './scenes.ts';

const input = (text: string, more: Partial<GateInput> = {}): GateInput => ({
  ...inputOf({ scene: 'located', lang: 'en', text }),
  ...more,
});

const codes = (text: string, more: Partial<GateInput> = {}): string[] =>
  judge(input(text, more)).map(({ code }) => code);

describe('a finding', () => {
  it('of wording may be overridden by a person, one of truth or disclosure never', () => {
    expect((['wording', 'truth', 'disclosure'] as const).map((kind) => overridable({ kind }))).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('shows what was found, as written', () => {
    expect(judge(input('It was found on Monday at 18:40.'))[0]?.excerpt).toBe('Monday at 18:40');
  });

  it('comes in the order disclosure, truth, wording', () => {
    const text = '12 Baker Street, Flat 4: please call us by 15:00 tomorrow.';
    const kinds = judge(input(text)).map(({ kind }) => kind);
    expect(kinds).toEqual([...kinds].sort((a, b) => 'dtw'.indexOf(a[0] ?? '') - 'dtw'.indexOf(b[0] ?? '')));
  });
});

describe('claims', () => {
  const text = 'Your bag is in Amsterdam.';
  const claim = (facts: string[]) => ({ claims: [{ start: 0, end: text.length, facts }] });

  it('may rest only on the facts they cite', () => {
    expect(codes(text, claim(['case.phase']))).toEqual(['untraced_name']);
  });

  it('pass when they cite the fact', () => {
    expect(codes(text, claim(['case.where']))).toEqual([]);
  });

  it('may not cite a fact that does not exist', () => {
    expect(codes(text, claim(['case.where', 'case.price']))).toEqual(['unknown_fact']);
  });

  it('may not cite a fact that may not be told', () => {
    expect(codes(text, claim(['case.where', 'case.address']))).toEqual(['hidden_fact']);
  });
});

describe('time', () => {
  it('is read in the zone of the customer', () => {
    const text = 'It was found yesterday at 23:40.';
    expect(codes(text, { timeZone: 'Asia/Yekaterinburg' })).toEqual([]);
  });

  it.each([
    'It was found on 4 November at 18:40.',
    'It was found on Nov 4th at 6:40pm.',
    'It was found on 04.11.2026 at 18:40.',
    'It was found on Wednesday, 18:40.',
    'It was found 14 hours ago.',
  ])('is compared by meaning: %s', (text) => {
    expect(codes(text)).toEqual([]);
  });

  it('of the next update does not support a delivery', () => {
    expect(codes('Your bag comes by 14:00 today.')).toContain('untraced_time');
  });

  it('without a date means today', () => {
    expect(codes('It was found at 18:40.')).toContain('untraced_time');
  });
});

describe('the channel’s limits', () => {
  it('are never overridden', () => {
    const findings = judge(input('Your bag is in Amsterdam.', { length: 281, maxLength: 280 }));
    expect(findings.map(({ code, kind }) => [code, kind])).toEqual([['too_long', 'truth']]);
  });

  it('need something to send', () => {
    expect(codes(' ^AB')).toEqual(['empty']);
  });
});

describe('policy', () => {
  it('may allow a redirect', () => {
    expect(codes('Please contact our support.', { allowRedirect: true })).toEqual([]);
  });

  it('needs a record behind a promise', () => {
    const { promiseBy: _, ...unpromised } = input('I will write to you by 14:00 today.');
    expect(judge(unpromised).map(({ code }) => code)).toContain('promise_without_record');
  });
});

describe('hostile text', () => {
  it('is judged without throwing, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.constantFrom('en', 'ru'),
        (text, lang) => {
          expect(Array.isArray(judge(input(text, { lang: lang === 'ru' ? 'ru' : 'en' })))).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });

  it.each([
    ['letters', 'a'],
    ['digits', '1'],
    ['times', '18:40 '],
    ['dates and words', 'today by Amsterdam 5 November '],
    ['at signs', 'a@'],
    ['dots', 'a.'],
    ['telephone marks', '+1-('],
    ['capitals', 'Ams '],
    ['redirects', 'call our '],
    ['invisible characters', '\u200b'],
    ['combining marks', 'e\u0301\u0323'],
  ])('of a hundred kilobytes of %s costs bounded work', (_, unit) => {
    const text = unit.repeat(Math.ceil(100_000 / unit.length));
    const started = performance.now();
    judge(input(text, { length: text.length, maxLength: 10_000 }));
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
