import { QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Hearing } from '#desk/ports/clocks.ts';
import { type Instant, instantOf, msOf } from '#domain/instant.ts';
import { hourOf, USUAL_DAYS } from '#domain/silence.ts';
import { expiry } from './rows.ts';
import type { Table } from './table.ts';

const DAY_MS = 86_400_000;
const KEPT_DAYS = USUAL_DAYS + 2;

const partition = (brand: string, channel: string): string => `K#${brand}:${channel}`;

/** In which hours a channel spoke: a row a day. An instance notes each hour once. */
export const hearing = (table: Table): Hearing => {
  const noted = new Set<string>();
  return {
    note: async (brand, channel, at) => {
      const key = `${brand}:${channel}#${hourOf(at)}`;
      if (noted.has(key)) return;
      await table.client.send(
        new UpdateCommand({
          TableName: table.name,
          Key: { pk: partition(brand, channel), sk: `heard#${at.slice(0, 10)}` },
          UpdateExpression: 'set #hour = :yes, expires = :expires',
          ExpressionAttributeNames: { '#hour': `h${at.slice(11, 13)}` },
          ExpressionAttributeValues: { ':yes': true, ':expires': expiry(at, KEPT_DAYS) },
        }),
      );
      if (noted.size > 1000) noted.clear();
      noted.add(key);
    },
    hours: async (brand, channel, now) => {
      const dayOf = (at: Instant): string => `heard#${at.slice(0, 10)}`;
      const found = await table.client.send(
        new QueryCommand({
          TableName: table.name,
          KeyConditionExpression: 'pk = :pk and sk between :from and :to',
          ExpressionAttributeValues: {
            ':pk': partition(brand, channel),
            ':from': dayOf(instantOf(msOf(now) - (USUAL_DAYS + 1) * DAY_MS)),
            ':to': dayOf(now),
          },
        }),
      );
      return new Set(
        (found.Items ?? []).flatMap((row) =>
          Object.keys(row)
            .filter((name) => /^h\d\d$/.test(name))
            .map((name) => `${String(row.sk).slice('heard#'.length)}T${name.slice(1)}`),
        ),
      );
    },
  };
};
