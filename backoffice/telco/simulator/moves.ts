import { type Instant, msOf, plusSeconds } from '#domain/instant.ts';
import { momentOf, plusDays, wallTime } from '#domain/zone.ts';
import type { Order, Outage, Ticket, Trouble } from './model.ts';

/* What can happen to a record; every function answers the record as it is afterwards. */

const ZONE = 'Europe/Moscow';
const PROMISE_SECONDS = 72 * 3600;

export interface TroubleMove {
  at: Instant;
  status?: string | undefined;
  reason?: string | undefined;
  /** Null takes the estimate back. */
  eta?: Instant | null | undefined;
  note?: string | undefined;
  author?: string | undefined;
  team?: string | undefined;
}

const estimated = (trouble: Trouble, eta: Instant | null | undefined): Partial<Trouble> => {
  if (eta === undefined || eta === trouble.eta) return {};
  const pastEtas = trouble.eta === undefined ? trouble.pastEtas : [...trouble.pastEtas, trouble.eta];
  return { eta: eta ?? undefined, pastEtas };
};

const changed = (trouble: Trouble, { at, status, reason }: TroubleMove): Partial<Trouble> => {
  if (status === undefined) return {};
  const resolvedAt = status === 'resolved' ? at : status === 'closed' ? trouble.resolvedAt : undefined;
  return { status, resolvedAt, history: [...trouble.history, { status, at, reason }] };
};

export const movedTrouble = <Item extends Trouble>(trouble: Item, move: TroubleMove): Item => ({
  ...trouble,
  ...estimated(trouble, move.eta),
  ...changed(trouble, move),
  ...(move.team === undefined ? {} : { team: move.team }),
  notes:
    move.note === undefined
      ? trouble.notes
      : [...trouble.notes, { at: move.at, author: move.author ?? 'NOC', text: move.note }],
  updatedAt: move.at,
});

/** Middle parts of the names of the events that a move causes (TMF621, TMF656). */
export const ticketEvents = (before: Trouble, after: Trouble): string[] => {
  if (before.status === after.status) return ['AttributeValueChange'];
  return [
    'StatusChange',
    ...(after.status === 'resolved' ? ['Resolved'] : []),
    ...(after.status === 'pending' ? ['InformationRequired'] : []),
  ];
};

export const stateEvents = (before: string, after: string): string[] => {
  if (before === after) return ['AttributeValueChange'];
  return ['StateChange', ...(after === 'pending' ? ['InformationRequired'] : [])];
};

export const openedTrouble = (id: string, at: Instant, status: string): Trouble => ({
  id,
  status,
  history: [{ status, at }],
  openedAt: at,
  updatedAt: at,
  pastEtas: [],
  notes: [],
});

/** The operator promises to mend within 72 hours; calls back and questions are not promised anything. */
export const promiseFor = (type: string, openedAt: Instant): Instant | undefined =>
  type === 'incident' ? plusSeconds(openedAt, PROMISE_SECONDS) : undefined;

/** What a ticket takes from the outage behind it. */
export const followed = (ticket: Ticket, outage: Outage, at: Instant): Ticket =>
  movedTrouble(ticket, {
    at,
    eta: outage.eta,
    ...(outage.status === 'resolved' ? { status: 'resolved', reason: 'Связь восстановлена' } : {}),
  });

/** A tariff changes at the coming midnight, by the wall in Moscow. */
export const takesEffect = (at: Instant): Instant => {
  const { date } = wallTime(ZONE, msOf(at));
  return new Date(momentOf(ZONE, { date: plusDays(date, 1), seconds: 0 })).toISOString();
};

export interface OrderMove {
  at: Instant;
  state?: string | undefined;
  reason?: string | undefined;
  expected?: Instant | undefined;
  milestone?: { name: string; status: string; message?: string | undefined } | undefined;
  alert?: { kind: string; message: string } | undefined;
}

const milestones = (order: Order, { milestone, at }: OrderMove): Order['milestones'] => {
  if (milestone === undefined) return order.milestones;
  const others = order.milestones.filter(({ name }) => name !== milestone.name);
  return [...others, { ...milestone, at }];
};

export const movedOrder = (order: Order, move: OrderMove): Order => ({
  ...order,
  state: move.state ?? order.state,
  reason: move.reason ?? (move.state === undefined ? order.reason : undefined),
  expected: move.expected ?? order.expected,
  completedAt: move.state === 'completed' ? move.at : order.completedAt,
  cancelledAt: move.state === 'cancelled' ? move.at : order.cancelledAt,
  milestones: milestones(order, move),
  alerts: move.alert === undefined ? order.alerts : [...order.alerts, { ...move.alert, at: move.at }],
  updatedAt: move.at,
});
