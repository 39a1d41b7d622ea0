import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { commonEnvironment, functionsOf } from '#local/template/wiring.ts';
import { agentCall, signedHook } from './hooks.ts';
import { type Metric, median, metric } from './metric.ts';
import { type ColdRun, type ColdStart, coldStart } from './runtimeApi.ts';
import { ROOT, type Synthesis } from './synthesis.ts';

/* Bytes of every bundle, and how long a fresh process takes to be ready, by that of a handler that does nothing. */

const ROUNDS = 9;
/** A webhook has no SDK to load; an SDK client alone takes about 1.75 times as long as nothing at all. */
const GOALS: Readonly<Record<string, number>> = { receive: 1.4 };
const OTHERS_GOAL = 1.9;

const BARE = 'export const handler = async () => ({ statusCode: 200 });';
const SDK_ALONE =
  "import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';\nconst client = new DynamoDBClient({});\nexport const handler = async () => ({ statusCode: client && PutItemCommand ? 200 : 500 });";

/** What a function can answer without any store: no records, an unknown brand, nobody signed in. */
const EVENTS: Readonly<Record<string, unknown>> = {
  receive: signedHook('{}'),
  api: agentCall('GET', '/api/me'),
  poll: {},
  watch: {},
};
const NO_RECORDS = { Records: [] };

export const bundleSizes = async ({ bundles }: Synthesis): Promise<Metric[]> =>
  Promise.all(
    [...bundles].map(async ([name, file]) =>
      metric({
        metric: `bundle.${name}.bytes`,
        value: (await stat(file)).size,
        unit: 'bytes',
        definition: `functions/${name}.ts as CDK bundles it for deployment, minified`,
      }),
    ),
  );

/** The two that okno's functions are held against, bundled alike. */
const references = async (folder: string): Promise<Record<'bare' | 'sdk_alone', string>> => {
  await mkdir(folder, { recursive: true });
  const files = { bare: join(folder, 'bare.mjs'), sdk_alone: join(folder, 'sdk.mjs') };
  await writeFile(files.bare, BARE);
  buildSync({
    stdin: { contents: SDK_ALONE, resolveDir: ROOT },
    outfile: files.sdk_alone,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    mainFields: ['module', 'main'],
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
  });
  return files;
};

const runsOf = async ({ template, bundles }: Synthesis, folder: string): Promise<Map<string, ColdRun>> => {
  const environment = commonEnvironment(functionsOf(template, {}));
  const { bare, sdk_alone } = await references(folder);
  const runs = new Map<string, ColdRun>([
    ['bare', { file: bare, event: {}, environment }],
    ['sdk_alone', { file: sdk_alone, event: {}, environment }],
  ]);
  for (const [name, file] of bundles)
    runs.set(name, { file, event: EVENTS[name] ?? NO_RECORDS, environment });
  return runs;
};

/** Medians by name; the runs alternate, so that whatever else the machine does hits all alike. */
export const coldStarts = async (synthesis: Synthesis, folder: string): Promise<Metric[]> => {
  const runs = await runsOf(synthesis, folder);
  const starts = new Map<string, ColdStart[]>([...runs.keys()].map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [name, run] of runs) starts.get(name)?.push(await coldStart(run));
  const ratio = (name: string, figure: keyof ColdStart): number =>
    median((starts.get(name) ?? []).map((start) => start[figure])) /
    median((starts.get('bare') ?? []).map((start) => start[figure]));
  return [...runs.keys()].filter((name) => name !== 'bare').flatMap((name) => figures(name, ratio));
};

const figures = (name: string, ratio: (name: string, figure: keyof ColdStart) => number): Metric[] => {
  const goal = name === 'sdk_alone' ? undefined : (GOALS[name] ?? OTHERS_GOAL);
  return [
    metric({
      metric: `init.${name}.to_bare`,
      value: ratio(name, 'initMs'),
      unit: 'ratio',
      ...(goal === undefined ? {} : { goal }),
      definition: `start of a process until it asks the Lambda Runtime API for its first event, by that of a handler that does nothing; medians of ${ROUNDS} alternating fresh processes, Node ${process.versions.node}`,
    }),
    metric({
      metric: `init.${name}.cpu_to_bare`,
      value: ratio(name, 'cpuMs'),
      unit: 'ratio',
      definition: 'the same in processor time, which other work on the machine disturbs less',
    }),
    metric({
      metric: `cold.${name}.answered_to_bare`,
      value: ratio(name, 'answeredMs'),
      unit: 'ratio',
      definition:
        'start of a process until its first answer, so that what is put off to the first call counts too',
    }),
  ];
};
