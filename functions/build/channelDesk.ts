import { channels } from '#channels/registry.ts';
import type { Channel, ChannelDesk } from '#desk/ports.ts';
import { oneOf } from './oneOf.ts';
import { buildTableDesk } from './tableDesk.ts';

/** With the channels. */
export const buildChannelDesk = (): ChannelDesk => ({
  ...buildTableDesk(),
  channels: oneOf<Channel>(channels, 'channel'),
});
