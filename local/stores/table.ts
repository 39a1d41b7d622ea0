import { CreateTableCommand, DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import type { TableSpec } from '../template/storage.ts';
import { REGION } from '../template/template.ts';
import { close, listen } from './listen.ts';

export interface TableStore {
  endpoint: string;
  /** Makes the tables that are not there yet. */
  create(tables: TableSpec[]): Promise<void>;
  stop(): Promise<void>;
}

/** DynamoDB in this process, kept in a folder. */
export const startTableStore = async (folder: string): Promise<TableStore> => {
  const server = dynalite({ path: folder, createTableMs: 0 });
  const endpoint = `http://127.0.0.1:${await listen(server)}`;
  return {
    endpoint,
    create: async (tables) => {
      const client = new DynamoDBClient({
        endpoint,
        region: REGION,
        credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
      });
      const { TableNames = [] } = await client.send(new ListTablesCommand({}));
      for (const { name, ...spec } of tables.filter((table) => !TableNames.includes(table.name)))
        await client.send(
          new CreateTableCommand({ TableName: name, BillingMode: 'PAY_PER_REQUEST', ...spec }),
        );
      client.destroy();
    },
    stop: () => close(server),
  };
};
