import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Office } from '#desk/ports/backOffice.ts';
import { checked, officeOf, published } from '../parcels/published.ts';
import { API_KEY, type CaseDesk, EMAIL, openDesk } from './desk.ts';

let desk: CaseDesk;
let office: Office;
beforeEach(async () => {
  desk = await openDesk();
  const secret = { baseUrl: desk.simulator.url, username: `${EMAIL}/token`, password: API_KEY };
  office = await officeOf('cases', secret, { now: desk.simulator.now });
});
afterEach(() => desk.simulator.close());

const lookUp = (reference: string, surname: string) => office.lookUp({ reference, proofs: { surname } });

const order = {
  ...{ id: 'act_1', name: 'create_ticket', requester: { channel: 'x', id: '1', handle: 'traveller' } },
  inputs: { description: 'The lounge was closed.', surname: 'Whitcombe' },
};
const call = {
  ...{ id: 'act_2', name: 'call_back', requester: { channel: 'x', id: '1' } },
  inputs: { at: '2026-11-04T10:00:00.000Z', phone: '+44 7700 900789', surname: 'Whitcombe' },
};

describe('the definition of cases', () => {
  it('passes its check with all its fixtures', async () => {
    expect((await checked('cases')).problems).toEqual([]);
  });

  it.each([
    ['350417', 'Whitfield', 'received'],
    ['350418', 'van der Meer', 'in_progress'],
    ['350418', 'Meer', 'in_progress'],
    ['350419', 'Rahman', 'waiting_on_customer'],
    ['350420', 'Byrne', 'waiting_on_third_party'],
    ['350421', 'Marino', 'resolved'],
    ['350422', 'Nowak', 'closed'],
    ['350422', 'Nowacki', undefined],
  ])('tells ticket %s to %s: %s', async (id, surname, phase) => {
    const result = await lookUp(id, surname);
    expect(result.ok ? result.status.phase.value : undefined).toBe(phase);
  });

  it('lets out no comment, and no agent by name', async () => {
    const told = JSON.stringify([await lookUp('350418', 'Meer'), await lookUp('350419', 'Rahman')]);
    expect(told).not.toMatch(/miles|4471|passport|priya|nair|wheelchair we booked/i);
  });

  it.each([
    ['case 350417', ['350417']],
    ['It is about request number 350417, please', ['350417']],
    ['call me on 07700 900456', []],
    ['350417', ['350417']],
  ])('finds the reference in: %s', (text, values) => {
    expect(
      published('cases')
        .references(text)
        .map(({ value }) => value),
    ).toEqual(values);
  });

  it.each([
    ['busy', { status: 429, retryAfter: 30 }],
    ['down', { status: 503 }],
    ['cut short', { truncate: true }],
  ])('says unavailable when the desk is %s', async (_, fault) => {
    await desk.door('/__fault', fault);
    expect(await lookUp('350417', 'Whitfield')).toMatchObject({ ok: false, reason: 'unavailable' });
  });
});

describe('a case opened from a thread', () => {
  it('can be looked up at once by who asked for it', async () => {
    const outcome = await office.act?.(order);
    const reference = outcome?.kind === 'done' ? outcome.result.reference?.value : undefined;
    expect(await lookUp(reference ?? '', 'Whitcombe')).toMatchObject({ ok: true });
  });

  it('is opened once, though its answer was lost and it is read back', async () => {
    const before = desk.simulator.world.tickets().length;
    await desk.door('/__fault', { reset: true, after: 'work', times: 1 });
    const outcome = await office.act?.(order);
    const back = await office.readBack?.(order);
    const made = desk.simulator.world.tickets().length - before;
    expect([outcome?.kind, back?.kind, made]).toEqual(['unknown', 'found', 1]);
  });

  it('is refused when the desk cannot read it', async () => {
    await desk.door('/__fault', { status: 422, times: 1 });
    expect((await office.act?.(order))?.kind).toBe('refused');
  });
});

describe('a call asked for in a thread', () => {
  it('is a task that is due at that time', async () => {
    expect(await office.act?.(call)).toMatchObject({
      result: { status: { nextStep: { value: { code: 'calls_back', by: call.inputs.at } } } },
    });
  });

  it('keeps what was said of it between agents', async () => {
    await office.act?.(call);
    expect(desk.simulator.world.tickets().at(-1)?.comments).toMatchObject([{ public: false }]);
  });

  it('is offered with the time and the number the customer wrote', async () => {
    const offered = await office.offer?.('call_back', {
      proofs: { surname: 'Whitcombe' },
      verification: 'none',
      words: 'Please call me tomorrow at ten.',
      lang: 'en',
      at: call.inputs.at,
      phone: call.inputs.phone,
    });
    const values = Object.fromEntries(offered?.inputs.map(({ name, value }) => [name, value]) ?? []);
    expect(values).toEqual({ ...call.inputs, about: 'Please call me tomorrow at ten.' });
  });
});
