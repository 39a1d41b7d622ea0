import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { BaggageSimulator } from '#backoffice/baggage/simulator/server.ts';
import type { ChannelSimulator } from '#channels/simulator/channelSimulator.ts';
import type { Desk } from '#desk/layers.ts';
import { type Instant, msOf } from '#domain/instant.ts';
import { systemClock } from '#platform/clock.ts';
import { type ClockFile, openClockFile } from './clockFile.ts';
import type { BrandDemo } from './demo/brandDemo.ts';
import { demoBrands } from './demo/brands/brands.ts';
import { demoPeople } from './demo/people.ts';
import { CONSOLE_FILES, STREET_FILES } from './pages.ts';
import { publishDemo } from './publish.ts';
import type { RealX } from './realX.ts';
import { putSecrets, putTeamChats, REAL } from './secrets.ts';
import {
  connectChannels,
  furnish,
  type OpenBrand,
  simulatorsOf,
  startChannels,
} from './simulators/channels.ts';
import { officesBehind } from './simulators/connectors.ts';
import { subscribe } from './simulators/hubs.ts';
import { closeOffices, officeUrls, type SimulatedOffices, startOffices } from './simulators/offices.ts';
import { startTeamChat, type TeamChat } from './simulators/teamChat/server.ts';
import { streetBrand } from './street/brand.ts';
import type { StreetClock } from './street/clockCall.ts';
import { openChronicle } from './street/due/chronicle.ts';
import { street } from './street/handler.ts';
import { type LocalSystem, startLocal } from './system.ts';

export interface WorldOptions {
  /** 0 takes any free port. */
  port: number;
  /** Everything is kept here; a world opened on it again goes on where it was. */
  dataDir: string;
  /** Whether customers have already written when a new world opens. */
  seed: boolean;
  /** Ids of the brands of the demo that are open; Zephyrline alone when absent. */
  brands?: readonly string[];
  /** What the clock shows when a new world opens; now, when absent. */
  startAt?: Instant;
  /** False: schedules run only when the clock is turned. */
  byTheClock?: boolean;
  visibilitySeconds?: number;
  /** True: approved replies can be taken back for some seconds, as in the cloud. */
  holdBack?: boolean;
  /** The real X instead of Zephyrline's simulated one: it is polled and answered, and not on the street. */
  realX?: RealX;
}

/** okno and all it talks to, in one process: the system, the channels, the back offices, the street and the clock. */
export interface World {
  url: string;
  /** The open brands by id, each with the channels on which its customers write. */
  brands: Readonly<Record<string, OpenBrand>>;
  /** The back offices the open brands ask. */
  offices: Readonly<SimulatedOffices>;
  /** The chats in which the brands' own people are told of alarms. */
  teamChat: TeamChat;
  /** The platform on which a brand, Zephyrline when none is named, is met. @throws Error when it is not there */
  channel(name: string, brand?: string): ChannelSimulator;
  /** Zephyrline's baggage system. @throws Error when it is not open */
  readonly baggage: BaggageSimulator;
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

/** What okno talks to. */
type Town = Pick<World, 'brands' | 'offices' | 'teamChat'>;

const FIRST = 'zephyrline';

export const startWorld = async (options: WorldOptions): Promise<World> => {
  await mkdir(options.dataDir, { recursive: true });
  const clock = openClock(options);
  const demos = demoBrands(options.brands ?? [FIRST]);
  const town = await startTown(demos, options);
  const system = await openSystem(options, demos);
  const { buildDesk } = await import('#functions/build/desk.ts');
  const desk = buildDesk();
  // Before any function learns of the brands: what they find published they keep for five minutes.
  for (const { brand } of demos) complain(await publishDemo(desk, brand));
  putSecrets(system, town.brands, officeUrls(town.offices), options.realX);
  putTeamChats(system, Object.keys(town.brands), town.teamChat.url);
  const turn = async (ms: number) => {
    clock.turn(ms);
    await system.tick();
  };
  // What a turn sets going is on its way for a moment longer.
  const turnThrough = (ms: number) => turn(ms).then(() => idle(system, town, 10).catch(() => undefined));
  system.mount('/street', streetOf(town, desk, { ...clock, turn: turnThrough }));
  await openDoors(options, demos, town, system.origin);
  return {
    ...town,
    ...{ url: system.origin, system, desk, token: system.issueToken },
    ...{ now: systemClock.now, turn, wind: clock.turn },
    channel: (name, brand = FIRST) =>
      opened(opened(town.brands[brand], brand).channels[name], `${name} of ${brand}`),
    get baggage() {
      return opened(town.offices.baggage, 'baggage');
    },
    idle: (seconds = 60) => idle(system, town, seconds),
    close: async () => {
      await Promise.all(simulatorsOf(town.brands).map((simulator) => simulator.close()));
      await system.stop();
      await Promise.all([closeOffices(town.offices), town.teamChat.close()]);
      clock.release();
    },
  };
};

/** The world opens all the same: what was published before stays. */
const complain = (problems: readonly string[]): void => {
  for (const problem of problems) console.error(`not published: ${problem}`);
};

const startTown = async (demos: readonly BrandDemo[], { dataDir, realX }: WorldOptions): Promise<Town> => {
  const needed = officesBehind(demos.flatMap(({ brand }) => brand.backoffices));
  const real: Record<string, string> = realX === undefined ? {} : { [REAL]: 'x' };
  const [brands, offices, teamChat] = await Promise.all([
    startChannels(
      demos.map(({ brand }) => brand),
      { dataDir, now: systemClock.now, real },
    ),
    startOffices(needed, dataDir, systemClock.now),
    startTeamChat({ now: systemClock.now, journal: join(dataDir, 'teamChat.jsonl') }),
  ]);
  return { brands, offices, teamChat };
};

const namesIn = ({ channels }: OpenBrand, desk: Desk) => ({
  channel: (name: string) => desk.channels(name).traits.title,
  person: (channel: string, id: string) => channels[channel]?.town.people.get(id)?.name,
});

const streetOf = (
  { brands, offices, teamChat }: Town,
  desk: Desk,
  { offsetMs, turn }: Omit<StreetClock, 'now'>,
) => {
  const chronicles = Object.values(brands).map(
    (open) => [open.brand.id, openChronicle(desk, open.brand, namesIn(open, desk))] as const,
  );
  return street({
    brands: Object.values(brands).map(streetBrand),
    offices: { ...officeUrls(offices), teamchat: teamChat.url },
    clock: { now: systemClock.now, offsetMs, turn },
    chronicles: Object.fromEntries(chronicles),
    files: STREET_FILES,
  });
};

const openClock = ({ dataDir, startAt }: WorldOptions): ClockFile => {
  const clock = openClockFile(dataDir);
  if (startAt !== undefined && clock.untouched) clock.turn(msOf(startAt) - msOf(systemClock.now()));
  return clock;
};

const opened = <T>(part: T | undefined, name: string): T => {
  if (part === undefined) throw new Error(`[okno] ${name} is not open in this world`);
  return part;
};

const openSystem = (options: WorldOptions, demos: readonly BrandDemo[]): Promise<LocalSystem> =>
  startLocal({
    port: options.port,
    dataDir: options.dataDir,
    people: demoPeople.map(({ agent, role }) => ({
      id: agent.id,
      name: agent.name,
      groups: demos.map(({ brand }) => `${brand.id}.${role}`),
    })),
    clock: systemClock,
    consoleFolder: CONSOLE_FILES,
    ...(options.byTheClock === undefined ? {} : { byTheClock: options.byTheClock }),
    ...(options.holdBack === undefined ? {} : { holdBack: options.holdBack }),
    ...(options.visibilitySeconds === undefined ? {} : { visibilitySeconds: options.visibilitySeconds }),
  });

/** Channels and back offices learn where okno is, and the streets fill. */
const openDoors = async (
  { seed }: WorldOptions,
  demos: readonly BrandDemo[],
  { brands, offices }: Town,
  origin: string,
): Promise<void> => {
  for (const demo of demos) {
    const open = opened(brands[demo.brand.id], demo.brand.id);
    await connectChannels(open, origin);
    if (offices.telco !== undefined && officesBehind(open.brand.backoffices).includes('telco'))
      await subscribe(offices.telco, open.brand.id, origin);
    furnish(open, demo, seed, systemClock.now());
  }
};

const idle = async (system: LocalSystem, { brands, offices }: Town, seconds: number): Promise<void> => {
  const end = Date.now() + seconds * 1000;
  const simulators = simulatorsOf(brands);
  do {
    await offices.telco?.settled();
    await system.idle(Math.max(1, (end - Date.now()) / 1000));
    if (simulators.every((simulator) => simulator.waiting() === 0)) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  } while (Date.now() < end);
  throw new Error(`after ${seconds} s webhook calls are still on their way`);
};
