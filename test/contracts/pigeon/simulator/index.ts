import * as z from 'zod/mini';
import { type StartChannel, startChannelSimulator } from '#channels/simulator/channelSimulator.ts';
import { addSaid, nextNumber, personOf, type Town } from '#channels/simulator/town.ts';
import { msOf } from '#domain/instant.ts';
import { readAs } from '#simulation/reading.ts';
import type { SimRoute } from '#simulation/spec.ts';

const RING = 'ring-of-the-loft';
const Flight = z.object({ to: z.string(), words: z.string().check(z.refine(({ length }) => length <= 500)) });

const flights =
  (town: Town): SimRoute['handle'] =>
  ({ text, now: at }) => {
    const { to, words } = readAs(Flight, JSON.parse(text));
    const by = [...town.people.values()].find(({ brand }) => brand)?.id ?? '';
    const id = String(nextNumber(town));
    addSaid(town, { id, at, by, to: personOf(town, to).id, place: 'private', text: words });
    return { status: 200, body: { id } };
  };

export const start: StartChannel = (options) =>
  startChannelSimulator(options, ({ town }) => ({
    secret: (apiPort) => ({ ring: RING, apiPort }),
    authorize: () => undefined,
    problem: (_status, reason) => ({ reason }),
    idFor: (among) => String(nextNumber(among)),
    heard: (_among, { id, by: from, text: words, at }) => [
      { headers: { 'x-ring': RING }, body: JSON.stringify([{ id, from, words, seconds: msOf(at) / 1000 }]) },
    ],
    routes: [
      { method: 'POST', path: '/flights', handle: flights(town) },
      { method: 'GET', path: '/loft', handle: () => ({ status: 200, body: {} }) },
    ],
  }));
