import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Listener, openListener } from './contract/listener.ts';
import {
  askToken,
  type Caller,
  CLIENT,
  NOW,
  OFFERINGS,
  ORDERS,
  openOperator,
  PROBLEMS,
  PRODUCTS,
  TICKETS,
  TICKETS_V4,
} from './operator.ts';

let operator: Caller;
beforeEach(async () => {
  operator = await openOperator();
});
afterEach(() => operator.telco.close());

const ids = ({ body }: { body: { id: string }[] }): string[] => body.map(({ id }) => id);

describe('signing in at the simulated operator', () => {
  const good = {
    grant_type: 'client_credentials',
    client_id: CLIENT.clientId,
    client_secret: CLIENT.clientSecret,
  };

  it.each([
    ['a wrong secret', { ...good, client_secret: 'x' }, 401, 'invalid_client'],
    ['another grant', { ...good, grant_type: 'password' }, 400, 'unsupported_grant_type'],
  ])('refuses %s', async (_what, form, status, error) => {
    const answer = await askToken(operator.telco.url, form);
    expect([answer.status, await answer.json()]).toEqual([status, { error }]);
  });

  it('takes the client from the header too', async () => {
    const answer = await fetch(`${operator.telco.url}/token`, {
      method: 'POST',
      headers: {
        authorization: `Basic ${Buffer.from(`${CLIENT.clientId}:${CLIENT.clientSecret}`).toString('base64')}`,
      },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    expect(await answer.json()).toMatchObject({ token_type: 'Bearer', expires_in: 3600 });
  });

  it('withdraws the tokens given out so far', async () => {
    operator.telco.run('revokeTokens', {});
    const before = (await operator.get(TICKETS)).status;
    await operator.signIn();
    expect([before, (await operator.get(TICKETS)).status]).toEqual([401, 200]);
  });
});

describe('lists of the simulated operator', () => {
  it.each([
    ['a status', `${TICKETS}?status=pending`, ['TT-700127']],
    ['several statuses', `${PROBLEMS}?status=acknowledged,inProgress`, ['SP-88', 'SP-89']],
    ['a customer', `${PRODUCTS}?relatedParty.id=ZN-204815`, ['ZN-204815-T']],
    ['a customer in v4', `${TICKETS_V4}?relatedParty.id=ZN-204816`, ['TT-700124']],
    ['an element that nothing has', `${TICKETS}?colour=red`, []],
    [
      'a filter',
      `${ORDERS}?sort=-creationDate&filter=${encodeURIComponent("$[?(@.id=='PO-32' || @.relatedParty.partyOrPartyRole.id=='ZN-204822')]")}`,
      ['PO-32', 'PO-31', 'PO-18'],
    ],
    ['a page', `${OFFERINGS}?offset=1&limit=1`, ['tariff-m']],
  ])('are cut down to %s', async (_what, path, expected) => {
    expect(ids(await operator.get(path))).toEqual(expected);
  });

  it('tell how many there are beyond the page', async () => {
    const { headers } = await operator.get(`${OFFERINGS}?limit=1`);
    expect([headers.get('x-total-count'), headers.get('x-result-count')]).toEqual(['3', '1']);
  });

  it('show only the elements asked for, and what every record has', async () => {
    const { body } = await operator.get(`${TICKETS}/TT-700123?fields=status`);
    expect(Object.keys(body).sort()).toEqual(['@type', 'href', 'id', 'status']);
  });

  it('refuse a filter they cannot read', async () => {
    const answers = [
      await operator.get(`${ORDERS}?filter=$..secret`),
      await operator.get(`${TICKETS_V4}?filter=${encodeURIComponent("$[?(@.id=='TT-700123')]")}`),
    ];
    expect(answers.map(({ status }) => status)).toEqual([400, 400]);
  });
});

describe('the demo world of the operator', () => {
  const ticket = async (id: string) => (await operator.get(`${TICKETS}/${id}`)).body;
  const characteristics = ({ troubleTicketCharacteristic = [] }): Record<string, unknown> =>
    Object.fromEntries(troubleTicketCharacteristic.map(({ name, value }) => [name, value]));

  it.each([
    [
      'in time',
      'TT-700126',
      (promised: string, eta: string | undefined) => eta !== undefined && eta < promised,
    ],
    [
      'at risk',
      'TT-700124',
      (promised: string, eta: string | undefined) => eta === undefined && promised > NOW,
    ],
    ['broken', 'TT-700125', (promised: string) => promised < NOW],
  ])('has a ticket whose promise is %s', async (_what, id, holds) => {
    const body = await ticket(id);
    const promised = String(characteristics(body).promisedResolutionDate);
    expect(holds(promised, body.expectedResolutionDate)).toBe(true);
  });

  it.each([
    ['TT-700123', { status: 'inProgress' }],
    ['TT-700126', { status: 'inProgress' }],
    ['TT-700127', { status: 'pending', statusChangeReason: 'Когда можно попасть в квартиру?' }],
    ['TT-700128', { status: 'acknowledged' }],
    ['TT-700129', { status: 'resolved' }],
    ['TT-700130', { status: 'held' }],
  ])('has %s', async (id, expected) => {
    expect(await ticket(id)).toMatchObject(expected);
  });

  it('has a ticket whose estimate moved twice', async () => {
    expect(characteristics(await ticket('TT-700126'))).toMatchObject({ expectedResolutionDateChanges: 2 });
  });

  it('has a ticket behind the outage of its area', async () => {
    const { body } = await operator.get(`${PROBLEMS}/SP-88`);
    expect(body).toMatchObject({
      affectedLocation: [{ place: { id: 'area-17', name: 'Северная гавань' } }],
      troubleTicket: [{ id: 'TT-700123' }],
    });
  });

  it('has a change of tariff that is held, and says what for', async () => {
    const { body } = await operator.get(`${ORDERS}/PO-31`);
    expect(body).toMatchObject({
      state: 'held',
      productOrderMilestone: [{ name: 'credit check', status: 'Yet-To-Reach' }],
    });
  });
});

describe('what happens at the simulated operator', () => {
  it('changes a ticket in both versions alike', async () => {
    operator.telco.run('moveTicket', { id: 'TT-700128', status: 'held', reason: 'Ждём деталь' });
    const answers = [
      await operator.get(`${TICKETS}/TT-700128`),
      await operator.get(`${TICKETS_V4}/TT-700128`),
    ];
    expect(answers.map(({ body }) => body.status)).toEqual(['held', 'held']);
  });

  it('keeps the first estimate and counts the changes', () => {
    for (const day of ['03', '04', '05'])
      operator.telco.run('moveTicket', { id: 'TT-700128', eta: `2026-11-${day}T12:00:00.000Z` });
    expect(operator.telco.world.tickets.get('TT-700128')).toMatchObject({
      eta: '2026-11-05T12:00:00.000Z',
      pastEtas: ['2026-11-03T12:00:00.000Z', '2026-11-04T12:00:00.000Z'],
    });
  });

  it('promises 72 hours from the opening unless told otherwise', () => {
    operator.telco.run('promise', { id: 'TT-700128' });
    expect(operator.telco.world.tickets.get('TT-700128')?.promisedBy).toBe('2026-11-05T06:00:00.000Z');
  });

  it('mends every ticket with the outage behind it', () => {
    operator.telco.run('moveOutage', { id: 'SP-88', status: 'resolved' });
    expect(operator.telco.world.tickets.get('TT-700123')?.status).toBe('resolved');
  });

  it('changes the tariff when the order is done', async () => {
    operator.telco.run('moveOrder', { id: 'PO-32', state: 'completed' });
    const { body } = await operator.get(`${PRODUCTS}/ZN-204816-T`);
    expect(body.productOffering).toMatchObject({ id: 'tariff-l', name: 'Шторм' });
  });

  it('holds the order of a customer who owes', async () => {
    operator.telco.run('moveOrder', { id: 'PO-31', state: 'cancelled' });
    const { body } = await operator.post(ORDERS, {
      '@type': 'ProductOrder',
      relatedParty: [
        {
          '@type': 'RelatedPartyRefOrPartyRoleRef',
          role: 'customer',
          partyOrPartyRole: { '@type': 'PartyRoleRef', id: 'ZN-204822' },
        },
      ],
      productOrderItem: [
        {
          '@type': 'ProductOrderItem',
          id: '1',
          action: 'modify',
          product: { id: 'ZN-204822-T' },
          productOffering: { id: 'tariff-l' },
        },
      ],
    });
    expect(body.state).toBe('held');
  });

  it('may use a word for a status that the standard does not know', () => {
    operator.telco.run('moveTicket', { id: 'TT-700128', status: 'escalatedToVendor' });
    expect(operator.telco.world.tickets.get('TT-700128')?.status).toBe('escalatedToVendor');
  });

  it.each([
    ['moveTicket', { id: 'TT-1', status: 'held' }],
    ['openOrder', { contract: 'ZN-1', tariff: 'tariff-s' }],
  ])('does not happen to what there is not (%s)', (verb, body) => {
    expect(() => operator.telco.run(verb, body)).toThrow('There is no such record.');
  });
});

describe('the hub of the simulated operator', () => {
  let listener: Listener;
  beforeEach(async () => {
    listener = await openListener();
  });
  afterEach(() => listener.close());

  const subscribe = (query?: string) =>
    operator.post('/tmf-api/troubleTicket/v5/hub', { '@type': 'Hub', callback: listener.url, query });
  const paths = () => listener.notices.map(({ path }) => path);
  const resolve = async (caller: Caller): Promise<void> => {
    caller.telco.run('moveTicket', { id: 'TT-700128', status: 'resolved' });
    await caller.telco.settled();
  };

  it('tells of a resolved ticket before anybody asks', async () => {
    await subscribe();
    await resolve(operator);
    expect(paths().sort()).toEqual([
      '/listener/troubleTicketResolvedEvent',
      '/listener/troubleTicketStatusChangeEvent',
    ]);
  });

  it('tells only what was asked for', async () => {
    await subscribe('eventType=TroubleTicketResolvedEvent');
    await resolve(operator);
    expect(paths()).toEqual(['/listener/troubleTicketResolvedEvent']);
  });

  it('tells nothing once it was left', async () => {
    const { body } = await subscribe();
    await operator.call('DELETE', `/tmf-api/troubleTicket/v5/hub/${body.id}`);
    await resolve(operator);
    expect(paths()).toEqual([]);
  });

  it('goes on when a listener is down', async () => {
    await subscribe();
    listener.close();
    await expect(resolve(operator)).resolves.toBeUndefined();
  });
});

describe('the simulated operator after a restart', () => {
  let folder: string;
  let listener: Listener;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'okno-telco-'));
    listener = await openListener();
  });
  afterEach(() => {
    listener.close();
    rmSync(folder, { recursive: true });
  });

  const happened = async (): Promise<Caller> => {
    const first = await openOperator({ journal: join(folder, 'telco.jsonl') });
    await first.post('/tmf-api/troubleTicket/v5/hub', { '@type': 'Hub', callback: listener.url });
    await first.post(TICKETS_V4, {
      description: 'x',
      severity: 'minor',
      ticketType: 'question',
      externalId: 'a',
    });
    first.telco.run('moveOutage', { id: 'SP-88', status: 'resolved' });
    first.telco.run('moveOrder', { id: 'PO-32', state: 'completed' });
    await first.telco.settled();
    await first.telco.close();
    return first;
  };

  it('has lost nothing', async () => {
    const first = await happened();
    const again = await openOperator({
      journal: join(folder, 'telco.jsonl'),
      now: () => '2026-12-01T00:00:00.000Z',
    });
    await again.telco.close();
    expect(again.telco.world).toEqual(first.telco.world);
  });

  it('tells its listeners nothing a second time', async () => {
    await happened();
    const told = listener.notices.length;
    const again = await openOperator({ journal: join(folder, 'telco.jsonl') });
    await again.telco.settled();
    await again.telco.close();
    expect([told > 0, listener.notices.length]).toEqual([true, told]);
  });
});
