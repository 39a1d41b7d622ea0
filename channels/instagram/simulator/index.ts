import * as z from 'zod/mini';
import { readAs } from '#simulation/reading.ts';
import type { SimRoute } from '#simulation/spec.ts';
import {
  type MakePlatform,
  type StartChannel,
  startChannelSimulator,
} from '../../simulator/channelSimulator.ts';
import { addSaid, nextNumber, personOf } from '../../simulator/town.ts';
import { problem, problemBody } from './problems.ts';
import { readConversations, readFile, readNode, readReplies } from './reading.ts';
import { commentId, mid, sendMentionReply, sendMessage, sendReply } from './sending.ts';
import { APP_SECRET, deleted, edited, elsewhere, heard } from './wire.ts';

/* Instagram's part of the Graph API, as far as a brand's account needs it. */

const TOKEN = 'demo-instagram-token';
const VERIFY_TOKEN = 'demo-instagram-verify';
const FILES = '/ig_messaging_cdn/';

const Mention = z.strictObject({
  by: z.string(),
  text: z.string(),
  caption: z.exactOptional(z.literal(true)),
});

/** @throws Error unless the webhook proves that it knows the verify token. */
const greet = async (url: string): Promise<void> => {
  const challenge = '1158201444';
  const query = new URLSearchParams({
    'hub.mode': 'subscribe',
    'hub.verify_token': VERIFY_TOKEN,
    'hub.challenge': challenge,
  });
  const answer = await fetch(`${url}?${query}`);
  if (!answer.ok || (await answer.text()) !== challenge) throw new Error('The webhook did not prove itself.');
};

const platform: MakePlatform = ({ town, tell }) => {
  let subscribed = false;
  const reading = (path: string, handle: SimRoute['handle']): SimRoute => ({ method: 'GET', path, handle });
  const sending = (path: string, handle: SimRoute['handle']): SimRoute => ({ method: 'POST', path, handle });
  const subscriptions = (): object[] =>
    subscribed
      ? [{ id: '998877', name: 'okno', subscribed_fields: ['messages', 'comments', 'mentions'] }]
      : [];
  return {
    secret: (apiPort) => ({ appSecret: APP_SECRET, verifyToken: VERIFY_TOKEN, accessToken: TOKEN, apiPort }),
    authorize: ({ headers, path }) =>
      path.startsWith(FILES) || headers.authorization === `Bearer ${TOKEN}`
        ? undefined
        : problem(190, 'Invalid OAuth access token.'),
    problem: (status, reason) => problemBody(status >= 500 ? 2 : 100, reason),
    idFor: (_town, { place }) => (place === 'private' ? mid(town) : commentId(town)),
    heard,
    edited,
    deleted,
    greet: async (url) => {
      await greet(url);
      subscribed = true;
    },
    verbs: {
      /** Somebody names the brand in a comment, or in a caption, under what is not the brand's own. */
      mention: (body, happening) => {
        const { by, text, caption } = readAs(Mention, body);
        personOf(town, by);
        const media = elsewhere(nextNumber(town));
        const id = caption ? media : commentId(town);
        const said = addSaid(town, { id, at: happening.now, by, place: 'public', text, root: media });
        tell(heard(town, said), happening);
        return said;
      },
    },
    routes: [
      sending('/{version}/me/messages', sendMessage({ town, tell })),
      sending('/{version}/{id}/replies', sendReply({ town, tell })),
      sending('/{version}/{id}/mentions', sendMentionReply({ town, tell })),
      reading('/{version}/me/conversations', readConversations(town)),
      reading('/{version}/me/subscribed_apps', () => ({ status: 200, body: { data: subscriptions() } })),
      reading('/{version}/{id}/replies', readReplies(town)),
      reading(`${FILES}{id}`, readFile(town)),
      reading('/{version}/{id}', readNode(town)),
    ],
  };
};

export const start: StartChannel = (options) => startChannelSimulator(options, platform);
