import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runVectors, USAGE } from '#local/tools/vectorsRun.ts';

const run = async (files: readonly unknown[], tzdata = '2026c') => {
  const folder = await mkdtemp(join(tmpdir(), 'okno-vectors-'));
  const paths = files.map((_, index) => join(folder, `${index}.json`));
  for (const [index, file] of files.entries())
    await writeFile(paths[index]!, typeof file === 'string' ? file : JSON.stringify(file));
  const [out, err]: [string[], string[]] = [[], []];
  const printer = { out: (line: string) => out.push(line), err: (line: string) => err.push(line) };
  return { exit: await runVectors(paths, printer, tzdata), out, err, last: out.at(-1) };
};

const week = (from: string, to: string) =>
  Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [[from, to]]]));
const utc = { timeZone: 'Etc/UTC', hours: week('09:00', '17:00') };

/** A Monday at ten, and an hour later. */
const hour = { op: 'after', unit: 'hour', n: 1, t: '2024-03-11T10:00:00Z', expect: '2024-03-11T11:00:00Z' };
const one = (row: object, schedule: object = utc) => run([[{ schedule, ...row }]]);

describe('npm run vectors', () => {
  it('counts what agrees and what does not, in the last line', async () => {
    const { exit, last } = await run([
      {
        schedules: [utc],
        cases: [
          { s: 0, ...hour },
          { s: 0, ...hour, n: 2 },
        ],
      },
    ]);
    expect([exit, last]).toEqual([1, '1 passed, 1 failed']);
  });

  it('prints index, operation, input, what was expected and what came, in one line', async () => {
    const { out } = await run([
      {
        schedules: [utc],
        cases: [
          { s: 0, ...hour },
          { s: 0, ...hour, n: 2 },
        ],
      },
    ]);
    expect(out[0]).toBe(
      '0.json #1 after {"unit":"hour","n":2,"t":"2024-03-11T10:00:00Z"} Etc/UTC: expected "2024-03-11T11:00:00.000Z", got "2024-03-11T12:00:00.000Z"',
    );
  });

  it('shows twenty failures and counts the others', async () => {
    const { out, last } = await run([Array.from({ length: 23 }, () => ({ schedule: utc, ...hour, n: 2 }))]);
    expect(out.filter((line) => line.includes('expected'))).toHaveLength(20);
    expect(out[20]).toBe('… and 3 more');
    expect(last).toBe('0 passed, 23 failed');
  });

  it('adds several files up', async () => {
    const { exit, out, last } = await run([[{ schedule: utc, ...hour }], { schedule: utc, cases: [hour] }]);
    expect([exit, last]).toEqual([0, '2 passed, 0 failed']);
    expect(out).toContain('1.json: 1 passed, 0 failed');
  });

  it.each([
    ['what is not JSON', '{"cases": [', 'is not JSON'],
    ['a file without cases', { cases: [] }, 'holds no cases'],
    ['anything else', { greeting: 'hello' }, 'holds no cases'],
  ])('refuses %s in one line', async (_, file, why) => {
    const { exit, out, err } = await run([file]);
    expect([exit, out]).toEqual([1, []]);
    expect(err).toEqual([expect.stringMatching(new RegExp(`0\\.json ${why}$`))]);
  });

  it('fails for a file that is not there, and judges the others', async () => {
    const lines: string[] = [];
    const print = (line: string) => lines.push(line);
    expect(await runVectors(['/nowhere.json'], { out: print, err: print })).toBe(1);
    expect(lines).toEqual(['/nowhere.json cannot be read (ENOENT)']);
    const { exit, last } = await run([[{ schedule: utc, ...hour }], 'no']);
    expect([exit, last]).toEqual([1, '1 passed, 0 failed']);
  });

  it('says how it is used', async () => {
    const { exit, err } = await run([]);
    expect([exit, err]).toEqual([2, [USAGE]]);
  });
});

describe('a row', () => {
  const withBreak = { ...utc, breaks: { '2024-03-11': [['11:00', '13:00']] }, holidays: ['2024-03-12'] };

  it.each([
    ['seconds', { ...hour, unit: 'seconds', n: 3600 }],
    ['minutes before', { ...hour, op: 'before', unit: 'Minutes', n: 30, expect: '2024-03-11T09:30:00.000Z' }],
    ['days', { ...hour, unit: 'day', n: 2, expect: '2024-03-13T10:00:00Z' }],
    ['seconds between', { op: 'within', from: hour.t, to: '2024-03-11T11:00:00Z', expectSeconds: 3600 }],
    ['seconds between, by another name', { op: 'within', from: hour.t, to: hour.expect, expect: 3600 }],
    ['whether it is open', { op: 'active', t: hour.t, expect: true }],
    [
      'periods',
      { op: 'periodsAfter', t: hour.t, expect: [['2024-03-11T10:00:00Z', '2024-03-11T17:00:00Z']] },
    ],
    [
      'periods before, with names',
      { op: 'periods_before', t: hour.t, take: 1, expect: [{ start: '2024-03-11T09:00:00Z', end: hour.t }] },
    ],
    [
      'a wall clock',
      { op: 'localToUtc', date: '2024-03-11', time: '12:30:09', expect: '2024-03-11T12:30:09Z' },
    ],
    [
      'offsets and milliseconds',
      { ...hour, t: '2024-03-11T12:00:00+02:00', expect: '2024-03-11T11:00:00.000Z' },
    ],
    ['other names', { operation: 'after', unit: 'hours', amount: 1, at: hour.t, expected: hour.expect }],
  ])('may ask for %s', async (_, row) => {
    expect(await one(row)).toMatchObject({ exit: 0, last: '1 passed, 0 failed' });
  });

  it.each([
    ['onBreak', '2024-03-11T11:00:00Z', true],
    ['onBreak', '2024-03-11T13:00:00Z', false],
    ['onHoliday', '2024-03-12T23:59:59Z', true],
    ['on_holiday?', '2024-03-11T12:00:00Z', false],
  ])('may ask %s at %s, which is %s', async (op, t, answer) => {
    expect(await one({ op, t, expect: answer }, withBreak)).toMatchObject({ last: '1 passed, 0 failed' });
    expect(await one({ op, t, expect: !answer }, withBreak)).toMatchObject({ last: '0 passed, 1 failed' });
  });

  it.each([
    ['days by their long names', { timeZone: 'Etc/UTC', hours: { Monday: [['09:00', '17:00']] } }],
    ['one interval alone', { timeZone: 'Etc/UTC', hours: { mon: ['9:00', '17:00:00'] } }],
    ['intervals as biz writes them', { time_zone: 'Etc/UTC', hours: { mon: { '09:00': '17:00' } } }],
    [
      'an object of start and end',
      { timeZone: 'Etc/UTC', hours: { mon: [{ start: '09:00', end: '17:00' }] } },
    ],
    ['nothing where there is nothing', { ...utc, shifts: null, breaks: null, holidays: null }],
    ['a shift and no hours', { timeZone: 'Etc/UTC', shifts: { '2024-03-11': [['09:00', '17:00']] } }],
  ])('may have a schedule with %s', async (_, schedule) => {
    expect(await one(hour, schedule)).toMatchObject({ exit: 0, last: '1 passed, 0 failed' });
  });

  it.each([
    ['a result one second off', { ...hour, expect: '2024-03-11T11:00:01Z' }],
    ['a number as text', { op: 'within', from: hour.t, to: hour.expect, expect: '3600' }],
    ['an operation nobody knows', { ...hour, op: 'sometime' }],
    ['a unit nobody knows', { ...hour, unit: 'fortnight' }],
    ['no unit', { ...hour, unit: undefined }],
    ['no result', { ...hour, expect: undefined }],
    ['a moment without an offset', { ...hour, t: '2024-03-11T10:00:00' }],
    ['an error nobody expects', { ...hour, n: -1 }],
    ['a zone nobody knows', { ...hour, schedule: { ...utc, timeZone: 'Europe/Atlantis' } }],
    [
      'half a minute, which a schedule has not',
      { ...hour, schedule: { ...utc, hours: { mon: ['09:00:30', '17:00'] } } },
    ],
    ['a weekday nobody knows', { ...hour, schedule: { ...utc, hours: { moonday: [] } } }],
    ['no schedule', { ...hour, schedule: undefined }],
    ['a number of no schedule', { ...hour, schedule: 7 }],
  ])('fails for %s', async (_, row) => {
    const { exit, out, last } = await one(row);
    expect([exit, last]).toEqual([1, '0 passed, 1 failed']);
    expect(out[0]).toMatch(/^0\.json #0 \w+ \{.*: expected .*, got .+/);
  });

  it('fails where it is no row at all, with the reason', async () => {
    const { out, last } = await run([[7, { schedule: utc, ...hour }]]);
    expect(out[0]).toBe('0.json #0 ? 7: expected undefined, got "cannot be read: is not an object"');
    expect(last).toBe('1 passed, 1 failed');
  });

  it.each([
    ['any', { expectError: true }],
    ['by our code', { error: 'negative_duration' }],
    ["in another library's words", { throws: 'ArgumentError: negative duration' }],
    ['in place of a result', { expect: { error: 'negative' } }],
  ])('may expect an error, %s', async (_, wanted) => {
    const { expect: _result, ...row } = hour;
    expect(await one({ ...row, n: -1, ...wanted })).toMatchObject({ exit: 0, last: '1 passed, 0 failed' });
    expect(await one({ ...row, ...wanted })).toMatchObject({ exit: 1, last: '0 passed, 1 failed' });
  });

  it('must fail as expected where it expects one error and another comes', async () => {
    const { expect: _, ...row } = hour;
    const { last } = await one({ ...row, n: -1, error: 'schedule_closed' });
    expect(last).toBe('0 passed, 1 failed');
  });

  it('takes the schedule of its group, by number, by name, or its own', async () => {
    const night = { timeZone: 'Etc/UTC', hours: week('11:00', '12:00') };
    const { last } = await run([
      {
        schedules: { utc, night },
        cases: [
          { s: 'utc', ...hour },
          { schedule: 'night', ...hour, n: 0 },
        ],
      },
      [{ schedule: utc, cases: [hour, { ...hour, schedule: night, n: 0 }] }],
      { ...hour, ...utc },
    ]);
    expect(last).toBe('5 passed, 0 failed');
  });
});

describe('a zone whose rules changed', () => {
  const casablanca = { timeZone: 'Africa/Casablanca', hours: week('09:00', '17:00') };
  /** Off by more than any rule, so that it fails whatever the runtime knows. */
  const wrong = (year: number) => ({
    op: 'after',
    unit: 'minute',
    n: 0,
    t: `${year}-11-02T00:00:00Z`,
    expect: `${year}-11-02T05:00:00Z`,
  });
  const file = (year: number, tzdata?: string) => ({
    tzdata,
    schedules: [casablanca],
    cases: [{ s: 0, ...wrong(year) }],
  });

  it('is told, and its cases after the change are counted apart', async () => {
    const { exit, out } = await run([file(2026, '# version 2025b')]);
    expect(out.slice(1)).toEqual([
      'tzdata of this runtime: 2026c',
      '0.json: computed with tzdata 2025b; of its 1 zones these rules differ: Africa/Casablanca (2026c: from 2026-09-20T01:00:00Z)',
      '1 in zones whose rules changed since 2025b: Africa/Casablanca',
      '0 passed, 0 failed',
    ]);
    expect(out[0]).toMatch(/^rules changed: 0\.json #0 after /);
    expect(exit).toBe(0);
  });

  it.each([
    ['before the change', file(2025, '2025b'), '2026c'],
    ['where the runtime has no newer rules', file(2026, '2025b'), '2026b'],
    ['where the file has them too', file(2026, '2026c'), '2026c'],
    ['where the file names no tzdata', file(2026), '2026c'],
  ])('excuses nothing %s', async (_, vectors, runtime) => {
    const { exit, last } = await run([vectors], runtime);
    expect([exit, last]).toEqual([1, '0 passed, 1 failed']);
  });

  it('is named as a possible reason where the file names no tzdata', async () => {
    const { out } = await run([file(2026)]);
    expect(out).toContain(
      '0.json: names no tzdata; 1 of its failures are where rules changed after 2025b: Africa/Casablanca',
    );
  });

  it('says so where the table of changes ends before the runtime', async () => {
    const { out } = await run([file(2025, '2025b')], '2027a');
    expect(out.join('\n')).toContain('after 2026c are not known');
  });
});

describe('a scenario of Zammad', () => {
  const ticket = {
    name: 'paused over two nights',
    calendar: { timeZone: 'Etc/UTC', hours: week('09:00', '17:00') },
    sla: { first: 120, update: null, close: 600 },
    createdAt: '2024-03-11T10:00:00Z',
    customerAt: null,
    events: [
      { at: '2024-03-11T11:00:30Z', state: 'pending' },
      { at: '2024-03-13T10:00:00Z', state: 'open' },
    ],
    expect: { escalationAt: '2024-03-13T11:00:00Z', first: '2024-03-13T11:00:00Z', update: null },
  };

  it('stands still in its pauses, however long', async () => {
    expect(await run([{ cases: [ticket] }])).toMatchObject({ exit: 0, last: '1 passed, 0 failed' });
  });

  it('tells what was expected and what came, for the keys that are expected', async () => {
    const { out, last } = await run([[{ ...ticket, expect: { first: null, firstMin: 3 } }]]);
    expect(out[0]).toContain('#0 scenario ');
    expect(out[0]).toContain(
      'expected [{"first":null,"firstMin":3}], got [{"first":"2024-03-13T11:00:00.000Z","firstMin":null}]',
    );
    expect(last).toBe('0 passed, 1 failed');
  });

  it.each([
    ['an event of a kind nobody knows', { ...ticket, events: [{ mergedAt: '2024-03-11T11:00:00Z' }] }],
    ['a key nobody knows', { ...ticket, expect: { resolvedAt: null } }],
    ['nothing expected', { ...ticket, expect: {} }],
  ])('fails for %s', async (_, row) => {
    const { out, last } = await run([[row]]);
    expect(out[0]).toContain('cannot be read: ');
    expect(last).toBe('0 passed, 1 failed');
  });
});
