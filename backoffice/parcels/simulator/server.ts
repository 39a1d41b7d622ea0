import * as z from 'zod/mini';
import { VisibleError } from '#domain/errors.ts';
import { readAs } from '#simulation/reading.ts';
import { startSimulator } from '#simulation/server.ts';
import type {
  SimAnswer,
  SimRequest,
  SimRoute,
  SimSpec,
  Simulator,
  SimulatorOptions,
} from '#simulation/spec.ts';
import { seedParcels } from './demo.ts';
import { shipments } from './dhl.ts';
import { trackers } from './easypost.ts';
import { Moved, nextStates, Opening, type Parcel, Wanted } from './model.ts';
import { shipmentTracking } from './neutral.ts';
import { type ParcelWorld, parcelWorld } from './world.ts';

export interface ParcelOptions extends SimulatorOptions {
  /** The one key of all three shapes: `X-Api-Key`, `DHL-API-Key`, the user name of basic authentication. */
  apiKey: string;
  /** Begins with the parcels of the demo world. */
  demo?: boolean;
}

const RescheduleBody = z.object({
  requestId: z.string().check(z.minLength(1), z.maxLength(80)),
  date: z.iso.date(),
});

const basic = (key: string): string => `Basic ${Buffer.from(`${key}:`).toString('base64')}`;

const isKnown = ({ path, headers }: SimRequest, key: string): boolean => {
  if (path.startsWith('/track/')) return headers['dhl-api-key'] === key;
  if (path.startsWith('/v2/')) return headers.authorization === basic(key);
  return headers['x-api-key'] === key;
};

const problem = (status: number, reason: string) => ({
  ...{ title: reason, detail: reason, status },
  error: { code: String(status), message: reason, errors: [] },
});

const neutralRoutes = (world: ParcelWorld): SimRoute[] => [
  {
    method: 'GET',
    path: '/parcels',
    handle: ({ query, lastUpdate }) => {
      const request = query.get('requestId');
      const found =
        request === null ? world.under(query.get('trackingCode') ?? '') : one(world.byRequest(request));
      return { status: 200, body: found.map((parcel) => shipmentTracking(parcel, lastUpdate)) };
    },
  },
  {
    method: 'POST',
    path: '/parcels/{code}/reschedule',
    handle: ({ params, body, now }) => {
      const { requestId: id, date } = readAs(RescheduleBody, body);
      return rescheduleAnswer(() => world.reschedule(params.code ?? '', { id, date }, now));
    },
  },
];

const one = (parcel: Parcel | undefined): Parcel[] => (parcel === undefined ? [] : [parcel]);

/** A day on which nothing is delivered is understood and refused: 422, not 400. */
const rescheduleAnswer = (reschedule: () => Parcel): SimAnswer => {
  try {
    return { status: 200, body: shipmentTracking(reschedule()) };
  } catch (error) {
    if (error instanceof VisibleError && error.code === 'date')
      return { status: 422, body: problem(422, error.message) };
    throw error;
  }
};

const dhlRoute = (world: ParcelWorld): SimRoute => ({
  method: 'GET',
  path: '/track/shipments',
  handle: ({ query }) => {
    const number = query.get('trackingNumber');
    if (number === null) throw new VisibleError('input', 'query', 'trackingNumber is missing.');
    const found = world.under(number);
    return found.length === 0
      ? { status: 404, body: problem(404, 'No shipment with given tracking number found.') }
      : { status: 200, body: shipments(found) };
  },
});

const easypostRoute = (world: ParcelWorld): SimRoute => ({
  method: 'GET',
  path: '/v2/trackers',
  handle: ({ query, lastUpdate }) => ({
    status: 200,
    body: trackers(world.under(query.get('tracking_code') ?? ''), lastUpdate),
  }),
});

const shown = (parcel: Parcel) => ({
  code: parcel.code,
  postcode: parcel.postcode,
  state: parcel.state,
  next: nextStates(parcel),
  updatedAt: parcel.updatedAt,
});

const specOf = (world: ParcelWorld, { apiKey, demo }: ParcelOptions): SimSpec<ParcelWorld> => ({
  world,
  authorize: (request) =>
    isKnown(request, apiKey) ? undefined : { status: 401, body: problem(401, 'The key is unknown.') },
  routes: [...neutralRoutes(world), dhlRoute(world), easypostRoute(world)],
  verbs: {
    open: (body, { now }) => shown(world.open(readAs(Opening, body), now)),
    move: (body, { now }) => shown(world.move(readAs(Wanted, body), now)),
    estimate: (body, { now }) => {
      const { code, estimate } = readAs(Moved, body);
      return shown(world.estimate(code, estimate, now));
    },
  },
  problem,
  seed: (now) => {
    if (demo) seedParcels(world, now);
  },
  view: () => ({ parcels: world.parcels().map(shown) }),
});

/** One parcel network that answers in three vocabularies: carrier-neutral, DHL Unified, EasyPost. */
export const startParcels = (options: ParcelOptions): Promise<Simulator<ParcelWorld>> =>
  startSimulator(options, specOf(parcelWorld(), options));
