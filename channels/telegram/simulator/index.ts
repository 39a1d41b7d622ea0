import { type Platform, type StartChannel, startChannelSimulator } from '../../simulator/channelSimulator.ts';
import type { HookCall } from '../../simulator/courier.ts';
import { nextNumber, type Town } from '../../simulator/town.ts';
import { problem } from './problems.ts';
import { routesFor } from './routes.ts';
import { wireMessage } from './wire.ts';

/* The Bot API as far as a brand's bot needs it: chats of two and one group. */

const TOKEN = '700300:demo-telegram-token';
const HOOK_SECRET = 'demo-telegram-hook';

const platform = (town: Town): Platform => {
  let updates = 900_000;
  let hookUrl = '';
  const update = (fields: object): HookCall => {
    updates += 1;
    return {
      headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': HOOK_SECRET },
      body: JSON.stringify({ update_id: updates, ...fields }),
    };
  };
  return {
    secret: (apiPort) => ({ token: TOKEN, hookSecret: HOOK_SECRET, apiPort }),
    authorize: ({ path }) =>
      path.startsWith(`/bot${TOKEN}/`) || path.startsWith(`/file/bot${TOKEN}/`)
        ? undefined
        : problem(401, 'Unauthorized'),
    problem: (status, reason) => ({ ok: false, error_code: status, description: reason }),
    idFor: (among) => String(nextNumber(among)),
    heard: (among, said) => [update({ message: wireMessage(among, said) })],
    edited: (among, said) => [update({ edited_message: wireMessage(among, said) })],
    routes: routesFor(town, () => hookUrl),
    greet: async (url) => {
      hookUrl = url;
    },
  };
};

export const start: StartChannel = (options) => startChannelSimulator(options, ({ town }) => platform(town));
