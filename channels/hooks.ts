import type { Hook } from '#desk/ports.ts';
import type { ChannelName } from './registry.ts';
import { xHook } from './x/hook.ts';

/** The receiving half of every channel, so that a webhook does not load what only senders need. */
export const hooks = { x: xHook } as const satisfies Record<ChannelName, Hook>;
