import type { Instant } from '#domain/instant.ts';
import { compiledAt, LEVELS_COMPILED, LEVELS_NAME } from '#domain/sla/published.ts';
import type { ServiceLevels } from '#domain/sla/serviceLevels.ts';
import { CACHE_SECONDS, publications } from '#platform/publications.ts';
import { publishedLevels, serviceLevels } from '#platform/serviceLevels.ts';
import type { Table } from '#platform/table.ts';
import type { asking } from './asking.ts';

/** Has the desk go by what its brand publishes. Answers how it does that: from when on a publication holds. */
export const publishing = (table: Table, { desk, thread }: ReturnType<typeof asking>) => {
  const brand = thread.slice(0, thread.indexOf(':'));
  const published = publications(table, desk.clock);
  desk.serviceLevels = serviceLevels(published, desk.clock);
  return async (levels: ServiceLevels): Promise<Instant> => {
    const now = desk.clock.now();
    const newest = await published.newest(brand, LEVELS_NAME);
    const compiled = compiledAt(newest && publishedLevels(newest), levels, now, CACHE_SECONDS + 60);
    const files = { [LEVELS_COMPILED]: JSON.stringify(compiled) };
    await published.put(brand, { kind: 'service_levels', name: LEVELS_NAME, publishedAt: now, files });
    return compiled.from;
  };
};
