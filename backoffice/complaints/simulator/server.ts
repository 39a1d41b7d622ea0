import * as z from 'zod/mini';
import { VisibleError } from '#domain/errors.ts';
import { readAs } from '#simulation/reading.ts';
import { startSimulator } from '#simulation/server.ts';
import type { SimRoute, SimSpec, Simulator, SimulatorOptions } from '#simulation/spec.ts';
import { seedComplaints } from './demo.ts';
import { type Complaint, Named, NewComplaint, NewReimbursement, Patch, STATUSES, Step } from './model.ts';
import { complaintResponse, problem, reimbursementResponse } from './wire.ts';
import { type ComplaintWorld, complaintWorld } from './world.ts';

export interface ComplaintOptions extends SimulatorOptions {
  /** Bearer token. */
  apiKey: string;
  /** Begins with the complaints of the demo world. */
  demo?: boolean;
}

const complaintOf = (world: ComplaintWorld, id: string | undefined): Complaint => {
  const complaint = world.complaint(id ?? '');
  if (complaint === undefined) throw new VisibleError('missing', 'complaint', 'There is no such complaint.');
  return complaint;
};

const complaintRoutes = (world: ComplaintWorld): SimRoute[] => [
  {
    method: 'POST',
    path: '/complaints',
    handle: ({ body, now }) => ({
      status: 200,
      body: complaintResponse(world.create(readAs(NewComplaint, body), now)),
    }),
  },
  {
    method: 'GET',
    path: '/complaints/{id}',
    handle: ({ params }) => ({ status: 200, body: complaintResponse(complaintOf(world, params.id)) }),
  },
  {
    method: 'PATCH',
    path: '/complaints/{id}',
    handle: ({ params, body, now }) => ({
      status: 200,
      body: complaintResponse(world.patch(params.id ?? '', readAs(Patch, body), now)),
    }),
  },
];

const reimbursementRoutes = (world: ComplaintWorld): SimRoute[] => [
  {
    method: 'POST',
    path: '/bookings/{booking}/reimbursements',
    handle: ({ params, body }) => ({
      status: 200,
      body: reimbursementResponse(world.reimburse(params.booking ?? '', readAs(NewReimbursement, body))),
    }),
  },
  {
    method: 'GET',
    path: '/bookings/{booking}/reimbursements/{id}',
    handle: ({ params: { booking, id } }) => {
      const found = world.reimbursement(booking ?? '', id ?? '');
      if (found === undefined)
        throw new VisibleError('missing', 'reimbursement', 'There is no such reimbursement.');
      return { status: 200, body: reimbursementResponse(found) };
    },
  },
];

const CodeBody = z.object({ code: z.string().check(z.maxLength(20)) });

/** No part of OSDM: how this railway proves that who asks about money is who complained. */
const extensionRoutes = ({ codes }: ComplaintWorld): SimRoute[] => [
  {
    method: 'POST',
    path: '/x-extension/complaints/{id}/challenge',
    handle: ({ params, now }) => {
      codes.send(params.id ?? '', now);
      return { status: 202, body: { sentTo: 'telephone of record' } };
    },
  },
  {
    method: 'POST',
    path: '/x-extension/complaints/{id}/challenge/confirm',
    handle: ({ params, body, now }) =>
      codes.isRight(params.id ?? '', readAs(CodeBody, body).code, now)
        ? { status: 200, body: { confirmed: true } }
        : { status: 403, body: problem(403, 'The code is wrong or no longer valid.') },
  },
];

const shown = ({ id, status, updatedAt }: Complaint) => ({
  id,
  status,
  next: STATUSES.filter((word) => word !== status && word !== 'INITIATED'),
  updatedAt,
});

const specOf = (world: ComplaintWorld, { apiKey, demo }: ComplaintOptions): SimSpec<ComplaintWorld> => ({
  world,
  authorize: ({ headers }) =>
    headers.authorization === `Bearer ${apiKey}`
      ? undefined
      : { status: 401, body: problem(401, 'The token is unknown.') },
  routes: [...complaintRoutes(world), ...reimbursementRoutes(world), ...extensionRoutes(world)],
  verbs: {
    create: (body, { now }) => shown(world.create(readAs(NewComplaint, body), now)),
    step: (body, { now }) => shown(world.step(readAs(Step, body), now)),
    booking: (body) => world.addBooking(readAs(Named, body).id),
    phone: (body) => ({ code: world.codes.phone(readAs(Named, body).id) }),
  },
  problem,
  seed: (now) => {
    if (demo) seedComplaints(world, now);
  },
  view: () => ({ complaints: world.complaints().map(shown) }),
});

/** A railway's complaint office that speaks OSDM, with one-time codes beside it. */
export const startComplaints = (options: ComplaintOptions): Promise<Simulator<ComplaintWorld>> =>
  startSimulator(options, specOf(complaintWorld(), options));
