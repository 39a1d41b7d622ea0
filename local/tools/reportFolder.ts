import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Brands } from '#desk/ports/brands.ts';
import { VisibleError } from '#domain/errors.ts';
import { BRANDS_SECRET, brands } from '#platform/brands.ts';
import { systemClock } from '#platform/clock.ts';
import { openClockFile } from '../clockFile.ts';
import { lockData, workerIn } from '../dataLock.ts';
import { startSecretStore } from '../stores/secrets.ts';
import { placesIn } from '../stores/stores.ts';
import { startTableStore } from '../stores/table.ts';
import { notedTable, type TableNote } from '../tableNote.ts';
import { REGION } from '../template/template.ts';
import { reportPorts } from './reportPorts.ts';
import type { ReportSource } from './reportSource.ts';

/**
 * The table of a local run, in the world's own time. While okno runs, its table is asked; a store on disk opens only
 * once, so it is opened here when nobody works in the folder, and nobody can until it is closed.
 * @throws VisibleError `missing/data`, `unavailable/starting`, `conflict/data_in_use`
 */
export const openFolder = async (dataDir: string): Promise<ReportSource> => {
  const note = noteIn(dataDir);
  const configured = await keptBrands(dataDir);
  const { endpoint, close } = workerIn(dataDir) === undefined ? await openAtRest(dataDir) : asked(note);
  const client = new DynamoDBClient({
    endpoint,
    region: REGION,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const table = { name: note.name, client: DynamoDBDocumentClient.from(client) };
  const clock = openClockFile(dataDir);
  return {
    desk: { clock: systemClock, ...reportPorts(table), brands: configured },
    close: async () => {
      clock.release();
      client.destroy();
      await close();
    },
  };
};

const noteIn = (dataDir: string): TableNote => {
  const [note, worker] = [notedTable(dataDir), workerIn(dataDir)];
  if (worker !== undefined && note?.pid !== worker)
    throw new VisibleError(
      'unavailable',
      'starting',
      `okno is starting in ${dataDir}: ask again in a moment.`,
    );
  if (note !== undefined) return note;
  throw new VisibleError(
    'missing',
    'data',
    `okno has not run in ${dataDir} yet. Start it with npm start, or name another folder with OKNO_DATA.`,
  );
};

/** Where a table answers until it is closed. */
interface Answering {
  endpoint: string;
  close(): Promise<void>;
}

const asked = ({ endpoint }: TableNote): Answering => ({ endpoint, close: async () => undefined });

const openAtRest = async (dataDir: string): Promise<Answering> => {
  const unlock = lockData(dataDir);
  const store = await startTableStore(placesIn(dataDir).table);
  return { endpoint: store.endpoint, close: () => store.stop().finally(unlock) };
};

/** The file is replaced whole whenever it changes, so it can be read at any time. */
const keptBrands = async (dataDir: string): Promise<Brands> => {
  const store = await startSecretStore(placesIn(dataDir).secrets);
  await store.stop();
  const get = async (): Promise<unknown> => JSON.parse(store.get(BRANDS_SECRET) ?? '[]');
  return brands({ get, fresh: get, put: async () => undefined });
};
