import { Duration } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { type FunctionSpec, LANGUAGE_TABLES, type Permission } from './oknoFunction.ts';
import { onTable } from './permissions.ts';

interface Needs {
  table: Table;
  secrets: Permission;
  /** A check of a channel may find its token expired, and renews it. */
  tokens: Permission[];
  env: Record<'stage' | 'table', Record<string, string>>;
}

/** It asks back offices as drafts do, and platforms where somebody presses a button; it changes no thread. */
export const settingsSpec = ({ table, secrets, tokens, env }: Needs): FunctionSpec => ({
  name: 'settings',
  // HTTP APIs give up after thirty seconds.
  timeout: Duration.seconds(29),
  memoryMb: 1024,
  environment: { ...env.stage, ...env.table },
  beside: LANGUAGE_TABLES,
  permissions: [
    secrets,
    ...tokens,
    onTable(table, 'BatchGetItem', 'DeleteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'),
  ],
});
