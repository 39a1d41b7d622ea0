import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { type FakeDesk, startFakeDesk } from '../console/fakeDesk.ts';
import type { Metric } from './metric.ts';

const CONFIG = fileURLToPath(new URL('../../console/vite.config.ts', import.meta.url));

/** The console as it is deployed, over an API that answers from memory. */
export const overConsole = async (measure: (desk: FakeDesk) => Promise<Metric[]>): Promise<Metric[]> => {
  const dist = await mkdtemp(join(tmpdir(), 'okno-bench-console-'));
  await build({ configFile: CONFIG, logLevel: 'silent', build: { outDir: dist, emptyOutDir: true } });
  const desk = await startFakeDesk(dist);
  desk.only();
  try {
    return await measure(desk);
  } finally {
    desk.close();
    await rm(dist, { recursive: true, force: true });
  }
};
