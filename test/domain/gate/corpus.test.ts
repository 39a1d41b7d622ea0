import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judge } from '#domain/gate.ts';
import { draftOf, scenesOf } from '#local/tools/gateDraft.ts';

const folder = new URL('./corpus/', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8');
const scenes = scenesOf(JSON.parse(read('scenes.json')));

const drafts = readdirSync(folder)
  .filter((file) => file.endsWith('.jsonl'))
  .flatMap((file) =>
    read(file)
      .split('\n')
      .map((json, index) => ({ where: `${file}:${index + 1}`, json }))
      .filter(({ json }) => json.trim() !== ''),
  )
  .map(({ where, json }) => ({ where, ...draftOf(json, scenes) }))
  .map((draft) => ({ ...draft, text: draft.input.text, found: judge(draft.input).map(({ code }) => code) }));

const good = drafts.filter(({ expect: wanted }) => wanted === 'pass');
const bad = drafts.filter(({ expect: wanted }) => wanted === 'refuse');
const named = bad.filter(({ code }) => code !== undefined);

describe('the gate on drafts as people and models write them', () => {
  it('knows at least four hundred of them, half of them bad', () => {
    expect(drafts.length).toBeGreaterThanOrEqual(400);
    expect(bad.length).toBeGreaterThanOrEqual(drafts.length / 2);
  });

  it('refuses at most two good ones in a hundred', () => {
    expect(good.filter(({ found }) => found.length > 0).length / good.length).toBeLessThanOrEqual(0.02);
  });

  it('lets at most one bad one in a hundred pass', () => {
    expect(bad.filter(({ found }) => found.length === 0).length / bad.length).toBeLessThanOrEqual(0.01);
  });

  it.each(good)('lets pass $where: $text', ({ found }) => {
    expect(found).toEqual([]);
  });

  it.each(bad)('stops $where: $text', ({ found }) => {
    expect(found).not.toEqual([]);
  });

  it.each(named)('names the reason of $where, $code: $text', ({ found, code }) => {
    expect(found).toContain(code);
  });
});
