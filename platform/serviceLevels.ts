import type { InForce, Levels } from '#desk/ports/brands.ts';
import type { Clock } from '#desk/ports/clock.ts';
import type { Publication } from '#desk/ports/publications.ts';
import { DEFAULT_LEVELS } from '#domain/sla/defaults.ts';
import {
  type CompiledLevels,
  inForceAt,
  LEVELS_COMPILED,
  LEVELS_NAME,
  LEVELS_SOURCE,
  type PublishedLevels,
} from '#domain/sla/published.ts';
import type { ServiceLevels } from '#domain/sla/serviceLevels.ts';
import type { TablePublications } from './publications.ts';

const NOTHING_PUBLISHED: InForce = {
  levels: DEFAULT_LEVELS,
  version: 0,
  since: '1970-01-01T00:00:00.000Z',
  source: '',
};

/** A key that came to okno after a file was published has its default. */
const completed = <T extends { levels: ServiceLevels }>(holding: T): T => ({
  ...holding,
  levels: { ...DEFAULT_LEVELS, ...holding.levels },
});

/** What a publication was compiled to; undefined for one of another kind. */
export const publishedLevels = ({ version, files }: Publication): PublishedLevels | undefined => {
  const text = files[LEVELS_COMPILED];
  if (text === undefined) return undefined;
  const compiled: CompiledLevels = JSON.parse(text);
  const { before } = compiled;
  return {
    version,
    source: files[LEVELS_SOURCE] ?? '',
    compiled: { ...completed(compiled), ...(before && { before: completed(before) }) },
  };
};

/** What the brands allow themselves, from what they published; asked at every change of a head, so read once a version. */
export const serviceLevels = ({ newest }: Pick<TablePublications, 'newest'>, clock: Clock): Levels => {
  const known = new Map<string, PublishedLevels>();
  const publishedOf = async (brand: string): Promise<PublishedLevels | undefined> => {
    const publication = await newest(brand, LEVELS_NAME);
    const mine = known.get(brand);
    if (publication === undefined) return undefined;
    if (mine?.version === publication.version) return mine;
    const read = publishedLevels(publication);
    if (read !== undefined) known.set(brand, read);
    return read;
  };
  const inForce = async (brand: string): Promise<InForce> => {
    const published = await publishedOf(brand);
    return published === undefined ? NOTHING_PUBLISHED : inForceAt(published, clock.now());
  };
  return { inForce, of: async (brand) => (await inForce(brand)).levels };
};
