import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Statistics } from '#desk/ports.ts';
import { getRow } from './rows.ts';
import type { Table } from './table.ts';

/** Upper edges of the response-time histogram, in seconds; about a factor of 1.6 apart, one minute to three days. */
const EDGES = [
  60, 90, 150, 240, 390, 600, 900, 1500, 2400, 3600, 5400, 9000, 14400, 21600, 36000, 57600, 86400, 172800,
  259200,
];

const bucket = (seconds: number): string => {
  const edge = EDGES.find((upper) => seconds <= upper);
  return edge === undefined ? 'over' : `le${edge}`;
};

const dayKey = (brand: string, at: string, place: string) => ({
  pk: `S#${brand}`,
  sk: `${at.slice(0, 10)}#${place}`,
});

export const statistics = (table: Table): Statistics => ({
  day: async (brand, at, place) => {
    const { replies = 0, seconds = 0 } = (await getRow(table, dayKey(brand, at, place))) ?? {};
    return { replies, seconds };
  },
  replied: async (brand, at, seconds, place) => {
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: dayKey(brand, at, place),
        UpdateExpression: 'add replies :one, seconds :seconds, #bucket :one',
        ExpressionAttributeNames: { '#bucket': bucket(seconds) },
        ExpressionAttributeValues: { ':one': 1, ':seconds': Math.round(seconds) },
      }),
    );
  },
});
