import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';

/** A line of what a page loaded: its address, and bytes as the edge would send them. */
export interface Loaded {
  file: string;
  gzip: number;
}

const LOADED = `[...new Set(performance.getEntriesByType('resource').map(({ name }) => name.split('?')[0]))]
  .filter((name) => /\\.(js|css)$/.test(name))`;

/** Every script and style a page has loaded since it was opened, heaviest first. */
export const scriptsAndStyles = async (page: Page): Promise<Loaded[]> => {
  const addresses = await page.evaluate<string[]>(LOADED);
  const files = addresses.map(async (address) => {
    const bytes = await (await fetch(address)).bytes();
    return { file: new URL(address).pathname, gzip: gzipSync(bytes, { level: 9 }).length };
  });
  return (await Promise.all(files)).toSorted((one, other) => other.gzip - one.gzip);
};

export const sum = (loaded: readonly Loaded[]): number => loaded.reduce((bytes, { gzip }) => bytes + gzip, 0);
