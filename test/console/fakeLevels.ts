import { readFileSync } from 'node:fs';
import { readLevels } from '#backoffice/levels/read.ts';
import { DEFAULT_LEVELS } from '#domain/sla/defaults.ts';
import type { LevelsInForce } from '#domain/sla/published.ts';

const FILE = new URL('../../local/demo/service-levels/vesna.yaml', import.meta.url);

/** Of a brand that published nothing. */
export const NOTHING_PUBLISHED: LevelsInForce = {
  version: 0,
  since: '1970-01-01T00:00:00.000Z',
  levels: DEFAULT_LEVELS,
  source: '',
};

/** A laboratory's: urgent, in public, paper and all the rest. */
export const publishedLevels = (change: Partial<LevelsInForce> = {}): LevelsInForce => {
  const source = readFileSync(FILE, 'utf8');
  const read = readLevels('vesna.yaml', source);
  if ('problems' in read) throw new Error(`vesna.yaml: ${read.problems[0]?.message}`);
  return { version: 3, since: '2026-11-02T09:17:00.000Z', levels: read.levels, source, ...change };
};
