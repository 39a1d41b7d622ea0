import { type Instant, plusSeconds } from '#domain/instant.ts';
import type { Move, MoveName, Opened, SimBag, SimFile, Wanted } from './model.ts';

type BagMove = (bag: SimBag, move: Move) => SimBag;

const HOUR = 3600;
const CLAIM_AFTER_SECONDS = 21 * 24 * HOUR;

const traced =
  (tracing: string): BagMove =>
  (bag, { at, where }) => ({ ...bag, tracing, statusAt: at, station: where ?? bag.station });

const delivery =
  (value: string): BagMove =>
  (bag, { at, courier, from, until, code, deadline }) => ({
    ...bag,
    delivery: { value, at, company: courier ?? bag.delivery?.company, from, until },
    action: code === undefined ? undefined : { code, deadline },
  });

const located: BagMove = (bag, move) => {
  const { next: to, flight, departure, arrival } = move;
  const forward = to === undefined ? undefined : { to, flight, departure, arrival };
  return { ...traced('BTS_2A')(bag, move), forward };
};

/** Only `BTS_1*` and the delivery words are a real system's; the other codes are this simulator's own. */
const BAG_MOVES: Readonly<Partial<Record<MoveName, BagMove>>> = {
  created: traced('BTS_0A'),
  searching: traced('BTS_1A'),
  contents_form: (bag, move) => ({
    ...traced('BTS_1F')(bag, move),
    action: { code: move.code ?? 'CONTENTS_FORM', deadline: move.deadline },
  }),
  located,
  // A real file keeps what is no longer so: station and flight of the wrong bag stay in the record.
  suspended: (bag, { at, where }) => ({ ...bag, statusAt: at, station: where ?? bag.station }),
  reinstated: traced('BTS_1R'),
  forwarded: (bag, move) => ({ ...located(bag, move), tracing: 'BTS_3A' }),
  customs: traced('BTS_4C'),
  received: (bag, move) => delivery('New')(traced('BTS_4A')(bag, move), move),
  pickup_scheduled: delivery('Pickup Scheduled'),
  out_for_delivery: delivery('Picked Up'),
  delivery_scheduled: delivery('Delivery Scheduled'),
  delivered: delivery('Delivered'),
  delivery_attempted: delivery('Attempted Delivery'),
  not_delivered: delivery('Not Delivered'),
  returned_to_airline: delivery('Returned to Airline'),
  delivery_cancelled: delivery('Canceled'),
  new_code: (bag, { at, code }) => ({ ...bag, tracing: code ?? 'BTS_9Z', statusAt: at }),
};

const FILE_MOVES: Readonly<Partial<Record<MoveName, (move: Move) => Partial<SimFile>>>> = {
  suspended: () => ({ status: 'SUSPENDED' }),
  reinstated: () => ({ status: 'ACTIVE' }),
  pending: ({ until }) => ({ status: 'PENDING', statusFrom: until }),
  searching: () => ({ status: 'ACTIVE', statusFrom: undefined }),
  // Files are closed when the delivery is arranged, not when it is done.
  pickup_scheduled: ({ at }) => ({ status: 'CLOSED', closedAt: at }),
  closed: ({ at }) => ({ status: 'CLOSED', closedAt: at }),
  recreated: ({ at, reference }) => ({ status: 'CLOSED', closedAt: at, replacedBy: reference }),
};

const CREATED = (at: Instant, index: number, reference: string): SimBag => ({
  tag: `0999${reference.slice(-5)}${index}`,
  tracing: 'BTS_0A',
  statusAt: at,
});

export const opened = (file: Opened): SimFile => ({
  ...file,
  status: 'ACTIVE',
  state: 'created',
  updatedAt: file.openedAt,
  claimAt: plusSeconds(file.openedAt, CLAIM_AFTER_SECONDS),
  contents: Array.from({ length: file.bags ?? 1 }, (_, index) =>
    CREATED(file.openedAt, index + 1, file.reference),
  ),
  history: [{ at: file.openedAt, code: 'AHL' }],
});

export const moved = (file: SimFile, move: Move): SimFile => {
  const bagMove = BAG_MOVES[move.to] ?? ((bag: SimBag) => bag);
  const concerns = (index: number): boolean => move.bag === undefined || move.bag === index + 1;
  return {
    ...file,
    ...FILE_MOVES[move.to]?.(move),
    state: move.to,
    updatedAt: move.at,
    contents: file.contents.map((bag, index) => (concerns(index) ? bagMove(bag, move) : bag)),
    history: [...file.history, { at: move.at, code: move.to.toUpperCase(), station: move.where }],
  };
};

const flightPlan = (file: SimFile, { to, next, flight, departure, arrival }: Wanted, at: Instant) => {
  const planned = file.contents[0]?.forward?.to;
  return {
    next: next ?? planned ?? 'LHR',
    ...(to === 'forwarded'
      ? {
          flight: flight ?? 'ZY431',
          departure: departure ?? plusSeconds(at, HOUR),
          arrival: arrival ?? plusSeconds(at, 2.5 * HOUR),
        }
      : {}),
  };
};

const deliveryPlan = ({ courier, from, until }: Wanted, at: Instant) => ({
  courier: courier ?? 'Swift Couriers',
  from: from ?? plusSeconds(at, HOUR),
  until: until ?? plusSeconds(at, 4 * HOUR),
});

const oneLater = (reference: string): string =>
  `${reference.slice(0, 5)}${String((Number(reference.slice(5)) + 1) % 100_000).padStart(5, '0')}`;

type Plan = (file: SimFile, wanted: Wanted, at: Instant) => Partial<Wanted>;

const arrival: Plan = (file) => ({ where: file.contents[0]?.forward?.to ?? 'LHR' });
const origin: Plan = ({ contents, reference }) => ({ where: contents[0]?.station ?? reference.slice(0, 3) });

const PLANS: Readonly<Partial<Record<MoveName, Plan>>> = {
  suspended: origin,
  forwarded: (file, wanted, at) => ({ ...origin(file, wanted, at), ...flightPlan(file, wanted, at) }),
  received: arrival,
  customs: arrival,
  out_for_delivery: (_file, wanted, at) => deliveryPlan(wanted, at),
  delivery_scheduled: (_file, wanted, at) => deliveryPlan(wanted, at),
  recreated: (file) => ({ reference: oneLater(file.reference) }),
  pending: (file) => ({ until: plusSeconds(file.openedAt, 24 * HOUR) }),
};

const asked = (wanted: Wanted): Partial<Wanted> =>
  Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));

/** The move with everything a real one would have: a push of one button must make a whole story. */
export const plausible = (file: SimFile, wanted: Wanted, now: Instant): Move => {
  const at = wanted.at ?? now;
  const given = asked(wanted);
  const located = wanted.to === 'located' ? { ...origin(file, wanted, at) } : {};
  return { ...located, ...PLANS[wanted.to]?.(file, wanted, at), ...given, to: wanted.to, at };
};

const NEXT: Readonly<Partial<Record<MoveName, MoveName[]>>> = {
  created: ['searching'],
  pending: ['searching'],
  searching: ['located', 'suspended', 'contents_form'],
  contents_form: ['searching', 'located'],
  suspended: ['located', 'reinstated'],
  reinstated: ['located', 'recreated'],
  located: ['forwarded', 'suspended'],
  forwarded: ['received', 'customs'],
  customs: ['received'],
  received: ['out_for_delivery'],
  pickup_scheduled: ['out_for_delivery'],
  out_for_delivery: ['delivered', 'delivery_attempted'],
  delivery_scheduled: ['delivered', 'delivery_attempted'],
  delivery_attempted: ['out_for_delivery', 'returned_to_airline'],
  not_delivered: ['out_for_delivery', 'returned_to_airline'],
  delivered: ['closed'],
  closed: ['recreated'],
};

/** What would plausibly happen next, for the buttons of a page. */
export const nextMoves = ({ state, replacedBy }: SimFile): MoveName[] =>
  replacedBy === undefined ? (NEXT[state] ?? []) : [];
