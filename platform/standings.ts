import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Standings } from '#desk/ports/settings.ts';
import type { Instant } from '#domain/instant.ts';
import type { Table } from './table.ts';

/** Far more than a channel keeps; what lies beyond is none of its own, but of single people. */
const MOST = 500;

interface Held {
  name: string;
  until: Instant;
}

/** Limits and leases lie side by side in the partition of their channel, and nothing else lies between them. */
export const standings = (table: Table): Standings => ({
  of: async (brand, channel, now) => {
    const found = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :pk and sk between :from and :to',
        ExpressionAttributeValues: { ':pk': `K#${brand}:${channel}`, ':from': 'lease#', ':to': 'limit$' },
        Limit: MOST,
      }),
    );
    const rows = (found.Items ?? []).filter(({ v }) => typeof v === 'string' && v > now);
    const called = (kind: string): Held[] =>
      rows
        .map(({ sk, v }) => ({ sk: String(sk), until: String(v) }))
        .filter(({ sk }) => sk.startsWith(`${kind}#`))
        .map(({ sk, until }) => ({ name: sk.slice(kind.length + 1), until }));
    return {
      limits: called('limit').map(({ name, until }) => ({ call: name, until })),
      leases: called('lease'),
    };
  },
});
