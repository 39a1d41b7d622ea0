import type { Accounts, Known } from '#desk/ports.ts';
import { getRow, putRow } from './rows.ts';
import type { Table } from './table.ts';

const key = (brand: string, channel: string, account: string) => ({
  pk: `P#${brand}:${channel}:${account}`,
  sk: 'KNOWN',
});

const NOBODY: Known = { revision: 0, tries: 0 };

export const accounts = (table: Table): Accounts => ({
  get: async (brand, channel, account) => (await getRow(table, key(brand, channel, account)))?.v ?? NOBODY,
  put: (brand, channel, account, known) =>
    putRow(
      table,
      key(brand, channel, account),
      { v: { ...known, revision: known.revision + 1 } },
      known.revision === 0
        ? { expression: 'attribute_not_exists(pk)' }
        : { expression: 'v.revision = :revision', values: { ':revision': known.revision } },
    ),
});
