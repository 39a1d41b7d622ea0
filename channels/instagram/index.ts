import type { Channel } from '#desk/ports/channel.ts';
import { privateThread, threadWith } from './thread.ts';
import { traits } from './traits.ts';

export const instagram: Channel = {
  name: 'instagram',
  traits,
  privateThread,
  threadWith,
  length: async (text, place) => (place === 'private' ? Buffer.byteLength(text) : text.length),
  sameText: async (sent, found) => sent.trim() === found.trim(),
  connect: async (context) => (await import('./connection.ts')).connect(context),
};
