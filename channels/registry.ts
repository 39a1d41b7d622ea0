import type { Channel } from '#desk/ports/channel.ts';
import { instagram } from './instagram/index.ts';
import { messenger } from './messenger/index.ts';
import { page } from './page/index.ts';
import { sms } from './sms/index.ts';
import { telegram } from './telegram/index.ts';
import { vk } from './vk/index.ts';
import { whatsapp } from './whatsapp/index.ts';
import { x } from './x/index.ts';

/** The answering half of every channel; the hearing half is found by its folder (`hooks.ts`). */
export const channels = {
  x,
  telegram,
  sms,
  messenger,
  page,
  whatsapp,
  instagram,
  vk,
} as const satisfies Record<string, Channel>;
