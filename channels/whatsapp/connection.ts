import type { ChannelContext, Connection } from '#desk/ports/channel.ts';
import { secretName } from '../http/keys.ts';
import { keysHeld } from '../http/keysHeld.ts';
import { type Graph, type GraphKeys, graphFor, readKeys } from '../meta/graph.ts';
import { Secret } from '../meta/secret.ts';
import { check } from './check.ts';
import { MEANINGS } from './meanings.ts';
import { media } from './media.ts';
import { sending } from './send.ts';

export const connect = (context: ChannelContext): Connection => {
  const keys = async (): Promise<GraphKeys> =>
    readKeys(await context.secrets.get(secretName(context.brand.id, 'whatsapp')));
  const graphWith = (found: GraphKeys): Graph => graphFor(context, found, { own: MEANINGS });
  const number = context.brand.channels.whatsapp?.accountId ?? '';
  return {
    send: sending(context, { keys, graphWith, number }),
    media: async (ref) => {
      const found = await keys();
      return media(found, graphWith(found), ref);
    },
    check: async (hookUrl) => check(graphWith(await keys()), number, hookUrl),
    keys: async () => [await keysHeld(context, 'whatsapp', Secret)],
  };
};
