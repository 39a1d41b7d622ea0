import { createHash } from 'node:crypto';
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Contacts } from '#desk/ports/people.ts';
import { getRow, putRow } from './rows.ts';
import type { Table } from './table.ts';

const key = (brand: string, id: string) => ({ pk: `H#${brand}:${id}`, sk: 'CONTACT' });

/** A digest: names are looked up here and read nowhere. */
const nameKey = (brand: string, name: string): string =>
  `H#${brand}#name:${createHash('sha256').update(name).digest('hex').slice(0, 32)}`;

const MOST = 20;

export const contacts = (table: Table): Contacts => ({
  get: async (brand, id) => (await getRow(table, key(brand, id)))?.v,
  put: (contact) =>
    putRow(
      table,
      key(contact.brand, contact.id),
      { v: { ...contact, revision: contact.revision + 1 } },
      contact.revision === 0
        ? { expression: 'attribute_not_exists(pk)' }
        : { expression: 'v.revision = :revision', values: { ':revision': contact.revision } },
    ),
  putName: async (brand, name, thread) => {
    await putRow(table, { pk: nameKey(brand, name), sk: thread }, {});
  },
  named: async (brand, name) => {
    const page = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': nameKey(brand, name) },
        Limit: MOST,
      }),
    );
    return (page.Items ?? []).map((row) => String(row.sk));
  },
});
