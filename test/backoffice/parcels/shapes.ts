import * as z from 'zod/mini';

/*
 * The answers as their publishers describe them, as far as we serve them; strict, so that a field of our own invention
 * is found. Sources: DHL Shipment Tracking, Unified API 1.x (developer.dhl.com); EasyPost API v2, Tracker object
 * (docs.easypost.com); TM Forum TMF684 Shipment Tracking v1, with our additions named.
 */

const Moment = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?(Z|[+-]\d\d:\d\d)?$/));
const Text = z.string().check(z.minLength(1));

const DhlAddress = z.strictObject({
  countryCode: z.optional(z.string().check(z.length(2))),
  postalCode: z.optional(Text),
  addressLocality: z.optional(Text),
  streetAddress: z.optional(Text),
});

const DhlPlace = z.strictObject({
  address: DhlAddress,
  servicePoint: z.optional(z.strictObject({ url: z.optional(z.url()), label: z.optional(Text) })),
});

const DhlStatus = z.strictObject({
  timestamp: Moment,
  location: z.optional(DhlPlace),
  statusCode: z.enum(['delivered', 'failure', 'pre-transit', 'transit', 'unknown']),
  status: z.optional(Text),
  description: z.optional(Text),
  remark: z.optional(Text),
  nextSteps: z.optional(Text),
});

const DhlPerson = z.strictObject({ '@type': z.literal('Person'), name: Text });

const DhlShipment = z.strictObject({
  id: Text,
  service: z.enum(['express', 'parcel-de', 'parcel-nl', 'parcel-pl', 'parcel-uk', 'ecommerce', 'freight']),
  origin: DhlPlace,
  destination: DhlPlace,
  status: DhlStatus,
  estimatedTimeOfDelivery: z.optional(Moment),
  estimatedDeliveryTimeFrame: z.optional(
    z.strictObject({ estimatedFrom: z.optional(Moment), estimatedThrough: z.optional(Moment) }),
  ),
  returnFlag: z.optional(z.boolean()),
  details: z.strictObject({
    product: z.optional(z.strictObject({ productName: z.optional(Text) })),
    receiver: z.optional(DhlPerson),
    proofOfDelivery: z.optional(z.strictObject({ timestamp: Moment, signed: DhlPerson })),
    totalNumberOfPieces: z.optional(z.int()),
  }),
  events: z.array(DhlStatus),
});

export const DhlShipments = z.strictObject({ shipments: z.array(DhlShipment).check(z.minLength(1)) });

const Seconds = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/));
const EASYPOST_STATUSES = [
  ...(['unknown', 'pre_transit', 'in_transit', 'out_for_delivery', 'delivered'] as const),
  ...(['available_for_pickup', 'return_to_sender', 'failure', 'cancelled', 'error'] as const),
] as const;

const TrackingLocation = z.strictObject({
  object: z.literal('TrackingLocation'),
  city: z.nullable(Text),
  state: z.nullable(Text),
  country: z.nullable(Text),
  zip: z.nullable(Text),
});

const TrackingDetail = z.strictObject({
  object: z.literal('TrackingDetail'),
  message: z.string(),
  description: z.string(),
  status: z.enum(EASYPOST_STATUSES),
  status_detail: Text,
  datetime: Seconds,
  source: Text,
  carrier_code: z.string(),
  tracking_location: TrackingLocation,
  est_delivery_date: z.nullable(Seconds),
});

const CarrierDetail = z.strictObject({
  object: z.literal('CarrierDetail'),
  service: z.nullable(Text),
  container_type: z.nullable(Text),
  est_delivery_date_local: z.nullable(z.iso.date()),
  est_delivery_time_local: z.nullable(Text),
  origin_location: z.nullable(Text),
  origin_tracking_location: z.nullable(TrackingLocation),
  destination_location: z.nullable(Text),
  destination_tracking_location: z.nullable(TrackingLocation),
  guaranteed_delivery_date: z.nullable(Seconds),
  alternate_identifier: z.nullable(Text),
  initial_delivery_attempt: z.nullable(Seconds),
});

const Tracker = z.strictObject({
  id: z.string().check(z.regex(/^trk_[0-9a-f]{32}$/)),
  object: z.literal('Tracker'),
  mode: z.enum(['test', 'production']),
  tracking_code: Text,
  status: z.enum(EASYPOST_STATUSES),
  status_detail: Text,
  created_at: Seconds,
  updated_at: Seconds,
  signed_by: z.nullable(Text),
  weight: z.nullable(z.number()),
  est_delivery_date: z.nullable(Seconds),
  shipment_id: z.nullable(Text),
  carrier: Text,
  tracking_details: z.array(TrackingDetail),
  fees: z.array(z.unknown()),
  carrier_detail: z.nullable(CarrierDetail),
  public_url: z.url(),
});

export const EasypostTrackers = z.strictObject({ trackers: z.array(Tracker), has_more: z.boolean() });

const TmfAddress = z.strictObject({
  street1: z.optional(Text),
  city: Text,
  postcode: Text,
  country: z.string().check(z.length(2)),
});

const TmfCheckpoint = z.strictObject({ date: Moment, status: Text, city: Text, country: Text });

const OUR_ADDITIONS = {
  lastUpdate: Moment,
  estimatedDeliveryWindow: z.optional(z.strictObject({ from: Moment, to: Moment })),
  originalEstimatedDeliveryDate: z.optional(z.iso.date()),
  estimateChanges: z.int(),
  rescheduledTo: z.optional(z.iso.date()),
  pickupPoint: z.optional(z.strictObject({ name: Text, city: Text, openUntil: z.optional(Moment) })),
};

export const ShipmentTrackings = z.array(
  z.strictObject({
    id: Text,
    href: Text,
    carrier: Text,
    trackingCode: Text,
    createDate: Moment,
    status: Text,
    statusChangeDate: Moment,
    statusChangeReason: z.optional(Text),
    estimatedDeliveryDate: z.optional(z.union([Moment, z.iso.date()])),
    addressTo: TmfAddress,
    relatedParty: z.array(
      z.strictObject({ role: z.literal('recipient'), name: Text, phone: z.optional(Text) }),
    ),
    order: z.array(z.strictObject({ id: Text })),
    checkpoint: z.array(TmfCheckpoint),
    ...OUR_ADDITIONS,
  }),
);

/** Paths at which a value is not of its shape, each with what is wrong. */
export const misfits = (shape: z.core.$ZodType, value: unknown): string[] => {
  const parsed = z.core.safeParse(shape, value);
  return parsed.success ? [] : parsed.error.issues.map(({ path, code }) => `${path.join('.')} ${code}`);
};
