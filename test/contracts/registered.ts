import { channels } from '#channels/registry.ts';
import type { StartChannel } from '#channels/simulator/channelSimulator.ts';
import type { ChannelContract } from '#channels/simulator/contract.ts';
import type { Channel } from '#desk/ports/channel.ts';
import type { Hook } from '#desk/ports/hook.ts';
import { pigeon } from './pigeon/index.ts';

/* The registry and one line more: a channel that is a folder (which lies here) and a line has to pass everything. */

export const registered: Readonly<Record<string, Channel>> = { ...channels, pigeon };

const fileOf = (name: string, file: string): string => {
  const folder = Object.hasOwn(channels, name) ? `../../channels/${name}` : `./${name}`;
  return new URL(`${folder}/${file}`, import.meta.url).href;
};

export const hookOf = async (name: string): Promise<Hook> => {
  const loaded: { hook: Hook } = await import(fileOf(name, 'hook.ts'));
  return loaded.hook;
};

export const simulatorOf = async (name: string): Promise<StartChannel> => {
  const loaded: { start: StartChannel } = await import(fileOf(name, 'simulator/index.ts'));
  return loaded.start;
};

export const contractOf = async (name: string): Promise<ChannelContract> => {
  const loaded: { contract: ChannelContract } = await import(fileOf(name, 'fixtures/contract.ts'));
  return loaded.contract;
};
