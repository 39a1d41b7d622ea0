import * as z from 'zod/mini';
import { plusSeconds } from '#domain/instant.ts';
import { readAs } from '#simulation/reading.ts';
import type { SimSpec } from '#simulation/spec.ts';
import type { Changes } from './changes.ts';
import { recordOf, type TelcoWorld } from './world.ts';

/* What people at the operator do, as verbs of the simulator's door. */

const Moment = z.iso.datetime({ precision: 3 });
const Text = z.string().check(z.maxLength(2000));

/** Any word is taken as a status, so that one the standard does not know can be played. */
const Moved = {
  status: z.optional(Text),
  reason: z.optional(Text),
  eta: z.optional(z.nullable(Moment)),
  note: z.optional(Text),
  author: z.optional(Text),
  team: z.optional(Text),
  at: z.optional(Moment),
};

const OpenTicket = z.strictObject({
  id: z.optional(Text),
  contract: z.optional(Text),
  type: z._default(Text, 'incident'),
  severity: z._default(Text, 'major'),
  description: Text,
  status: z.optional(Text),
  eta: z.optional(Moment),
  promisedBy: z.optional(Moment),
  requested: z.optional(Moment),
  phone: z.optional(Text),
  outage: z.optional(Text),
  team: z.optional(Text),
  openedAt: z.optional(Moment),
});

const MoveTicket = z.strictObject({
  id: Text,
  ...Moved,
  promisedBy: z.optional(Moment),
  visitAt: z.optional(Moment),
  outage: z.optional(Text),
});

const Promised = z.strictObject({ id: Text, hours: z._default(z.number(), 72), by: z.optional(Moment) });

const OpenOutage = z.strictObject({
  id: z.optional(Text),
  areas: z.array(Text).check(z.minLength(1)),
  cause: Text,
  description: z._default(Text, 'Нет связи'),
  affected: z.optional(z.int()),
  planned: z.optional(z.boolean()),
  status: z.optional(Text),
  eta: z.optional(Moment),
  team: z.optional(Text),
  openedAt: z.optional(Moment),
});

const MoveOutage = z.strictObject({ id: Text, ...Moved, affected: z.optional(z.int()) });

const OpenOrder = z.strictObject({
  id: z.optional(Text),
  contract: Text,
  tariff: Text,
  state: z.optional(Text),
  expected: z.optional(Moment),
  openedAt: z.optional(Moment),
});

const MoveOrder = z.strictObject({
  id: Text,
  state: z.optional(Text),
  reason: z.optional(Text),
  expected: z.optional(Moment),
  milestone: z.optional(
    z.strictObject({
      name: Text,
      status: z.enum(['Yet-To-Reach', 'Completed', 'Violated']),
      message: z.optional(Text),
    }),
  ),
  alert: z.optional(z.strictObject({ kind: Text, message: Text })),
  at: z.optional(Moment),
});

type Verbs = SimSpec<TelcoWorld>['verbs'];

export const verbsOf = (world: TelcoWorld, changes: Changes): Verbs => ({
  openTicket: (body, happening) => changes.openTicket(readAs(OpenTicket, body), happening),
  moveTicket: (body, happening) => {
    const { id, at, ...move } = readAs(MoveTicket, body);
    return changes.moveTicket(id, { ...move, at: at ?? happening.now }, happening);
  },
  promise: (body, happening) => {
    const { id, hours, by } = readAs(Promised, body);
    const { openedAt } = recordOf(world.tickets, id);
    const promisedBy = by ?? plusSeconds(openedAt, hours * 3600);
    return changes.moveTicket(id, { at: happening.now, promisedBy }, happening);
  },
  openOutage: (body, happening) => changes.openOutage(readAs(OpenOutage, body), happening),
  moveOutage: (body, happening) => {
    const { id, at, ...move } = readAs(MoveOutage, body);
    return changes.moveOutage(id, { ...move, at: at ?? happening.now }, happening);
  },
  openOrder: (body, happening) => {
    const wanted = readAs(OpenOrder, body);
    recordOf(world.customers, wanted.contract);
    recordOf(world.tariffs, wanted.tariff);
    return changes.openOrder(wanted, happening);
  },
  moveOrder: (body, happening) => {
    const { id, at, ...move } = readAs(MoveOrder, body);
    return changes.moveOrder(id, { ...move, at: at ?? happening.now }, happening);
  },
  revokeTokens: () => {
    world.tokenAge += 1;
    return {};
  },
});
