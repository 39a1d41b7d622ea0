import * as z from 'zod/mini';
import { call, fetchClock } from '../api.ts';
import { act, hoursFrom, type Move, type OfficeRecord, type OfficeView, spelled } from './office.ts';

const World = z.object({
  customers: z.array(z.object({ contract: z.string(), surname: z.string() })),
  tickets: z.array(
    z.object({
      id: z.string(),
      status: z.string(),
      description: z.string(),
      contract: z.optional(z.string()),
    }),
  ),
  outages: z.array(
    z.object({ id: z.string(), status: z.string(), cause: z.string(), areas: z.array(z.string()) }),
  ),
  orders: z.array(
    z.object({ id: z.string(), state: z.string(), tariff: z.string(), contract: z.optional(z.string()) }),
  ),
});
type World = z.infer<typeof World>;

/** Words of TMF621 and TMF656, and of TMF622. */
const TROUBLE = {
  acknowledged: ['inProgress'],
  inProgress: ['held', 'resolved'],
  held: ['inProgress'],
  pending: ['inProgress'],
};
const ORDER = {
  acknowledged: ['inProgress', 'held'],
  inProgress: ['completed', 'held'],
  held: ['inProgress', 'cancelled'],
};

const next = (words: Readonly<Record<string, readonly string[]>>, state: string): readonly string[] =>
  new Map(Object.entries(words)).get(state) ?? [];

/** The date moves by a day; nothing hurts more. */
const slips = (verb: string, id: string): Move => ({
  label: 'later by a day',
  run: async () => act('telco', verb, { id, eta: hoursFrom((await fetchClock()).now, 30) }),
});

const troubleMoves = (verb: string, id: string, status: string): Move[] => {
  const onward = next(TROUBLE, status);
  const moves = onward.map((to) => ({
    label: spelled(to),
    run: () => act('telco', verb, { id, status: to }),
  }));
  return onward.length === 0 ? [] : [...moves, slips(verb, id)];
};

const recordsOf = ({ customers, tickets, outages, orders }: World): OfficeRecord[] => {
  const nameOf = (contract: string | undefined): string =>
    customers.find((one) => one.contract === contract)?.surname ?? '';
  return [
    ...outages.map(({ id, status, cause, areas }) => ({
      ...{ name: id, about: `${cause}, ${areas.join(', ')}`, state: spelled(status) },
      moves: troubleMoves('moveOutage', id, status),
    })),
    ...tickets.toReversed().map(({ id, status, description, contract }) => ({
      ...{ name: id, about: `${nameOf(contract)} ${description}`, state: spelled(status) },
      moves: troubleMoves('moveTicket', id, status),
    })),
    ...orders.map(({ id, state, tariff, contract }) => ({
      ...{ name: id, about: `${nameOf(contract)} ${contract ?? ''} → ${tariff}`, state: spelled(state) },
      moves: next(ORDER, state).map((to) => ({
        label: spelled(to),
        run: () => act('telco', 'moveOrder', { id, state: to }),
      })),
    })),
  ];
};

export const telco: OfficeView = {
  title: 'Outages, tickets, orders',
  moves: [
    {
      label: 'A cable breaks',
      run: async () =>
        act('telco', 'openOutage', {
          ...{ areas: ['area-21'], cause: 'fibre cut', affected: 180, status: 'inProgress' },
          ...{ description: 'Обрыв волоконной линии', team: 'Бригада ВОЛС' },
          eta: hoursFrom((await fetchClock()).now, 6),
        }),
    },
    {
      label: 'A ticket',
      run: () => act('telco', 'openTicket', { contract: 'ZN-204816', description: 'Нет интернета' }),
    },
  ],
  records: async () => recordsOf(z.parse(World, await call('office/telco/world'))),
};
