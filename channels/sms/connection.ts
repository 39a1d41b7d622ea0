import type { ChannelContext, Connection } from '#desk/ports/channel.ts';
import { secretName } from '../http/keys.ts';
import { keysHeld } from '../http/keysHeld.ts';
import { callsFor, readKeys } from './calls.ts';
import { check } from './check.ts';
import { Secret } from './secret.ts';
import { send } from './send.ts';

export const connect = (context: ChannelContext): Connection => {
  const keys = async (): Promise<Secret> =>
    readKeys(await context.secrets.get(secretName(context.brand.id, 'sms')));
  return {
    send: (outgoing) => send(keys, (found) => callsFor(context, found), outgoing),
    check: async () => {
      const found = await keys();
      return check(callsFor(context, found), found);
    },
    keys: async () => [await keysHeld(context, 'sms', Secret)],
  };
};
