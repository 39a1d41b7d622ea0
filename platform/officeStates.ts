import { createHash } from 'node:crypto';
import { BatchGetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { OfficeStates } from '#desk/ports/officeStates.ts';
import { type Breaker, CLOSED } from '#domain/breaker.ts';
import type { Instant } from '#domain/instant.ts';
import { expiry, type Key, putRow } from './rows.ts';
import type { Table } from './table.ts';

const MINUTE = 16;
const HOUR = 13;
const DAY = 10;

const partition = (brand: string, office: string): string => `K#${brand}:${office}`;
const period = (now: Instant, length: number): string => now.slice(0, length);

/** A reference is kept as a digest alone. */
const digest = (reference: string): string =>
  createHash('sha256').update(reference).digest('base64url').slice(0, 22);

const keys = (brand: string, office: string, reference: string, now: Instant) => {
  const pk = partition(brand, office);
  return {
    breaker: { pk, sk: 'breaker' },
    calls: { pk, sk: `calls#${period(now, MINUTE)}` },
    misses: { pk, sk: `misses#${period(now, HOUR)}` },
    referenceMisses: { pk, sk: `misses#${digest(`${brand} ${office} ${reference}`)}#${period(now, DAY)}` },
  };
};

const read =
  (table: Table): OfficeStates['read'] =>
  async (brand, office, reference, now) => {
    const wanted = keys(brand, office, reference, now);
    const answer = await table.client.send(
      new BatchGetCommand({ RequestItems: { [table.name]: { Keys: Object.values(wanted) } } }),
    );
    const rows = answer.Responses?.[table.name] ?? [];
    const row = ({ sk }: Key) => rows.find((one) => one.sk === sk);
    const breaker: Breaker = row(wanted.breaker)?.v ?? CLOSED;
    const count = (key: Key): number => row(key)?.n ?? 0;
    return {
      breaker,
      calls: count(wanted.calls),
      misses: count(wanted.misses),
      referenceMisses: count(wanted.referenceMisses),
    };
  };

const count = async (table: Table, key: Key, now: Instant, days: number): Promise<void> => {
  await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: key,
      UpdateExpression: 'add n :one set expires = :end',
      ExpressionAttributeValues: { ':one': 1, ':end': expiry(now, days) },
    }),
  );
};

/** Breakers and counts that every instance sees. */
export const officeStates = (table: Table): OfficeStates => ({
  read: read(table),
  putBreaker: (brand, office, breaker) =>
    putRow(
      table,
      { pk: partition(brand, office), sk: 'breaker' },
      { v: { ...breaker, revision: breaker.revision + 1 } },
      breaker.revision === 0
        ? { expression: 'attribute_not_exists(pk)' }
        : { expression: 'v.revision = :revision', values: { ':revision': breaker.revision } },
    ),
  countCall: (brand, office, now) => count(table, keys(brand, office, '', now).calls, now, 1),
  countMiss: async (brand, office, reference, now) => {
    const { misses, referenceMisses } = keys(brand, office, reference, now);
    await Promise.all([count(table, misses, now, 1), count(table, referenceMisses, now, 2)]);
  },
});
