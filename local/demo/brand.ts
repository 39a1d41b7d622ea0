import type { Brand } from '#domain/brand.ts';
import { everyDay } from './deskHours.ts';
import { demoAgents } from './people.ts';

/** Zephyrline, an airline that does not exist. */
export const demoBrand: Brand = {
  id: 'zephyrline',
  name: 'Zephyrline',
  timeZone: 'Europe/London',
  language: 'en',
  sla: {
    clock: 'calendar',
    // At rest while the clock is `calendar`.
    schedule: everyDay('Europe/London', '08:00', '22:00'),
    firstReplySeconds: 3600,
    nextReplySeconds: 3600,
    warnAt: 0.5,
  },
  daytime: ['09:00', '20:00'],
  channels: { x: { accountId: '700100', handle: 'zephyrline' } },
  backoffices: ['baggage', 'cases'],
  people: demoAgents,
};
