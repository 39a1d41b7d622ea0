import type { Channel } from '#desk/ports/channel.ts';
import { privateThread, threadWith } from './thread.ts';
import { traits } from './traits.ts';

export const telegram: Channel = {
  name: 'telegram',
  traits,
  privateThread,
  threadWith,
  length: async (text) => text.length,
  sameText: async (sent, found) => sent.trim() === found.trim(),
  connect: async (context) => (await import('./connection.ts')).connect(context),
};
