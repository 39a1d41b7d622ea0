import { startWorld } from '#local/world.ts';

/* A world in a process of its own, for tests that kill it: prints where it is and a token, then runs. */

const [, , dataDir = ''] = process.argv;
const world = await startWorld({ port: 0, dataDir, seed: false, visibilitySeconds: 2 });
console.log(JSON.stringify({ url: world.url, token: await world.token('anna') }));
