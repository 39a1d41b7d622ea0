import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Wanted } from '#backoffice/baggage/simulator/model.ts';
import type { CaseStatus } from '#domain/caseStatus.ts';
import { plusSeconds } from '#domain/instant.ts';
import { NOW, type Office, openOffice, statusOf } from './office.ts';

const hours = (count: number) => plusSeconds(NOW, count * 3600);

/** What a person would read off a status. */
const gist = (status: CaseStatus) => ({
  phase: status.phase.value,
  since: status.phaseSince?.value,
  where: status.where?.value.code ?? status.where?.value.name,
  next: status.nextStep && [
    status.nextStep.value.code,
    ...[status.nextStep.value.where?.code, status.nextStep.value.number, status.nextStep.value.by].filter(
      (part) => part !== undefined,
    ),
  ],
  eta: status.eta?.value.to,
  owner: status.owner?.value,
  action: status.customerAction?.value.code,
  certainty: status.phase.certainty,
  source: `${status.sourceStatus.code} in ${status.sourceStatus.label}`,
  gaps: status.gaps.join(' '),
});

type Gist = ReturnType<typeof gist>;

interface Row {
  name: string;
  moves: Wanted[];
  gist: { [K in keyof Gist]?: Gist[K] | undefined };
}

const LOCATED: Wanted = { to: 'located', at: hours(-15), where: 'AMS', next: 'LHR' };
const RECEIVED: Wanted = { to: 'received', at: hours(-5), where: 'LHR', courier: 'Swift Couriers' };
const OUT: Wanted = {
  to: 'out_for_delivery',
  at: hours(-1),
  courier: 'Swift Couriers',
  from: hours(2),
  until: hours(5),
};
const FLIGHT = { where: 'AMS', next: 'LHR', flight: 'ZY431' };

const ROWS: Row[] = [
  {
    name: 'a file that was only just opened is received',
    moves: [{ to: 'created', at: hours(-1) }],
    gist: { phase: 'received', next: ['tracing_continues'], gaps: 'eta where owner' },
  },
  {
    name: 'a bag traced for 30 hours is searched, nobody knows where it is',
    moves: [{ to: 'searching', at: hours(-30) }],
    gist: {
      phase: 'searching',
      since: hours(-30),
      where: undefined,
      next: ['tracing_continues'],
      source: 'BTS_1A in ACTIVE',
      gaps: 'eta where owner',
    },
  },
  {
    name: 'near the 21st day of a search the handover to the claims team comes next',
    moves: [{ to: 'searching', at: hours(-24 * 19) }],
    gist: { phase: 'searching', next: ['handover_after_21_days', hours(-24 * 19 + 24 * 21)] },
  },
  {
    name: 'a form to be filled in waits for the customer',
    moves: [{ to: 'contents_form', at: hours(-2), deadline: hours(46) }],
    gist: { phase: 'waiting_on_customer', action: 'contents_form', next: undefined, gaps: 'eta where owner' },
  },
  {
    name: 'a located bag without a flight is where it is, and its next airport is known',
    moves: [LOCATED],
    gist: {
      phase: 'located',
      since: hours(-15),
      where: 'AMS',
      next: ['flight_pending', 'LHR'],
      certainty: 'confirmed',
      gaps: 'eta owner',
    },
  },
  {
    name: 'a located bag that is booked tells flight and arrival',
    moves: [{ ...LOCATED, flight: 'ZY431', departure: hours(20), arrival: hours(21.5) }],
    gist: { phase: 'located', where: 'AMS', next: ['flight_to', 'LHR', 'ZY431', hours(21.5)] },
  },
  {
    name: 'a located bag of which nothing else is known says so',
    moves: [{ to: 'located', at: hours(-1), where: 'AMS' }],
    gist: { phase: 'located', where: 'AMS', next: undefined, gaps: 'eta next_step owner' },
  },
  {
    name: 'a suspended file is good news: a match was found',
    moves: [
      { to: 'searching', at: hours(-50) },
      { to: 'suspended', at: hours(-3), where: 'VIE' },
    ],
    gist: {
      phase: 'located',
      since: hours(-3),
      where: 'VIE',
      certainty: 'reported',
      source: 'BTS_1A in SUSPENDED',
    },
  },
  {
    name: 'a reinstated file is searched again and forgets where the wrong bag was',
    moves: [LOCATED, { to: 'suspended', at: hours(-3), where: 'VIE' }, { to: 'reinstated', at: hours(-1) }],
    gist: { phase: 'searching', since: hours(-1), where: undefined, next: ['tracing_continues'] },
  },
  {
    name: 'a forwarded bag that has not left yet is still at its airport',
    moves: [LOCATED, { to: 'forwarded', at: hours(-1), ...FLIGHT, departure: hours(2), arrival: hours(3) }],
    gist: { phase: 'in_transit', where: 'AMS', next: ['flight_to', 'LHR', 'ZY431', hours(3)] },
  },
  {
    name: 'a forwarded bag in the air is nowhere, but its flight and arrival are known',
    moves: [LOCATED, { to: 'forwarded', at: hours(-2), ...FLIGHT, departure: hours(-1), arrival: hours(1) }],
    gist: {
      phase: 'in_transit',
      where: undefined,
      next: ['flight_to', 'LHR', 'ZY431', hours(1)],
      gaps: 'eta owner',
    },
  },
  {
    name: 'an arrival that has passed is no expectation any more',
    moves: [LOCATED, { to: 'forwarded', at: hours(-5), ...FLIGHT, departure: hours(-4), arrival: hours(-3) }],
    gist: { phase: 'in_transit', where: undefined, next: ['flight_to', 'LHR', 'ZY431'] },
  },
  {
    name: 'a bag held by customs waits for a third party',
    moves: [LOCATED, { to: 'customs', at: hours(-1), where: 'LHR' }],
    gist: { phase: 'waiting_on_third_party', where: 'LHR', next: ['customs', 'LHR'] },
  },
  {
    name: 'a bag received at the airport waits there for the courier',
    moves: [LOCATED, RECEIVED],
    gist: {
      phase: 'out_for_delivery',
      where: 'LHR',
      next: ['courier_collects'],
      owner: 'Swift Couriers',
      gaps: 'eta',
    },
  },
  {
    name: 'a scheduled pickup closes the file but delivers nothing',
    moves: [RECEIVED, { to: 'pickup_scheduled', at: hours(-2) }],
    gist: {
      phase: 'out_for_delivery',
      where: 'LHR',
      next: ['courier_collects'],
      source: 'Pickup Scheduled in CLOSED',
    },
  },
  {
    name: 'a bag with the courier has a delivery window',
    moves: [RECEIVED, OUT],
    gist: {
      phase: 'out_for_delivery',
      since: hours(-1),
      where: 'Swift Couriers',
      next: ['courier_delivers', hours(5)],
      eta: hours(5),
      owner: 'Swift Couriers',
      gaps: '',
    },
  },
  {
    name: 'a delivery window that has passed is not repeated',
    moves: [RECEIVED, { ...OUT, at: hours(-4), from: hours(-3), until: hours(-1) }],
    gist: { phase: 'out_for_delivery', next: ['courier_delivers'], eta: undefined, gaps: 'eta' },
  },
  {
    name: 'a delivered bag is resolved and leaves no question open',
    moves: [RECEIVED, { to: 'delivered', at: hours(-1) }, { to: 'closed', at: hours(-0.5) }],
    gist: { phase: 'resolved', since: hours(-1), next: undefined, gaps: '', source: 'Delivered in CLOSED' },
  },
  {
    name: 'a failed attempt says that the courier tries again',
    moves: [
      RECEIVED,
      { to: 'delivery_attempted', at: hours(-2), courier: 'Swift Couriers', until: hours(24) },
    ],
    gist: {
      phase: 'attempt_failed',
      where: 'Swift Couriers',
      next: ['courier_tries_again', hours(24)],
      eta: hours(24),
    },
  },
  {
    name: 'a bag not delivered for want of an address asks the customer',
    moves: [RECEIVED, { to: 'not_delivered', at: hours(-2), code: 'CONFIRM_ADDRESS' }],
    gist: { phase: 'attempt_failed', action: 'confirm_address', next: ['courier_tries_again'] },
  },
  {
    name: 'a bag returned to the airline is a failed attempt with no next step',
    moves: [RECEIVED, { to: 'returned_to_airline', at: hours(-2) }],
    gist: { phase: 'attempt_failed', where: undefined, next: undefined, gaps: 'eta where next_step owner' },
  },
  {
    name: 'a cancelled delivery is cancelled',
    moves: [RECEIVED, { to: 'delivery_cancelled', at: hours(-2) }],
    gist: { phase: 'cancelled' },
  },
  {
    name: 'a file closed without a delivery is closed, not delivered',
    moves: [LOCATED, { to: 'closed', at: hours(-1) }],
    gist: { phase: 'closed', since: hours(-1), where: undefined, next: undefined },
  },
  {
    name: 'a closed file whose bag is with the courier is out for delivery',
    moves: [RECEIVED, { to: 'closed', at: hours(-2) }, OUT],
    gist: { phase: 'out_for_delivery', source: 'Picked Up in CLOSED' },
  },
  {
    name: 'a code nobody knows is unknown, never guessed',
    moves: [{ to: 'new_code', at: hours(-1), code: 'BTS_7Q' }],
    gist: { phase: 'unknown', source: 'BTS_7Q in ACTIVE', next: undefined },
  },
  {
    name: 'a code that is a word of JavaScript is unknown too',
    moves: [{ to: 'new_code', at: hours(-1), code: 'constructor' }],
    gist: { phase: 'unknown' },
  },
];

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const play = async (reference: string, moves: Wanted[], bags = 1) => {
  const openedAt = moves[0]?.at ?? NOW;
  office.simulator.world.open({ reference, surname: 'PETROV', openedAt, bags });
  for (const move of moves) office.simulator.world.advance(reference, move);
  return statusOf(await office.lookup({ reference, surname: 'Petrov' }));
};

describe('the status of a delayed bag', () => {
  it.each(ROWS.map((row, index) => ({ ...row, index })))(
    '$name',
    async ({ moves, gist: expected, index }) => {
      const status = await play(`AMSZY${11_000 + index}`, moves);
      expect(gist(status)).toMatchObject(expected);
    },
  );

  it('tells of every fact where it comes from and since when it holds', async () => {
    const status = await play('AMSZY12001', [LOCATED]);
    expect(status.phase).toEqual({
      value: 'located',
      observedAt: hours(-15),
      source: { connector: 'baggage', path: 'DelayedBag[0].tracingStatus' },
      certainty: 'confirmed',
      disclose: 'private_thread',
    });
    expect(status.where?.source.path).toBe('DelayedBag[0].Station');
    expect(status.nextStep?.source.path).toBe('DelayedBag[0].Forward.ToStation');
    expect(status.openedAt?.source.path).toBe('DiaryInfo.CreateDate');
  });

  it('names airports in the cases a sentence needs', async () => {
    const status = await play('AMSZY12002', [LOCATED]);
    expect(status.where?.value.names).toMatchObject({ ru_in: 'в Амстердаме', en_in: 'in Amsterdam' });
    expect(status.nextStep?.value.where).toMatchObject({
      name: 'London Heathrow',
      names: { ru_to: 'в Лондон, в Хитроу', en_to: 'London Heathrow', en_in: 'at London Heathrow' },
    });
  });

  it('lets the code of an airport it does not know stand for itself', async () => {
    const status = await play('XQZZY12003', [{ to: 'located', at: NOW, where: 'XQZ' }]);
    expect(status.where?.value).toEqual({ kind: 'airport', code: 'XQZ', name: 'XQZ' });
  });

  it('shows the reference masked and hashed', async () => {
    const { ref } = await play('AMSZY12004', [LOCATED]);
    expect(ref).toEqual({ display: 'AMSZY•••04', hash: expect.stringMatching(/^[\w-]{22}$/) });
  });

  it('says when it asked and when the source was last updated', async () => {
    const { freshness } = await play('AMSZY12005', [LOCATED]);
    expect(freshness).toEqual({ fetchedAt: NOW, sourceUpdatedAt: hours(-15), staleAfterSec: 900 });
  });

  it('does not repeat a courier name that carries a telephone number', async () => {
    const status = await play('AMSZY12006', [RECEIVED, { ...OUT, courier: 'Swift 07700900123' }]);
    expect(status).not.toHaveProperty('owner');
    expect(status).not.toHaveProperty('where');
  });

  it('takes a bag that is traced again out of the delivery leg', async () => {
    const status = await play('AMSZY12007', [
      RECEIVED,
      { to: 'returned_to_airline', at: hours(-3) },
      { to: 'reinstated', at: hours(-1) },
    ]);
    expect(status.phase.value).toBe('searching');
  });
});

describe('a file with two bags', () => {
  const TWO: Wanted[] = [
    { to: 'searching', at: hours(-28) },
    { to: 'located', at: hours(-6), bag: 1, where: 'BCN', next: 'LHR' },
  ];

  it('is as far as the bag that lags, and tells of each', async () => {
    const status = await play('BCNZY12101', TWO, 2);
    expect(status.phase.value).toBe('searching');
    expect(status.items?.value).toEqual([
      { label: '1', phase: 'located', where: expect.objectContaining({ code: 'BCN' }) },
      { label: '2', phase: 'searching' },
    ]);
    expect(status.lastChangeAt?.value).toBe(hours(-6));
  });

  it('is resolved only when both are delivered', async () => {
    const delivered = (bag: number): Wanted => ({ to: 'delivered', at: hours(-bag), bag });
    expect((await play('BCNZY12102', [RECEIVED, delivered(1)], 2)).phase.value).toBe('out_for_delivery');
    expect((await play('BCNZY12103', [RECEIVED, delivered(1), delivered(2)], 2)).phase.value).toBe(
      'resolved',
    );
  });

  it('is unknown as a whole when one bag is', async () => {
    const status = await play('BCNZY12104', [LOCATED, { to: 'new_code', at: NOW, bag: 2 }], 2);
    expect(status.phase.value).toBe('unknown');
    expect(status.items?.value.map(({ phase }) => phase)).toEqual(['located', 'unknown']);
  });
});

describe('a file recreated under a new reference', () => {
  it('is followed, and both references are told apart', async () => {
    const status = await play('PRGZY13001', [
      { to: 'closed', at: hours(-20) },
      { to: 'recreated', at: hours(-8), reference: 'PRGZY13377' },
    ]);
    expect(status.phase.value).toBe('searching');
    expect(status.ref).toMatchObject({ display: 'PRGZY•••01', replacedBy: 'PRGZY13377' });
  });

  it('is followed once: a file replaced again is for a person', async () => {
    await play('PRGZY13002', [{ to: 'recreated', at: hours(-8), reference: 'PRGZY13003' }]);
    office.simulator.world.advance('PRGZY13003', { to: 'recreated', reference: 'PRGZY13004' });
    const status = statusOf(await office.lookup({ reference: 'PRGZY13002', surname: 'Petrov' }));
    expect(status.phase.value).toBe('unknown');
    expect(status).not.toHaveProperty('nextStep');
    expect(status.internal?.map(({ value }) => value)).toContain('the replacing file was replaced again');
  });

  it('is unknown when the new file belongs to somebody else', async () => {
    const stolen = await openOffice();
    stolen.simulator.world.open({ reference: 'PRGZY13005', surname: 'PETROV' });
    stolen.simulator.world.advance('PRGZY13005', { to: 'recreated', reference: 'PRGZY13006' });
    stolen.simulator.world.files()[1]!.surname = 'NOVAK';
    const status = statusOf(await stolen.lookup({ reference: 'PRGZY13005', surname: 'Petrov' }));
    await stolen.close();
    expect(status.phase.value).toBe('unknown');
    expect(status.ref).not.toHaveProperty('replacedBy');
    expect(JSON.stringify(status)).not.toContain('PRGZY13006');
  });
});

describe('a file too young to have a status', () => {
  it('is too early, until when the baggage system says', async () => {
    const { world } = office.simulator;
    world.open({ reference: 'AMSZY14001', surname: 'PETROV', openedAt: hours(-3) });
    world.advance('AMSZY14001', { to: 'pending', until: hours(21) });
    expect(await office.lookup({ reference: 'AMSZY14001', surname: 'Petrov' })).toEqual({
      ok: false,
      reason: 'too_early',
      retryAt: hours(21),
    });
  });

  it('is not even too early to somebody else', async () => {
    const { world } = office.simulator;
    world.open({ reference: 'AMSZY14002', surname: 'PETROV', openedAt: hours(-3) });
    world.advance('AMSZY14002', { to: 'pending', until: hours(21) });
    expect(await office.lookup({ reference: 'AMSZY14002', surname: 'Novak' })).toEqual({
      ok: false,
      reason: 'no_match',
    });
  });
});
