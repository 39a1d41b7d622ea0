import { describe, expect, it } from 'vitest';
import { compose } from '#desk/compose/compose.ts';
import type { Plan, Say } from '#desk/compose/plan.ts';
import { caseFrom, NOW, type Sketch, TIME_ZONE } from '#desk/compose/sampleCases.ts';
import { judge } from '#domain/gate.ts';
import { LANGUAGES } from '#domain/languages.ts';

/* What an answer becomes in places that carry files, little text, or a copy to a telephone. */

const about = (sketch: Sketch): Say => ({
  kind: 'status',
  status: caseFrom(sketch),
  verification: 'none',
  nextUpdateBy: '2026-11-05T14:00:00.000Z',
});

const OUTAGE = about({
  kind: 'outage',
  phase: 'in_progress',
  cause: 'cable_break',
  eta: { to: '2026-11-05T18:00:00.000Z' },
  disclose: 'public',
});

const composed = (say: Say, more: Partial<Plan> = {}) =>
  compose({
    lang: 'en',
    timeZone: TIME_ZONE,
    now: NOW,
    place: 'private',
    thread: 'zarnitsa:telegram:d.1',
    privateThread: 'zarnitsa:telegram:d.1',
    messageId: '1',
    say,
    ...more,
  });

describe('an answer to somebody who asked to be texted', () => {
  it.each(LANGUAGES)('says which number it is, and passes the gate (%s)', (lang) => {
    const { deliveries, facts, promiseBy } = composed(OUTAGE, { lang, textTo: '+79005550205' });
    const [answer] = deliveries;
    expect(answer?.text).toContain('0205');
    expect(answer?.text).not.toContain('9005550');
    const findings = judge({
      ...{ text: answer?.text ?? '', claims: answer?.claims ?? [], place: 'private', lang, facts },
      ...{ limit: 'public', now: NOW, timeZone: TIME_ZONE, known: [], told: [], allowRedirect: false },
      ...{ names: ['Zarnitsa Net'], length: answer?.text.length ?? 0, maxLength: 4096 },
      ...(promiseBy && { promiseBy }),
    });
    expect(findings.map(({ code, excerpt }) => `${code} ${excerpt}`)).toEqual([]);
  });

  it('tells nobody else the number', () => {
    const { deliveries } = composed(OUTAGE, { place: 'public', textTo: '+79005550205' });
    expect(deliveries.map(({ text }) => text).join()).not.toContain('0205');
  });
});

describe('a notice to somebody who chose a number', () => {
  const room = { maxLength: 4, unit: 'parts' } as const;
  const copyTo = { thread: 'zarnitsa:sms:t.79005550205', room };

  it('goes to the thread and, marked as a copy, to the telephone', () => {
    const { deliveries } = composed(OUTAGE, { copyTo });
    expect(deliveries.map(({ thread, copy }) => [thread, copy])).toEqual([
      ['zarnitsa:telegram:d.1', undefined],
      ['zarnitsa:sms:t.79005550205', true],
    ]);
  });

  it('says "I will write to you here" only where that is true', () => {
    const [here, there] = composed(OUTAGE, { copyTo }).deliveries;
    expect(here?.text).toContain('14:00');
    expect(there?.text).not.toContain('14:00');
  });

  it.each(LANGUAGES)('asks nobody to write to a telephone that hears nothing (%s)', (lang) => {
    const repaired = about({ kind: 'outage', phase: 'resolved', disclose: 'public' });
    const [here, there] = composed(repaired, { lang, copyTo }).deliveries;
    expect(here?.text).toMatch(/here|сюда|сюди|hier/);
    expect(there?.text).toMatch(/\d\d.\d\d/);
    expect(there?.text).not.toMatch(/here\b|сюда|сюди|hier\b/);
    expect(here?.text.startsWith(there?.text ?? '?')).toBe(true);
  });

  it.each(LANGUAGES)('fits the telephone (%s)', (lang) => {
    const there = composed(OUTAGE, { lang, copyTo }).deliveries[1];
    expect(Math.ceil(`${there?.text} ^XXXX`.length / 67)).toBeLessThanOrEqual(4);
  });
});

describe('an answer where little text fits', () => {
  it.each(LANGUAGES)('loses what weighs least and keeps whole sentences (%s)', (lang) => {
    const room = { private: { maxLength: 300, unit: 'bytes' } } as const;
    const [answer] = composed(OUTAGE, { lang, room }).deliveries;
    expect(new TextEncoder().encode(`${answer?.text} ^XXXX`).length).toBeLessThanOrEqual(300);
    expect(answer?.text).toMatch(/[.!?]$/);
  });
});
