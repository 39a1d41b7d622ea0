import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { bucketsOf, queuesOf, tablesOf } from '../template/storage.ts';
import type { Template, Values } from '../template/template.ts';
import { type FileStore, startFileStore } from './files.ts';
import { type LocalQueue, type QueueStore, startQueueStore } from './queues.ts';
import { type SecretStore, startSecretStore } from './secrets.ts';
import { startTableStore, type TableStore } from './table.ts';

export interface Stores {
  table: TableStore;
  queues: QueueStore;
  secrets: SecretStore;
  files: FileStore;
  stop(): Promise<void>;
}

/** Opens everything that keeps something, each in its place under one folder. */
export const openStores = async (folder: string): Promise<Stores> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const [table, queues, secrets, files] = await Promise.all([
    startTableStore(join(folder, 'table')),
    startQueueStore(join(folder, 'queues')),
    startSecretStore(join(folder, 'secrets.json')),
    startFileStore(join(folder, 'files')),
  ]);
  const stop = async (): Promise<void> => {
    await Promise.all([table.stop(), queues.stop(), secrets.stop(), files.stop()]);
  };
  return { table, queues, secrets, files, stop };
};

/** Makes what the template asks for and is not there yet; answers the queues, and what the template's references mean. */
export const furnish = async (
  stores: Stores,
  template: Template,
): Promise<{ queues: Map<string, LocalQueue>; values: Values }> => {
  const [tables, buckets] = [tablesOf(template), bucketsOf(template)];
  stores.files.create(buckets.map(({ name }) => name));
  const [queues] = await Promise.all([stores.queues.open(queuesOf(template)), stores.table.create(tables)]);
  const values: Values = Object.fromEntries([
    ...tables.map(({ name }) => [name, { ref: name }]),
    ...[...queues].map(([id, { url, arn }]) => [id, { ref: url, attributes: { Arn: arn } }]),
    ...buckets.map(({ id, name }) => [
      id,
      { ref: name, attributes: { RegionalDomainName: new URL(stores.files.endpoint).host } },
    ]),
  ]);
  return { queues, values };
};
