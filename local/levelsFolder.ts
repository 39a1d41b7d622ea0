import { readFile } from 'node:fs/promises';
import type { Problem } from '#backoffice/definition/problem.ts';
import { readLevels } from '#backoffice/levels/read.ts';
import type { Publication } from '#desk/ports/publications.ts';
import type { Brand } from '#domain/brand.ts';
import type { Instant } from '#domain/instant.ts';
import { compiledAt, LEVELS_COMPILED, LEVELS_NAME, LEVELS_SOURCE } from '#domain/sla/published.ts';
import { CACHE_SECONDS } from '#platform/publications.ts';
import { publishedLevels } from '#platform/serviceLevels.ts';

type Files = Publication['files'];

/** Until the last instance has seen a publication, and a minute for clocks that differ. */
const LEAD_SECONDS = CACHE_SECONDS + 60;

/** A brand's service levels as they are to be published, and the channels that they may name. */
export interface LevelsFolder {
  kind: 'service_levels';
  name: string;
  files: Files;
  /** By name, whoever's brand it is. */
  channels: readonly string[];
}

export const levelsFolder = (text: string, { channels }: Pick<Brand, 'channels'>): LevelsFolder => ({
  kind: 'service_levels',
  name: LEVELS_NAME,
  files: { [LEVELS_SOURCE]: text },
  channels: Object.keys(channels),
});

/** Undefined where there is no such file. */
export const levelsFile = (path: string): Promise<string | undefined> =>
  readFile(path, 'utf8').catch(() => undefined);

/** What a person wrote of a publication's files. */
export const writtenOf = (files: Files): Files =>
  Object.fromEntries(Object.entries(files).filter(([path]) => path !== LEVELS_COMPILED));

/** With what is read at run time: it says itself from when on it holds, and what holds until then. */
export const compiledFolder = (
  { files, channels }: LevelsFolder,
  brandId: string,
  newest: Publication | undefined,
  now: Instant,
): { files: Files } | { problems: Problem[] } => {
  const read = readLevels(LEVELS_SOURCE, files[LEVELS_SOURCE] ?? '', { whose: brandId, channels });
  if ('problems' in read) return read;
  const before = newest && publishedLevels(newest);
  const compiled = compiledAt(before, read.levels, now, LEAD_SECONDS);
  return { files: { ...files, [LEVELS_COMPILED]: JSON.stringify(compiled) } };
};
