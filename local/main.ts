import { existsSync } from 'node:fs';
import { buildPages } from './pages.ts';
import { realXFrom } from './realX.ts';
import { startWorld } from './world.ts';

if (existsSync('.env')) process.loadEnvFile('.env');

const port = Number(process.env.PORT ?? 4300);
const dataDir = process.env.OKNO_DATA ?? '.okno/data';
const realX = realXFrom(process.env);

await buildPages();
const world = await startWorld({ port, dataDir, seed: true, ...(realX === undefined ? {} : { realX }) });

console.log(`
  okno is open.

  console   ${world.url}/          sign in as Anna, Boris or Lena
  street    ${world.url}/street/   play the customer, turn the clock, break the back office
  data      ${dataDir}
${realX === undefined ? '' : `\n  answering the real account @${realX.account.handle} on X\n`}
  Ctrl-C stops it; nothing is lost.
`);

let stopping = false;
const stop = async () => {
  if (stopping) return;
  stopping = true;
  await world.close();
  process.exit(0);
};
process.on('SIGINT', () => void stop());
process.on('SIGTERM', () => void stop());
