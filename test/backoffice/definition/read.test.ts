import { describe, expect, it } from 'vitest';
import { edited, problemsOf, WATER } from './rig.ts';

describe('a definition that can be read', () => {
  it('has no problems', () => {
    expect(problemsOf(WATER)).toEqual([]);
  });

  it('may repeat a single value with an alias', () => {
    const files = edited(
      ["now: '2026-11-02T09:00:00.000Z'", "now: &now '2026-11-02T09:00:00.000Z'"],
      ["proof: 9999 ZZ }\n    now: '2026-11-02T09:00:00.000Z'", 'proof: 9999 ZZ }\n    now: *now'],
    );
    expect(problemsOf(files)).toEqual([]);
  });
});

describe('a definition that cannot be read', () => {
  const line = (text: string): number => (WATER['connector.yaml'] ?? '').split(text)[0]!.split('\n').length;

  it.each<[string, [string, string], string, string]>([
    [
      'a fact there is not',
      ['  eta: {', '  etaa: {'],
      '  eta: {',
      'facts.etaa: no such fact; there are phase',
    ],
    ['a key there is not', ['title: Leak', 'titel: Leak'], 'title: Leak', 'titel: no such key'],
    [
      'a kind there is not',
      ['trouble_ticket', 'trouble'],
      'kind: trouble',
      'kind: must be one of delayed_bag',
    ],
    ['a phase there is not', ['fixed: resolved', 'fixed: mended'], '  fixed', 'phases.fixed: must be one of'],
    [
      'a status word in capitals',
      ['fixed: resolved', 'Fixed: resolved'],
      '  fixed',
      'phases.Fixed: status words are',
    ],
    [
      'a level there is not',
      ['cause: verified_basic', 'cause: secret'],
      '  cause',
      'facts.cause: must be one of',
    ],
    [
      'a level nobody reaches',
      ['cause: verified_basic', 'cause: verified_strong'],
      '  cause',
      'facts.cause: with identity',
    ],
    ['no phase', ['  phase: private_thread\n', ''], 'facts:', 'facts: phase is missing'],
    ['no proof', ['proof: postcode\n', ''], 'identity: verified', 'identity: verified needs a proof'],
    ['an unsafe pattern', ['{5,7}', '+'], "  - { match: 'WL", 'patterns[0].match: counts without a bound'],
    [
      'a group there is not',
      ["'WL-$1'", "'WL-$2'"],
      "  - { match: 'WL",
      'patterns[0].as: there is no group $2',
    ],
    [
      'a blank nobody fills',
      ['leaks/{reference}', 'leaks/{number}'],
      'path: /v2/leaks/{',
      'lookup.request.path: nothing fills {number}',
    ],
    [
      'a path that climbs',
      ['/v2/leaks/{reference}', '/v2/../{reference}'],
      'path: /v2/leaks/{',
      'lookup.request.path: must be a plain path',
    ],
    [
      'a path with a host',
      ['/v2/leaks/{reference}', '//evil.example/{reference}'],
      'path: /v2/leaks/{',
      'lookup.request.path: must be a plain path',
    ],
    [
      'a header of its own',
      ['Idempotency-Key:', 'Authorization:'],
      '      headers: {',
      'actions[0].request.headers.Authorization: is set by',
    ],
    [
      'a fixture file there is not',
      ['fixtures/list.json', 'fixtures/lost.json'],
      'file: fixtures/list',
      'fixtures[4].response.file: there is no file',
    ],
    [
      'an operation there is not',
      ['operation: report_leak\n', 'operation: repair_leak\n'],
      'operation: report_leak\n',
      'fixtures[3].operation: there is no repair_leak',
    ],
    [
      'an action that reads',
      ['method: POST\n      path: /v2/leaks\n', 'method: GET\n      path: /v2/leaks\n'],
      'method: POST',
      'actions[0].request.method: an action changes',
    ],
  ])('names the line of %s', (_, change, at, complaint) => {
    const found = problemsOf(edited(change)).find((one) => one.includes(complaint));
    expect(found).toBeDefined();
    expect(found?.startsWith(`connector.yaml line ${line(at)}: `)).toBe(true);
  });

  it('names the line within an expression', () => {
    const at = line('"owner": repair.team');
    expect(problemsOf(edited(['"owner": repair.team', '"owner": $evil(repair)']))).toEqual([
      `connector.yaml line ${at}: lookup.map: there is no $evil here`,
    ]);
  });

  it('tells all that is wrong at once', () => {
    const files = edited(['  eta: {', '  etaa: {'], ['leaks/{reference}', 'leaks/{number}']);
    expect(problemsOf(files).length).toBe(2);
  });

  it.each([
    ['no connector.yaml', {}, 'connector.yaml: is missing'],
    ['nothing in it', { 'connector.yaml': '' }, 'connector.yaml line 1: must be keys and values'],
    ['no YAML', { 'connector.yaml': 'name: [' }, 'connector.yaml line 1: '],
    ['a key twice', { 'connector.yaml': 'name: a\nname: b' }, 'connector.yaml line 2: '],
    ['300 KB', { 'connector.yaml': '#'.repeat(300_000) }, 'connector.yaml: is longer than 256 KB'],
    [
      'a list repeated with an alias',
      { 'connector.yaml': 'a: &a [x]\nb: [*a, *a]' },
      'connector.yaml line 2: only a single value',
    ],
  ])('complains of %s', (_, files, complaint) => {
    expect(problemsOf(files)[0]).toContain(complaint);
  });

  it('survives keys that are properties of every object', () => {
    expect(
      problemsOf(edited(['  cause: verified_basic', '  constructor: public\n  cause: verified_basic']))[0],
    ).toContain('no such fact');
  });
});
