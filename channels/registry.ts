import type { Channel } from '#desk/ports.ts';
import { x } from './x/index.ts';

/** The answering half of every channel. */
export const channels = { x } as const satisfies Record<string, Channel>;

export type ChannelName = keyof typeof channels;
