import { describe, expect, it } from 'vitest';
import { write } from '#desk/compose/catalogue/catalogue.ts';
import { caseFrom, type Sketch } from '#desk/compose/sampleCases.ts';
import { allCaseFacts } from '#domain/caseFacts.ts';
import { judge } from '#domain/gate.ts';
import { LANGUAGES, type Language } from '#domain/languages.ts';
import { inputOf } from './scenes.ts';

const fault = (linked: Partial<Sketch>) =>
  allCaseFacts(caseFrom({ kind: 'trouble_ticket', phase: 'in_progress', ...linked }));

const codes = (lang: Language, linked: Partial<Sketch>): string[] =>
  judge({
    ...inputOf({ scene: 'located', lang, text: write(lang, 'linked', {}) }),
    facts: fault(linked),
  }).map(({ code }) => code);

describe('that a fault is part of an outage', () => {
  it.each(LANGUAGES)('may be said in %s where the back office says so', (lang) => {
    expect(codes(lang, { linked: 'outage' })).toEqual([]);
  });

  it.each(LANGUAGES)('may not be said in %s where it does not', (lang) => {
    expect(codes(lang, {})).toContain('untraced_step');
  });
});
