import { describe, expect, it } from 'vitest';
import { catalogueOf } from '#desk/compose/catalogue/catalogue.ts';
import { compose } from '#desk/compose/compose.ts';
import type { Plan, Say } from '#desk/compose/plan.ts';
import { caseFrom, NOW, type Sketch, TIME_ZONE, told } from '#desk/compose/sampleCases.ts';
import { LANGUAGES, type Language } from '#domain/languages.ts';
import { wordsOf } from '#domain/words.ts';
import { PLAIN_CASES, SAMPLES } from '#local/tools/draftSamples.ts';
import { drafted, findingsIn } from '#local/tools/sampleDraft.ts';

const planOf = (say: Say, lang: Language = 'en', more: Partial<Plan> = {}): Plan => ({
  lang,
  timeZone: TIME_ZONE,
  now: NOW,
  place: 'private',
  thread: 'zarnitsa:x:p.1',
  privateThread: 'zarnitsa:x:d.1',
  messageId: '1',
  handle: 'ivan_p',
  say,
  ...more,
});

const said = (say: Say, lang: Language = 'en'): string =>
  compose(planOf(say, lang)).deliveries[0]?.text ?? '';

const about = (sketch: Sketch, more: Partial<Extract<Say, { kind: 'status' }>> = {}): Say => ({
  kind: 'status',
  status: caseFrom(sketch),
  verification: 'verified_strong',
  ...more,
});

const everywhere = LANGUAGES.flatMap((lang) => SAMPLES.map(({ title, say }) => ({ lang, title, say })));
/** What was said of each sample that is not whole. */
const faults = (wrong: (text: string, one: (typeof everywhere)[number]) => boolean): string[] =>
  everywhere.flatMap((one) => {
    const text = said(one.say, one.lang);
    return wrong(text, one) ? [`${one.lang} ${one.title}: ${text}`] : [];
  });

describe('what okno may say itself is no cover for what nobody knows:', () => {
  it.each<[string, Language, string, Sketch, string]>([
    [
      'a strike where another company is waited for',
      'de',
      'Grund ist ein Streik bei einem anderen Unternehmen.',
      { kind: 'generic', phase: 'waiting_on_third_party' },
      'untraced_cause',
    ],
    [
      'a delivery that no time is known for',
      'de',
      'Die Zustellung ist für heute geplant.',
      { kind: 'parcel', phase: 'in_transit' },
      'untraced_step',
    ],
    [
      'that there is no time, where one is given',
      'ru',
      'Срока пока нет.',
      { kind: 'trouble_ticket', phase: 'in_progress', eta: { to: '2026-11-06T15:00:00.000Z' } },
      'untraced_claim',
    ],
    [
      'a case that is closed while it is worked on',
      'de',
      'Ihr Anliegen wurde gestern abgeschlossen.',
      { kind: 'generic', phase: 'in_progress' },
      'untraced_state',
    ],
    [
      'that nobody works on what is worked on',
      'de',
      'Bisher arbeitet noch niemand daran.',
      { kind: 'generic', phase: 'waiting_on_third_party' },
      'untraced_state',
    ],
  ])('%s, in %s', (_, lang, more, sketch, code) => {
    const draft = drafted(lang, about(sketch));
    const deliveries = draft.deliveries.map((one) => ({ ...one, text: `${one.text} ${more}` }));
    expect(findingsIn(draft, lang, about(sketch))).toEqual([]);
    expect(findingsIn({ ...draft, deliveries }, lang, about(sketch)).join()).toContain(code);
  });
});

describe('whatever is to be said, in every language', () => {
  it('there are words for it', () => {
    expect(faults((text) => text === '')).toEqual([]);
  });

  it('the gate has nothing against it', () => {
    const found = everywhere.flatMap(({ lang, title, say }) =>
      findingsIn(drafted(lang, say), lang, say).map((finding) => `${lang} ${title}: ${finding}`),
    );
    expect(found).toEqual([]);
  });

  it('no sentence has a hole in it', () => {
    expect(
      faults((text) => /\bnone\b|undefined|[{}\u{e000}-\u{f8ff}]| {2}| [.,;:]|[,;:][.,;]/u.test(text)),
    ).toEqual([]);
  });

  it('it starts with a capital and ends as a sentence does', () => {
    expect(faults((text) => !/^\p{Lu}[\s\S]*(?:[.?]|\.pdf)$/u.test(text))).toEqual([]);
  });

  it('it has at most five sentences', () => {
    // A day's full stop before its month ends no sentence.
    const plain = (text: string) => text.replace(/(\d)\. (?=\p{Lu}\p{Ll}+(?: \d{4})?\b)/gu, '$1 ');
    expect(faults((text) => (wordsOf(plain(text)).at(-1)?.sentence ?? 0) > 5)).toEqual([]);
  });

  it('it has a line break when it is long', () => {
    expect(faults((text) => text.length > 280 && !text.includes('\n'))).toEqual([]);
  });

  it('the break never parts a day from its month', () => {
    expect(faults((text) => /\d\.\n/.test(text) && !/:\d\d\.\n/.test(text))).toEqual([]);
  });

  it('every claim covers whole words and rests on facts of the draft', () => {
    const wrong = everywhere.flatMap(({ lang, title, say }) => {
      const { deliveries, facts } = compose(planOf(say, lang));
      return deliveries.flatMap(({ text, claims }) =>
        claims.flatMap(({ start, end, facts: ids }) => {
          const part = text.slice(start, end);
          const whole = part !== '' && part === part.trim() && /^(?:\s|$)/.test(text.slice(end));
          const known = ids.every((id) => facts.some((fact) => fact.id === id));
          return whole && known ? [] : [`${lang} ${title}: “${part}” ${ids.join(' ')}`];
        }),
      );
    });
    expect(wrong).toEqual([]);
  });

  it('a time that nobody knows leaves a sentence behind that is whole', () => {
    const wrong = LANGUAGES.flatMap((lang) =>
      PLAIN_CASES.map((sketch) => said(about({ ...sketch, since: null }), lang)).filter(
        (text) => !/^\p{Lu}/u.test(text) || /[\u{e000}]| {2}| [.,;:]|[,;:][.,;]|undefined/u.test(text),
      ),
    );
    expect(wrong).toEqual([]);
  });
});

describe.each(LANGUAGES)('the %s catalogue', (lang) => {
  const shape = (of: 'cases' | 'standing') =>
    Object.fromEntries(
      Object.entries(catalogueOf(lang)[of]).map(([kind, words]) => [kind, Object.keys(words).sort()]),
    );
  const english = (of: 'cases' | 'standing') =>
    Object.fromEntries(
      Object.entries(catalogueOf('en')[of]).map(([kind, words]) => [kind, Object.keys(words).sort()]),
    );

  it('has words for the same kinds and phases as the English one', () => {
    expect(shape('cases')).toEqual(english('cases'));
  });

  it('has words for the same kinds and phases that stand', () => {
    expect(shape('standing')).toEqual(english('standing'));
  });
});

const TICKET: Sketch = {
  kind: 'trouble_ticket',
  phase: 'in_progress',
  cause: 'cable_break',
  owner: 'Splice team',
  step: { code: 'crew_repairs' },
};
const TOMORROW = '2026-11-06T18:00:00.000Z';

describe('an answer about a fault', () => {
  it('says in Russian as a native would what was found, what is done and whether the promise holds', () => {
    const say = about({ ...TICKET, promisedBy: TOMORROW, eta: { to: TOMORROW } });
    expect(said(say, 'ru')).toBe(
      'Устраняем вашу неисправность со вчерашнего дня, с 18:40. Причина: обрыв кабеля. Ремонтом занимается бригада. Обещанный срок — завтра до 18:00, он пока не изменился.',
    );
  });

  it('cites nothing that it does not say', () => {
    const cited = compose(planOf(about(TICKET))).deliveries.flatMap(({ claims }) =>
      claims.flatMap(({ facts }) => facts),
    );
    expect([...new Set(cited)].sort()).toEqual([
      'case.cause',
      'case.nextStep',
      'case.phase',
      'case.phaseSince',
    ]);
  });

  it('says that it is part of an outage', () => {
    expect(said(about({ ...TICKET, linked: 'outage' }))).toContain('part of the outage in your area');
  });

  it('owns a promise that was missed', () => {
    expect(said(about({ ...TICKET, promisedBy: '2026-11-04T18:00:00.000Z' }))).toContain(
      'It was promised by 18:00 yesterday; that time has passed, and I am sorry.',
    );
  });

  it('owns an estimate that gives the promise up', () => {
    const say = about({ ...TICKET, promisedBy: TOMORROW, eta: { to: '2026-11-08T12:00:00.000Z' } });
    expect(said(say)).toContain('It was first expected for 18:00 tomorrow; I am sorry that it moved.');
  });

  it('says nothing of a step whose time has passed', () => {
    const say = about({ ...TICKET, step: { code: 'engineer_visits', by: '2026-11-05T08:00:00.000Z' } });
    expect(said(say)).not.toContain('engineer');
  });

  it('tells what is new behind the words that tell it', () => {
    const say = about({ ...TICKET, eta: { to: TOMORROW } }, { previous: told(TICKET) });
    expect(said(say)).toContain(
      'It is expected to be fixed by 18:00 tomorrow. That is new since I wrote to you on Tuesday at 15:15.',
    );
  });

  it('says that nothing changed since the state began, not since anybody looked', () => {
    const old = { ...TICKET, since: '2026-11-02T10:00:00.000Z' };
    expect(said(about(old, { previous: told(old) }))).toMatch(
      /^No change since Monday 10:00: we are still working on your fault\. I checked at 09:10 today\./,
    );
  });

  it('is left to a person in a phase without words', () => {
    expect(compose(planOf(about({ ...TICKET, phase: 'located' }))).deliveries).toEqual([]);
  });

  it('is left to a person when the phase may not be told', () => {
    const say = about({ ...TICKET, disclose: 'verified_strong' }, { verification: 'reference' });
    expect(compose(planOf(say)).deliveries).toEqual([]);
  });
});

describe('an answer about a complaint', () => {
  const money = {
    amount: { kind: 'money', amount: 35.5, currency: 'EUR' },
    payment: { kind: 'code', code: 'bank_transfer' },
  } as const;
  const decided: Sketch = {
    kind: 'complaint',
    phase: 'resolved',
    details: { ...money, delay: { kind: 'duration', seconds: 5700 } },
    step: { code: 'payment_due', by: '2026-11-19T00:00:00.000Z' },
  };

  it('tells what was decided, how it is paid and by when', () => {
    expect(said(about(decided))).toBe(
      'Your complaint was decided yesterday at 18:40. The delay was 1 hour 35 minutes. You get €35.50 by bank transfer. The payment is due on 19 November.',
    );
  });

  it('grants nothing when it was turned down', () => {
    expect(said(about({ ...decided, phase: 'rejected' }))).not.toContain('35.50');
  });

  it('does not take the price of an order for a gift', () => {
    expect(said(about({ kind: 'order', phase: 'resolved', details: money }))).not.toContain('35.50');
  });
});

describe('what was just done', () => {
  it('is said first, with its number', () => {
    const say = about(
      { ...TICKET, phase: 'received' },
      { done: { action: 'create_ticket', reference: 'TT-7' } },
    );
    expect(said(say)).toMatch(/^I have opened a fault report for you, number TT-7\. The cause/);
  });

  it('is said though nobody knows yet how the case stands', () => {
    const say = about(
      { kind: 'order', phase: 'unknown' },
      { done: { action: 'place_order', reference: 'PO-31' } },
    );
    expect(said(say)).toBe('Your order is placed, number PO-31.');
  });

  it('cites the action and its reference', () => {
    const say = about(
      { kind: 'order', phase: 'received' },
      { done: { action: 'place_order', reference: 'PO-31' } },
    );
    expect(compose(planOf(say)).deliveries[0]?.claims[0]?.facts).toEqual(['action.kind', 'case.reference']);
  });
});

describe('a back office that cannot be asked', () => {
  const away = (verification?: 'verified_strong'): Say => ({
    kind: 'unavailable',
    about: 'trouble_ticket',
    previous: told(TICKET),
    ...(verification && { verification }),
  });

  it('is made up for by what was known, as of then', () => {
    expect(said(away('verified_strong'))).toBe(
      'I cannot reach our system right now; this is what it showed at 09:10 today. We have been working on your fault since yesterday 18:40.',
    );
  });

  it('is no way to hear what needs proof', () => {
    expect(said(away())).toBe(
      'I cannot reach our system right now, so I cannot say yet how things stand. I keep trying.',
    );
  });
});

describe('what is asked for', () => {
  it('is one proof when the number is known', () => {
    const say: Say = { kind: 'ask', form: 'parcel', proof: 'postcode', missing: ['postcode'], miss: false };
    expect(said(say)).toBe('Thank you, I have the number. What is the postcode it is addressed to?');
  });

  it('is a code in a sentence of its own', () => {
    const say: Say = { kind: 'ask', form: 'parcel', proof: 'code', missing: ['code'], miss: false };
    expect(said(say)).toBe(catalogueOf('en').askProof.code);
  });

  it('is reference and proof again when they did not match', () => {
    const say: Say = { kind: 'ask', form: 'order', proof: 'postcode', missing: [], miss: true };
    expect(compose(planOf(say)).asks).toEqual(['reference', 'postcode']);
  });
});

describe('a time that moved together with the state', () => {
  const parcel: Sketch = { kind: 'parcel', phase: 'in_transit', eta: { to: '2026-11-05T18:00:00.000Z' } };

  it('is what the answer owns', () => {
    const now: Sketch = { ...parcel, phase: 'out_for_delivery', eta: { to: TOMORROW } };
    expect(said(about(now, { previous: told(parcel) }))).toBe(
      'Your parcel is with the courier and on its way to you. Delivery is planned for tomorrow, by 18:00. The time has moved: when I wrote to you on Tuesday at 15:15, it was planned for today, by 18:00.',
    );
  });
});
