import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { batchCosts } from './batches.ts';
import { firstPage } from './consolePage.ts';
import { millionMentions } from './cost.ts';
import { draftCosts } from './drafting.ts';
import { sweepGrowth, threadGrowth } from './growth.ts';
import { intakeCosts } from './intake.ts';
import type { Metric } from './metric.ts';
import { queueTasks } from './queuePage.ts';
import { ingestRate } from './rate.ts';
import { replyCosts, warmUp } from './replying.ts';
import { openRig } from './rig.ts';
import { bundleSizes, coldStarts } from './starts.ts';
import { type Synthesis, synthesizeWhole } from './synthesis.ts';

/* One JSON line a metric, exact counts first. A goal that is not met is a figure, not a failure. */

/** The functions log to the same streams, and those lines are counted instead of shown. */
const write = process.stdout.write.bind(process.stdout);

const print = (metrics: Metric[]): void => {
  for (const one of metrics) write(`${JSON.stringify(one)}\n`);
};

const counts = async (synthesis: Synthesis, folder: string): Promise<void> => {
  const rig = await openRig(synthesis, folder);
  await warmUp(rig);
  print(await intakeCosts(rig));
  await rig.drain('draft');
  print(await draftCosts(rig));
  const batches = await batchCosts(rig);
  print(batches.metrics);
  print(await replyCosts(rig));
  await rig.drain('draft');
  print(await threadGrowth(rig));
  await rig.drain('draft');
  print(await sweepGrowth(rig));
  print(millionMentions(synthesis, batches));
  print(await bundleSizes(synthesis));
  print(await ingestRate(rig));
  await rig.close();
};

const folder = await mkdtemp(join(tmpdir(), 'okno-bench-'));
try {
  const synthesis = await synthesizeWhole(join(folder, 'cdk'));
  await counts(synthesis, join(folder, 'data'));
  print(await queueTasks());
  print(await coldStarts(synthesis, join(folder, 'starts')));
  print(await firstPage());
} finally {
  await rm(folder, { recursive: true, force: true });
}
