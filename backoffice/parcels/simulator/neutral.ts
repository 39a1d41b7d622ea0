import type { Instant } from '#domain/instant.ts';
import type { Checkpoint, Parcel, Reason, State } from './model.ts';

/*
 * A carrier-neutral answer after TM Forum's TMF684 Shipment Tracking (v1): its element names, with a delivery window,
 * the first estimate and codes for status and reason added, which TMF684 leaves to free text.
 */

const WORDS: Readonly<Record<State, string>> = {
  announced: 'infoReceived',
  in_transit: 'inTransit',
  out_for_delivery: 'outForDelivery',
  attempt_failed: 'attemptFailed',
  at_pickup_point: 'availableForPickup',
  delivered: 'delivered',
  returning: 'returnToSender',
  cancelled: 'cancelled',
  odd: 'heldForInspection',
};

const REASONS: Readonly<Record<Reason, string>> = {
  nobody_home: 'nobodyHome',
  address_problem: 'addressProblem',
  weather: 'weather',
  customs: 'customs',
  damaged_label: 'damagedLabel',
};

const checkpoint = ({ at, state, city }: Checkpoint) => ({
  date: at,
  status: WORDS[state],
  city,
  country: 'LV',
});

/** A window where the carrier has one, else the day alone. */
const estimates = ({ estimate, firstEstimate, estimatesMoved, rescheduled }: Parcel) => ({
  estimatedDeliveryDate: estimate && (estimate.from === undefined ? estimate.to.slice(0, 10) : estimate.to),
  estimatedDeliveryWindow: estimate?.from && { from: estimate.from, to: estimate.to },
  originalEstimatedDeliveryDate: estimatesMoved > 0 ? firstEstimate?.to.slice(0, 10) : undefined,
  estimateChanges: estimatesMoved,
  rescheduledTo: Object.values(rescheduled).at(-1),
});

const collection = ({ point, until, city }: Parcel) =>
  point === undefined ? undefined : { name: point, city, openUntil: until };

/** Tells more than a customer may learn by far: name, street and telephone of the recipient. */
export const shipmentTracking = (parcel: Parcel, lastUpdate?: Instant) => ({
  id: `SHP-${String(parcel.number).padStart(6, '0')}`,
  href: `/parcels/${parcel.code}`,
  carrier: parcel.carrier,
  trackingCode: parcel.code,
  createDate: parcel.openedAt,
  status: WORDS[parcel.state],
  statusChangeDate: parcel.stateAt,
  statusChangeReason: parcel.reason && REASONS[parcel.reason],
  lastUpdate: lastUpdate ?? parcel.updatedAt,
  ...estimates(parcel),
  pickupPoint: collection(parcel),
  addressTo: { street1: parcel.street, city: parcel.city, postcode: parcel.postcode, country: 'LV' },
  relatedParty: [{ role: 'recipient', name: parcel.recipient, phone: parcel.phone }],
  order: parcel.order === undefined ? [] : [{ id: parcel.order }],
  checkpoint: parcel.checkpoints.map(checkpoint).reverse(),
});
