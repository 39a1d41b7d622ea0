import { customersOf } from './customer.ts';

/** Who writes to Zephyrline. */
export const customers = customersOf(0, {
  ivan: {
    name: 'Ivan Petrov',
    handle: 'ivan_p',
    phone: '447700900200',
    on: ['x', 'messenger', 'page', 'instagram', 'whatsapp', 'telegram', 'vk', 'sms'],
  },
  amara: {
    name: 'Amara Okafor',
    handle: 'amara_o',
    phone: '447700900201',
    on: ['x', 'whatsapp', 'instagram'],
  },
  anna: {
    name: 'Анна Иванова',
    handle: 'anna_iv',
    phone: '447700900202',
    on: ['x', 'vk', 'telegram', 'whatsapp'],
  },
  marta: {
    name: 'Marta Kowalska',
    handle: 'marta_k',
    phone: '447700900203',
    on: ['x', 'page', 'messenger', 'instagram'],
  },
  tom: { name: 'Tom Whitfield', handle: 'tom_reads', phone: '447700900204', on: ['x', 'page', 'messenger'] },
  passerby: {
    name: 'A passer-by',
    handle: 'passer_by',
    phone: '447700900205',
    on: ['x', 'messenger', 'page', 'instagram', 'telegram', 'vk'],
  },
  grace: { name: 'Grace Whitfield', handle: 'grace_w', phone: '447700900206', on: ['x', 'whatsapp', 'sms'] },
  tomas: {
    name: 'Tomas van der Meer',
    handle: 'tomas_vdm',
    phone: '31655500207',
    on: ['x', 'telegram', 'whatsapp'],
  },
  greta: {
    name: 'Greta Lindner',
    handle: 'greta_li',
    phone: '491555500208',
    on: ['x', 'instagram', 'messenger', 'page'],
  },
  oksana: {
    name: 'Оксана Коваль',
    handle: 'oksana_ko',
    phone: '380555500209',
    on: ['x', 'telegram', 'whatsapp'],
  },
});
