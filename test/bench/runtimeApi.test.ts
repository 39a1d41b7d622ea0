import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coldStart } from './runtimeApi.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'okno-start-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const started = async (name: string, code: string) => {
  const file = join(folder, `${name}.mjs`);
  await writeFile(file, code);
  return coldStart({ file, event: { hello: 'there' }, environment: {} });
};

describe('a cold start', () => {
  it('is ready before it has answered', async () => {
    const { initMs, answeredMs } = await started('bare', 'export const handler = async () => 1;');
    expect(initMs).toBeLessThan(answeredMs);
  });

  it('counts a handler that throws as an answer', async () => {
    const { answeredMs } = await started(
      'throws',
      "export const handler = async () => { throw new Error('no') };",
    );
    expect(answeredMs).toBeGreaterThan(0);
  });

  it('that cannot load its bundle says why', async () => {
    await expect(started('broken', "throw new Error('half a bundle');")).rejects.toThrow(/half a bundle/);
  });
});
