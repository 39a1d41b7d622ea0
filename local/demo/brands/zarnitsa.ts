import type { XAccount } from '../accounts.ts';
import type { BrandDemo } from '../brandDemo.ts';
import { everyDay } from '../deskHours.ts';
import { demoAgents } from '../people.ts';

const account = { id: '700200', username: 'zarnitsa_net', name: 'Zarnitsa Net' } as const;

const people = {
  maria: { id: '810200', username: 'maria_orl', name: 'Мария Орлова', dm_open: true },
  olga: { id: '810201', username: 'olga_mrz', name: 'Ольга Морозова', dm_open: true },
  denis: { id: '810202', username: 'denis_yk', name: 'Денис Яковлев', dm_open: true },
  ilya: { id: '810203', username: 'ilya_skl', name: 'Илья Соколов', dm_open: true },
  harbour: { id: '810204', username: 'gavan_17', name: 'Живу в гавани', dm_open: true },
  taras: { id: '810205', username: 'taras_b', name: 'Тарас Бондар', dm_open: true },
  passerby: { id: '810206', username: 'mimo_shel', name: 'Прохожий', dm_open: true },
} as const satisfies Record<string, XAccount>;

/** Zarnitsa Net, an operator that does not exist: home internet and mobile. */
export const zarnitsa: BrandDemo = {
  brand: {
    id: 'zarnitsa',
    name: 'Zarnitsa Net',
    timeZone: 'Europe/Moscow',
    language: 'ru',
    sla: {
      clock: 'calendar',
      schedule: everyDay('Europe/Moscow', '08:00', '23:00'),
      firstReplySeconds: 3600,
      nextReplySeconds: 3600,
      warnAt: 0.5,
    },
    daytime: ['09:00', '21:00'],
    channels: { x: { accountId: account.id, handle: account.username } },
    backoffices: ['tickets', 'outages', 'orders'],
    people: demoAgents,
  },
  account,
  customers: Object.values(people),
  said: [
    {
      minutesAgo: 24,
      by: people.maria.username,
      where: 'dm',
      text: 'Третий день без интернета. Заявка TT-700123, Орлова. Когда почините?',
      lang: 'ru',
    },
    {
      minutesAgo: 20,
      by: people.harbour.username,
      where: 'post',
      text: '@zarnitsa_net в Северной гавани опять нет интернета. Что случилось и когда включат?',
      lang: 'ru',
    },
    {
      minutesAgo: 16,
      by: people.olga.username,
      where: 'dm',
      text: 'Здравствуйте, хочу перейти на тариф Шторм. Договор ZN-204821, Морозова',
      lang: 'ru',
    },
    {
      minutesAgo: 12,
      by: people.denis.username,
      where: 'dm',
      text: 'С утра нет интернета, роутер перезагружал дважды, лампочка LOS горит красным. Солнечный квартал, Речная 8.',
      lang: 'ru',
    },
    {
      minutesAgo: 7,
      by: people.taras.username,
      where: 'post',
      text: '@zarnitsa_net скільки коштує інтернет у роумінгу?',
      lang: 'uk',
    },
    {
      minutesAgo: 3,
      by: people.ilya.username,
      where: 'dm',
      text: 'Перезвоните мне завтра в 15:00 на +7 900 555-01-13, пишу второй раз. Соколов',
      lang: 'ru',
    },
  ],
};
