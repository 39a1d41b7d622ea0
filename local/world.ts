import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import { demoFiles } from '#backoffice/baggage/simulator/demo.ts';
import { type BaggageSimulator, startBaggage } from '#backoffice/baggage/simulator/server.ts';
import { startX, type XSimulator } from '#channels/x/simulator/server.ts';
import type { Desk } from '#desk/layers.ts';
import { type Instant, msOf } from '#domain/instant.ts';
import { BRANDS_SECRET } from '#platform/brands.ts';
import { systemClock } from '#platform/clock.ts';
import { type ClockFile, openClockFile } from './clockFile.ts';
import { brandAccount, demoAccounts } from './demo/accounts.ts';
import { demoBrand, demoPeople } from './demo/brand.ts';
import { seedDemo } from './demo/seed.ts';
import { demoGrant, demoXApp } from './demo/xApp.ts';
import { xWorld } from './demo/xWorld.ts';
import { CONSOLE_FILES, STREET_FILES } from './pages.ts';
import type { RealX } from './realX.ts';
import { street } from './street/handler.ts';
import { type LocalSystem, startLocal } from './system.ts';

export interface WorldOptions {
  /** 0 takes any free port. */
  port: number;
  /** Everything is kept here; a world opened on it again goes on where it was. */
  dataDir: string;
  /** Whether customers have already written when a new world opens. */
  seed: boolean;
  /** What the clock shows when a new world opens; now, when absent. */
  startAt?: Instant;
  /** False: schedules run only when the clock is turned. */
  byTheClock?: boolean;
  visibilitySeconds?: number;
  /** The real X instead of the simulated one: it is polled and answered, and nobody is seeded there. */
  realX?: RealX;
}

/** okno and all it talks to, in one process: the system, X, the baggage system, the street and the clock. */
export interface World {
  url: string;
  x: XSimulator;
  baggage: BaggageSimulator;
  system: LocalSystem;
  token(personId: string): Promise<string>;
  now(): Instant;
  /** Turns the clock forward and runs what became due. */
  turn(ms: number): Promise<void>;
  /** Turns the clock forward and leaves what became due to the schedules' own time. */
  wind(ms: number): void;
  /** Resolves when no event, message or call is on its way. */
  idle(seconds?: number): Promise<void>;
  /** The same desk the functions use. */
  desk: Desk;
  close(): Promise<void>;
}

const EVENTS = [
  'post.mention.create',
  'post.reply.create',
  'post.quote.create',
  'post.create',
  'dm.received',
  'dm.sent',
] as const;

const BAGGAGE_KEY = 'demo-baggage-key';

export const startWorld = async (options: WorldOptions): Promise<World> => {
  await mkdir(options.dataDir, { recursive: true });
  const clock = openClockFile(options.dataDir);
  if (options.startAt !== undefined && clock.untouched)
    clock.turn(msOf(options.startAt) - msOf(systemClock.now()));
  const { x, baggage } = await startSimulators(options.dataDir);
  const system = await startLocal({
    port: options.port,
    dataDir: options.dataDir,
    people: demoPeople.map(({ agent, role }) => ({
      id: agent.id,
      name: agent.name,
      groups: [`${demoBrand.id}.${role}`],
    })),
    clock: systemClock,
    consoleFolder: CONSOLE_FILES,
    ...(options.byTheClock === undefined ? {} : { byTheClock: options.byTheClock }),
    ...(options.visibilitySeconds === undefined ? {} : { visibilitySeconds: options.visibilitySeconds }),
  });
  putSecrets(system, x, baggage, options.realX);
  const turn = turner(clock, system);
  system.mount('/street', streetOf(x, baggage, clock, turn));
  if (options.realX === undefined)
    await x.world.connectWebhook(`${system.origin}/hooks/x/${demoBrand.id}`, EVENTS);
  await furnishStreet(x, options.seed);
  const { buildDesk } = await import('#functions/build/desk.ts');
  return {
    url: system.origin,
    x,
    baggage,
    system,
    token: system.issueToken,
    now: systemClock.now,
    turn,
    wind: clock.turn,
    idle: (seconds = 60) => idle(system, x, seconds),
    desk: buildDesk(),
    close: async () => {
      await x.close();
      await system.stop();
      await baggage.close();
      clock.release();
    },
  };
};

const startSimulators = async (dataDir: string) => {
  const { now } = systemClock;
  const [x, baggage] = await Promise.all([
    startX({ journal: join(dataDir, 'x.jsonl'), now, app: demoXApp, brandAccount, grant: demoGrant(now()) }),
    startBaggage({ journal: join(dataDir, 'baggage.jsonl'), now, apiKey: BAGGAGE_KEY }),
  ]);
  baggage.world.seed(demoFiles(now()));
  return { x, baggage };
};

/** What a person would put into Secrets Manager; a token pair that was renewed since is left alone. */
const putSecrets = (
  system: LocalSystem,
  x: XSimulator,
  baggage: BaggageSimulator,
  real: RealX | undefined,
): void => {
  const put = (name: string, value: unknown) => system.putSecret(name, JSON.stringify(value));
  put(BRANDS_SECRET, [real === undefined ? demoBrand : { ...demoBrand, channels: { x: real.account } }]);
  put(`okno/${demoBrand.id}/x`, real === undefined ? { ...demoXApp, apiPort: x.port } : real.secret);
  put(`okno/${demoBrand.id}/baggage`, { baseUrl: baggage.url, apiKey: BAGGAGE_KEY });
  const token = `okno/${demoBrand.id}/x/token`;
  if (system.getSecret(token) === undefined) put(token, demoGrant(systemClock.now()));
};

const turner = (clock: ClockFile, system: LocalSystem) => async (ms: number) => {
  clock.turn(ms);
  await system.tick();
};

const streetOf = (
  x: XSimulator,
  baggage: BaggageSimulator,
  clock: ClockFile,
  turn: (ms: number) => Promise<void>,
) =>
  street({
    x: x.url,
    baggage: baggage.url,
    clock: { now: systemClock.now, offsetMs: clock.offsetMs, turn },
    brand: demoBrand,
    files: STREET_FILES,
  });

const furnishStreet = async (x: XSimulator, seed: boolean): Promise<void> => {
  const before = x.world.snapshot();
  if ('posts' in before && before.posts.length + before.dms.length > 0) return;
  if (seed) await seedDemo(xWorld(x.url), systemClock.now());
  else for (const account of demoAccounts) await xWorld(x.url).account(account);
};

const idle = async (system: LocalSystem, x: XSimulator, seconds: number): Promise<void> => {
  const end = Date.now() + seconds * 1000;
  do {
    await system.idle(Math.max(1, (end - Date.now()) / 1000));
    if (x.world.waitingDeliveries() === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  } while (Date.now() < end);
  throw new Error(`after ${seconds} s events of X are still on their way`);
};
