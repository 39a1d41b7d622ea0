import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Clock, Publication, Publications } from '#desk/ports.ts';
import { VisibleError } from '#domain/errors.ts';
import { type Instant, plusSeconds } from '#domain/instant.ts';
import { getRow, putRow } from './rows.ts';
import type { Table } from './table.ts';

const CACHE_SECONDS = 300;
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

/** Definitions and policies as the brands published them; every instance sees a new one within five minutes. */
export const publications = (table: Table, clock: Clock): Publications => {
  const cache = new Map<string, { until: Instant; found: Promise<Publication[]> }>();
  return {
    of: (brand) => {
      const known = cache.get(brand);
      if (known !== undefined && clock.now() < known.until) return known.found;
      const found = query(table, brand);
      cache.set(brand, { until: plusSeconds(clock.now(), CACHE_SECONDS), found });
      found.catch(() => cache.delete(brand));
      return found;
    },
    put: async (brand, publication) => {
      refuseTooLong(publication.files);
      const before: Publication | undefined = (await getRow(table, newest(brand, publication.name)))?.v;
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
      cache.delete(brand);
      return next;
    },
  };
};
