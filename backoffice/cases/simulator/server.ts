import * as z from 'zod/mini';
import { VisibleError } from '#domain/errors.ts';
import { readAs } from '#simulation/reading.ts';
import { startSimulator } from '#simulation/server.ts';
import type { SimAnswer, SimRoute, SimSpec, Simulator, SimulatorOptions } from '#simulation/spec.ts';
import { seedCases } from './demo.ts';
import { Move, NewTicket, Note, STATUSES, type Ticket } from './model.ts';
import { commentsAnswer, ticketAnswer, ticketsAnswer } from './wire.ts';
import { type CaseWorld, caseWorld } from './world.ts';

export interface CaseOptions extends SimulatorOptions {
  /** Signs in as `{email}/token` with the API token for a password, as Zendesk has it. */
  email: string;
  apiKey: string;
  /** Begins with the tickets of the demo world. */
  demo?: boolean;
}

const TicketBody = z.object({ ticket: NewTicket });

const ERRORS: Readonly<Record<number, string>> = {
  400: 'RecordInvalid',
  404: 'RecordNotFound',
  409: 'Conflict',
  429: 'TooManyRequests',
  503: 'ServiceUnavailable',
};

const problem = (status: number, reason: string) => ({
  error: ERRORS[status] ?? 'Error',
  description: reason,
});

const ticketOf = (world: CaseWorld, file: string | undefined): Ticket => {
  const ticket = world.ticket(Number(file?.replace(/\.json$/, '')));
  if (ticket === undefined) throw new VisibleError('missing', 'ticket', 'Not found');
  return ticket;
};

/** A key that made a ticket gives the same ticket again, and says so in a header. */
const createOnce = (world: CaseWorld, body: unknown, key: string | undefined, now: string): SimAnswer => {
  const earlier = key === undefined ? undefined : world.madeWith(key);
  const ticket = earlier ?? world.create(readAs(TicketBody, body).ticket, now, key);
  const lookup = earlier === undefined ? 'miss' : 'hit';
  return {
    status: 201,
    body: ticketAnswer(world, ticket, { include: '' }),
    headers: key === undefined ? {} : { 'x-idempotency-lookup': lookup },
  };
};

const routesOf = (world: CaseWorld): SimRoute[] => [
  {
    method: 'GET',
    path: '/api/v2/tickets.json',
    handle: ({ query, lastUpdate }) => {
      const wanted = query.get('external_id')?.split(',');
      const found = world
        .tickets()
        .filter(({ external_id: id }) => wanted === undefined || (id !== undefined && wanted.includes(id)));
      const told = { include: query.get('include') ?? '', lastUpdate };
      return { status: 200, body: ticketsAnswer(world, found, told) };
    },
  },
  {
    method: 'POST',
    path: '/api/v2/tickets.json',
    handle: ({ body, headers, now }) => createOnce(world, body, headers['idempotency-key'], now),
  },
  {
    method: 'GET',
    path: '/api/v2/tickets/{file}',
    handle: ({ params, query, lastUpdate }) => {
      const told = { include: query.get('include') ?? '', lastUpdate };
      return { status: 200, body: ticketAnswer(world, ticketOf(world, params.file), told) };
    },
  },
  {
    method: 'GET',
    path: '/api/v2/tickets/{id}/comments.json',
    handle: ({ params }) => ({ status: 200, body: commentsAnswer(ticketOf(world, params.id)) }),
  },
];

const shown = ({ id, subject, status, updatedAt }: Ticket) => ({
  id,
  subject,
  status,
  next: STATUSES.filter((word) => word !== status),
  updatedAt,
});

const specOf = (world: CaseWorld, { email, apiKey, demo }: CaseOptions): SimSpec<CaseWorld> => {
  const key = `Basic ${Buffer.from(`${email}/token:${apiKey}`).toString('base64')}`;
  return {
    world,
    authorize: ({ headers }) =>
      headers.authorization === key
        ? undefined
        : { status: 401, body: { error: "Couldn't authenticate you" } },
    routes: routesOf(world),
    verbs: {
      create: (body, { now }) => shown(world.create(readAs(NewTicket, body), now)),
      move: (body, { now }) => shown(world.move(readAs(Move, body), now)),
      comment: (body, { now }) => shown(world.comment(readAs(Note, body), now)),
    },
    problem,
    seed: (now) => {
      if (demo) seedCases(world, now);
    },
    view: () => ({ tickets: world.tickets().map(shown) }),
  };
};

/** A Zendesk-shaped case desk. */
export const startCases = (options: CaseOptions): Promise<Simulator<CaseWorld>> =>
  startSimulator(options, specOf(caseWorld(), options));
