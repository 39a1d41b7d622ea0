import type { Replies } from '#desk/ports/outbox.ts';
import { idTime } from '#domain/ids.ts';
import { instantOf } from '#domain/instant.ts';
import { getRow, putRow } from './rows.ts';
import type { Table } from './table.ts';
import { rowKey } from './threadKeys.ts';

const key = (thread: string, id: string) => rowKey(thread, 'reply', instantOf(idTime(id)), id);

/** The outbox. A reply's row is found by its id, which holds the time it was made. */
export const replies = (table: Table): Replies => ({
  put: async (reply) => {
    await putRow(
      table,
      key(reply.thread, reply.id),
      { v: reply },
      { expression: 'attribute_not_exists(pk)' },
    );
  },
  get: async (thread, id) => (await getRow(table, key(thread, id)))?.v,
  replace: (reply, from) =>
    putRow(
      table,
      key(reply.thread, reply.id),
      { v: reply },
      {
        expression: 'v.fence = :fence and v.#state = :state',
        names: { '#state': 'state' },
        values: { ':fence': from.fence, ':state': from.state },
      },
    ),
});
