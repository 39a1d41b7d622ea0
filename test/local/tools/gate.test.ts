import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gateFile, USAGE } from '#local/tools/gateRun.ts';

const run = async (drafts: readonly unknown[], scenes?: unknown) => {
  const folder = await mkdtemp(join(tmpdir(), 'okno-gate-'));
  const file = join(folder, 'drafts.jsonl');
  const lines = drafts.map((draft) => (typeof draft === 'string' ? draft : JSON.stringify(draft)));
  await writeFile(file, `\uFEFF${lines.join('\r\n')}\r\n`);
  if (scenes !== undefined) await writeFile(join(folder, 'scenes.json'), JSON.stringify(scenes));
  const [out, err]: [string[], string[]] = [[], []];
  const exit = await gateFile([file], { out: (line) => out.push(line), err: (line) => err.push(line) });
  return { exit, out: out.map((line) => JSON.parse(line)), err };
};

const facts = [{ id: 'case.eta', value: '2026-11-06T14:00:00Z' }];

describe('npm run gate', () => {
  it('answers one line for each draft, with its verdict', async () => {
    const { out } = await run([
      { text: 'It is planned for tomorrow at 14:00.', language: 'en', facts },
      { text: 'It is planned for tomorrow at 15:00.', language: 'en', facts },
    ]);
    expect(out.map(({ line, verdict }) => [line, verdict])).toEqual([
      [1, 'pass'],
      [2, 'refuse'],
    ]);
  });

  it('says why a draft is refused', async () => {
    const { out } = await run([{ text: 'It is planned for tomorrow at 15:00.', language: 'en', facts }]);
    expect(out[0].reasons[0]).toMatchObject({
      kind: 'truth',
      code: 'untraced_time',
      excerpt: 'tomorrow at 15:00',
    });
  });

  it('reads facts that are no more than an id and a bare value', async () => {
    const bare = [
      { id: 'case.owner', value: 'Omniva' },
      { id: 'case.itemCount', value: 3 },
    ];
    const { out } = await run([{ text: 'Omniva has all 3.', language: 'en', facts: bare }]);
    expect(out[0].verdict).toBe('pass');
  });

  it('takes the facts of a scene that stands beside the file, in the zone of the scene', async () => {
    const draft = { text: 'It is planned for tomorrow at 17:00.', language: 'en', facts: 'later' };
    const { out } = await run([draft], { later: facts, zones: { later: 'Europe/Moscow' } });
    expect(out[0].verdict).toBe('pass');
  });

  it('tells a line that cannot be read by its number, and judges the others', async () => {
    const { exit, out, err } = await run([
      '{"text": ',
      { text: 'Hello', language: 'fr' },
      { text: 'It is planned for tomorrow at 14:00.', language: 'en', facts },
      { text: 'Hello', language: 'en', facts: 'nowhere' },
    ]);
    expect(out.map(({ line }) => line)).toEqual([3]);
    expect(err.slice(0, 3)).toEqual([
      'line 1: not JSON',
      expect.stringMatching(/^line 2: language: /),
      'line 4: there is no scene “nowhere”',
    ]);
    expect(exit).toBe(1);
  });

  it('ends with the rates of each language where a line says what to expect', async () => {
    const draft = (text: string, expected: string) => ({ text, language: 'en', facts, expect: expected });
    const { err } = await run([
      draft('It is planned for tomorrow at 14:00.', 'pass'),
      draft('It is planned for tomorrow at 14:00.', 'refuse'),
      draft('It is planned for tomorrow at 15:00.', 'pass'),
    ]);
    expect(err).toEqual(['en: 3 judged, 1 refused; false refusals 1 of 2 (50.0 %), misses 1 of 1 (100.0 %)']);
  });

  it('says how it is used when there is no file', async () => {
    const err: string[] = [];
    const exit = await gateFile([], { out: () => {}, err: (line) => err.push(line) });
    expect([exit, err]).toEqual([2, [USAGE]]);
  });
});
