import * as z from 'zod/mini';
import { call } from '../api.ts';
import { act, type Move, type OfficeView, spelled } from './office.ts';

const World = z.object({
  complaints: z.array(z.object({ id: z.string(), status: z.string() })),
});

/** What a clerk would write beside a status. */
const DETAILS: Readonly<Record<string, object>> = {
  EVALUATING: { delay: 'PT2H5M' },
  INFORMATION_MISSING: { missing: ['Bankverbindung'] },
  DECIDED: {
    decision: {
      type: 'ACCEPTED',
      amount: { currency: 'EUR', amount: 4450, scale: 2 },
      explanation: 'Ankunft am Ziel mindestens 120 Minuten verspätet',
    },
  },
};

const refusal = {
  status: 'DECIDED',
  decision: { type: 'REJECTED', explanation: 'Ankunft am Ziel weniger als 60 Minuten verspätet' },
};

/** What would plausibly come next, in OSDM's words. */
const NEXT: Readonly<Record<string, readonly string[]>> = {
  INITIATED: ['EVALUATING'],
  EVALUATING: ['INFORMATION_MISSING', 'DECIDED'],
  INFORMATION_MISSING: ['REQUEST_UPDATED'],
  REQUEST_UPDATED: ['EVALUATING', 'DECIDED'],
  DECIDED: ['SETTLED'],
};

const movesOf = (id: string, status: string): Move[] => {
  const next = NEXT[status] ?? [];
  const moves = next.map((to) => ({
    label: spelled(to),
    run: () => act('complaints', 'step', { id, status: to, ...DETAILS[to] }),
  }));
  const reject = { label: 'reject', run: () => act('complaints', 'step', { id, ...refusal }) };
  return [...moves, ...(next.includes('DECIDED') ? [reject] : []), lookAtPhone(id)];
};

const Phone = z.object({ code: z.string() });

/** The code as the customer would read it on their own telephone. */
const lookAtPhone = (id: string): Move => ({
  label: 'look at the phone',
  run: async () => {
    const read = async () => z.parse(Phone, await call('office/complaints/world/phone', { id })).code;
    return read().then(
      (code) => `The code sent is ${code}`,
      () => 'No code was sent yet',
    );
  },
});

export const complaints: OfficeView = {
  title: 'Complaints',
  moves: [],
  records: async () => {
    const world = z.parse(World, await call('office/complaints/world'));
    return world.complaints
      .toReversed()
      .map(({ id, status }) => ({ name: id, about: '', state: spelled(status), moves: movesOf(id, status) }));
  },
};
