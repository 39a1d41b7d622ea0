import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Clock } from '#desk/ports/clock.ts';
import type { Publication, Publications } from '#desk/ports/publications.ts';
import { VisibleError } from '#domain/errors.ts';
import { type Instant, plusSeconds } from '#domain/instant.ts';
import { getRow, putRow } from './rows.ts';
import type { Table } from './table.ts';

/** How long an instance may go on with what was published before. */
export const CACHE_SECONDS = 300;
/** A row of the table holds 400 KB. */
const MOST_CHARACTERS = 120_000;

const newest = (brand: string, name: string) => ({ pk: `C#${brand}`, sk: name });
const kept = (brand: string, name: string, version: number) => ({
  pk: `C#${brand}:${name}`,
  sk: String(version).padStart(6, '0'),
});

const query = async (table: Table, brand: string): Promise<Publication[]> => {
  const published: Publication[] = [];
  let start: Record<string, unknown> | undefined;
  do {
    const page = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': `C#${brand}` },
        ...(start === undefined ? {} : { ExclusiveStartKey: start }),
      }),
    );
    for (const row of page.Items ?? []) published.push(row.v);
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
  return published;
};

const refuseTooLong = (files: Publication['files']): void => {
  const length = Object.values(files).reduce((sum, text) => sum + text.length, 0);
  if (length > MOST_CHARACTERS)
    throw new VisibleError(
      'too_large',
      'publication',
      `The files hold ${length} characters, more than the ${MOST_CHARACTERS} that can be published together.`,
    );
};

/** As the desk knows them, and the newest of one name by itself. */
export interface TablePublications extends Publications {
  /** One small read instead of all that the brand published; cached as `of`. */
  newest(brand: string, name: string): Promise<Publication | undefined>;
}

/** Answers by key, each asked for again after five minutes, or after it failed. */
const remembered = <T>(clock: Clock) => {
  const cache = new Map<string, { until: Instant; found: Promise<T> }>();
  return {
    get: (key: string, load: () => Promise<T>): Promise<T> => {
      const known = cache.get(key);
      if (known !== undefined && clock.now() < known.until) return known.found;
      const found = load();
      cache.set(key, { until: plusSeconds(clock.now(), CACHE_SECONDS), found });
      found.catch(() => cache.delete(key));
      return found;
    },
    forget: (key: string): void => void cache.delete(key),
  };
};

/** What the brands published; every instance sees a new version within five minutes. */
export const publications = (table: Table, clock: Clock): TablePublications => {
  const all = remembered<Publication[]>(clock);
  const single = remembered<Publication | undefined>(clock);
  const fresh = async (brand: string, name: string): Promise<Publication | undefined> =>
    (await getRow(table, newest(brand, name)))?.v;
  return {
    of: (brand) => all.get(brand, () => query(table, brand)),
    newest: (brand, name) => single.get(`${brand} ${name}`, () => fresh(brand, name)),
    put: async (brand, publication) => {
      refuseTooLong(publication.files);
      const before = await fresh(brand, publication.name);
      const next: Publication = { ...publication, version: (before?.version ?? 0) + 1 };
      if (before !== undefined) await putRow(table, kept(brand, before.name, before.version), { v: before });
      const written = await putRow(
        table,
        newest(brand, next.name),
        { v: next },
        before === undefined
          ? { expression: 'attribute_not_exists(pk)' }
          : { expression: 'v.version = :version', values: { ':version': before.version } },
      );
      if (!written)
        throw new VisibleError('conflict', 'publication', 'Somebody published this at the same moment.');
      all.forget(brand);
      single.forget(`${brand} ${next.name}`);
      return next;
    },
  };
};
