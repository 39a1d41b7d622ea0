import type { ChannelContext, Connection } from '#desk/ports/channel.ts';
import { secretName } from '../http/keys.ts';
import { keysHeld } from '../http/keysHeld.ts';
import { type Graph, type GraphKeys, graphFor, readKeys } from '../meta/graph.ts';
import { media } from '../meta/media.ts';
import { checkPage } from '../meta/pageCheck.ts';
import { Secret } from '../meta/secret.ts';
import { readBack } from './readBack.ts';
import { send } from './send.ts';
import { words } from './words.ts';

const FIELDS = ['feed', 'mention'];

export const connect = (context: ChannelContext): Connection => {
  const { now } = context.clock;
  const own = context.brand.channels.page ?? { accountId: '', handle: '' };
  const keys = async (): Promise<GraphKeys> =>
    readKeys(await context.secrets.get(secretName(context.brand.id, 'page')));
  const graph = async (): Promise<Graph> => graphFor(context, await keys());
  return {
    send: (outgoing) => send(graph, outgoing),
    readBack: async (outgoing, since, taken) =>
      readBack({ graph: await graph(), page: own.accountId, now }, outgoing, since, taken),
    words: async (message) => words(await graph(), own.accountId, message),
    media: (ref) => media(keys, ref, 'Facebook'),
    check: async (hookUrl) =>
      checkPage(
        context,
        await keys(),
        {
          channel: 'page',
          own,
          fields: FIELDS,
          reads: { edge: 'feed', permission: 'pages_read_user_content' },
        },
        hookUrl,
      ),
    keys: async () => [await keysHeld(context, 'page', Secret)],
  };
};
