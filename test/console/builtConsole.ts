import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { fingerprintOf } from '#local/pages.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BUILD = join(ROOT, '.okno/build');
const NAME = 'console-development-';

/** Another test file may have built the same meanwhile, and is as good. */
const moveTo = (out: string, fresh: string): Promise<void> =>
  rename(fresh, out).catch(() => rm(fresh, { recursive: true, force: true }));

/**
 * Folder of the console as it is built for tests, from the sources as they are: React then says what it finds wrong
 * with a page. Built once for all test files.
 */
export const builtConsole = async (): Promise<string> => {
  const name = `${NAME}${fingerprintOf(['console', 'package-lock.json']).slice(0, 16)}`;
  const out = join(BUILD, name);
  if (existsSync(out)) return out;
  await mkdir(BUILD, { recursive: true });
  const fresh = await mkdtemp(join(BUILD, 'console-'));
  await build({
    configFile: join(ROOT, 'console/vite.config.ts'),
    mode: 'development',
    logLevel: 'silent',
    build: { outDir: fresh, emptyOutDir: true },
  });
  await moveTo(out, fresh);
  const older = (await readdir(BUILD)).filter((one) => one.startsWith(NAME) && one !== name);
  await Promise.all(older.map((one) => rm(join(BUILD, one), { recursive: true, force: true })));
  return out;
};
