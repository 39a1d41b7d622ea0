import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Table } from '#platform/table.ts';
import { memoryTable } from '../memoryTable.ts';
import { type Sums, sumsOf } from './sums.ts';
import { tablePassage } from './tableUnits.ts';
import { type Meter, startTap } from './tap.ts';

export interface MeteredTable {
  table: Table;
  /** What the work cost on the table. */
  cost(work: () => Promise<unknown>): Promise<Sums>;
  /** What the work at hand has cost so far. */
  sofar(): Sums;
  close(): Promise<void>;
}

/** A table in memory behind a tap. One piece of work is counted at a time. */
export const meteredTable = async (): Promise<MeteredTable> => {
  const behind = await memoryTable();
  const endpoint = await behind.table.client.config.endpoint?.();
  const meter: Meter = { on: false, calls: [] };
  const tap = await startTap(
    meter,
    'dynamodb',
    `http://${endpoint?.hostname}:${endpoint?.port}`,
    tablePassage,
  );
  const client = new DynamoDBClient({
    endpoint: tap.url,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  return {
    table: {
      name: behind.table.name,
      client: DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }),
    },
    cost: async (work) => {
      meter.calls = [];
      meter.on = true;
      await work();
      meter.on = false;
      return sumsOf(meter.calls);
    },
    sofar: () => sumsOf(meter.calls),
    close: async () => {
      client.destroy();
      await tap.close();
      await behind.close();
    },
  };
};
