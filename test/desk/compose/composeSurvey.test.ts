import { describe, expect, it } from 'vitest';
import { compose } from '#desk/compose/compose.ts';
import type { Plan } from '#desk/compose/plan.ts';
import { CASE_KINDS, type CaseKind, type CaseStatus } from '#domain/caseStatus.ts';
import { ceiling } from '#domain/disclosure.ts';
import { judge } from '#domain/gate.ts';
import { LANGUAGES, type Language } from '#domain/languages.ts';
import { verdictIn } from '#domain/shortAnswer.ts';
import { caseOf } from '../cases.ts';

const NOW = '2026-11-05T10:00:00.000Z';
const ENDED = '2026-11-05T07:30:00.000Z';
const TIME_ZONE = 'Europe/London';

const endedAs = (phase: 'resolved' | 'closed', kind: CaseKind): CaseStatus => ({
  ...caseOf({ phase, since: ENDED }),
  kind,
});

const asked = (status: CaseStatus, lang: Language, more: Partial<Plan> = {}) =>
  compose({
    ...{ lang, timeZone: TIME_ZONE, now: NOW, place: 'private', messageId: '1' },
    ...{ thread: 'zarnitsa:telegram:d.1', privateThread: 'zarnitsa:telegram:d.1' },
    say: { kind: 'survey', status },
    ...more,
  });

const endings = LANGUAGES.flatMap((lang) =>
  CASE_KINDS.flatMap((kind) => (['resolved', 'closed'] as const).map((phase) => ({ lang, kind, phase }))),
);

describe('the question whether we helped', () => {
  it.each(endings)('passes the gate: $lang, $kind $phase', ({ lang, kind, phase }) => {
    const { deliveries, facts, asks, promiseBy } = asked(endedAs(phase, kind), lang);
    const [{ text, claims } = { text: '', claims: [] }] = deliveries;
    const findings = judge({
      ...{ text, claims, place: 'private', lang, facts, limit: ceiling('private', 'reference') },
      ...{ now: NOW, timeZone: TIME_ZONE, known: [], told: [], allowRedirect: false },
      ...{ names: ['Zarnitsa Net'], length: text.length, maxLength: 4096 },
    });
    expect(findings.map(({ code, excerpt }) => `${code} ${excerpt}`)).toEqual([]);
    expect(text).toMatch(/\?/);
    expect(text).not.toMatch(/[{}]|none|\d/);
    expect({ asks, promiseBy, parts: deliveries.length }).toEqual({
      asks: [],
      promiseBy: undefined,
      parts: 1,
    });
  });

  it.each(LANGUAGES)('names what ended only where it ended well and is one thing (%s)', (lang) => {
    const plain = asked(endedAs('closed', 'generic'), lang).deliveries[0]!.text;
    const bag = asked(endedAs('resolved', 'delayed_bag'), lang).deliveries[0]!.text;
    expect(bag.length).toBeGreaterThan(plain.length);
    expect(bag.endsWith(plain)).toBe(true);
    const lost = asked(endedAs('closed', 'delayed_bag'), lang).deliveries[0]!.text;
    const two = asked(
      {
        ...caseOf({
          phase: 'resolved',
          since: ENDED,
          items: [
            { label: '1', phase: 'resolved' },
            { label: '2', phase: 'resolved' },
          ],
        }),
      },
      lang,
    ).deliveries[0]!.text;
    expect([lost, two]).toEqual([plain, plain]);
  });

  it.each(LANGUAGES)('has answers to tap that are understood (%s)', (lang) => {
    const [{ choices } = {}] = asked(endedAs('resolved', 'order'), lang, { choices: 3 }).deliveries;
    expect(choices?.map((choice) => verdictIn(choice, lang)?.answer)).toEqual(['yes', 'no']);
    expect(choices?.every((choice) => choice.length <= 20)).toBe(true);
  });

  it.each([undefined, 0, 1])('has none where the place carries %s', (choices) => {
    const [delivery] = asked(
      endedAs('resolved', 'order'),
      'en',
      choices === undefined ? {} : { choices },
    ).deliveries;
    expect(delivery).not.toHaveProperty('choices');
  });
});
