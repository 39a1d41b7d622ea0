import type { ChannelContext, Connection } from '#desk/ports/channel.ts';
import { secretName } from '../http/keys.ts';
import { keysHeld } from '../http/keysHeld.ts';
import { type Graph, type GraphKeys, graphFor, readKeys } from '../meta/graph.ts';
import { media } from '../meta/media.ts';
import { checkPage } from '../meta/pageCheck.ts';
import { Secret } from '../meta/secret.ts';
import { MEANINGS } from './meanings.ts';
import { profile } from './profile.ts';
import { send } from './send.ts';

/** What is heard of one's own messages, and when they arrived, besides what customers say. */
const FIELDS = ['messages', 'messaging_postbacks', 'message_echoes', 'message_deliveries', 'message_edits'];

export const connect = (context: ChannelContext): Connection => {
  const own = context.brand.channels.messenger ?? { accountId: '', handle: '' };
  const keys = async (): Promise<GraphKeys> =>
    readKeys(await context.secrets.get(secretName(context.brand.id, 'messenger')));
  const graphWith = (found: GraphKeys): Graph => graphFor(context, found, { own: MEANINGS });
  return {
    send: (outgoing) => send({ keys, graphWith, page: own.accountId }, outgoing),
    profile: async (account) => profile(graphWith(await keys()), account),
    media: (ref) => media(keys, ref, 'Messenger'),
    check: async (hookUrl) =>
      checkPage(
        context,
        await keys(),
        {
          channel: 'messenger',
          own,
          fields: FIELDS,
          reads: { edge: 'conversations', permission: 'pages_messaging' },
        },
        hookUrl,
      ),
    keys: async () => [await keysHeld(context, 'messenger', Secret)],
  };
};
