import type { Accounts, Known } from '#desk/ports/people.ts';
import { getRow, putRow } from './rows.ts';
import type { Table } from './table.ts';

const key = (brand: string, people: string, account: string) => ({
  pk: `P#${brand}:${people}:${account}`,
  sk: 'KNOWN',
});

const NOBODY: Known = { revision: 0, tries: 0 };

export const accounts = (table: Table): Accounts => ({
  get: async (brand, people, account) => (await getRow(table, key(brand, people, account)))?.v ?? NOBODY,
  put: (brand, people, account, known) =>
    putRow(
      table,
      key(brand, people, account),
      { v: { ...known, revision: known.revision + 1 } },
      known.revision === 0
        ? { expression: 'attribute_not_exists(pk)' }
        : { expression: 'v.revision = :revision', values: { ':revision': known.revision } },
    ),
});
