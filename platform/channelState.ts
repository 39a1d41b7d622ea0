import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import type { ChannelState } from '#desk/ports/channel.ts';
import type { Clock } from '#desk/ports/clock.ts';
import { plusSeconds } from '#domain/instant.ts';
import { getRow, putRow } from './rows.ts';
import type { Table } from './table.ts';

/** Cursors, limits and leases that every instance sees. */
export const channelState = (table: Table, clock: Clock, brand: string, channel: string): ChannelState => {
  const key = (sk: string) => ({ pk: `K#${brand}:${channel}`, sk });
  return {
    cursor: async (name) => (await getRow(table, key(`cursor#${name}`)))?.v,
    putCursor: async (name, value) => {
      await putRow(table, key(`cursor#${name}`), { v: value });
    },
    limitedUntil: async (call) => {
      const until: string | undefined = (await getRow(table, key(`limit#${call}`)))?.v;
      return until !== undefined && until > clock.now() ? until : undefined;
    },
    limit: async (call, until) => {
      await putRow(table, key(`limit#${call}`), { v: until });
    },
    takeLease: (name, seconds) =>
      putRow(
        table,
        key(`lease#${name}`),
        { v: plusSeconds(clock.now(), seconds) },
        { expression: 'attribute_not_exists(pk) or v <= :now', values: { ':now': clock.now() } },
      ),
    dropLease: async (name) => {
      await table.client.send(new DeleteCommand({ TableName: table.name, Key: key(`lease#${name}`) }));
    },
  };
};
