import type { CaseStatus, Fact, Phase, Where } from '#domain/caseStatus.ts';
import { type Instant, plusSeconds } from '#domain/instant.ts';
import { airport } from './airports.ts';
import type { Stage } from './phase.ts';
import type { Bag, BagFile } from './wire.ts';

/*
 * What a bag's record says of its future. A time that has passed is no expectation any more and is left out.
 */

type Step = NonNullable<CaseStatus['nextStep']>['value'];

/** The bag at hand, in the file it belongs to. */
export interface BagView {
  bag: Bag;
  stage: Stage;
  /** Path of the bag under the record. */
  path: string;
  file: BagFile;
  now: Instant;
}

/** A step and the field it stands in. */
export interface Planned {
  step: Step;
  path: string;
}

export const ahead = (at: Instant | undefined, now: Instant): Instant | undefined =>
  at !== undefined && at > now ? at : undefined;

const by = (at: Instant | undefined): { by?: Instant } => (at === undefined ? {} : { by: at });

const HANDOVER_NOTICE_SECONDS = 3 * 24 * 3600;

/** From three days before the search passes to the claims team, that is what happens next. `by` may have passed. */
const tracing = ({ file, now }: BagView): Planned => {
  const claim = file.DiaryInfo.ClaimDate;
  return claim === undefined || now < plusSeconds(claim, -HANDOVER_NOTICE_SECONDS)
    ? { step: { code: 'tracing_continues', owner: 'airline' }, path: 'RecordStatus' }
    : { step: { code: 'handover_after_21_days', by: claim, owner: 'claims' }, path: 'DiaryInfo.ClaimDate' };
};

const flight = ({ bag, path, now }: BagView): Planned | undefined => {
  const forward = bag.Forward;
  if (forward === undefined) return undefined;
  const where = airport(forward.ToStation);
  if (forward.FlightNumber === undefined)
    return { step: { code: 'flight_pending', where, owner: 'airline' }, path: `${path}.Forward.ToStation` };
  const arrival = by(ahead(forward.ArrivalDate, now));
  return {
    step: { code: 'flight_to', where, ...arrival, number: forward.FlightNumber, owner: 'airline' },
    path: `${path}.Forward.FlightNumber`,
  };
};

export const estimateOf = ({ bag, now }: BagView): { from?: Instant; to: Instant } | undefined => {
  const { From: from, To: to } = bag.BagDelivery?.Estimate ?? {};
  if (to === undefined || to <= now) return undefined;
  return from === undefined || from >= to ? { to } : { from, to };
};

const COLLECTED = new Set(['picked up', 'delivery scheduled']);

/** The bag has left the airport with the courier. */
const isWithCourier = ({ delivery }: Stage): boolean => delivery !== undefined && COLLECTED.has(delivery);

const courier = (view: BagView): Planned => ({
  step: {
    code: isWithCourier(view.stage) ? 'courier_delivers' : 'courier_collects',
    ...(isWithCourier(view.stage) ? by(estimateOf(view)?.to) : {}),
    owner: 'courier',
  },
  path: view.stage.path,
});

const again = (view: BagView): Planned | undefined =>
  view.stage.delivery === 'returned to airline'
    ? undefined
    : {
        step: { code: 'courier_tries_again', ...by(estimateOf(view)?.to), owner: 'courier' },
        path: view.stage.path,
      };

const customs = ({ bag, stage }: BagView): Planned => ({
  step: { code: 'customs', ...(bag.Station && { where: airport(bag.Station) }), owner: 'customs' },
  path: stage.path,
});

const PLANS: Readonly<Partial<Record<Phase, (view: BagView) => Planned | undefined>>> = {
  received: tracing,
  searching: tracing,
  located: flight,
  in_transit: flight,
  waiting_on_third_party: customs,
  out_for_delivery: courier,
  attempt_failed: again,
};

export const plannedStep = (view: BagView): Planned | undefined => PLANS[view.stage.phase]?.(view);

/** An airport that still holds the bag; a bag on its flight, or one searched again, is nowhere we could name. */
const HELD: readonly Phase[] = ['located', 'waiting_on_third_party'];

const isAtStation = ({ bag, stage, now }: BagView): boolean => {
  if (HELD.includes(stage.phase)) return true;
  if (stage.phase === 'in_transit') return ahead(bag.Forward?.DepartureDate, now) !== undefined;
  return stage.phase === 'out_for_delivery' && !isWithCourier(stage);
};

const isWithCompany = ({ stage }: BagView): boolean =>
  isWithCourier(stage) || stage.delivery === 'attempted delivery' || stage.delivery === 'not delivered';

/** Letters, few digits: a company's name. Anything longer or stranger is not repeated to a customer. */
const COMPANY = /^(?!.*\d{4})[\p{L}\p{N}][\p{L}\p{N} .&'-]{0,39}$/u;

export const companyOf = ({ bag }: BagView): string | undefined => {
  const name = bag.BagDelivery?.DS?.trim();
  return name !== undefined && COMPANY.test(name) ? name : undefined;
};

/** Where the bag is and the field that says so. */
export const placeOf = (view: BagView): { where: Where; path: string } | undefined => {
  const { bag, path } = view;
  if (isAtStation(view))
    return bag.Station === undefined ? undefined : { where: airport(bag.Station), path: `${path}.Station` };
  const company = isWithCompany(view) ? companyOf(view) : undefined;
  return company === undefined
    ? undefined
    : { where: { kind: 'courier', name: company }, path: `${path}.BagDelivery.DS` };
};

export const certaintyOf = ({ byFile }: Stage): Fact<unknown>['certainty'] =>
  byFile === 'suspended' ? 'reported' : 'confirmed';
