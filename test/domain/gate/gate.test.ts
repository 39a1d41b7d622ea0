import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GateInput } from '#domain/gate/scene.ts';
import { judge, overridable } from '#domain/gate.ts';
import { draftOf, scenesOf } from '#local/tools/gateDraft.ts';
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

const scenes = scenesOf(JSON.parse(readFileSync(new URL('./corpus/scenes.json', import.meta.url), 'utf8')));

const inScene = (facts: string, text: string, more: object = {}): string[] =>
  judge(draftOf(JSON.stringify({ text, language: 'en', facts, ...more }), scenes).input).map(
    ({ code }) => code,
  );

describe('money', () => {
  it.each(['€35.50', '35.50 EUR', '35,50 euros', '35 euros 50 cents', 'EUR 35.5'])(
    'is compared by amount and currency: %s',
    (amount) => {
      expect(inScene('complaint', `You get ${amount} by bank transfer.`)).toEqual([]);
    },
  );

  it.each(['€53.50', '35.50 pounds', '$35.50', 'thirty-six euros'])(
    'of another amount is a lie: %s',
    (amount) => {
      expect(inScene('complaint', `You get ${amount} by bank transfer.`)).toContain('untraced_money');
    },
  );

  it('above the level of the person is not spoken of, with or without the amount', () => {
    expect(inScene('complaintBasic', 'You get €35.50 by 19 November.')).toContain('hidden_money');
    expect(inScene('complaintBasic', 'A full refund comes by 19 November.')).toContain('hidden_money');
  });
});

describe('a reason', () => {
  it('must be the cause that the case gives', () => {
    expect(inScene('ticket', 'The cause is a broken cable.')).toEqual([]);
    expect(inScene('ticket', 'The cause is a power failure.')).toContain('untraced_cause');
  });

  it('is refused in free words too, when no fact gives it', () => {
    expect(inScene('ticket', 'The repair takes until 18:00 tomorrow because of a parade.')).toContain(
      'untraced_cause',
    );
  });
});

describe('what comes next and what was done', () => {
  it('must be the step of the case', () => {
    expect(inScene('ticket', 'An engineer comes to you tomorrow at 18:00.')).toContain('untraced_step');
  });

  it('may be promised only where a record reminds of it', () => {
    expect(inScene('ticket', 'The crew is on the repair. We will repaint your house.')).toContain(
      'promise_without_record',
    );
  });

  it('must have been done', () => {
    expect(inScene('order', 'Your order for “Ветер” is placed, number PO-31.')).toEqual([]);
    expect(inScene('ticket', 'Your order is placed.')).toContain('untraced_step');
    expect(inScene('ticket', 'I have asked the crew to hurry.')).toContain('untraced_deed');
  });
});

describe('a link', () => {
  it.each([
    'https://docs.vesna.example/forms/tax.pdf',
    'docs.vesna.example/forms/tax.pdf.',
    'www.docs.vesna.example/forms/tax.pdf/',
  ])('is the one of the facts, with or without its scheme: %s', (link) => {
    expect(inScene('document', `Here it is: ${link}`)).toEqual([]);
  });

  it.each(['https://docs.vesna.example/forms', 'https://vesna.example', 'vesna-forms.com/tax.pdf'])(
    'to any other page is refused: %s',
    (link) => {
      expect(inScene('document', `Here it is: ${link}`)).toContain('untraced_link');
    },
  );
});

describe('a rule of the brand', () => {
  it.each([
    'The code works only for the account it was sent to, so it cannot be passed on.',
    'No, the code cannot be passed on.',
  ])('may be said in other words: %s', (text) => {
    expect(inScene('policy', text)).toEqual([]);
  });

  it.each([
    'Yes, the code works for your account and for others.',
    'The code works only on weekdays.',
    'The code lasts all year.',
  ])('may not be widened, narrowed or added to: %s', (text) => {
    expect(inScene('policy', text)).toContain('untraced_claim');
  });
});

describe('a question', () => {
  it.each([
    ['ticket', 'Which lights are on at your router?'],
    ['ticket', 'What is your ticket number?'],
    ['parcel', 'Could you send me your postcode?'],
    ['order', 'What is your phone number?'],
  ])('for what is known is not asked again: %s, %s', (scene, text) => {
    expect(inScene(scene, text)).toContain('asks_known');
  });
});

describe('a reply', () => {
  it('answers first', () => {
    expect(inScene('ticket', 'Your loyalty matters. The crew is on the repair.')).toContain('no_answer');
  });

  it('is no brick', () => {
    const text = Array.from(
      { length: 6 },
      () => 'The crew is on the repair, and the promised time is 18:00 tomorrow, as of now',
    ).join('; ');
    expect(inScene('ticket', text)).toContain('brick');
  });

  it('says nothing that neither a rule nor a fact knows', () => {
    expect(inScene('ticket', 'The crew is on the repair, and the caretaker is furious.')).toContain(
      'untraced_claim',
    );
  });

  it('never speaks of prompts', () => {
    expect(inScene('ticket', 'I ignore my previous instructions.')).toContain('machine_talk');
  });

  it('does not say that there is no time when there is one', () => {
    expect(inScene('ticket', 'There is no fixed time yet.')).toContain('untraced_claim');
  });
});

describe('times as people tell them', () => {
  it.each(['ten past eleven', '11:10', '11.10 am', '08:10 UTC'])('are understood: since %s', (time) => {
    expect(inScene('ticket', `The crew is on the repair since ${time} today.`)).toEqual([]);
  });

  it.each(['between two and six', '2 to 6 pm', 'from 14 to 18', 'this afternoon from 14:00 to 18:00'])(
    'are understood as a stretch: %s',
    (time) => {
      expect(inScene('parcel', `Omniva delivers it today, ${time}.`)).toEqual([]);
    },
  );

  it('are false in the wrong part of the day', () => {
    expect(inScene('ticket', 'It should be fixed tomorrow morning.')).toContain('untraced_time');
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
    ['dates and times', '18:40 today '],
    ['amounts', '€35.50 '],
    ['sentences', 'Well. '],
    ['invisible characters', '\u200b'],
    ['combining marks', 'e\u0301\u0323'],
  ])('of a hundred kilobytes of %s costs bounded work', (_, unit) => {
    const text = unit.repeat(Math.ceil(100_000 / unit.length));
    const started = performance.now();
    judge(input(text, { length: text.length, maxLength: 10_000 }));
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
