import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { expectRecorded } from '../parcels/recorded.ts';
import { misfits } from '../parcels/shapes.ts';
import { type Bureau, openBureau } from './bureau.ts';
import { Complaint, ComplaintResponse, Problem, ReimbursementResponse } from './osdm.ts';

let bureau: Bureau;
beforeEach(async () => {
  bureau = await openBureau();
});
afterEach(() => bureau.simulator.close());

const STORIES = {
  informationMissing: 'CMP-501',
  decided: 'CMP-502',
  evaluating: 'CMP-503',
  rejected: 'CMP-504',
  settled: 'CMP-505',
} as const;
const ALL = Object.entries(STORIES);

const COMPLAINT = {
  id: 'act_fixture0001',
  status: 'INITIATED',
  customerComplaint: {
    applicationTime: '2026-11-03T09:10:00.000Z',
    bookingIds: ['TRB-4F7L3S'],
    claimManager: { firstName: null, lastName: 'Lehmann' },
    journeyDetails: { impact: 'DELAY' },
    supportingDocuments: [
      {
        ...{
          title: 'What the customer wrote',
          format: 'text/html',
          downloadExpiry: '2027-11-03T09:10:00.000Z',
        },
        downloadLink: 'data:text/html;charset=utf-8,Zug%20kam%20zwei%20Stunden%20zu%20sp%C3%A4t',
      },
    ],
  },
};

describe('the fixtures of complaints', () => {
  it.each(ALL)('are what the simulator answers: %s', async (name, id) => {
    expectRecorded(`complaints/fixtures/${name}.json`, (await bureau.ask('GET', `/complaints/${id}`)).body);
  });

  it('know how a missing complaint, an odd status and an opened complaint look', async () => {
    expectRecorded('complaints/fixtures/missing.json', (await bureau.ask('GET', '/complaints/CMP-999')).body);
    expectRecorded(
      'complaints/fixtures/opened.json',
      (await bureau.ask('POST', '/complaints', COMPLAINT)).body,
    );
    await bureau.door('/__world/step', { id: STORIES.evaluating, status: 'ARBITRATION' });
    const odd = await bureau.ask('GET', `/complaints/${STORIES.evaluating}`);
    expectRecorded('complaints/fixtures/unknownWord.json', odd.body);
  });
});

describe('the shapes of complaints', () => {
  it.each(ALL)('are those of OSDM 3.9.0: %s', async (_, id) => {
    expect(misfits(ComplaintResponse, (await bureau.ask('GET', `/complaints/${id}`)).body)).toEqual([]);
  });

  it('are those of OSDM 3.9.0: a new complaint, as sent and as answered', async () => {
    const { body } = await bureau.ask('POST', '/complaints', COMPLAINT);
    expect([misfits(Complaint, COMPLAINT), misfits(ComplaintResponse, body)]).toEqual([[], []]);
  });

  it('are those of OSDM 3.9.0: a reimbursement', async () => {
    const request = { reimbursementReason: 'STRIKE', reimbursedPassengerIds: ['P1'], fulfillmentIds: ['F1'] };
    const made = await bureau.ask('POST', '/bookings/TRB-4F7L3S/reimbursements', request);
    const read = await bureau.ask('GET', '/bookings/TRB-4F7L3S/reimbursements/RMB-501');
    expect([misfits(ReimbursementResponse, made.body), read.body]).toEqual([[], made.body]);
  });

  it('are those of OSDM 3.9.0: a problem', async () => {
    expect(misfits(Problem, (await bureau.ask('GET', '/complaints/CMP-999')).body)).toEqual([]);
  });

  it('let the check find a word that is not of the standard', () => {
    expect(misfits(ComplaintResponse, { complaint: { id: 'CMP-1', status: 'LOST' } })).toEqual([
      'complaint.status invalid_value',
    ]);
  });
});

describe('the complaint office', () => {
  it('answers 401 to a stranger', async () => {
    const response = await fetch(`${bureau.simulator.url}/complaints/CMP-501`);
    expect(response.status).toBe(401);
  });

  it('finds a complaint under the id of its sender as well', async () => {
    const made = await bureau.ask('POST', '/complaints', COMPLAINT);
    expect(await bureau.ask('GET', '/complaints/act_fixture0001')).toEqual(made);
  });

  it('opens one complaint for one id of the sender', async () => {
    const made = await bureau.ask('POST', '/complaints', COMPLAINT);
    expect(await bureau.ask('POST', '/complaints', COMPLAINT)).toEqual(made);
  });

  it('opens none for a booking it does not know', async () => {
    const customerComplaint = { ...COMPLAINT.customerComplaint, bookingIds: ['TRB-XXXXXX'] };
    expect((await bureau.ask('POST', '/complaints', { ...COMPLAINT, customerComplaint })).status).toBe(404);
  });

  it('looks again when what was missing has come', async () => {
    const patch = { reason: 'BANK_ACCOUNT', bankAccount: { iban: 'DE00100000000000000000' } };
    const { body } = await bureau.ask('PATCH', '/complaints/CMP-501', patch);
    expect(body).toMatchObject({ complaint: { status: 'REQUEST_UPDATED', missingInformation: null } });
  });

  it('leaves a settled complaint as it is', async () => {
    expect((await bureau.ask('PATCH', '/complaints/CMP-505', {})).status).toBe(409);
  });

  it('is the same after a restart', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'okno-complaints-'));
    const journal = join(folder, 'complaints.jsonl');
    const before = await openBureau({ journal });
    await before.ask('POST', '/complaints', COMPLAINT);
    await before.door('/__world/step', { id: 'CMP-506', status: 'EVALUATING', delay: 'PT2H' });
    await before.simulator.close();
    const after = await openBureau({ journal });
    expect(after.simulator.world.complaints()).toEqual(before.simulator.world.complaints());
    await after.simulator.close();
    rmSync(folder, { recursive: true });
  });
});

describe('a one-time code', () => {
  const CHALLENGE = '/x-extension/complaints/CMP-502/challenge';
  const shownCode = async (): Promise<string> => {
    await bureau.ask('POST', CHALLENGE, {});
    return ((await bureau.door('/__world/phone', { id: 'CMP-502' })) as { code: string }).code;
  };
  const confirm = async (code: string): Promise<number> =>
    (await bureau.ask('POST', `${CHALLENGE}/confirm`, { code })).status;
  const wrong = (code: string): string => (code === '000000' ? '000001' : '000000');

  it('never stands in the answer to whoever asked for it', async () => {
    const { body } = await bureau.ask('POST', CHALLENGE, {});
    expect(body).toEqual({ sentTo: 'telephone of record' });
  });

  it('is right once', async () => {
    const code = await shownCode();
    expect([await confirm(code), await confirm(code)]).toEqual([200, 403]);
  });

  it('is of no use after three wrong tries', async () => {
    const code = await shownCode();
    for (let tries = 0; tries < 3; tries += 1) await confirm(wrong(code));
    expect(await confirm(code)).toBe(403);
  });

  it('is of no use after ten minutes', async () => {
    const code = await shownCode();
    await bureau.door('/__clock', { now: '2026-11-03T09:20:01.000Z' });
    expect(await confirm(code)).toBe(403);
  });

  it('is sent for no complaint that does not exist', async () => {
    expect((await bureau.ask('POST', '/x-extension/complaints/CMP-999/challenge', {})).status).toBe(404);
  });
});
