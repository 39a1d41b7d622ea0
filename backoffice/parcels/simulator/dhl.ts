import { type Instant, msOf } from '#domain/instant.ts';
import { wallTime } from '#domain/zone.ts';
import type { Checkpoint, Parcel, State } from './model.ts';

/*
 * The same parcels as DHL's Shipment Tracking, Unified API (1.x) tells them: five status codes, everything finer in
 * texts that differ from division to division.
 */

const CODES: Readonly<Record<State, string>> = {
  announced: 'pre-transit',
  in_transit: 'transit',
  out_for_delivery: 'transit',
  attempt_failed: 'failure',
  at_pickup_point: 'transit',
  delivered: 'delivered',
  returning: 'failure',
  cancelled: 'failure',
  odd: 'customs-hold',
};

const TEXTS: Readonly<Record<State, string>> = {
  announced: 'The shipment has been announced electronically.',
  in_transit: 'The shipment is on its way.',
  out_for_delivery: 'The shipment has been loaded onto the delivery vehicle.',
  attempt_failed: 'The shipment could not be delivered.',
  at_pickup_point: 'The shipment is ready for collection.',
  delivered: 'The shipment has been delivered.',
  returning: 'The shipment is being returned to the sender.',
  cancelled: 'The shipment has been cancelled.',
  odd: 'The shipment is held for inspection.',
};

const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');

const localTime = (at: Instant): string => {
  const { date, seconds } = wallTime('Europe/Riga', msOf(at));
  return `${date}T${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}`;
};

type Write = (at: Instant) => string;

const writing = ({ zoneless }: Parcel): Write => (zoneless ? localTime : (at) => at);

const event = ({ at, state, city }: Checkpoint, write: Write) => ({
  timestamp: write(at),
  location: { address: { countryCode: 'LV', addressLocality: city } },
  statusCode: CODES[state],
  status: state.toUpperCase().replaceAll('_', ' '),
  description: TEXTS[state],
});

const statusOf = (parcel: Parcel, write: Write) => {
  const last = parcel.checkpoints.at(-1);
  const told = event(last ?? { at: parcel.stateAt, state: parcel.state, city: parcel.city }, write);
  const point = parcel.point && { label: parcel.point, url: 'https://locate.example/point' };
  return { ...told, location: { ...told.location, servicePoint: point } };
};

const estimates = ({ estimate }: Parcel, write: Write) =>
  estimate && {
    estimatedTimeOfDelivery: write(estimate.to),
    estimatedDeliveryTimeFrame: estimate.from && {
      estimatedFrom: write(estimate.from),
      estimatedThrough: write(estimate.to),
    },
  };

const proofOfDelivery = (parcel: Parcel, write: Write) =>
  parcel.state === 'delivered'
    ? { timestamp: write(parcel.stateAt), signed: { '@type': 'Person', name: parcel.recipient } }
    : undefined;

const shipment = (parcel: Parcel) => {
  const write = writing(parcel);
  const { postcode: postalCode, city: addressLocality, street: streetAddress } = parcel;
  return {
    id: parcel.code,
    service: 'parcel-de',
    origin: { address: { countryCode: 'LV', addressLocality: 'Riga' } },
    destination: { address: { countryCode: 'LV', postalCode, addressLocality, streetAddress } },
    status: statusOf(parcel, write),
    ...estimates(parcel, write),
    returnFlag: parcel.state === 'returning',
    details: {
      product: { productName: 'Parcel Connect' },
      receiver: { '@type': 'Person', name: parcel.recipient },
      proofOfDelivery: proofOfDelivery(parcel, write),
      totalNumberOfPieces: 1,
    },
    events: parcel.checkpoints.map((checkpoint) => event(checkpoint, write)).reverse(),
  };
};

/** `GET /track/shipments?trackingNumber=`; never asked with an empty list, which is a 404 there. */
export const shipments = (parcels: readonly Parcel[]) => ({ shipments: parcels.map(shipment) });
