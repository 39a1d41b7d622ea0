import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/* The forty-two rules of clocks: each has a test that bears its number, and a sentence in docs/rules.md. */

const ROOMS = ['domain/clocks', 'desk/clocks'];
const RULES = Array.from({ length: 42 }, (_, index) => `C${index + 1}`);

const filesOf = (room: string): string[] =>
  readdirSync(new URL(`./${room}/`, import.meta.url)).flatMap((name) =>
    name.endsWith('.test.ts') ? [readFileSync(new URL(`./${room}/${name}`, import.meta.url), 'utf8')] : [],
  );

const sources = ROOMS.flatMap(filesOf);

/** Numbers with which titles begin, of tests that are run. */
const numbered = sources.flatMap((source) => {
  const titles = source.matchAll(
    /^ {2}(?:it(?:\.skipIf\(\w+\)|\.skipIf\(!\w+\))?|\}?\]?\))\(\s*['"`](C\d+) \S/gm,
  );
  return [...titles].map(([, rule]) => rule);
});

describe('the rules of clocks', () => {
  it('have a test each, and no test has the number of a rule there is not', () => {
    expect([...new Set(numbered)].toSorted()).toEqual(RULES.toSorted());
  });

  it('are all tried: none is left out or left for later', () => {
    for (const source of sources) expect(source).not.toMatch(/\.(?:only|todo|skip|fails)\b/);
  });

  it('are told in docs/rules.md, each once', () => {
    const told = readFileSync(new URL('../docs/rules.md', import.meta.url), 'utf8');
    expect([...told.matchAll(/^- \*\*(C\d+)\*\* \S/gm)].map(([, rule]) => rule)).toEqual(RULES);
  });
});
