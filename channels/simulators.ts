import type { StartChannel } from './simulator/channelSimulator.ts';

/** The simulator of a channel lies in its folder as `simulator/index.ts`. @throws Error when there is none */
export const simulatorOf = async (name: string): Promise<StartChannel> => {
  const loaded: { start: StartChannel } = await import(`./${name}/simulator/index.ts`);
  return loaded.start;
};
