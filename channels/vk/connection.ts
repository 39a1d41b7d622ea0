import type { ChannelContext, Connection } from '#desk/ports/channel.ts';
import { secretName } from '../http/keys.ts';
import { keysHeld } from '../http/keysHeld.ts';
import { readKeys, type VkKeys, vkFor } from './api.ts';
import { check } from './check.ts';
import { media } from './media.ts';
import { profile } from './profile.ts';
import { Secret } from './secret.ts';
import { send } from './send.ts';

export const connect = (context: ChannelContext): Connection => {
  const keys = async (): Promise<VkKeys> =>
    readKeys(await context.secrets.get(secretName(context.brand.id, 'vk')));
  const vkWith = (found: VkKeys) => vkFor(context, found);
  const community = context.brand.channels.vk?.accountId ?? '';
  return {
    send: (outgoing) => send({ keys, vkWith, now: context.clock.now, community }, outgoing),
    media: async (ref) => media(await keys(), ref),
    profile: async (account) => profile(vkWith(await keys()), account),
    check: async (hookUrl) => {
      const found = await keys();
      return check({ vk: vkWith(found), keys: found, community, hookUrl });
    },
    keys: async () => [await keysHeld(context, 'vk', Secret)],
  };
};
