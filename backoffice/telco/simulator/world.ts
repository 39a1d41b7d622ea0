import { VisibleError } from '#domain/errors.ts';
import type { Area, Customer, Order, Outage, Qualification, Subscription, Tariff, Ticket } from './model.ts';

/** The operator's records by id, and where its numbering stands. */
export interface TelcoWorld {
  areas: Map<string, Area>;
  tariffs: Map<string, Tariff>;
  customers: Map<string, Customer>;
  tickets: Map<string, Ticket>;
  outages: Map<string, Outage>;
  orders: Map<string, Order>;
  qualifications: Map<string, Qualification>;
  subscriptions: Map<string, Subscription>;
  /** Last number given, by prefix (`TT-`). */
  numbers: Map<string, number>;
  /** Rises when every token given out so far is withdrawn. */
  tokenAge: number;
}

export const emptyWorld = (): TelcoWorld => ({
  areas: new Map(),
  tariffs: new Map(),
  customers: new Map(),
  tickets: new Map(),
  outages: new Map(),
  orders: new Map(),
  qualifications: new Map(),
  subscriptions: new Map(),
  numbers: new Map(),
  tokenAge: 0,
});

/** The next of a series: `TT-700141`. */
export const nextId = ({ numbers }: TelcoWorld, prefix: string): string => {
  const number = (numbers.get(prefix) ?? 0) + 1;
  numbers.set(prefix, number);
  return `${prefix}${number}`;
};

/** @throws VisibleError `missing/record` */
export const recordOf = <Item>(items: ReadonlyMap<string, Item>, id: string): Item => {
  const item = items.get(id);
  if (item === undefined) throw new VisibleError('missing', 'record', 'There is no such record.');
  return item;
};

export const productOf = ({ contract }: Pick<Customer, 'contract'>): string => `${contract}-T`;

const OVER = ['resolved', 'closed', 'cancelled', 'rejected'];

export const isOpen = ({ status }: { status: string }): boolean => !OVER.includes(status);

/** The outage that cuts off an area now. */
export const outageIn = ({ outages }: TelcoWorld, area: string): Outage | undefined =>
  [...outages.values()].find((outage) => isOpen(outage) && outage.areas.includes(area));
