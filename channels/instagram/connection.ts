import type { ChannelContext, Connection } from '#desk/ports/channel.ts';
import { secretName } from '../http/keys.ts';
import { keysHeld } from '../http/keysHeld.ts';
import { media } from '../meta/media.ts';
import { check } from './check.ts';
import { type Instagram, instagramFor, readKeys } from './instagram.ts';
import { profile } from './profile.ts';
import { readBack } from './readBack.ts';
import { Secret } from './secret.ts';
import { send } from './send.ts';
import { words } from './words.ts';

export const connect = (context: ChannelContext): Connection => {
  const { now } = context.clock;
  const keys = async (): Promise<Secret> =>
    readKeys(await context.secrets.get(secretName(context.brand.id, 'instagram')));
  const instagram = async (): Promise<Instagram> => instagramFor(context, await keys());
  return {
    send: (outgoing) => send(instagram, outgoing),
    readBack: async (outgoing, since, taken) => readBack(await instagram(), now, { outgoing, since, taken }),
    words: async (message) => words(await instagram(), message),
    profile: async (account) => profile(await instagram(), account),
    media: (ref) => media(keys, ref, 'Instagram'),
    check: async () => check(await instagram()),
    keys: async () => [await keysHeld(context, 'instagram', Secret)],
  };
};
