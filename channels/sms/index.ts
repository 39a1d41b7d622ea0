import type { Channel } from '#desk/ports/channel.ts';
import { partsOf } from './parts.ts';
import { numberOf, threadWith } from './thread.ts';
import { traits } from './traits.ts';

/** Notices to a telephone number; nothing is heard, so there is no `hook.ts`. */
export const sms: Channel = {
  name: 'sms',
  traits,
  privateThread: (thread) => {
    numberOf(thread);
    return thread;
  },
  threadWith,
  length: async (text) => partsOf(text),
  sameText: async (sent, found) => sent.trim() === found.trim(),
  connect: async (context) => (await import('./connection.ts')).connect(context),
};
