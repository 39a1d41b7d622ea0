import type { BrandDemo } from '../brandDemo.ts';
import { customersOf } from '../customer.ts';
import { demoAgents } from '../people.ts';
import { caseUpdate } from '../template.ts';

const people = customersOf(1, {
  maria: {
    name: 'Мария Орлова',
    handle: 'maria_orl',
    phone: '79005550200',
    on: ['x', 'telegram', 'vk', 'sms'],
  },
  olga: {
    name: 'Ольга Морозова',
    handle: 'olga_mrz',
    phone: '79005550201',
    on: ['x', 'whatsapp', 'telegram'],
  },
  denis: { name: 'Денис Яковлев', handle: 'denis_yk', phone: '79005550202', on: ['x', 'telegram', 'sms'] },
  ilya: { name: 'Илья Соколов', handle: 'ilya_skl', phone: '79005550203', on: ['x', 'whatsapp', 'sms'] },
  harbour: { name: 'Живу в гавани', handle: 'gavan_17', phone: '79005550204', on: ['x', 'vk', 'telegram'] },
  taras: {
    name: 'Тарас Бондар',
    handle: 'taras_b',
    phone: '79005550205',
    on: ['x', 'messenger', 'telegram', 'sms'],
  },
  passerby: {
    name: 'Прохожий',
    handle: 'mimo_shel',
    phone: '79005550206',
    on: ['x', 'vk', 'telegram', 'messenger'],
  },
});

/** Zarnitsa Net, an operator that does not exist: home internet and mobile. */
export const zarnitsa: BrandDemo = {
  brand: {
    id: 'zarnitsa',
    name: 'Zarnitsa Net',
    timeZone: 'Europe/Moscow',
    language: 'ru',
    daytime: ['09:00', '21:00'],
    channels: {
      x: { accountId: '700200', handle: 'zarnitsa_net' },
      telegram: { accountId: '740200', handle: 'zarnitsa_bot' },
      vk: { accountId: '750200', handle: 'zarnitsa_net' },
      whatsapp: { accountId: '730200', handle: '79005550100', templates: [caseUpdate.ru] },
      messenger: { accountId: '710200', handle: 'zarnitsa_net' },
      sms: { accountId: 'Zarnitsa', handle: 'Zarnitsa' },
    },
    backoffices: ['tickets', 'outages', 'orders'],
    people: demoAgents,
  },
  customers: Object.values(people),
  said: [
    {
      minutesAgo: 24,
      by: people.maria,
      on: 'x',
      place: 'private',
      text: 'Третий день без интернета. Заявка TT-700123, Орлова. Когда почините?',
      lang: 'ru',
    },
    {
      minutesAgo: 20,
      by: people.harbour,
      on: 'x',
      place: 'public',
      text: '@zarnitsa_net в Северной гавани опять нет интернета. Что случилось и когда включат?',
      lang: 'ru',
    },
    {
      minutesAgo: 18,
      by: people.harbour,
      on: 'vk',
      place: 'public',
      text: 'Северная гавань без интернета с ночи. Есть срок?',
      lang: 'ru',
    },
    {
      minutesAgo: 16,
      by: people.olga,
      on: 'x',
      place: 'private',
      text: 'Здравствуйте, хочу перейти на тариф Шторм. Договор ZN-204821, Морозова',
      lang: 'ru',
    },
    {
      minutesAgo: 12,
      by: people.denis,
      on: 'x',
      place: 'private',
      text: 'С утра нет интернета, роутер перезагружал дважды, лампочка LOS горит красным. Солнечный квартал, Речная 8.',
      lang: 'ru',
    },
    {
      minutesAgo: 10,
      by: people.taras,
      on: 'telegram',
      place: 'private',
      text: 'Як перенести інтернет на нову адресу?',
      lang: 'uk',
    },
    {
      minutesAgo: 7,
      by: people.taras,
      on: 'x',
      place: 'public',
      text: '@zarnitsa_net скільки коштує інтернет у роумінгу?',
      lang: 'uk',
    },
    {
      minutesAgo: 5,
      by: people.olga,
      on: 'whatsapp',
      place: 'private',
      text: 'Здравствуйте! Заявка на тариф уже в работе? Договор ZN-204821, Морозова',
      lang: 'ru',
    },
    {
      minutesAgo: 3,
      by: people.ilya,
      on: 'x',
      place: 'private',
      text: 'Перезвоните мне завтра в 15:00 на +7 900 555-01-13, пишу второй раз. Соколов',
      lang: 'ru',
    },
  ],
};
