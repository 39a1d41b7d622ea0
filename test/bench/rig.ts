import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { demoFiles } from '#backoffice/baggage/simulator/demo.ts';
import { type BaggageSimulator, startBaggage } from '#backoffice/baggage/simulator/server.ts';
import type { ChannelSimulator } from '#channels/simulator/channelSimulator.ts';
import { start as startX } from '#channels/x/simulator/index.ts';
import { demoBrand } from '#local/demo/brand.ts';
import { setEnvironment } from '#local/runtime/environment.ts';
import { deliver, type EventSource } from '#local/runtime/eventSources.ts';
import { type Invoke, loadFunctions } from '#local/runtime/functions.ts';
import type { LocalQueue } from '#local/stores/queues.ts';
import { furnish, openStores, type Stores } from '#local/stores/stores.ts';
import { tablesOf } from '#local/template/storage.ts';
import { functionsOf, mappingsOf } from '#local/template/wiring.ts';
import { BRANDS_SECRET } from '#platform/brands.ts';
import { systemClock } from '#platform/clock.ts';
import { type Receive, startHookServer } from './hooks.ts';
import { ROOT, type Synthesis } from './synthesis.ts';
import { tablePassage } from './tableUnits.ts';
import { type Call, type Meter, startTap, type Tap } from './tap.ts';

/**
 * okno's own handlers over the embedded stores and the simulators, every call of theirs through a tap. While it is
 * open, what the process writes to its output is counted as the functions' logs.
 */
export interface Rig {
  x: ChannelSimulator;
  baggage: BaggageSimulator;
  tableName: string;
  /** The table past the tap. */
  tableUrl: string;
  /** What the work called, and how many bytes the functions logged. */
  counted(work: () => Promise<unknown>): Promise<Counted>;
  /** Runs a function by the name of its file. */
  run<T>(name: string, event: unknown): Promise<T>;
  /** Delivers what waits in the queue that a function empties, in batches as large as its event source allows. */
  drain(name: string, pollers?: number): Promise<void>;
  /** Resolves when X has delivered every event it had. */
  hooksDone(): Promise<void>;
  close(): Promise<void>;
}

export interface Counted {
  calls: Call[];
  logBytes: number;
}

const BAGGAGE_KEY = 'bench-baggage-key';

export const openRig = async ({ template }: Synthesis, folder: string): Promise<Rig> => {
  const meter: Meter = { on: false, calls: [] };
  await mkdir(folder, { recursive: true });
  const stores = await openStores(join(folder, 'stores'));
  const { queues, values } = await furnish(stores, template);
  const { x, baggage } = await startSimulators();
  const taps = await tapAll(meter, stores, x, baggage);
  putSecrets(stores, taps, x);

  const specs = functionsOf(template, values);
  setEnvironment(specs, {
    ...stores,
    table: { ...stores.table, endpoint: taps.table.url },
    queues: { ...stores.queues, endpoint: taps.queues.url },
    secrets: { ...stores.secrets, endpoint: taps.secrets.url },
  });
  const functions = await loadFunctions(ROOT, specs, 0);
  const idOf = (name: string): string =>
    specs.find(({ entry }) => entry === `functions/${name}.ts`)?.id ?? name;
  const run = <T>(name: string, event: unknown) => functions.invoke(idOf(name), event) as Promise<T>;

  const logs = divertLogs();
  const hook = await startHookServer((event) => run<Awaited<ReturnType<Receive>>>('receive', event));
  await x.connect(hook.url);
  return {
    x,
    baggage,
    tableName: tablesOf(template)[0]?.name ?? '',
    tableUrl: stores.table.endpoint,
    counted: (work) => counted(meter, logs, work),
    run,
    drain: async (name, pollers = 1) => {
      const mapping = mappingsOf(template).find(({ fn }) => fn === idOf(name));
      const queue = queues.get(mapping?.queue ?? '');
      if (mapping === undefined || queue === undefined)
        throw new Error(`nothing empties a queue into ${name}`);
      const source = { mapping, queue: countedQueue(meter, queue), visibilitySeconds: 30 };
      await emptied(source, functions.invoke, pollers);
    },
    hooksDone: () => hooksDone(x),
    close: async () => {
      logs.restore();
      await x.close();
      await hook.close();
      await Promise.all(Object.values(taps).map((tap) => tap.close()));
      await Promise.all([baggage.close(), stores.stop()]);
    },
  };
};

const startSimulators = async () => {
  const { now } = systemClock;
  const { accountId = '', handle = '' } = demoBrand.channels.x ?? {};
  const [x, baggage] = await Promise.all([
    startX({ now, account: { id: accountId, handle, name: demoBrand.name } }),
    startBaggage({ now, apiKey: BAGGAGE_KEY }),
  ]);
  baggage.world.seed(demoFiles(now()));
  return { x, baggage };
};

type Taps = Record<'table' | 'queues' | 'secrets' | 'x' | 'baggage', Tap>;

const tapAll = async (
  meter: Meter,
  stores: Stores,
  x: ChannelSimulator,
  baggage: BaggageSimulator,
): Promise<Taps> => ({
  table: await startTap(meter, 'dynamodb', stores.table.endpoint, tablePassage),
  queues: await startTap(meter, 'sqs', stores.queues.endpoint),
  secrets: await startTap(meter, 'secretsmanager', stores.secrets.endpoint),
  x: await startTap(meter, 'x', x.url),
  baggage: await startTap(meter, 'baggage', baggage.url),
});

const putSecrets = ({ secrets }: Stores, taps: Taps, x: ChannelSimulator): void => {
  const put = (name: string, value: unknown) => secrets.put(name, JSON.stringify(value));
  put(BRANDS_SECRET, [demoBrand]);
  put(`okno/${demoBrand.id}/x`, Object.assign({}, x.secret, { apiPort: taps.x.port }));
  for (const [suffix, secret] of Object.entries(x.moreSecrets ?? {}))
    put(`okno/${demoBrand.id}/x/${suffix}`, secret);
  put(`okno/${demoBrand.id}/baggage`, { baseUrl: taps.baggage.url, apiKey: BAGGAGE_KEY });
};

/** Lambda's own share of the calls: it receives and deletes. */
const countedQueue = (meter: Meter, queue: LocalQueue): LocalQueue => ({
  ...queue,
  receive: (max, seconds) => noted(meter, 'ReceiveMessage', () => queue.receive(max, seconds)),
  delete: (handles) => noted(meter, 'DeleteMessageBatch', () => queue.delete(handles)),
});

const emptied = async (source: EventSource, invoke: Invoke, pollers: number): Promise<void> => {
  const { mapping, queue } = source;
  const next = async () => deliver(source, await queue.receive(mapping.batchSize, 30), invoke);
  while (queue.depth().waiting > 0) {
    const batches = Math.ceil(queue.depth().waiting / mapping.batchSize);
    await Promise.all(Array.from({ length: Math.min(batches, pollers) }, next));
  }
};

const noted = async <T>(meter: Meter, action: string, call: () => Promise<T>): Promise<T> => {
  const from = performance.now();
  const answer = await call();
  if (meter.on) meter.calls.push({ service: 'sqs', action, from, to: performance.now() });
  return answer;
};

/** Where the functions log: in Lambda both streams go to the log group. */
const divertLogs = () => {
  const streams = [process.stdout, process.stderr];
  const writers = streams.map(({ write }) => write);
  let bytes = 0;
  for (const stream of streams)
    stream.write = (text: string | Uint8Array) => {
      bytes += Buffer.byteLength(text);
      return true;
    };
  const restore = (): void => {
    for (const [index, stream] of streams.entries()) stream.write = writers[index] ?? stream.write;
  };
  return { bytes: () => bytes, restore };
};

const counted = async (
  meter: Meter,
  logs: { bytes(): number },
  work: () => Promise<unknown>,
): Promise<Counted> => {
  const before = logs.bytes();
  meter.calls = [];
  meter.on = true;
  try {
    await work();
  } finally {
    meter.on = false;
  }
  return { calls: meter.calls, logBytes: logs.bytes() - before };
};

const hooksDone = async ({ waiting }: ChannelSimulator): Promise<void> => {
  while (waiting() > 0) await new Promise((resolve) => setTimeout(resolve, 2));
};
