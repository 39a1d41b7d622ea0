import { VisibleError } from '#domain/errors.ts';
import type { SimAnswer, SimRoute } from '#simulation/spec.ts';
import { type Person, readCheck, readHub, readOrder, readQuery, readTicket } from './bodies.ts';
import type { Changes } from './changes.ts';
import { refusal } from './eligibility.ts';
import { type Customer, VERSIONS, type Version } from './model.ts';
import { problem } from './problem.ts';
import {
  OFFERINGS,
  ORDERS,
  PROBLEMS,
  PRODUCTS,
  QUALIFICATIONS,
  type Resource,
  TICKETS,
} from './resources.ts';
import { selected, withFields } from './selection.ts';
import type { Wire } from './wire/parts.ts';
import { QUALIFICATION_BASES, qualifiedWire } from './wire/products.ts';
import { nextId, recordOf, type TelcoWorld } from './world.ts';

const collectionOf = <Item>({ bases, names }: Resource<Item>, version: Version): string =>
  `${bases[version]}/${names[version]}`;

const reads = <Item>(world: TelcoWorld, resource: Resource<Item>, version: Version): SimRoute[] => {
  const wires = (lastUpdate: string | undefined): Wire[] =>
    resource.items(world).map((item) => {
      const wire = resource.wire(world, version, item);
      return lastUpdate === undefined || !('lastUpdate' in wire) ? wire : { ...wire, lastUpdate };
    });
  const path = collectionOf(resource, version);
  return [
    {
      method: 'GET',
      path,
      handle: ({ query, lastUpdate }) => {
        const { total, page } = selected(wires(lastUpdate), version, query);
        const headers = { 'x-total-count': String(total), 'x-result-count': String(page.length) };
        return { status: 200, body: page, headers };
      },
    },
    {
      method: 'GET',
      path: `${path}/{id}`,
      handle: ({ params, query, lastUpdate }) => {
        const found = wires(lastUpdate).find((wire) => wire.id === params.id);
        if (found === undefined) throw new VisibleError('missing', 'record', 'There is no such record.');
        return { status: 200, body: withFields(found, query) };
      },
    },
  ];
};

const hubRoutes = (world: TelcoWorld, base: string, version: Version): SimRoute[] => [
  {
    method: 'POST',
    path: `${base}/hub`,
    handle: ({ body }) => {
      const { callback, query } = readHub(version, body);
      const id = nextId(world, 'H-');
      world.subscriptions.set(id, { id, base, callback, query });
      const type = version === 'v4' ? {} : { '@type': 'Hub' };
      return { status: 201, body: { ...type, id, callback, query } };
    },
  },
  {
    method: 'DELETE',
    path: `${base}/hub/{id}`,
    handle: ({ params }) => {
      recordOf(world.subscriptions, params.id ?? '');
      world.subscriptions.delete(params.id ?? '');
      return { status: 204 };
    },
  },
];

/** Undefined when nobody is named as customer. @throws VisibleError `input/customer` when nobody has that contract */
const customerOf = ({ customers }: TelcoWorld, people: readonly Person[]): Customer | undefined => {
  const named = people.find(({ role }) => role === 'customer');
  if (named === undefined) return undefined;
  const customer = customers.get(named.id);
  if (customer === undefined) throw new VisibleError('input', 'customer', 'There is no such customer.');
  return customer;
};

const created = <Item>(
  world: TelcoWorld,
  resource: Resource<Item>,
  version: Version,
  item: Item,
): SimAnswer => ({ status: 201, body: resource.wire(world, version, item) });

const createTicket = (world: TelcoWorld, changes: Changes, version: Version): SimRoute => ({
  method: 'POST',
  path: collectionOf(TICKETS, version),
  handle: ({ body, now, replayed }) => {
    const { people, ...wanted } = readTicket(version, body);
    const contract = customerOf(world, people)?.contract;
    const requester = people.find(({ role }) => role === 'requester');
    const ticket = changes.openTicket(
      {
        ...wanted,
        contract,
        requester: requester && { id: requester.id, name: requester.name },
        team: 'Первая линия',
      },
      { now, replayed },
    );
    return created(world, TICKETS, version, ticket);
  },
});

/** Refuses with 422 what the customer may not have. */
const createOrder = (world: TelcoWorld, changes: Changes, version: Version): SimRoute => ({
  method: 'POST',
  path: collectionOf(ORDERS, version),
  handle: ({ body, now, replayed }) => {
    const { item, people, requested, externalId } = readOrder(version, body);
    const customer = customerOf(world, people);
    const tariff = world.tariffs.get(item.productOffering?.id ?? '');
    if (customer === undefined || tariff === undefined || item.product === undefined)
      throw new VisibleError('input', 'order', 'Customer, product and offering must be known.');
    const reason = refusal(world, customer, tariff, item.product.id);
    if (reason !== undefined) return { status: 422, body: problem(422, reason) };
    const { contract, inDebt } = customer;
    const order = changes.openOrder(
      { contract, action: item.action, tariff: tariff.id, requested, externalId },
      { now, replayed },
    );
    const milestone = { name: 'credit check', status: inDebt ? 'Yet-To-Reach' : 'Completed' };
    const held = inDebt ? { state: 'held', reason: 'Есть неоплаченный счёт' } : {};
    const checked = changes.moveOrder(order.id, { at: now, milestone, ...held }, { now, replayed });
    return created(world, ORDERS, version, checked);
  },
});

const check = (world: TelcoWorld, version: Version): SimRoute => ({
  method: 'POST',
  path: collectionOf(QUALIFICATIONS, version),
  handle: ({ body, now }) => {
    const { people, items } = readCheck(version, body);
    const customer = customerOf(world, people);
    const qualification = {
      id: nextId(world, 'POQ-'),
      at: now,
      contract: customer?.contract,
      items: items.map(({ id, productOffering, product }) => {
        const tariff = productOffering?.id ?? '';
        const reason = refusal(world, customer, world.tariffs.get(tariff), product?.id);
        return { id, tariff, product: product?.id, reason };
      }),
    };
    world.qualifications.set(qualification.id, qualification);
    return created(world, QUALIFICATIONS, version, qualification);
  },
});

const query = (world: TelcoWorld): SimRoute => ({
  method: 'POST',
  path: `${QUALIFICATION_BASES.v5}/queryProductOfferingQualification`,
  changes: false,
  handle: ({ body, now }) => {
    const customer = customerOf(world, readQuery(body));
    if (customer === undefined) throw new VisibleError('input', 'customer', 'A customer must be named.');
    const tariffs = [...world.tariffs.values()].filter(
      (tariff) => refusal(world, customer, tariff) === undefined,
    );
    return { status: 201, body: qualifiedWire(customer, tariffs, now) };
  },
});

const routesIn = (world: TelcoWorld, changes: Changes, version: Version): SimRoute[] => [
  createTicket(world, changes, version),
  createOrder(world, changes, version),
  check(world, version),
  ...reads(world, TICKETS, version),
  ...reads(world, PROBLEMS, version),
  ...reads(world, ORDERS, version),
  ...reads(world, PRODUCTS, version),
  ...reads(world, OFFERINGS, version),
  ...reads(world, QUALIFICATIONS, version),
  ...[TICKETS, PROBLEMS, ORDERS].flatMap(({ bases }) => hubRoutes(world, bases[version], version)),
];

export const routesOf = (world: TelcoWorld, changes: Changes): SimRoute[] => [
  query(world),
  ...VERSIONS.flatMap((version) => routesIn(world, changes, version)),
];
