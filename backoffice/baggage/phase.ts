import type { Phase } from '#domain/caseStatus.ts';
import type { Instant } from '#domain/instant.ts';
import type { Bag, BagFile } from './wire.ts';

/* Source words to phases: docs/rules.md, bag files. Whatever is not listed is unknown, never guessed. */

/** Only `BTS_1*` is published as a family; the others are taken one by one. */
const TRACING: Readonly<Record<string, Phase>> = {
  BTS_0A: 'received',
  BTS_1F: 'waiting_on_customer',
  BTS_2A: 'located',
  BTS_3A: 'in_transit',
  BTS_4A: 'out_for_delivery',
  BTS_4C: 'waiting_on_third_party',
};
const SEARCHING = /^BTS_1[A-Z0-9]?$/;

const DELIVERY: Readonly<Record<string, Phase>> = {
  new: 'out_for_delivery',
  'pickup scheduled': 'out_for_delivery',
  'picked up': 'out_for_delivery',
  'delivery scheduled': 'out_for_delivery',
  delivered: 'resolved',
  'attempted delivery': 'attempt_failed',
  'not delivered': 'attempt_failed',
  'returned to airline': 'attempt_failed',
  canceled: 'cancelled',
};

/** A word or code of the source as the tables write it: what has its table's own properties is not a code. */
const entry = (table: Readonly<Record<string, Phase>>, code: string): Phase | undefined =>
  Object.hasOwn(table, code) ? table[code] : undefined;

/** How far one bag has come, and the field that says so. */
export interface Stage {
  phase: Phase;
  code: string;
  since: Instant;
  /** Paths under the record, of the code and of the time. */
  path: string;
  sincePath: string;
  /** Word of the delivery leg in lower case, when that is what decides. */
  delivery?: string;
  /** The file says more than the bag: a match was found, or the file was closed. */
  byFile?: 'suspended' | 'closed';
}

const deliveryStage = (bag: Bag, path: string): Stage | undefined => {
  const update = bag.BagDelivery?.Status.TrackingUpdate;
  if (update === undefined || update.value === '') return undefined;
  const since = update.Date ?? bag.StatusDate;
  // A bag that is traced again after a failed delivery has left the delivery leg.
  if (since < bag.StatusDate) return undefined;
  const delivery = update.value.toLowerCase();
  return {
    phase: entry(DELIVERY, delivery) ?? 'unknown',
    code: update.value,
    since,
    path: `${path}.BagDelivery.Status.TrackingUpdate.value`,
    sincePath:
      update.Date === undefined ? `${path}.StatusDate` : `${path}.BagDelivery.Status.TrackingUpdate.Date`,
    delivery,
  };
};

const tracingStage = (bag: Bag, path: string): Stage => ({
  phase: entry(TRACING, bag.tracingStatus) ?? (SEARCHING.test(bag.tracingStatus) ? 'searching' : 'unknown'),
  code: bag.tracingStatus,
  since: bag.StatusDate,
  path: `${path}.tracingStatus`,
  sincePath: `${path}.StatusDate`,
});

const BEFORE_FOUND: readonly Phase[] = ['received', 'searching', 'waiting_on_customer'];
const BEFORE_DELIVERY: readonly Phase[] = [...BEFORE_FOUND, 'located'];

/** A suspended file has a matching bag. A closed one proves nothing: files close when delivery is arranged. */
const withFile = (stage: Stage, file: BagFile): Stage => {
  const { RecordStatus: status, DiaryInfo: diary } = file;
  if (status === 'ACTIVE') return stage;
  if (status === 'SUSPENDED')
    return BEFORE_FOUND.includes(stage.phase)
      ? { ...stage, phase: 'located', path: 'RecordStatus', byFile: 'suspended' }
      : stage;
  if (status !== 'CLOSED') return { ...stage, phase: 'unknown', code: status, path: 'RecordStatus' };
  if (!BEFORE_DELIVERY.includes(stage.phase)) return stage;
  const closed = { ...stage, phase: 'closed', path: 'RecordStatus', byFile: 'closed' } as const;
  return diary.CloseDate === undefined
    ? closed
    : { ...closed, since: diary.CloseDate, sincePath: 'DiaryInfo.CloseDate' };
};

export const bagPath = (index: number): string => `DelayedBag[${index}]`;

export const stageOf = (bag: Bag, index: number, file: BagFile): Stage => {
  const path = bagPath(index);
  return withFile(deliveryStage(bag, path) ?? tracingStage(bag, path), file);
};

const OVER: readonly Phase[] = ['resolved', 'cancelled', 'closed'];

/** Nothing more is expected of the bag's journey. */
export const isOver = (phase: Phase): boolean => OVER.includes(phase);

const ACTIONS: Readonly<Record<string, string>> = {
  CONTENTS_FORM: 'contents_form',
  CONFIRM_ADDRESS: 'confirm_address',
};

/** What the customer is asked to do, where the catalogue can say it. */
export const actionOf = (code: string): string | undefined =>
  Object.hasOwn(ACTIONS, code) ? ACTIONS[code] : undefined;

/** Least hopeful first: a file with several bags is as far as the one that lags. */
const ORDER: readonly Phase[] = [
  ...(['unknown', 'waiting_on_customer', 'received', 'searching', 'attempt_failed', 'cancelled'] as const),
  ...(['located', 'waiting_on_third_party', 'in_transit', 'out_for_delivery', 'closed', 'resolved'] as const),
];

/** Index of the bag that lags most. */
export const laggard = (stages: readonly Stage[]): number => {
  const ranks = stages.map(({ phase }) => ORDER.indexOf(phase));
  return ranks.indexOf(Math.min(...ranks));
};
