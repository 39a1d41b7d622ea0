import { VisibleError } from '#domain/errors.ts';
import { type Instant, instantOf, msOf, plusSeconds } from '#domain/instant.ts';
import { momentOf, plusDays, wallTime, weekdayOf } from '#domain/zone.ts';
import type { Estimate, Opening, Parcel, Reason, State, Wanted } from './model.ts';

/** Where the network delivers, and so the zone of its days. */
const ZONE = 'Europe/Riga';
const HUB = 'Riga';
const DAY = 86_400;
const LONGEST_WAIT_DAYS = 14;
const ROUND = { from: 9 * 3600, to: 18 * 3600 };

/** Parcels by code; several may share one. */
export interface ParcelWorld {
  parcels(): readonly Parcel[];
  /** All that ever went under a code, newest first. */
  under(code: string): Parcel[];
  byRequest(id: string): Parcel | undefined;
  open(opening: Opening, now: Instant): Parcel;
  /** @throws VisibleError `missing/parcel` */
  move(wanted: Wanted, now: Instant): Parcel;
  /** @throws VisibleError `missing/parcel` */
  estimate(code: string, estimate: Estimate, now: Instant): Parcel;
  /** Safe to repeat. @throws VisibleError `missing/parcel`, `conflict/state`, `input/date` */
  reschedule(code: string, request: { id: string; date: string }, now: Instant): Parcel;
}

const opened = (opening: Opening, number: number, at: Instant): Parcel => ({
  ...opening,
  number,
  carrier: opening.carrier ?? 'Amber Post',
  state: 'announced',
  openedAt: at,
  stateAt: at,
  updatedAt: at,
  firstEstimate: opening.estimate,
  estimatesMoved: 0,
  checkpoints: [{ at, state: 'announced', city: HUB, estimate: opening.estimate }],
  rescheduled: {},
});

const same = (one: Estimate | undefined, other: Estimate | undefined): boolean =>
  one?.from === other?.from && one?.to === other?.to;

const estimated = (parcel: Parcel, estimate: Estimate | undefined): Parcel => {
  if (estimate === undefined || same(parcel.estimate, estimate)) return parcel;
  const first = parcel.firstEstimate === undefined;
  return {
    ...parcel,
    estimate,
    firstEstimate: parcel.firstEstimate ?? estimate,
    estimatesMoved: parcel.estimatesMoved + (first ? 0 : 1),
  };
};

const DEFAULT_REASON: Partial<Record<State, Reason>> = { attempt_failed: 'nobody_home' };
/** Nobody is coming any more. */
const OVER: readonly State[] = ['at_pickup_point', 'delivered', 'returning', 'cancelled'];

const collection = (wanted: Wanted, at: Instant) =>
  wanted.to === 'at_pickup_point'
    ? {
        point: wanted.point ?? 'Amber Post, Central Station',
        until: wanted.until ?? plusSeconds(at, 7 * DAY),
      }
    : { point: undefined, until: undefined };

const moved = (parcel: Parcel, wanted: Wanted, at: Instant): Parcel => {
  const refined = wanted.to === 'out_for_delivery' ? (wanted.estimate ?? todaysRound(at)) : wanted.estimate;
  const narrowed = wanted.to === 'out_for_delivery' && isSameDay(parcel.estimate, refined);
  const next = narrowed ? { ...parcel, estimate: refined } : estimated(parcel, refined);
  const city = wanted.city ?? (wanted.to === 'in_transit' ? HUB : parcel.city);
  const over = OVER.includes(wanted.to);
  return {
    ...next,
    ...collection(wanted, at),
    estimate: over ? undefined : next.estimate,
    state: wanted.to,
    stateAt: at,
    updatedAt: at,
    reason: wanted.reason ?? DEFAULT_REASON[wanted.to],
    checkpoints: [...parcel.checkpoints, { at, state: wanted.to, city, estimate: next.estimate }],
  };
};

const dayOf = (at: Instant): string => wallTime(ZONE, msOf(at)).date;

const isSameDay = (one: Estimate | undefined, other: Estimate | undefined): boolean =>
  one !== undefined && other !== undefined && dayOf(one.to) === dayOf(other.to);

const roundOn = (date: string): Required<Estimate> => ({
  from: instantOf(momentOf(ZONE, { date, seconds: ROUND.from })),
  to: instantOf(momentOf(ZONE, { date, seconds: ROUND.to })),
});

const todaysRound = (at: Instant): Estimate => roundOn(dayOf(at));

const MOVABLE: readonly State[] = ['announced', 'in_transit', 'attempt_failed', 'at_pickup_point'];

const isDeliveryDay = (date: string, now: Instant): boolean => {
  const today = dayOf(now);
  return date > today && date <= plusDays(today, LONGEST_WAIT_DAYS) && weekdayOf(date) !== 'sun';
};

const rescheduled = (parcel: Parcel, { id, date }: { id: string; date: string }, now: Instant): Parcel => {
  if (parcel.rescheduled[id] !== undefined) return parcel;
  if (!MOVABLE.includes(parcel.state))
    throw new VisibleError('conflict', 'state', 'The day of delivery can no longer be changed.');
  if (!isDeliveryDay(date, now))
    throw new VisibleError('input', 'date', 'Nothing is delivered on that day, or it is too far ahead.');
  const { until: _until, point: _point, reason: _reason, ...rest } = parcel;
  const estimate = roundOn(date);
  return {
    ...rest,
    estimate,
    firstEstimate: estimate,
    estimatesMoved: 0,
    state: parcel.state === 'announced' ? 'announced' : 'in_transit',
    stateAt: now,
    updatedAt: now,
    rescheduled: { ...parcel.rescheduled, [id]: date },
    checkpoints: [...parcel.checkpoints, { at: now, state: 'in_transit', city: parcel.city, estimate }],
  };
};

/** An empty parcel network. */
export const parcelWorld = (): ParcelWorld => {
  const parcels: Parcel[] = [];
  const under = (code: string): Parcel[] => parcels.filter((parcel) => parcel.code === code).reverse();
  const change = (code: string, make: (parcel: Parcel) => Parcel): Parcel => {
    const [parcel] = under(code);
    if (parcel === undefined) throw new VisibleError('missing', 'parcel', 'There is no such parcel.');
    const next = make(parcel);
    parcels[parcel.number - 1] = next;
    return next;
  };
  return {
    parcels: () => parcels,
    under,
    byRequest: (id) => parcels.find(({ rescheduled: days }) => days[id] !== undefined),
    open: (opening, now) => {
      const parcel = opened(opening, parcels.length + 1, opening.at ?? now);
      parcels.push(parcel);
      return parcel;
    },
    move: (wanted, now) => change(wanted.code, (parcel) => moved(parcel, wanted, wanted.at ?? now)),
    estimate: (code, estimate, now) =>
      change(code, (parcel) => ({ ...estimated(parcel, estimate), updatedAt: now })),
    reschedule: (code, request, now) => change(code, (parcel) => rescheduled(parcel, request, now)),
  };
};
