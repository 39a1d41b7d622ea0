import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { buildStreet } from './street/build.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BUILD = join(ROOT, '.okno/build');
export const CONSOLE_FILES = join(ROOT, 'console/dist');
export const STREET_FILES = join(BUILD, 'street');

interface Page {
  name: string;
  sources: string[];
  out: string;
  build(): Promise<unknown>;
}

const PAGES: Page[] = [
  {
    name: 'console',
    sources: ['console', 'package-lock.json'],
    out: CONSOLE_FILES,
    build: () => build({ configFile: join(ROOT, 'console/vite.config.ts'), logLevel: 'warn' }),
  },
  {
    name: 'street',
    sources: ['local/street/page', 'package-lock.json'],
    out: STREET_FILES,
    build: () => buildStreet(STREET_FILES),
  },
];

const NOT_SOURCE = new Set(['dist', 'node_modules']);

const filesUnder = (path: string): string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => !NOT_SOURCE.has(name))
        .sort()
        .flatMap((name) => filesUnder(join(path, name)))
    : [path];

/** Stands for the contents of files and folders, named from the root. */
export const fingerprintOf = (sources: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => filesUnder(join(ROOT, source))))
    hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
};

/** Builds the console and the street page where their sources changed since the last build. */
export const buildPages = async (): Promise<void> => {
  await mkdir(BUILD, { recursive: true });
  await Promise.all(PAGES.map(buildPage));
};

const buildPage = async (page: Page): Promise<void> => {
  const [mark, now] = [join(BUILD, `${page.name}.hash`), fingerprintOf(page.sources)];
  if (existsSync(page.out) && existsSync(mark) && readFileSync(mark, 'utf8') === now) return;
  await page.build();
  await writeFile(mark, now);
};
