import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { bucketsOf, queuesOf, tablesOf, topicsOf } from '../template/storage.ts';
import type { Template, Values } from '../template/template.ts';
import { type FileStore, startFileStore } from './files.ts';
import { type LocalQueue, type QueueStore, startQueueStore } from './queues.ts';
import { type SecretStore, startSecretStore } from './secrets.ts';
import { startTableStore, type TableStore } from './table.ts';
import type { LocalTopic } from './topics.ts';

export interface Stores {
  table: TableStore;
  queues: QueueStore;
  secrets: SecretStore;
  files: FileStore;
  stop(): Promise<void>;
}

/** Where each store keeps what it keeps. */
export const placesIn = (folder: string) => ({
  table: join(folder, 'table'),
  queues: join(folder, 'queues'),
  secrets: join(folder, 'secrets.json'),
  files: join(folder, 'files'),
});

/** Opens everything that keeps something, each in its place under one folder. */
export const openStores = async (folder: string): Promise<Stores> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const places = placesIn(folder);
  const [table, queues, secrets, files] = await Promise.all([
    startTableStore(places.table),
    startQueueStore(places.queues),
    startSecretStore(places.secrets),
    startFileStore(places.files),
  ]);
  const stop = async (): Promise<void> => {
    await Promise.all([table.stop(), queues.stop(), secrets.stop(), files.stop()]);
  };
  return { table, queues, secrets, files, stop };
};

export interface Furnished {
  /** By logical id. */
  queues: Map<string, LocalQueue>;
  topics: LocalTopic[];
  /** What the template's references mean. */
  values: Values;
}

/** Makes what the template asks for and is not there yet. `holdBack`: queues keep their messages back as it says. */
export const furnish = async (
  stores: Stores,
  template: Template,
  { holdBack = false } = {},
): Promise<Furnished> => {
  const [tables, buckets] = [tablesOf(template), bucketsOf(template)];
  stores.files.create(buckets.map(({ name }) => name));
  const specs = queuesOf(template).map((spec) => (holdBack ? spec : { ...spec, delaySeconds: 0 }));
  const [queues] = await Promise.all([stores.queues.open(specs), stores.table.create(tables)]);
  const topics = topicsOf(template).map((id) => ({ id, topic: stores.queues.topic(id) }));
  const values: Values = Object.fromEntries([
    ...topics.map(({ id, topic: { arn } }) => [id, { ref: arn }]),
    ...tables.map(({ name }) => [name, { ref: name }]),
    ...[...queues].map(([id, { url, arn }]) => [id, { ref: url, attributes: { Arn: arn } }]),
    ...buckets.map(({ id, name }) => [
      id,
      { ref: name, attributes: { RegionalDomainName: new URL(stores.files.endpoint).host } },
    ]),
  ]);
  return { queues, topics: topics.map(({ topic }) => topic), values };
};
