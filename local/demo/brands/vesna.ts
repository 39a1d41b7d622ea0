import type { BrandDemo } from '../brandDemo.ts';
import { customersOf } from '../customer.ts';
import { demoAgents } from '../people.ts';
import { caseUpdate } from '../template.ts';

const people = customersOf(3, {
  pavel: {
    name: 'Павел Калнинш',
    handle: 'pavel_kal',
    phone: '37120000200',
    on: ['x', 'whatsapp', 'telegram'],
  },
  olga: {
    name: 'Ольга Соколова',
    handle: 'olga_sok',
    phone: '37120000201',
    on: ['x', 'whatsapp', 'instagram', 'messenger'],
  },
  hanna: {
    name: 'Ганна Коваленко',
    handle: 'hanna_kov',
    phone: '37120000202',
    on: ['x', 'telegram', 'whatsapp'],
  },
  janis: {
    name: 'Janis Liepa',
    handle: 'janis_liepa',
    phone: '37120000203',
    on: ['x', 'messenger', 'whatsapp'],
  },
  marta: {
    name: 'Marta Ozola',
    handle: 'marta_oz',
    phone: '37120000204',
    on: ['x', 'instagram', 'whatsapp'],
  },
  passerby: {
    name: 'Сосед',
    handle: 'sosed_3',
    phone: '37120000205',
    on: ['x', 'instagram', 'telegram', 'messenger'],
  },
});

/** Vesna Lab, a medical laboratory that does not exist. */
export const vesna: BrandDemo = {
  brand: {
    id: 'vesna',
    name: 'Vesna Lab',
    timeZone: 'Europe/Riga',
    language: 'ru',
    daytime: ['09:00', '20:00'],
    channels: {
      x: { accountId: '700400', handle: 'vesna_lab' },
      whatsapp: { accountId: '730400', handle: '37166000100', templates: [caseUpdate.ru] },
      instagram: { accountId: '720400', handle: 'vesna_lab' },
      telegram: { accountId: '740400', handle: 'vesna_lab_bot' },
      messenger: { accountId: '710400', handle: 'vesna_lab' },
    },
    backoffices: ['documents', 'parcels'],
    people: demoAgents,
    discreet: true,
  },
  customers: Object.values(people),
  said: [
    {
      minutesAgo: 22,
      by: people.olga,
      on: 'x',
      place: 'private',
      text: 'Здравствуйте! Пришлите, пожалуйста, бланк справки для налогового вычета',
      lang: 'ru',
    },
    {
      minutesAgo: 19,
      by: people.passerby,
      on: 'x',
      place: 'public',
      text: '@vesna_lab работаете ли вы в субботу?',
      lang: 'ru',
    },
    {
      minutesAgo: 17,
      by: people.pavel,
      on: 'whatsapp',
      place: 'private',
      text: 'Здравствуйте, через сколько дней будут готовы результаты?',
      lang: 'ru',
    },
    {
      minutesAgo: 15,
      by: people.hanna,
      on: 'x',
      place: 'private',
      text: 'Добрий день! Де мій набір VL100200304? Індекс LV-1048',
      lang: 'uk',
    },
    {
      minutesAgo: 12,
      by: people.marta,
      on: 'instagram',
      place: 'public',
      text: 'Are you open on Sunday?',
      lang: 'en',
    },
    {
      minutesAgo: 10,
      by: people.marta,
      on: 'x',
      place: 'private',
      text: 'How many hours must I fast before a blood test?',
      lang: 'en',
    },
    {
      minutesAgo: 8,
      by: people.hanna,
      on: 'telegram',
      place: 'private',
      text: 'Чи можна пити воду перед аналізом крові?',
      lang: 'uk',
    },
    {
      minutesAgo: 6,
      by: people.pavel,
      on: 'x',
      place: 'public',
      text: '@vesna_lab где мой набор? Обещали вчера!',
      lang: 'ru',
    },
    {
      minutesAgo: 2,
      by: people.janis,
      on: 'x',
      place: 'private',
      text: 'Nobody was home for parcel VL100200303, LV-2015. Please deliver it again on another day.',
      lang: 'en',
    },
  ],
};
