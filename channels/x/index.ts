import type { Channel } from '#desk/ports/channel.ts';
import { link, privateThread, threadWith } from './thread.ts';
import { traits } from './traits.ts';

/** Client and text library are heavy and not every function needs them: each is loaded when first asked for. */
export const x: Channel = {
  name: 'x',
  traits,
  privateThread,
  threadWith,
  link,
  length: async (text, place) => (await import('./length.ts')).length(text, place),
  sameText: async (sent, found) => (await import('./sameText.ts')).sameText(sent, found),
  connect: async (context) => (await import('./connection.ts')).connect(context),
};
