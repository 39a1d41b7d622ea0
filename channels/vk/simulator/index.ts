import {
  type MakePlatform,
  type StartChannel,
  startChannelSimulator,
} from '../../simulator/channelSimulator.ts';
import { nextNumber } from '../../simulator/town.ts';
import { vkError } from './errors.ts';
import { eventsOf } from './events.ts';
import { routesFor } from './routes.ts';
import { CONFIRMATION, HOOK_SECRET, TOKEN } from './settings.ts';
import { groupOf } from './wire.ts';

/* VK as far as a community needs it: its messages, its wall, and the Callback API. */

/** @throws Error when the server does not answer with the community's string */
const confirm = async (url: string, group_id: number): Promise<void> => {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ type: 'confirmation', group_id, secret: HOOK_SECRET }),
    redirect: 'manual',
  });
  if (!answer.ok || (await answer.text()) !== CONFIRMATION)
    throw new Error('VK: the server did not answer with the confirmation string');
};

const makePlatform: MakePlatform = ({ town, tell }) => {
  const events = eventsOf(town);
  let hookUrl: string | undefined;
  return {
    secret: (apiPort) => ({ token: TOKEN, hookSecret: HOOK_SECRET, confirmation: CONFIRMATION, apiPort }),
    authorize: ({ path, text }) =>
      !path.startsWith('/method/') || new URLSearchParams(text).get('access_token') === TOKEN
        ? undefined
        : vkError(5, 'User authorization failed: invalid access_token (4).'),
    problem: (_status, reason) => vkError(10, reason).body,
    idFor: (among) => String(nextNumber(among)),
    heard: (_town, said) => events.said(said),
    edited: (_town, said) => events.edited(said),
    deleted: (_town, said) => events.deleted(said),
    routes: routesFor({ town, events, tell }, () => hookUrl),
    greet: async (url) => {
      await confirm(url, groupOf(town));
      hookUrl = url;
    },
  };
};

export const start: StartChannel = (options) => startChannelSimulator(options, makePlatform);
