import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addressee, judgeDeliveries } from '#desk/answer/judge.ts';
import { startWorld } from '#local/world.ts';
import { type OpenWorld, replay } from './replayRun.ts';

/** A world of its own, gone when the replay ends; its clock stands where the posts begin. */
const open: OpenWorld = async (startAt) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'okno-replay-'));
  const world = await startWorld({ port: 0, dataDir, seed: false, startAt, byTheClock: false });
  return {
    // Nobody waits in a replay: deadlines need not be swept at every step of the clock.
    world: { ...world, turn: world.wind },
    judge: async (draft, head) => judgeDeliveries(await addressee(world.desk, head), draft, draft.deliveries),
    close: async () => {
      await world.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};

process.exitCode = await replay(process.argv.slice(2), open, { out: console.log, err: console.error });
