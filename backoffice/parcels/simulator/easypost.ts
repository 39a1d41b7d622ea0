import { createHash } from 'node:crypto';
import { type Instant, msOf } from '#domain/instant.ts';
import { wallTime } from '#domain/zone.ts';
import type { Checkpoint, Parcel, State } from './model.ts';

/* The same parcels as EasyPost's Tracker objects (API v2). Its codes are recycled by carriers and not unique. */

const WORDS: Readonly<Record<State, readonly [string, string]>> = {
  announced: ['pre_transit', 'label_created'],
  in_transit: ['in_transit', 'arrived_at_facility'],
  out_for_delivery: ['out_for_delivery', 'out_for_delivery'],
  attempt_failed: ['failure', 'delivery_exception'],
  at_pickup_point: ['available_for_pickup', 'arrived_at_pickup_location'],
  delivered: ['delivered', 'arrived_at_destination'],
  returning: ['return_to_sender', 'return'],
  cancelled: ['cancelled', 'cancelled'],
  odd: ['held_for_inspection', 'unknown'],
};

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

const seconds = (at: Instant): string => `${at.slice(0, 19)}Z`;

const location = (city: string | null, zip: string | null = null) => ({
  object: 'TrackingLocation',
  city,
  state: null,
  country: city === null ? null : 'LV',
  zip,
});

const detail = ({ at, state, city, estimate }: Checkpoint, carrier: string) => {
  const [status, statusDetail] = WORDS[state];
  return {
    object: 'TrackingDetail',
    message: state.replaceAll('_', ' '),
    description: '',
    status,
    status_detail: statusDetail,
    datetime: seconds(at),
    source: carrier,
    carrier_code: '',
    tracking_location: location(city),
    est_delivery_date: estimate === undefined ? null : seconds(estimate.to),
  };
};

const firstAttempt = (checkpoints: readonly Checkpoint[]): string | null => {
  const attempt = checkpoints.find(({ state }) => state === 'attempt_failed');
  return attempt === undefined ? null : seconds(attempt.at);
};

const carrierDetail = ({ estimate, city, postcode, checkpoints }: Parcel) => ({
  object: 'CarrierDetail',
  service: 'Parcel',
  container_type: null,
  est_delivery_date_local: estimate === undefined ? null : wallTime('Europe/Riga', msOf(estimate.to)).date,
  est_delivery_time_local: null,
  origin_location: 'RIGA LV',
  origin_tracking_location: location('Riga'),
  destination_location: `${city.toUpperCase()} LV, ${postcode}`,
  destination_tracking_location: location(city, postcode),
  guaranteed_delivery_date: null,
  alternate_identifier: null,
  initial_delivery_attempt: firstAttempt(checkpoints),
});

const tracker = (parcel: Parcel, lastUpdate?: Instant) => {
  const [status, statusDetail] = WORDS[parcel.state];
  const id = `trk_${hashOf(`${parcel.number}`)}`;
  return {
    id,
    object: 'Tracker',
    mode: 'test',
    tracking_code: parcel.code,
    status,
    status_detail: statusDetail,
    created_at: seconds(parcel.openedAt),
    updated_at: seconds(lastUpdate ?? parcel.updatedAt),
    signed_by: parcel.state === 'delivered' ? parcel.recipient.toUpperCase() : null,
    weight: null,
    est_delivery_date: parcel.estimate === undefined ? null : seconds(parcel.estimate.to),
    shipment_id: null,
    carrier: parcel.carrier,
    tracking_details: parcel.checkpoints.map((checkpoint) => detail(checkpoint, parcel.carrier)),
    fees: [],
    carrier_detail: carrierDetail(parcel),
    public_url: `https://track.example/${hashOf(id)}`,
  };
};

/** `GET /v2/trackers?tracking_code=`, newest first; no match is an empty list there. */
export const trackers = (parcels: readonly Parcel[], lastUpdate?: Instant) => ({
  trackers: parcels.map((parcel) => tracker(parcel, lastUpdate)),
  has_more: false,
});
