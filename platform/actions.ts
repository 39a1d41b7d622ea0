import type { Actions } from '#desk/ports/outbox.ts';
import { idTime } from '#domain/ids.ts';
import { instantOf } from '#domain/instant.ts';
import { getRow, putRow } from './rows.ts';
import type { Table } from './table.ts';
import { rowKey } from './threadKeys.ts';

const key = (thread: string, id: string) => rowKey(thread, 'action', instantOf(idTime(id)), id);

/** Approved actions. An action's row is found by its id, which holds the time it was made. */
export const actions = (table: Table): Actions => ({
  put: async (action) => {
    await putRow(
      table,
      key(action.thread, action.id),
      { v: action },
      { expression: 'attribute_not_exists(pk)' },
    );
  },
  get: async (thread, id) => (await getRow(table, key(thread, id)))?.v,
  replace: (action, from) =>
    putRow(
      table,
      key(action.thread, action.id),
      { v: action },
      {
        expression: 'v.fence = :fence and v.#state = :state',
        names: { '#state': 'state' },
        values: { ':fence': from.fence, ':state': from.state },
      },
    ),
});
