import { describe, expect, it } from 'vitest';
import { expression } from '#backoffice/definition/expression.ts';

const complaints = (source: string): string[] => {
  const made = expression(source, ['reference', 'now']);
  return 'complaints' in made ? made.complaints.map(({ message }) => message) : [];
};

const run = async (source: string, input: unknown = {}) => {
  const made = expression(source, ['reference', 'now']);
  if ('complaints' in made) throw new Error(made.complaints.map(({ message }) => message).join());
  return made.expression.run(input, { reference: 'WL-1', now: '2026-11-02T09:00:00.000Z' });
};

describe('an expression that is refused before it runs', () => {
  it.each([
    ['evaluates text', '$eval("1")', '$eval runs text'],
    ['evaluates text under another name', '($f := $eval; $f("1"))', '$eval runs text'],
    ['evaluates text through ~>', '"1" ~> $eval', '$eval runs text'],
    ['names a function $eval', '($eval := 1; $eval)', '$eval runs text'],
    ["reads the machine's clock", '$millis()', '$millis reads'],
    ['calls $now', '$now()', '$now is a value'],
    ['reads a time with a picture of its own', '$toMillis(a, "[Y]")', '$toMillis takes no picture'],
    ['builds a text of any length', '$pad("a", 1000000000)', 'there is no $pad here'],
    ['draws lots', '$random()', 'there is no $random here'],
    ['searches everything', '**.surname', '** picks up'],
    ['changes the answer', '$ ~> |a|{"b": 1}|', '~> | … | … | is not allowed'],
    ['reaches for a prototype', '{"a": $lookup($, "__proto__")}', '__proto__ is not allowed'],
    ['reaches for a constructor', 'a.constructor', 'constructor is not allowed'],
    [
      'has a hungry regular expression',
      '$match(a, /(a+)+$/)',
      'the regular expression counts without a bound',
    ],
    ['misspells a variable', '$refrence', 'there is no $refrence here'],
    ['is no JSONata', '{ "a": ', 'Expected'],
  ])('because it %s', (_, source, complaint) => {
    expect(complaints(source).join('\n')).toContain(complaint);
  });
});

describe('an expression that runs away', () => {
  it.each([
    [
      'calls itself without end',
      '($f := function($x) { 1 + $f($x) }; $f(1))',
      /without end|longer than 200 ms/,
    ],
    ['loops without end', '($f := function($x) { $f($x + 1) }; $f(1))', /without end|longer than 200 ms/],
    ['counts to ten million', '$sum([1..10000000])', /more than 1000 elements/],
    ['makes a long list of lists', '[1..999].[1..999]', /more than 1000 elements|longer than 200 ms|64 KB/],
    ['doubles a text', '$reduce([1..24], function($a) { $a & $a }, "x")', /64 KB|failed/],
  ])('is stopped when it %s', async (_, source, why) => {
    const started = performance.now();
    expect(await run(source)).toMatchObject({ ok: false, why: expect.stringMatching(why) });
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

describe('an expression that runs', () => {
  it('reads the answer and the variables it may have', async () => {
    expect(await run('{ "a": x.y, "r": $reference, "n": $now }', { x: { y: [1, 2] } })).toEqual({
      ok: true,
      value: { a: [1, 2], r: 'WL-1', n: '2026-11-02T09:00:00.000Z' },
    });
  });

  it('yields null for what is not there', async () => {
    expect(await run('x.y')).toEqual({ ok: true, value: null });
  });

  it('keeps what a failure quotes to itself', async () => {
    const ran = await run('$number(surname)', { surname: 'Petrov' });
    expect(ran).toMatchObject({ ok: false });
    expect(JSON.stringify(ran)).not.toContain('Petrov');
  });

  it('may be run many times at once', async () => {
    const all = await Promise.all(Array.from({ length: 50 }, (_, at) => run('x * 2', { x: at })));
    expect(all).toEqual(Array.from({ length: 50 }, (_, at) => ({ ok: true, value: at * 2 })));
  });

  it('knows which variables it reads', () => {
    const made = expression('($x := $reference; $x)', ['reference', 'now']);
    expect('expression' in made && [...made.expression.uses]).toEqual(['reference']);
  });
});
