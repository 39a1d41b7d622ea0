import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Office } from '#desk/ports/backOffice.ts';
import { checked, officeOf, published } from '../parcels/published.ts';
import { misfits } from '../parcels/shapes.ts';
import { API_KEY, type Bureau, openBureau } from './bureau.ts';
import { Complaint } from './osdm.ts';

let bureau: Bureau;
let office: Office;
beforeEach(async () => {
  bureau = await openBureau();
  const secret = { baseUrl: bureau.simulator.url, key: API_KEY };
  office = await officeOf('complaints', secret, { now: bureau.simulator.now, timeZone: 'Europe/Berlin' });
});
afterEach(() => bureau.simulator.close());

const lookUp = (reference: string, surname: string, code?: string) =>
  office.lookUp({ reference, proofs: { surname, ...(code === undefined ? {} : { code }) } });

const order = {
  ...{ id: 'act_1', name: 'open_complaint', requester: { channel: 'x', id: '1' } },
  inputs: {
    booking: 'TRB-4F7L3S',
    description: 'Der Zug kam <zwei> Stunden zu spät & ich verlor den Anschluss.',
    surname: 'Lehmann',
    train: 'TR 412',
    date: '2026-11-01',
  },
};

describe('the definition of complaints', () => {
  it('passes its check with all its fixtures', async () => {
    expect((await checked('complaints')).problems).toEqual([]);
  });

  it.each([
    ['CMP-501', 'Weber', 'waiting_on_customer'],
    ['CMP-502', 'Schäfer', 'resolved'],
    ['CMP-502', 'Schaefer', 'resolved'],
    ['CMP-503', 'Brandt', 'in_progress'],
    ['CMP-504', 'Oeztuerk', 'rejected'],
    ['CMP-505', 'Neumann', 'closed'],
  ])('tells complaint %s to %s: %s', async (id, surname, phase) => {
    const result = await lookUp(id, surname);
    expect(result.ok ? result.status.phase.value : undefined).toBe(phase);
  });

  it('answers a wrong surname and a missing complaint alike', async () => {
    expect(await lookUp('CMP-502', 'Weber')).toEqual(await lookUp('CMP-999', 'Weber'));
  });

  it.each([
    ['2026-01-31T12:00:00.000Z', '2026-02-28T22:59:59.000Z'],
    ['2028-01-30T12:00:00.000Z', '2028-02-29T22:59:59.000Z'],
    ['2026-03-31T12:00:00.000Z', '2026-04-30T21:59:59.000Z'],
    ['2026-12-15T12:00:00.000Z', '2027-01-15T22:59:59.000Z'],
  ])('counts a month to decide from %s', async (applied, due) => {
    const customerComplaint = {
      applicationTime: applied,
      claimManager: { firstName: null, lastName: 'Kurz' },
    };
    await bureau.ask('POST', '/complaints', { id: 'sent-1', status: 'INITIATED', customerComplaint });
    expect(await lookUp('CMP-506', 'Kurz')).toMatchObject({
      status: { eta: { value: { to: due, precision: 'day' } } },
    });
  });

  it('tells the amount in the unit of the currency, whatever its scale', async () => {
    const amount = { currency: 'JPY', amount: 4200, scale: 0 };
    await bureau.door('/__world/step', {
      ...{ id: 'CMP-503', status: 'DECIDED', decision: { type: 'PARTIALLY_ACCEPTED', amount } },
    });
    const result = await lookUp('CMP-503', 'Brandt');
    expect(result).toMatchObject({
      status: { details: { amount: { value: { amount: 4200, currency: 'JPY' } } } },
    });
  });

  it('marks everything about money as known by a one-time code alone', async () => {
    const result = await lookUp('CMP-502', 'Schäfer');
    const details = result.ok ? result.status.details : undefined;
    expect([details?.amount?.disclose, details?.payment?.disclose, details?.delay?.disclose]).toEqual([
      'verified_strong',
      'verified_strong',
      'verified_basic',
    ]);
  });

  it.each([
    ['CMP-501', ['CMP-501']],
    ['Beschwerde СМР 501', ['CMP-501']],
    ['Buchung TRB-4F7L3S', ['TRB-4F7L3S']],
    ['CMP-1', []],
  ])('finds the reference in: %s', (text, values) => {
    expect(
      published('complaints')
        .references(text)
        .map(({ value }) => value),
    ).toEqual(values);
  });
});

describe('a one-time code', () => {
  const sent = async (): Promise<string> => {
    await office.challenge?.('CMP-502');
    return ((await bureau.door('/__world/phone', { id: 'CMP-502' })) as { code: string }).code;
  };
  const proved = async (code: string) => {
    const result = await lookUp('CMP-502', 'Schäfer', code);
    return result.ok ? result.proved : result.reason;
  };

  it('proves strongly when it is right', async () => {
    expect(await proved(await sent())).toBe('verified_strong');
  });

  it('proves nothing more when it is wrong', async () => {
    const code = await sent();
    expect(await proved(code === '111111' ? '222222' : '111111')).toBe('verified_basic');
  });

  it('cannot be sent while the office is down', async () => {
    await bureau.door('/__fault', { status: 503 });
    expect(await office.challenge?.('CMP-502')).toBe(false);
  });
});

describe('a complaint opened from a thread', () => {
  const made = () => bureau.simulator.world.complaint('act_1');

  it('is sent in the shape of OSDM 3.9.0', async () => {
    await office.act?.(order);
    const sent = { id: 'act_1', status: 'INITIATED', customerComplaint: made()?.customer };
    expect(misfits(Complaint, sent)).toEqual([]);
  });

  it('carries what the customer wrote, letter for letter, as text and not as markup', async () => {
    await office.act?.(order);
    const link = made()?.customer.supportingDocuments?.[0]?.downloadLink ?? '';
    expect(decodeURIComponent(link.split(',')[1] ?? '')).toBe(
      'Der Zug kam &lt;zwei> Stunden zu spät &amp; ich verlor den Anschluss.',
    );
  });

  it('tells at once by when it has to be decided', async () => {
    expect(await office.act?.(order)).toMatchObject({
      kind: 'done',
      result: {
        reference: { value: 'CMP-506' },
        status: { eta: { value: { to: '2026-12-03T22:59:59.000Z' } } },
      },
    });
  });

  it('can be looked up at once by who asked for it', async () => {
    await office.act?.(order);
    expect((await lookUp('CMP-506', 'Lehmann')).ok).toBe(true);
  });

  it('is opened once, though its answer was lost and it is read back', async () => {
    await bureau.door('/__fault', { reset: true, after: 'work', times: 1 });
    const outcome = await office.act?.(order);
    const back = await office.readBack?.(order);
    expect([outcome?.kind, back?.kind, bureau.simulator.world.complaints().length]).toEqual([
      'unknown',
      'found',
      6,
    ]);
  });

  it('is refused for a booking nobody knows', async () => {
    const unknown = { ...order, inputs: { ...order.inputs, booking: 'TRB-XXXXXX' } };
    expect((await office.act?.(unknown))?.kind).toBe('refused');
  });
});
