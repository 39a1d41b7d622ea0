import type { XAccount } from '../accounts.ts';
import type { BrandDemo } from '../brandDemo.ts';
import { everyDay } from '../deskHours.ts';
import { demoAgents } from '../people.ts';

const account = { id: '700400', username: 'vesna_lab', name: 'Vesna Lab' } as const;

const people = {
  pavel: { id: '830200', username: 'pavel_kal', name: 'Павел Калнинш', dm_open: true },
  olga: { id: '830201', username: 'olga_sok', name: 'Ольга Соколова', dm_open: true },
  hanna: { id: '830202', username: 'hanna_kov', name: 'Ганна Коваленко', dm_open: true },
  janis: { id: '830203', username: 'janis_liepa', name: 'Janis Liepa', dm_open: true },
  marta: { id: '830204', username: 'marta_oz', name: 'Marta Ozola', dm_open: true },
  passerby: { id: '830205', username: 'sosed_3', name: 'Сосед', dm_open: true },
} as const satisfies Record<string, XAccount>;

/** Vesna Lab, a medical laboratory that does not exist. */
export const vesna: BrandDemo = {
  brand: {
    id: 'vesna',
    name: 'Vesna Lab',
    timeZone: 'Europe/Riga',
    language: 'ru',
    sla: {
      clock: 'business',
      schedule: everyDay('Europe/Riga', '07:00', '21:00'),
      firstReplySeconds: 3600,
      nextReplySeconds: 3600,
      warnAt: 0.5,
    },
    daytime: ['09:00', '20:00'],
    channels: { x: { accountId: account.id, handle: account.username } },
    backoffices: ['documents', 'parcels'],
    people: demoAgents,
    discreet: true,
  },
  account,
  customers: Object.values(people),
  said: [
    {
      minutesAgo: 22,
      by: people.olga.username,
      where: 'dm',
      text: 'Здравствуйте! Пришлите, пожалуйста, бланк справки для налогового вычета',
      lang: 'ru',
    },
    {
      minutesAgo: 19,
      by: people.passerby.username,
      where: 'post',
      text: '@vesna_lab работаете ли вы в субботу?',
      lang: 'ru',
    },
    {
      minutesAgo: 15,
      by: people.hanna.username,
      where: 'dm',
      text: 'Добрий день! Де мій набір VL100200304? Індекс LV-1048',
      lang: 'uk',
    },
    {
      minutesAgo: 10,
      by: people.marta.username,
      where: 'dm',
      text: 'How many hours must I fast before a blood test?',
      lang: 'en',
    },
    {
      minutesAgo: 6,
      by: people.pavel.username,
      where: 'post',
      text: '@vesna_lab где мой набор? Обещали вчера!',
      lang: 'ru',
    },
    {
      minutesAgo: 2,
      by: people.janis.username,
      where: 'dm',
      text: 'Nobody was home for parcel VL100200303, LV-2015. Please deliver it again on another day.',
      lang: 'en',
    },
  ],
};
