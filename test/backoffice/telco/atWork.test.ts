import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backOfficeOf, officeOf, order } from './desk.ts';
import { type Caller, NOW, openOperator } from './operator.ts';

/* The definitions over HTTP, against the operator they describe. */

let operator: Caller;
beforeEach(async () => {
  operator = await openOperator();
});
afterEach(() => operator.telco.close());

const DESCRIPTION = { description: 'С утра нет интернета' };

describe('references in what customers of Zarnitsa Net write', () => {
  it.each([
    ['tickets', 'заявка ТТ 700123, сколько ждать?', ['TT-700123']],
    ['tickets-v4', 'tt-700123', ['TT-700123']],
    ['outages', 'что с аварией SP-88', ['SP-88']],
    ['orders', 'договор ZN-204815, заказ PO-31', ['ZN-204815', 'PO-31']],
    ['tickets', 'мой телефон 9005550177', []],
  ] as const)('%s finds those of “%s”', (name, text, found) => {
    expect(
      backOfficeOf(name)
        .references(text)
        .map(({ value }) => value),
    ).toEqual(found);
  });
});

describe.each(['tickets', 'tickets-v4'] as const)('%s at work', (name) => {
  it('tell a ticket to its owner', async () => {
    const office = await officeOf(name, operator.telco.url);
    const found = await office.lookUp({ reference: 'TT-700123', proofs: { surname: 'Орлова' } });
    expect(found).toMatchObject({
      ok: true,
      status: { phase: { value: 'in_progress' }, linked: [{ backoffice: 'outages', reference: 'SP-88' }] },
    });
  });

  it('say the same of a ticket of somebody else and of none', async () => {
    const office = await officeOf(name, operator.telco.url);
    const asked = ['TT-700123', 'TT-799999'].map((reference) =>
      office.lookUp({ reference, proofs: { surname: 'Сидорова' } }),
    );
    const [other, none] = await Promise.all(asked);
    expect([other, none]).toEqual([none, { ok: false, reason: 'no_match' }]);
  });

  it('never tell notes, nor who the ticket is of', async () => {
    operator.telco.run('moveTicket', { id: 'TT-700123', note: 'Клиент скандалит' });
    const office = await officeOf(name, operator.telco.url);
    const found = await office.lookUp({ reference: 'TT-700123', proofs: { surname: 'Орлова' } });
    expect(JSON.stringify(found)).not.toMatch(/скандалит|Орлова|Мария|ZN-204815/);
  });

  it('make a ticket once, and find it again when the answer was lost', async () => {
    const office = await officeOf(name, operator.telco.url);
    await operator.call('POST', '/__fault', { reset: true, after: 'work', times: 1, path: '/troubleTicket' });
    const outcome = await office.act?.(order('create_ticket', DESCRIPTION));
    const back = await office.readBack?.(order('create_ticket', DESCRIPTION));
    expect([outcome?.kind, back]).toMatchObject([
      'unknown',
      { kind: 'found', result: { reference: { value: 'TT-700201' } } },
    ]);
  });

  it('know when a ticket was not made', async () => {
    const office = await officeOf(name, operator.telco.url);
    await operator.call('POST', '/__fault', {
      status: 503,
      retryAfter: 60,
      times: 1,
      path: '/troubleTicket',
    });
    const outcome = await office.act?.(order('create_ticket', DESCRIPTION));
    const back = await office.readBack?.(order('create_ticket', DESCRIPTION));
    expect([outcome?.kind, back?.kind]).toEqual(['not_done', 'absent']);
  });

  it('tie a ticket to the outage where the contract is', async () => {
    const office = await officeOf(name, operator.telco.url);
    await office.act?.(order('create_ticket', { ...DESCRIPTION, contract: 'ZN-204815' }));
    expect(operator.telco.world.tickets.get('TT-700201')).toMatchObject({ outage: 'SP-88' });
  });

  it('are refused a ticket for a contract there is not', async () => {
    const office = await officeOf(name, operator.telco.url);
    const outcome = await office.act?.(order('create_ticket', { ...DESCRIPTION, contract: 'ZN-1' }));
    expect(outcome).toMatchObject({ kind: 'refused' });
  });

  it('tell a ticket that was made to the surname it was made with', async () => {
    const office = await officeOf(name, operator.telco.url);
    await office.act?.(order('create_ticket', { ...DESCRIPTION, surname: 'Зимина' }));
    const found = await office.lookUp({ reference: 'TT-700201', proofs: { surname: 'зимина' } });
    expect(found).toMatchObject({ ok: true, status: { promisedBy: { value: '2026-11-05T09:00:00.000Z' } } });
  });

  it('tell a ticket that was made without a name to nobody', async () => {
    const office = await officeOf(name, operator.telco.url);
    await office.act?.(order('create_ticket', DESCRIPTION));
    const tries = ['', 'maria_o', 'undefined', 'x:77'].map((surname) =>
      office.lookUp({ reference: 'TT-700201', proofs: { surname } }),
    );
    expect((await Promise.all(tries)).map(({ ok }) => ok)).toEqual([false, false, false, false]);
  });

  it('arrange a call at the time and number asked for', async () => {
    const office = await officeOf(name, operator.telco.url);
    const inputs = { at: '2026-11-02T15:00:00.000Z', phone: '+79005550177' };
    expect(await office.act?.(order('call_back', inputs))).toMatchObject({
      kind: 'done',
      result: { status: { nextStep: { value: { code: 'calls_back', by: inputs.at } } } },
    });
  });
});

describe('outages at work', () => {
  it('find the one of the area that is named', async () => {
    const office = await officeOf('outages', operator.telco.url);
    const found = await office.find?.({ text: 'Северная гавань, когда починят?', lang: 'ru' });
    expect(found).toMatchObject({
      ok: true,
      status: { cause: { value: 'cable_break', disclose: 'public' } },
    });
  });

  it('find none once it is over', async () => {
    operator.telco.run('moveOutage', { id: 'SP-88', status: 'resolved' });
    const office = await officeOf('outages', operator.telco.url);
    const found = await office.find?.({ text: 'Северная гавань, когда починят?', lang: 'ru' });
    expect(found).toMatchObject({ ok: false, reason: 'no_match' });
  });

  it('find one outage of two areas by either', async () => {
    operator.telco.run('openOutage', { areas: ['area-09', 'area-21'], cause: 'weather' });
    const office = await officeOf('outages', operator.telco.url);
    const found = await Promise.all(
      ['в Заречье нет связи', 'Солнечный квартал без связи'].map((text) =>
        office.find?.({ text, lang: 'ru' }),
      ),
    );
    const places = found.map((one) => (one?.ok === true ? one.status.where?.value.name : undefined));
    expect(places).toEqual(['Заречье', 'Солнечный квартал']);
  });

  it('tell nothing public of how the network is built', async () => {
    const office = await officeOf('outages', operator.telco.url);
    const found = await office.lookUp({ reference: 'SP-88', proofs: {} });
    expect(JSON.stringify(found)).not.toMatch(/noc-12|Бригада нашла|Splice/);
  });

  it('own up to an estimate that moved', async () => {
    operator.telco.run('moveOutage', { id: 'SP-88', eta: '2026-11-04T15:00:00.000Z' });
    const office = await officeOf('outages', operator.telco.url);
    expect(await office.lookUp({ reference: 'SP-88', proofs: {} })).toMatchObject({
      status: { eta: { value: { original: '2026-11-03T15:00:00.000Z', movedTimes: 1 } } },
    });
  });
});

describe('orders at work', () => {
  const SURNAME = { proofs: { surname: 'Орлова' } };

  it('offer what the contract may have, with the tariff that was named', async () => {
    const office = await officeOf('orders', operator.telco.url);
    const offered = await office.offer?.('place_order', {
      reference: { backoffice: 'orders', value: 'ZN-204815' },
      ...SURNAME,
      verification: 'verified_basic',
      words: 'Хочу перейти на Ветер',
      lang: 'ru',
    });
    expect(offered?.inputs).toMatchObject([
      { value: 'tariff-m', choices: [{ title: 'Ветер' }, { title: 'Шторм' }] },
    ]);
  });

  it('place an order that is then the latest of the contract', async () => {
    const office = await officeOf('orders', operator.telco.url);
    const placed = await office.act?.(order('place_order', { tariff: 'tariff-m' }, 'ZN-204815'));
    const latest = await office.lookUp({ reference: 'ZN-204815', ...SURNAME });
    expect([placed, latest]).toMatchObject([
      { kind: 'done', result: { reference: { value: 'PO-101' } } },
      { ok: true, status: { phase: { value: 'received' }, openedAt: { value: NOW } } },
    ]);
  });

  it('place no second order when the answer was lost', async () => {
    const office = await officeOf('orders', operator.telco.url);
    await operator.call('POST', '/__fault', { reset: true, after: 'work', times: 1, path: '/productOrder' });
    const placing = order('place_order', { tariff: 'tariff-m' }, 'ZN-204815');
    const outcome = await office.act?.(placing);
    expect([outcome?.kind, (await office.readBack?.(placing))?.kind]).toEqual(['unknown', 'found']);
  });

  it('are refused while another order is under way', async () => {
    const office = await officeOf('orders', operator.telco.url);
    const outcome = await office.act?.(order('place_order', { tariff: 'tariff-s' }, 'ZN-204816'));
    expect(outcome).toMatchObject({ kind: 'refused' });
  });

  it('sign in anew when their token was withdrawn', async () => {
    const office = await officeOf('orders', operator.telco.url);
    await office.lookUp({ reference: 'ZN-204815', ...SURNAME });
    operator.telco.run('revokeTokens', {});
    expect(await office.lookUp({ reference: 'ZN-204815', ...SURNAME })).toMatchObject({ ok: true });
  });
});
