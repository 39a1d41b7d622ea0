import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { batchCosts } from './batches.ts';
import { newCustomer, KNOWS_ALL, settle, writes } from './customers.ts';
import { draftCosts } from './drafting.ts';
import { sweepGrowth, threadGrowth } from './growth.ts';
import { intakeCosts } from './intake.ts';
import type { Metric } from './metric.ts';
import { replyCosts } from './replying.ts';
import { openRig, type Rig } from './rig.ts';
import { synthesizeWhole } from './synthesis.ts';

const print = (metrics: Metric[]): void => {
  for (const one of metrics) console.log(JSON.stringify(one));
};

const folder = await mkdtemp(join(tmpdir(), 'okno-bench-'));
const synthesis = await synthesizeWhole(join(folder, 'cdk'));
const rig = await openRig(synthesis, join(folder, 'data'));
const warm = async (rig: Rig): Promise<void> => {
  await writes(rig, newCustomer(rig), KNOWS_ALL);
  await settle(rig);
};
await warm(rig);
const intake = await intakeCosts(rig);
await rig.drain('draft');
print(intake.metrics);
print(await draftCosts(rig));
const batches = await batchCosts(rig);
print(batches.metrics);
const replies = await replyCosts(rig);
print(replies.metrics);
await rig.drain('draft');
print(await threadGrowth(rig));
await rig.drain('draft');
print(await sweepGrowth(rig));
await rig.close();
await rm(folder, { recursive: true, force: true });
