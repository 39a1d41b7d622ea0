import { channels } from '#channels/registry.ts';
import type { AlertDesk } from '#desk/layers.ts';
import type { Channel } from '#desk/ports/channel.ts';
import { announcer } from '#platform/announcer.ts';
import { oneOf } from './oneOf.ts';
import { buildTableDesk } from './tableDesk.ts';

/** With who tells people of alarms. */
export const buildAlertDesk = (): AlertDesk => {
  const desk = buildTableDesk();
  return { ...desk, channels: oneOf<Channel>(channels, 'channel'), announcer: announcer(desk.secrets) };
};
