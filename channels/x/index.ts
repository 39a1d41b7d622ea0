import type { Channel } from '#desk/ports.ts';
import { xHook } from './hook.ts';
import { LIMITS, length } from './length.ts';
import { sameText } from './sameText.ts';
import { privateThread } from './thread.ts';

export const x: Channel = {
  ...xHook,
  limits: LIMITS,
  length,
  sameText,
  privateThread,
  connect: async (context) => (await import('./connection.ts')).connect(context),
};
