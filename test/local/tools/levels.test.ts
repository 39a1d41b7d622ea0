import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VisibleError } from '#domain/errors.ts';
import type { Instant } from '#domain/instant.ts';
import { demoBrands } from '#local/demo/brands/brands.ts';
import { levels, type OpenStage } from '#local/tools/levelsRun.ts';
import { publications } from '#platform/publications.ts';
import { memoryTable } from '../../memoryTable.ts';

const VESNA = fileURLToPath(new URL('../../../local/demo/service-levels/vesna.yaml', import.meta.url));
const NOWHERE = fileURLToPath(new URL('./nowhere.yaml', import.meta.url));
const BROKEN =
  'apiVersion: service-levels/v1\nthanks: ignore\npolicies:\n  - { name: a, targets: { update: 5s } }\n';

let folder = '';
let now: Instant = '2026-11-02T09:10:20.000Z';
let open: OpenStage;
let close: () => Promise<void>;

beforeAll(async () => {
  const opened = await memoryTable();
  ({ close } = opened);
  folder = await mkdtemp(join(tmpdir(), 'okno-levels-'));
  const clock = { now: () => now };
  const [demo] = demoBrands(['vesna']);
  const get = async (id: string) => {
    if (id !== 'vesna') throw new VisibleError('missing', 'brand', 'There is no such brand.');
    return demo!.brand;
  };
  open = () => ({
    brands: { get, all: async () => [demo!.brand] },
    publications: publications(opened.table, clock),
    clock,
  });
});
afterAll(async () => {
  await close();
  await rm(folder, { recursive: true, force: true });
});

const run = (...args: string[]) => levels(args, () => open());

const fileWith = async (text: string): Promise<string> => {
  const path = join(folder, 'levels.yaml');
  await writeFile(path, text);
  return path;
};

describe('npm run levels -- check', () => {
  it('passes a good file, with what is in it', async () => {
    expect(await run('check', VESNA, '--brand', 'vesna')).toEqual({
      exit: 0,
      text: 'passes: 4 policies, 8 rules of priority',
    });
  });

  it('names the file, the line and what would be right', async () => {
    const path = await fileWith(BROKEN);
    const { exit, text } = await run('check', path);
    expect(exit).toBe(1);
    expect(text.split('\n')).toEqual([
      `${path} line 2: thanks: must be one of answer, close`,
      `${path} line 4: policies[0].targets.update: must be a duration such as 15m, 4h, 2d or 90s, no longer than 366d, no shorter than 15s, or 0 for no target`,
      '2 problems',
    ]);
  });

  it('knows the channels of a brand, and all there are without one', async () => {
    const path = await fileWith(
      'apiVersion: service-levels/v1\npolicies:\n  - { name: a, when: { channel: vk }, targets: {} }\n  - { name: b, targets: {} }\n',
    );
    expect(await run('check', path)).toMatchObject({ exit: 0 });
    expect(await run('check', path, '--brand', 'vesna')).toMatchObject({
      exit: 1,
      text: expect.stringContaining('vesna has no channel vk'),
    });
    const unknown = await fileWith(
      'apiVersion: service-levels/v1\npolicies:\n  - { name: a, when: { channel: pigeon }, targets: {} }\n  - { name: b, targets: {} }\n',
    );
    expect((await run('check', unknown)).text).toContain('okno has no channel pigeon');
  });

  it('needs no table', async () => {
    const nothing: OpenStage = () => {
      throw new Error('opened');
    };
    expect(await levels(['check', VESNA], nothing)).toMatchObject({ exit: 0 });
  });
});

describe('npm run levels -- publish', () => {
  it('tells from when on the file is in force, and does not publish the same twice', async () => {
    expect((await run('show', '--brand', 'vesna')).text).toContain('published no service levels');
    expect(await run('publish', VESNA, '--brand', 'vesna')).toEqual({
      exit: 0,
      text: 'published service levels of vesna, version 1: in force now, and everywhere within five minutes',
    });
    expect((await run('publish', VESNA, '--brand', 'vesna')).text).toBe(
      'version 1 of vesna says the same already',
    );
    const other = await fileWith('# Less.\napiVersion: service-levels/v1\n');
    expect((await run('publish', other, '--brand', 'vesna')).text).toBe(
      'published service levels of vesna, version 2: in force everywhere from 2026-11-02T09:17:00.000Z on',
    );
  });

  it('is followed by show, which tells what is to come', async () => {
    const shown = await run('show', '--brand', 'vesna');
    expect(shown.text).toMatch(
      /^# version 1 of vesna, in force since 2026-11-02T09:10:20.000Z\n# version 2 takes effect at 2026-11-02T09:17:00.000Z\n# Vesna Lab/,
    );
    now = '2026-11-02T09:17:00.000Z';
    expect((await run('show', '--brand', 'vesna')).text).toBe(
      '# version 2 of vesna, in force since 2026-11-02T09:17:00.000Z\n# Less.\napiVersion: service-levels/v1\n',
    );
  });

  it('publishes nothing that does not pass', async () => {
    const path = await fileWith(BROKEN);
    const { exit, text } = await run('publish', path, '--brand', 'vesna');
    expect(exit).toBe(1);
    expect(text).toContain(`${path} line 2`);
    expect((await run('show', '--brand', 'vesna')).text).toContain('# version 2');
  });

  it('knows no brand that is not there', async () => {
    expect(await run('publish', VESNA, '--brand', 'atlantis')).toEqual({
      exit: 1,
      text: 'There is no such brand.',
    });
  });
});

describe('npm run levels', () => {
  it.each([
    [],
    ['check'],
    ['check', VESNA, 'more'],
    ['publish', VESNA],
    ['publish', '--brand', 'vesna'],
    ['show'],
    ['show', VESNA, '--brand', 'vesna'],
    ['drain', VESNA],
    ['check', VESNA, '--loud'],
  ])('explains itself when called with %j', async (...args: string[]) => {
    const { exit, text } = await run(...args);
    expect(exit).toBe(2);
    expect(text).toContain('usage: npm run levels');
  });

  it('cannot read a file there is not', async () => {
    expect(await run('check', NOWHERE)).toEqual({ exit: 2, text: `cannot read ${NOWHERE}` });
  });
});
