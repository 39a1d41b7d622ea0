import type { CaseItem, CaseStatus, Eta, Phase, Where } from '#domain/caseStatus.ts';
import type { Instant } from '#domain/instant.ts';
import { fact } from './fact.ts';
import { internalFacts } from './internal.ts';
import { ahead, type BagView, certaintyOf, companyOf, estimateOf, placeOf, plannedStep } from './nextStep.ts';
import { actionOf, bagPath, isOver, laggard, stageOf } from './phase.ts';
import { maskReference, referenceKey } from './reference.ts';
import { type Bag, type BagFile, bagsOf } from './wire.ts';

const STALE_AFTER_SECONDS = 15 * 60;

/** Who asked, under which reference, and when. */
export interface Asked {
  brandId: string;
  /** As the customer gave it, normalised. */
  reference: string;
  now: Instant;
}

const phaseFacts = ({ stage }: BagView): Pick<CaseStatus, 'phase' | 'phaseSince'> => {
  const origin = { at: stage.since, disclose: 'private_thread', certainty: certaintyOf(stage) } as const;
  return {
    phase: fact(stage.phase, { ...origin, path: stage.path }),
    phaseSince: fact(stage.since, { ...origin, path: stage.sincePath }),
  };
};

const placeFact = (view: BagView): Pick<CaseStatus, 'where'> => {
  const place = placeOf(view);
  if (place === undefined) return {};
  const certainty = certaintyOf(view.stage);
  return {
    where: fact<Where>(place.where, {
      at: view.stage.since,
      path: place.path,
      disclose: 'verified_basic',
      certainty,
    }),
  };
};

const etaFact = (view: BagView): Pick<CaseStatus, 'eta'> => {
  const estimate = view.stage.delivery === undefined ? undefined : estimateOf(view);
  if (estimate === undefined || isOver(view.stage.phase)) return {};
  const eta: Eta = { ...estimate, precision: 'minute', basis: 'carrier' };
  const path = `${view.path}.BagDelivery.Estimate`;
  return {
    eta: fact(eta, { at: view.stage.since, path, disclose: 'verified_basic', certainty: 'estimated' }),
  };
};

const stepFact = (view: BagView): Pick<CaseStatus, 'nextStep'> => {
  const planned = plannedStep(view);
  if (planned === undefined) return {};
  return {
    nextStep: fact(planned.step, {
      at: view.stage.since,
      path: planned.path,
      disclose: 'verified_basic',
      certainty: planned.step.by === undefined ? certaintyOf(view.stage) : 'estimated',
    }),
  };
};

const IN_DELIVERY: readonly Phase[] = ['out_for_delivery', 'attempt_failed'];

/** The company that has the bag or is to collect it; a bag that went back is the airline's again. */
const ownerFact = (view: BagView): Pick<CaseStatus, 'owner'> => {
  const { phase, delivery } = view.stage;
  const concerned =
    IN_DELIVERY.includes(phase) && delivery !== undefined && delivery !== 'returned to airline';
  const company = concerned ? companyOf(view) : undefined;
  if (company === undefined) return {};
  const path = `${view.path}.BagDelivery.DS`;
  return { owner: fact(company, { at: view.stage.since, path, disclose: 'verified_basic' }) };
};

const ASKS_CUSTOMER: readonly Phase[] = ['waiting_on_customer', 'attempt_failed'];

/** Only actions the catalogue can say; a new one is left to the agent, in `internal`. */
const actionFact = (view: BagView): Pick<CaseStatus, 'customerAction'> => {
  const { bag, stage, now, path } = view;
  const asked = ASKS_CUSTOMER.includes(stage.phase) ? bag.ActionRequired : undefined;
  const code = asked && actionOf(asked.Code);
  if (code === undefined) return {};
  const deadline = ahead(asked?.Deadline, now);
  return {
    customerAction: fact(
      { code, ...(deadline === undefined ? {} : { deadline }) },
      { at: stage.since, path: `${path}.ActionRequired`, disclose: 'verified_basic' },
    ),
  };
};

/** Bags are told apart by their number in the file, from 1: what they look like is free text. */
const item = (view: BagView, index: number): CaseItem => {
  const place = placeOf(view);
  return {
    label: String(index + 1),
    phase: view.stage.phase,
    ...(place === undefined ? {} : { where: place.where }),
  };
};

const latest = (moments: readonly Instant[]): Instant => moments.toSorted().at(-1) ?? '';

const itemFacts = (views: readonly BagView[]): Pick<CaseStatus, 'items'> =>
  views.length < 2
    ? {}
    : {
        items: fact(views.map(item), {
          at: latest(views.map(({ stage }) => stage.since)),
          path: 'DelayedBag',
          disclose: 'verified_basic',
        }),
      };

const diaryFacts = (
  file: BagFile,
  views: readonly BagView[],
): Pick<CaseStatus, 'openedAt' | 'lastChangeAt'> => {
  const opened = file.DiaryInfo.CreateDate;
  const changed = latest(views.map(({ stage }) => stage.since));
  const path = views.find(({ stage }) => stage.since === changed)?.stage.sincePath ?? 'DelayedBag';
  return {
    openedAt: fact(opened, { at: opened, path: 'DiaryInfo.CreateDate', disclose: 'private_thread' }),
    lastChangeAt: fact(changed, { at: changed, path, disclose: 'private_thread' }),
  };
};

type Told = Pick<CaseStatus, 'where' | 'eta' | 'nextStep' | 'owner' | 'customerAction'>;

/** What a customer would ask next and the record does not say. */
const gapsOf = (phase: Phase, told: Told): CaseStatus['gaps'] => {
  if (phase === 'resolved') return [];
  const flying = phase === 'in_transit' && told.nextStep !== undefined;
  const step = told.nextStep ?? told.customerAction;
  return [
    ...(told.eta === undefined ? (['eta'] as const) : []),
    ...(told.where === undefined && !flying ? (['where'] as const) : []),
    ...(step === undefined ? (['next_step'] as const) : []),
    ...(told.owner === undefined ? (['owner'] as const) : []),
  ];
};

const viewsOf = (file: BagFile, now: Instant): BagView[] =>
  bagsOf(file).map((bag: Bag, index) => ({
    bag,
    stage: stageOf(bag, index, file),
    path: bagPath(index),
    file,
    now,
  }));

/** A record as okno's case; undefined for a record without a bag. The bag that lags most speaks for the file. */
export const caseStatus = (file: BagFile, asked: Asked): CaseStatus | undefined => {
  const views = viewsOf(file, asked.now);
  const view = views[laggard(views.map(({ stage }) => stage))];
  if (view === undefined) return undefined;
  const told = {
    ...placeFact(view),
    ...etaFact(view),
    ...stepFact(view),
    ...ownerFact(view),
    ...actionFact(view),
  };
  const { LastUpdate: updated } = file.DiaryInfo;
  return {
    v: 1,
    kind: 'delayed_bag',
    ref: { display: maskReference(asked.reference), hash: referenceKey(asked.brandId, asked.reference) },
    ...phaseFacts(view),
    sourceStatus: { code: view.stage.code, label: file.RecordStatus },
    ...diaryFacts(file, views),
    ...told,
    ...itemFacts(views),
    internal: internalFacts(file, views, asked.now),
    freshness: {
      fetchedAt: asked.now,
      ...(updated === undefined ? {} : { sourceUpdatedAt: updated }),
      staleAfterSec: STALE_AFTER_SECONDS,
    },
    gaps: gapsOf(view.stage.phase, told),
  };
};
