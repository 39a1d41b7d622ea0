import { channels } from '#channels/registry.ts';
import type { ChannelDesk } from '#desk/layers.ts';
import type { Channel } from '#desk/ports/channel.ts';
import { mediaStore } from '#platform/mediaStore.ts';
import { oneOf } from './oneOf.ts';
import { buildTableDesk } from './tableDesk.ts';

/** With the channels. */
export const buildChannelDesk = (): ChannelDesk => ({
  ...buildTableDesk(),
  channels: oneOf<Channel>(channels, 'channel'),
  media: mediaStore(),
});
