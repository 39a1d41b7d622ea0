import type { Brand } from '#domain/brand.ts';
import { demoAgents } from './people.ts';
import { caseUpdate } from './template.ts';

/** Zephyrline, an airline that does not exist. */
export const demoBrand: Brand = {
  id: 'zephyrline',
  name: 'Zephyrline',
  timeZone: 'Europe/London',
  language: 'en',
  daytime: ['09:00', '20:00'],
  channels: {
    x: { accountId: '700100', handle: 'zephyrline' },
    messenger: { accountId: '710100', handle: 'zephyrline' },
    page: { accountId: '710100', handle: 'zephyrline' },
    instagram: { accountId: '720100', handle: 'zephyrline' },
    whatsapp: { accountId: '730100', handle: '442079460100', templates: [caseUpdate.en] },
    telegram: { accountId: '740100', handle: 'zephyrline_bot' },
    vk: { accountId: '750100', handle: 'zephyrline' },
    sms: { accountId: 'Zephyrline', handle: 'Zephyrline' },
  },
  backoffices: ['baggage', 'cases'],
  people: demoAgents,
};
