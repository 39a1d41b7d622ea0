import { VisibleError } from '#domain/errors.ts';
import type { Instant } from '#domain/instant.ts';
import type { Happening } from '#simulation/spec.ts';
import type { Hub } from './hub.ts';
import type { Order, Outage, Ticket } from './model.ts';
import {
  followed,
  movedOrder,
  movedTrouble,
  type OrderMove,
  openedTrouble,
  promiseFor,
  stateEvents,
  type TroubleMove,
  takesEffect,
  ticketEvents,
} from './moves.ts';
import { ORDERS, PROBLEMS, TICKETS } from './resources.ts';
import { isOpen, nextId, outageIn, recordOf, type TelcoWorld } from './world.ts';

/* Changes of the world, told to whoever subscribed; verbs and routes alike go through here. */

type Loose<T> = { [Key in keyof T]?: T[Key] | undefined };

export type NewTicket = Pick<Ticket, 'type' | 'severity' | 'description'> & Loose<Ticket>;
export type NewOutage = Pick<Outage, 'cause' | 'description' | 'areas'> & Loose<Outage>;
export type NewOrder = Pick<Order, 'contract' | 'tariff'> & Loose<Order>;

export type TicketMove = TroubleMove & Partial<Pick<Ticket, 'promisedBy' | 'visitAt' | 'outage'>>;

export interface Changes {
  openTicket(wanted: NewTicket, happening: Happening): Ticket;
  moveTicket(id: string, move: TicketMove, happening: Happening): Ticket;
  openOutage(wanted: NewOutage, happening: Happening): Outage;
  moveOutage(id: string, move: TroubleMove & { affected?: number | undefined }, happening: Happening): Outage;
  openOrder(wanted: NewOrder, happening: Happening): Order;
  moveOrder(id: string, move: OrderMove, happening: Happening): Order;
}

const newId = (world: TelcoWorld, records: ReadonlyMap<string, unknown>, prefix: string, id?: string) => {
  if (id === undefined) return nextId(world, prefix);
  if (records.has(id)) throw new VisibleError('conflict', 'record_exists', 'There is such a record already.');
  return id;
};

/** The known outage of the customer's area, which the operator's own desk would find. */
const causeOf = (world: TelcoWorld, { contract, type }: NewTicket): Outage | undefined => {
  const area = world.customers.get(contract ?? '')?.area;
  return area === undefined || type !== 'incident' ? undefined : outageIn(world, area);
};

const ticketOf = (world: TelcoWorld, wanted: NewTicket, at: Instant): Ticket => {
  const openedAt = wanted.openedAt ?? at;
  const outage = causeOf(world, wanted);
  const fresh = openedTrouble(
    newId(world, world.tickets, 'TT-', wanted.id),
    openedAt,
    wanted.status ?? 'acknowledged',
  );
  return {
    ...wanted,
    ...fresh,
    promisedBy: wanted.promisedBy ?? promiseFor(wanted.type, openedAt),
    outage: wanted.outage ?? outage?.id,
    eta: wanted.eta ?? outage?.eta,
    notes: wanted.notes ?? [],
  };
};

const outageOf = (world: TelcoWorld, wanted: NewOutage, at: Instant): Outage => ({
  ...wanted,
  ...openedTrouble(
    newId(world, world.outages, 'SP-', wanted.id),
    wanted.openedAt ?? at,
    wanted.status ?? 'acknowledged',
  ),
  eta: wanted.eta,
  affected: wanted.affected ?? 1,
  notes: wanted.notes ?? [],
});

const orderOf = (world: TelcoWorld, wanted: NewOrder, at: Instant): Order => {
  const openedAt = wanted.openedAt ?? at;
  return {
    ...wanted,
    action: wanted.action ?? 'modify',
    state: wanted.state ?? 'acknowledged',
    expected: wanted.expected ?? wanted.requested ?? takesEffect(openedAt),
    milestones: [],
    alerts: [],
    id: newId(world, world.orders, 'PO-', wanted.id),
    openedAt,
    updatedAt: openedAt,
  };
};

const tickets = (world: TelcoWorld, hub: Hub): Pick<Changes, 'openTicket' | 'moveTicket'> => ({
  openTicket: (wanted, happening) => {
    const ticket = ticketOf(world, wanted, happening.now);
    world.tickets.set(ticket.id, ticket);
    hub.tell(TICKETS, 'Create', ticket, happening);
    return ticket;
  },
  moveTicket: (id, move, happening) => {
    const before = recordOf(world.tickets, id);
    const after = {
      ...movedTrouble(before, move),
      promisedBy: move.promisedBy ?? before.promisedBy,
      visitAt: move.visitAt ?? before.visitAt,
      outage: move.outage ?? before.outage,
    };
    world.tickets.set(id, after);
    for (const event of ticketEvents(before, after)) hub.tell(TICKETS, event, after, happening);
    return after;
  },
});

const outages = (world: TelcoWorld, hub: Hub): Pick<Changes, 'openOutage' | 'moveOutage'> => ({
  openOutage: (wanted, happening) => {
    const outage = outageOf(world, wanted, happening.now);
    world.outages.set(outage.id, outage);
    hub.tell(PROBLEMS, 'Create', outage, happening);
    return outage;
  },
  moveOutage: (id, { affected, ...move }, happening) => {
    const before = recordOf(world.outages, id);
    const after = { ...movedTrouble(before, move), affected: affected ?? before.affected };
    world.outages.set(id, after);
    for (const event of stateEvents(before.status, after.status)) hub.tell(PROBLEMS, event, after, happening);
    const behind = [...world.tickets.values()].filter((ticket) => ticket.outage === id && isOpen(ticket));
    for (const ticket of behind) {
      const moved = followed(ticket, after, move.at);
      world.tickets.set(ticket.id, moved);
      for (const event of ticketEvents(ticket, moved)) hub.tell(TICKETS, event, moved, happening);
    }
    return after;
  },
});

const orders = (world: TelcoWorld, hub: Hub): Pick<Changes, 'openOrder' | 'moveOrder'> => ({
  openOrder: (wanted, happening) => {
    const order = orderOf(world, wanted, happening.now);
    world.orders.set(order.id, order);
    hub.tell(ORDERS, 'Create', order, happening);
    return order;
  },
  moveOrder: (id, move, happening) => {
    const before = recordOf(world.orders, id);
    const after = movedOrder(before, move);
    world.orders.set(id, after);
    if (after.state === 'completed') {
      const customer = recordOf(world.customers, after.contract);
      world.customers.set(customer.contract, { ...customer, tariff: after.tariff, since: move.at });
    }
    for (const event of stateEvents(before.state, after.state)) hub.tell(ORDERS, event, after, happening);
    return after;
  },
});

export const changesOf = (world: TelcoWorld, hub: Hub): Changes => ({
  ...tickets(world, hub),
  ...outages(world, hub),
  ...orders(world, hub),
});
