import type { Retimings } from '#desk/ports/clocks.ts';
import { getRow, putRow } from './rows.ts';
import type { Table } from './table.ts';

const key = (brand: string) => ({ pk: `K#${brand}`, sk: 'retimed' });

/** By which rules the open threads of a brand were last timed; an instance that found it once need not ask again. */
export const retimings = (table: Table): Retimings => {
  const known = new Map<string, string>();
  return {
    last: async (brand) => {
      if (!known.has(brand)) {
        const found = (await getRow(table, key(brand)))?.v;
        if (typeof found === 'string') known.set(brand, found);
      }
      return known.get(brand);
    },
    put: async (brand, seal) => {
      await putRow(table, key(brand), { v: seal });
      known.set(brand, seal);
    },
  };
};
