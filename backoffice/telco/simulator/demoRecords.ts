import type { Instant } from '#domain/instant.ts';
import type { Changes, NewOrder, NewOutage, NewTicket, TicketMove } from './changes.ts';
import type { Times } from './demoTimes.ts';
import type { OrderMove, TroubleMove } from './moves.ts';

/* Outages, tickets and orders of the demo world: one for each thing that can be told. */

/** A record and all that happened to it. */
interface Story<Opening, Move> {
  open: Opening & { id: string };
  moves: Move[];
}

const CREW = 'Бригада ВОЛС';
const TEAM = 'Участок 2';
const UNPAID = 'Есть неоплаченный счёт';

const outages = ({ at, ago }: Times): Story<NewOutage, TroubleMove>[] => [
  {
    open: {
      id: 'SP-88',
      areas: ['area-17'],
      cause: 'fibre cut',
      description: 'Обрыв волоконной линии, нет интернета и телевидения',
      affected: 412,
      openedAt: ago(50),
      eta: at(1, '18:00'),
    },
    moves: [
      { at: ago(44), status: 'inProgress', reason: 'Splice crew assigned', team: CREW },
      { at: ago(2), note: 'Бригада нашла место обрыва', author: 'noc-12' },
    ],
  },
  {
    open: {
      id: 'SP-89',
      areas: ['area-04'],
      cause: 'planned work',
      description: 'Замена оборудования на узле',
      affected: 96,
      planned: true,
      openedAt: ago(30),
      eta: at(1, '06:00'),
    },
    moves: [],
  },
  {
    open: {
      id: 'SP-90',
      areas: ['area-09'],
      cause: 'power failure',
      description: 'Нет питания на узле',
      affected: 230,
      openedAt: ago(31),
    },
    moves: [{ at: ago(26), status: 'resolved', reason: 'Питание восстановлено' }],
  },
];

interface More {
  type?: string;
  severity?: string;
  description?: string;
  eta?: Instant;
  promisedBy?: Instant;
  outage?: string;
}

const incident = (id: string, contract: string, openedAt: Instant, more: More = {}) => ({
  ...{ id, contract, openedAt, type: 'incident', severity: 'major', description: 'Нет интернета' },
  ...more,
});

/** TT-700123 behind the outage; promise at risk, broken; estimate moved twice; waiting for the customer. */
const urgent = ({ at, ago }: Times): Story<NewTicket, TicketMove>[] => [
  {
    open: incident('TT-700123', 'ZN-204815', ago(49), { promisedBy: at(1, '18:00') }),
    moves: [{ at: ago(44), status: 'inProgress', reason: 'Splice crew assigned', team: CREW }],
  },
  {
    open: incident('TT-700124', 'ZN-204816', ago(62), { description: 'Обрывы связи по вечерам' }),
    moves: [{ at: ago(40), status: 'inProgress', team: TEAM }],
  },
  {
    open: incident('TT-700125', 'ZN-204817', ago(80), { description: 'Низкая скорость' }),
    moves: [
      { at: ago(70), status: 'inProgress', team: TEAM },
      { at: ago(5), eta: at(1, '15:00'), note: 'Ждём порт на коммутаторе' },
    ],
  },
  {
    open: incident('TT-700126', 'ZN-204818', ago(40), { eta: at(-1, '12:00') }),
    moves: [
      { at: ago(30), status: 'inProgress', eta: at(0, '12:00'), team: TEAM },
      { at: ago(4), eta: at(1, '12:00') },
    ],
  },
  {
    open: incident('TT-700127', 'ZN-204819', ago(20)),
    moves: [
      { at: ago(18), status: 'inProgress', team: TEAM },
      { at: ago(3), status: 'pending', reason: 'Когда можно попасть в квартиру?' },
    ],
  },
];

/** No estimate and no promise; resolved; held for want of access, with a visit arranged. */
const quiet = ({ ago, ahead }: Times): Story<NewTicket, TicketMove>[] => [
  {
    open: incident('TT-700128', 'ZN-204820', ago(3), {
      type: 'question',
      severity: 'minor',
      description: 'Нет части телеканалов',
    }),
    moves: [],
  },
  {
    open: incident('TT-700129', 'ZN-204821', ago(31), { outage: 'SP-90' }),
    moves: [{ at: ago(26), status: 'resolved', reason: 'Связь восстановлена' }],
  },
  {
    open: incident('TT-700130', 'ZN-204822', ago(28)),
    moves: [
      { at: ago(25), status: 'inProgress', team: TEAM },
      { at: ago(6), status: 'held', reason: 'Нет доступа в подвал', visitAt: ahead(26) },
    ],
  },
];

/** Held for an unpaid bill; on its way; done. */
const orders = ({ at, ago }: Times): Story<NewOrder, OrderMove>[] => [
  {
    open: {
      id: 'PO-31',
      contract: 'ZN-204822',
      tariff: 'tariff-m',
      openedAt: ago(26),
      expected: at(3, '00:00'),
    },
    moves: [
      {
        at: ago(25),
        state: 'held',
        reason: UNPAID,
        milestone: { name: 'credit check', status: 'Yet-To-Reach' },
        alert: { kind: 'payment', message: UNPAID },
      },
    ],
  },
  {
    open: {
      id: 'PO-32',
      contract: 'ZN-204816',
      tariff: 'tariff-l',
      openedAt: ago(8),
      expected: at(1, '00:00'),
    },
    moves: [{ at: ago(7), state: 'inProgress' }],
  },
  {
    open: { id: 'PO-33', contract: 'ZN-204821', tariff: 'tariff-m', openedAt: ago(60) },
    moves: [{ at: at(-1, '00:00'), state: 'completed' }],
  },
];

/** Nobody is told of what happened before the demo began. */
const QUIETLY = { replayed: true };

export const addOutages = (changes: Changes, times: Times): void => {
  for (const { open, moves } of outages(times)) {
    changes.openOutage(open, { ...QUIETLY, now: times.now });
    for (const move of moves) changes.moveOutage(open.id, move, { ...QUIETLY, now: move.at });
  }
};

export const addTickets = (changes: Changes, times: Times): void => {
  for (const { open, moves } of [...urgent(times), ...quiet(times)]) {
    changes.openTicket(open, { ...QUIETLY, now: times.now });
    for (const move of moves) changes.moveTicket(open.id, move, { ...QUIETLY, now: move.at });
  }
};

export const addOrders = (changes: Changes, times: Times): void => {
  for (const { open, moves } of orders(times)) {
    changes.openOrder(open, { ...QUIETLY, now: times.now });
    for (const move of moves) changes.moveOrder(open.id, move, { ...QUIETLY, now: move.at });
  }
};
