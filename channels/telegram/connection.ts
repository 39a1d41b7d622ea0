import type { ChannelContext, Connection } from '#desk/ports/channel.ts';
import { secretName } from '../http/keys.ts';
import { keysHeld } from '../http/keysHeld.ts';
import { type BotKeys, botFor, readKeys } from './bot.ts';
import { check } from './check.ts';
import { media } from './media.ts';
import { Secret } from './secret.ts';
import { send } from './send.ts';

export const connect = (context: ChannelContext): Connection => {
  const keys = async (): Promise<BotKeys> =>
    readKeys(await context.secrets.get(secretName(context.brand.id, 'telegram')));
  return {
    send: (outgoing) => send(keys, (found) => botFor(context, found), outgoing),
    media: async (ref) => media(await keys(), botFor(context, await keys()), ref),
    check: async (hookUrl) => check(botFor(context, await keys()), hookUrl),
    keys: async () => [await keysHeld(context, 'telegram', Secret)],
  };
};
