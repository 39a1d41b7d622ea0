import type { Hook } from '#desk/ports.ts';
import type { ChannelName } from './registry.ts';
import { xHook } from './x/hook.ts';

/** The hearing half of every channel. */
export const hooks = { x: xHook } as const satisfies Record<ChannelName, Hook>;
