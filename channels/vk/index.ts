import type { Channel } from '#desk/ports/channel.ts';
import { link, privateThread, threadWith } from './thread.ts';
import { traits } from './traits.ts';

export const vk: Channel = {
  name: 'vk',
  traits,
  privateThread,
  threadWith,
  link,
  length: async (text) => text.length,
  sameText: async (sent, found) => sent.trim() === found.trim(),
  connect: async (context) => (await import('./connection.ts')).connect(context),
};
