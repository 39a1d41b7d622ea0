import type { Customer, Order, Outage, Qualification, Tariff, Ticket, Version } from './model.ts';
import { ORDER_BASES, orderWire } from './wire/orders.ts';
import type { Wire } from './wire/parts.ts';
import { PROBLEM_BASES, problemWire } from './wire/problems.ts';
import {
  CATALOG_BASES,
  offeringWire,
  PRODUCT_BASES,
  productWire,
  QUALIFICATION_BASES,
  QUALIFICATION_NAMES,
  qualificationWire,
} from './wire/products.ts';
import { TICKET_BASES, ticketWire } from './wire/tickets.ts';
import type { TelcoWorld } from './world.ts';

/** One kind of record as both versions serve it: `{base}/{name}` and `{base}/{name}/{id}`. */
export interface Resource<Item> {
  names: Readonly<Record<Version, string>>;
  bases: Readonly<Record<Version, string>>;
  items(world: TelcoWorld): Item[];
  wire(world: TelcoWorld, version: Version, item: Item): Wire;
}

const both = (name: string): Record<Version, string> => ({ v4: name, v5: name });

export const TICKETS: Resource<Ticket> = {
  names: both('troubleTicket'),
  bases: TICKET_BASES,
  items: ({ tickets }) => [...tickets.values()],
  wire: ticketWire,
};

export const PROBLEMS: Resource<Outage> = {
  names: both('serviceProblem'),
  bases: PROBLEM_BASES,
  items: ({ outages }) => [...outages.values()],
  wire: problemWire,
};

export const ORDERS: Resource<Order> = {
  names: both('productOrder'),
  bases: ORDER_BASES,
  items: ({ orders }) => [...orders.values()],
  wire: orderWire,
};

export const PRODUCTS: Resource<Customer> = {
  names: both('product'),
  bases: PRODUCT_BASES,
  items: ({ customers }) => [...customers.values()],
  wire: productWire,
};

export const OFFERINGS: Resource<Tariff> = {
  names: both('productOffering'),
  bases: CATALOG_BASES,
  items: ({ tariffs }) => [...tariffs.values()],
  wire: offeringWire,
};

export const QUALIFICATIONS: Resource<Qualification> = {
  names: QUALIFICATION_NAMES,
  bases: QUALIFICATION_BASES,
  items: ({ qualifications }) => [...qualifications.values()],
  wire: qualificationWire,
};
