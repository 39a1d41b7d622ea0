import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import {
  type Caller,
  CHECKS,
  CHECKS_V4,
  OFFERINGS,
  OFFERINGS_V4,
  ORDERS,
  ORDERS_V4,
  openOperator,
  PROBLEMS,
  PROBLEMS_V4,
  PRODUCTS,
  PRODUCTS_V4,
  QUERIES,
  TICKETS,
  TICKETS_V4,
} from '../operator.ts';
import { EVENTS, eventSchema, HubV4, HubV5 } from './events.ts';
import { type Listener, openListener } from './listener.ts';
import { OrderV4, OrderV5 } from './orders.ts';
import { ErrorV4, ErrorV5 } from './parts.ts';
import { ProblemV4, ProblemV5 } from './problems.ts';
import { CheckV4, CheckV5, OfferingV4, OfferingV5, ProductV4, ProductV5, QueryV5 } from './products.ts';
import { TicketV4, TicketV5 } from './tickets.ts';

/** What does not keep to a contract, as text; empty when all does. */
const complaints = (schema: z.ZodType, body: unknown): string => {
  const parsed = schema.safeParse(body);
  return parsed.success ? '' : z.prettifyError(parsed.error);
};

const RESOURCES: [what: string, path: string, schema: z.ZodType][] = [
  ['tickets (TMF621 v5.0.1)', TICKETS, TicketV5],
  ['tickets (TMF621 v4.0.0)', TICKETS_V4, TicketV4],
  ['service problems (TMF656 v5.0.0)', PROBLEMS, ProblemV5],
  ['service problems (TMF656 v4.0.0)', PROBLEMS_V4, ProblemV4],
  ['orders (TMF622 v5.0.0)', ORDERS, OrderV5],
  ['orders (TMF622 v4.0.0)', ORDERS_V4, OrderV4],
  ['products (TMF637 v5.0.0)', PRODUCTS, ProductV5],
  ['products (TMF637 v4.0.0)', PRODUCTS_V4, ProductV4],
  ['offerings (TMF620 v5.0.0)', OFFERINGS, OfferingV5],
  ['offerings (TMF620 v4.1.0)', OFFERINGS_V4, OfferingV4],
];

const customerV5 = (type: string) => [
  {
    '@type': type,
    role: 'customer',
    partyOrPartyRole: { '@type': 'PartyRoleRef', id: 'ZN-204815', '@referredType': 'Customer' },
  },
];
const CUSTOMER_V4 = [{ id: 'ZN-204815', role: 'customer', '@referredType': 'Customer' }];

const NEW_TICKET = { description: 'Нет интернета', severity: 'major', ticketType: 'incident' };
const ITEM = { id: '1', action: 'modify', product: { id: 'ZN-204815-T' } };

/** Bodies of requests that make something, each with the contract of its answer. */
const CREATIONS: [what: string, path: string, body: unknown, schema: z.ZodType][] = [
  [
    'a ticket in v5',
    TICKETS,
    {
      ...NEW_TICKET,
      '@type': 'TroubleTicket',
      externalIdentifier: [{ '@type': 'ExternalIdentifier', id: 'act_1' }],
      relatedParty: customerV5('RelatedPartyRefOrPartyRoleRef'),
      troubleTicketCharacteristic: [
        { '@type': 'StringCharacteristic', name: 'contactPhone', value: '+79005550177' },
      ],
    },
    TicketV5,
  ],
  ['a ticket in v4', TICKETS_V4, { ...NEW_TICKET, externalId: 'act_2', relatedParty: CUSTOMER_V4 }, TicketV4],
  [
    'a check in v5',
    CHECKS,
    {
      '@type': 'CheckProductOfferingQualification',
      relatedParty: customerV5('RelatedPartyOrPartyRole'),
      checkProductOfferingQualificationItem: [
        { '@type': 'CheckProductOfferingQualificationItem', id: '1', productOffering: { id: 'tariff-m' } },
        { '@type': 'CheckProductOfferingQualificationItem', id: '2', productOffering: { id: 'tariff-s' } },
      ],
    },
    CheckV5,
  ],
  [
    'a check in v4',
    CHECKS_V4,
    {
      relatedParty: CUSTOMER_V4,
      productOfferingQualificationItem: [{ id: '1', productOffering: { id: 'tariff-s' } }],
    },
    CheckV4,
  ],
  [
    'a query of what can be had in v5',
    QUERIES,
    {
      '@type': 'QueryProductOfferingQualification',
      relatedParty: customerV5('RelatedPartyOrPartyRole'),
    },
    QueryV5,
  ],
  [
    'an order in v5',
    ORDERS,
    {
      '@type': 'ProductOrder',
      externalId: [{ '@type': 'ExternalIdentifier', id: 'act_3' }],
      relatedParty: customerV5('RelatedPartyRefOrPartyRoleRef'),
      productOrderItem: [{ ...ITEM, '@type': 'ProductOrderItem', productOffering: { id: 'tariff-m' } }],
    },
    OrderV5,
  ],
  [
    'an order in v4',
    ORDERS_V4,
    {
      externalId: 'act_4',
      relatedParty: CUSTOMER_V4,
      productOrderItem: [{ ...ITEM, productOffering: { id: 'tariff-m' } }],
    },
    OrderV4,
  ],
];

describe('what the simulated operator answers keeps to the contract of', () => {
  let operator: Caller;
  beforeAll(async () => {
    operator = await openOperator();
  });
  afterAll(() => operator.telco.close());

  it.each(RESOURCES)('%s, in a list', async (_what, path, schema) => {
    const { body } = await operator.get(path);
    expect(complaints(z.array(schema).min(3), body)).toBe('');
  });

  it.each(RESOURCES)('%s, one by one', async (_what, path, schema) => {
    const { body: all } = await operator.get(path);
    for (const { id } of all as { id: string }[]) {
      const { body } = await operator.get(`${path}/${id}`);
      expect(complaints(schema, body)).toBe('');
    }
  });
});

describe('what is made at the simulated operator keeps to the contract of', () => {
  it.each(CREATIONS)('%s', async (_what, path, body, schema) => {
    const operator = await openOperator();
    const made = await operator.post(path, body);
    await operator.telco.close();
    expect([made.status, complaints(schema, made.body)]).toEqual([201, '']);
  });
});

describe('errors of the simulated operator keep to the contract', () => {
  const ERRORS: [what: string, status: number, method: string, path: string, body?: unknown][] = [
    ['no such record', 404, 'GET', '/TT-1'],
    ['no such path', 404, 'GET', '/TT-1/note'],
    ['a method that is not there', 405, 'DELETE', '/TT-700123'],
    ['a body without what is required', 400, 'POST', '', { description: 'x' }],
    ['a limit that is no number', 400, 'GET', '?limit=many'],
  ];
  let operator: Caller;
  beforeAll(async () => {
    operator = await openOperator();
  });
  afterAll(() => operator.telco.close());

  it.each(ERRORS)('of v5 for %s', async (_what, status, method, path, body) => {
    const answer = await operator.call(method, `${TICKETS}${path}`, body);
    expect([answer.status, complaints(ErrorV5, answer.body)]).toEqual([status, '']);
  });

  it.each(ERRORS)('of v4 for %s', async (_what, status, method, path, body) => {
    const answer = await operator.call(method, `${TICKETS_V4}${path}`, body);
    expect([answer.status, complaints(ErrorV4, answer.body)]).toEqual([status, '']);
  });

  it('for a caller without a token', async () => {
    const answer = await fetch(`${operator.telco.url}${TICKETS}`);
    expect([answer.status, complaints(ErrorV5, await answer.json())]).toEqual([401, '']);
  });

  it('for an order that cannot be', async () => {
    const body = {
      relatedParty: CUSTOMER_V4,
      productOrderItem: [{ ...ITEM, productOffering: { id: 'tariff-s' } }],
    };
    const answer = await operator.post(ORDERS_V4, body);
    expect([answer.status, complaints(ErrorV4, answer.body)]).toEqual([422, '']);
  });
});

const BASES = {
  troubleTicket: 'troubleTicket',
  serviceProblem: 'serviceProblemManagement',
  productOrder: 'productOrderingManagement',
} as const;
const TOLD = ['troubleTicket', 'serviceProblem', 'productOrder'] as const;

const EVERY_EVENT = (['v4', 'v5'] as const).flatMap((version) =>
  TOLD.flatMap((resource) => EVENTS[resource].map((change) => [version, resource, change] as const)),
);

describe('what the hub of the simulated operator sends keeps to the contract of', () => {
  let operator: Caller;
  let listener: Listener;
  const subscriptions: { version: 'v4' | 'v5'; body: unknown }[] = [];

  beforeAll(async () => {
    operator = await openOperator();
    listener = await openListener();
    for (const version of ['v4', 'v5'] as const)
      for (const resource of TOLD) {
        const body = { '@type': 'Hub', callback: `${listener.url}/${version}` };
        const made = await operator.post(`/tmf-api/${BASES[resource]}/${version}/hub`, body);
        subscriptions.push({ version, body: made.body });
      }
    const { run, settled } = operator.telco;
    run('openTicket', { contract: 'ZN-204816', description: 'Нет интернета' });
    run('moveTicket', { id: 'TT-700128', eta: '2026-11-03T09:00:00.000Z', reason: 'x' });
    run('moveTicket', { id: 'TT-700128', status: 'pending', reason: 'Какой роутер?' });
    run('moveTicket', { id: 'TT-700128', status: 'resolved' });
    run('openOutage', { areas: ['area-21'], cause: 'power failure' });
    run('moveOutage', { id: 'SP-88', note: 'Муфта готова', eta: '2026-11-03T12:00:00.000Z' });
    run('moveOutage', { id: 'SP-88', status: 'pending' });
    run('openOrder', { contract: 'ZN-204815', tariff: 'tariff-l' });
    run('moveOrder', { id: 'PO-32', milestone: { name: 'wiring', status: 'Completed' } });
    run('moveOrder', { id: 'PO-32', state: 'pending', alert: { kind: 'delay', message: 'x' } });
    await settled();
  });
  afterAll(async () => {
    listener.close();
    await operator.telco.close();
  });

  it.each(EVERY_EVENT)('%s %s%sEvent', (version, resource, change) => {
    const path = `/${version}/listener/${resource}${change}Event`;
    const heard = listener.notices.filter((notice) => notice.path === path);
    const schema = z.array(eventSchema(version, resource, change)).min(1);
    expect(
      complaints(
        schema,
        heard.map(({ body }) => body),
      ),
    ).toBe('');
  });

  it('a subscription', () => {
    for (const { version, body } of subscriptions)
      expect(complaints(version === 'v4' ? HubV4 : HubV5, body)).toBe('');
  });

  it('no event that the interfaces do not have', () => {
    const known = EVERY_EVENT.map(
      ([version, resource, change]) => `/${version}/listener/${resource}${change}Event`,
    );
    for (const { path } of listener.notices) expect(known).toContain(path);
  });
});

describe('the contract itself', () => {
  let ticket: Record<string, unknown>;
  let older: Record<string, unknown>;
  beforeAll(async () => {
    const operator = await openOperator();
    ticket = (await operator.get(`${TICKETS}/TT-700123`)).body;
    older = (await operator.get(`${TICKETS_V4}/TT-700123`)).body;
    await operator.telco.close();
  });

  it.each<[string, Record<string, unknown>]>([
    ['a status in capitals', { status: 'Pending' }],
    ['a date without its time', { creationDate: '2026-11-02' }],
    ['a missing address', { href: undefined }],
    ['an element the standard does not have', { promisedResolutionDate: '2026-11-02T09:00:00Z' }],
    ['a flat party', { relatedParty: [{ id: 'ZN-1', role: 'customer', '@referredType': 'Customer' }] }],
    ['an object without its type', { '@type': undefined }],
  ])('refuses %s', (_what, change) => {
    expect(complaints(TicketV5, { ...ticket, ...change })).not.toBe('');
  });

  it('tells the versions apart', () => {
    expect([complaints(TicketV5, older), complaints(TicketV4, ticket)]).not.toContain('');
  });
});
