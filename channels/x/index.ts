import type { Channel } from '#desk/ports.ts';
import { xHook } from './hook.ts';
import { LIMITS, length } from './length.ts';
import { privateThread } from './thread.ts';

export const x: Channel = {
  ...xHook,
  limits: LIMITS,
  length,
  privateThread,
  connect: async (context) => (await import('./connection.ts')).connect(context),
};
