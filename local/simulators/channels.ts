import { join } from 'node:path';
import { channels as registered } from '#channels/registry.ts';
import type { ChannelSimulator, StartChannel } from '#channels/simulator/channelSimulator.ts';
import type { Person, Said } from '#channels/simulator/town.ts';
import { simulatorOf } from '#channels/simulators.ts';
import type { Channel } from '#desk/ports/channel.ts';
import type { Brand } from '#domain/brand.ts';
import type { Instant } from '#domain/instant.ts';
import type { BrandDemo } from '../demo/brandDemo.ts';
import { seedDemo, settle } from '../demo/seed.ts';

/** A brand that is open, with the channels on which its customers write, by name. */
export interface OpenBrand {
  brand: Brand;
  channels: Readonly<Record<string, ChannelSimulator>>;
}

/** @throws Error for a channel that is not registered, or has no simulator */
const starterOf = async (brand: string, name: string): Promise<StartChannel> => {
  if (!Object.hasOwn(registered, name))
    throw new Error(`[okno] ${brand} lists the channel ${name}, which is not registered`);
  return simulatorOf(name).catch((cause: unknown) => {
    throw new Error(`[okno] the channel ${name} has no simulator`, { cause });
  });
};

interface Ground {
  dataDir: string;
  now(): Instant;
  /** Channels that are the real ones, by brand. */
  real: Readonly<Record<string, string>>;
}

const ALL: Readonly<Record<string, Channel>> = registered;

/** Channels that know the same people by the same ids: what is said in public on one may be answered on the other. */
const siblings = (one: string, other: string): boolean =>
  one !== other &&
  ALL[one]?.traits.people !== undefined &&
  ALL[one].traits.people === ALL[other]?.traits.people;

/** Tells the siblings of a channel what was said there in public. */
const overheardOn =
  (name: string, channels: Map<string, ChannelSimulator>) =>
  ({ id, place, at }: Said, by: Person): void => {
    if (place !== 'public') return;
    const comment = { id, by: by.id, at, ...(by.name !== undefined && { name: by.name }) };
    for (const [other, simulator] of channels) if (siblings(name, other)) simulator.run('comment', comment);
  };

const open = async (brand: Brand, { dataDir, now, real }: Ground): Promise<OpenBrand> => {
  const channels = new Map<string, ChannelSimulator>();
  const wanted = Object.entries(brand.channels).filter(([name]) => real[brand.id] !== name);
  await Promise.all(
    wanted.map(async ([name, { accountId, handle }]) => {
      const start = await starterOf(brand.id, name);
      const journal = join(dataDir, `${name}-${brand.id}.jsonl`);
      const account = { id: accountId, handle, name: brand.name };
      const overheard = overheardOn(name, channels);
      channels.set(name, await start({ now, journal, account, overheard }));
    }),
  );
  return { brand, channels: Object.fromEntries(channels) };
};

/** A simulator for each channel of each brand, every one with its own journal. */
export const startChannels = async (
  brands: readonly Brand[],
  ground: Ground,
): Promise<Record<string, OpenBrand>> => {
  const opened = await Promise.all(brands.map((brand) => open(brand, ground)));
  return Object.fromEntries(opened.map((one) => [one.brand.id, one]));
};

export const simulatorsOf = (brands: Readonly<Record<string, OpenBrand>>): ChannelSimulator[] =>
  Object.values(brands).flatMap(({ channels }) => Object.values(channels));

/** Every platform learns where okno is. */
export const connectChannels = async ({ brand, channels }: OpenBrand, origin: string): Promise<void> => {
  for (const [name, simulator] of Object.entries(channels))
    await simulator.connect(`${origin}/hooks/${name}/${brand.id}`);
};

/** People move in where they are not yet, and say their first words where `seed` asks for it. */
export const furnish = ({ channels }: OpenBrand, demo: BrandDemo, seed: boolean, now: Instant): void => {
  settle(channels, demo);
  if (seed) seedDemo(channels, demo, now);
};
