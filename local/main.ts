import { existsSync } from 'node:fs';
import { VisibleError } from '#domain/errors.ts';
import { ENV, requireEnv } from '#platform/env.ts';
import { lockData } from './dataLock.ts';
import { demoBrandIds } from './demo/brands/brands.ts';
import { seedHistory } from './demo/history/history.ts';
import { buildPages } from './pages.ts';
import { readSettings, type Settings } from './settings.ts';
import { noteTable } from './tableNote.ts';
import { startWorld, type World } from './world.ts';

const greet = ({ url }: World, { dataDir, realX }: Settings): void =>
  console.log(`
  okno is open.

  console   ${url}/          sign in as Anna or Boris (agents), Lena (lead), Marta (manager) or Adam (administrator)
  street    ${url}/street/   play the customer, turn the clock, break the back office
  data      ${dataDir}
${realX === undefined ? '' : `\n  answering the real account @${realX.account.handle} on X\n`}
  Ctrl-C stops it; nothing is lost.
`);

const stopOn = (signal: NodeJS.Signals, stop: () => Promise<void>): void => {
  process.once(signal, () => void stop().then(() => process.exit(0)));
};

const open = async (): Promise<void> => {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const settings = readSettings(process.env);
  const unlock = lockData(settings.dataDir);
  await buildPages();
  const world = await startWorld({ ...settings, brands: demoBrandIds, seed: true, holdBack: true });
  noteTable(settings.dataDir, requireEnv(ENV.table), requireEnv('AWS_ENDPOINT_URL_DYNAMODB'));
  greet(world, settings);
  const stop = async () => {
    await world.close();
    unlock();
  };
  stopOn('SIGINT', stop);
  stopOn('SIGTERM', stop);
  // Nobody waits for it: the queue is there at once, the numbers of past weeks some seconds later.
  for (const { brand } of Object.values(world.brands)) await seedHistory(world.desk, brand);
};

/** In words where the person at the terminal can mend it; in full where only we can. */
const complain = (error: unknown): void => {
  const busy = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  if (busy) console.error('okno: this port is taken. Choose another one: PORT=4400 npm start');
  else if (error instanceof VisibleError) console.error(`okno: ${error.message}`);
  else console.error(error);
  process.exit(1);
};

await open().catch(complain);
