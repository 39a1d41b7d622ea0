import type { Instant } from '#domain/instant.ts';
import type { Happening } from '#simulation/spec.ts';
import { type Subscription, VERSIONS, type Version } from './model.ts';
import type { Resource } from './resources.ts';
import { nextId, type TelcoWorld } from './world.ts';

/* Event notifications: whoever subscribed at `{base}/hub` is called at `{callback}/listener/{event}`. */

export interface Hub {
  /** `change` is the middle of the event's name: `StatusChange`, `Resolved`. */
  tell<Item>(resource: Resource<Item>, change: string, item: Item, happening: Happening): void;
  /** When every notification sent so far has arrived or failed. */
  settled(): Promise<void>;
}

const LONGEST_CALL_MS = 5000;

const upper = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

/** v4 misspells the time (`timeOcurred`), as the published files do. */
const envelope = (version: Version, eventType: string, eventId: string, at: Instant) =>
  version === 'v4'
    ? { eventId, eventTime: at, eventType, timeOcurred: at }
    : { '@type': eventType, eventId, eventTime: at, eventType, timeOccurred: at };

const wants = ({ query }: Subscription, eventType: string): boolean =>
  query === undefined || !query.includes('eventType=') || query.includes(`eventType=${eventType}`);

const listeners = ({ subscriptions }: TelcoWorld, base: string, eventType: string): Subscription[] =>
  [...subscriptions.values()].filter((one) => one.base === base && wants(one, eventType));

/** A listener that is down misses the event: nothing in the standard has it sent again. */
const notify = async ({ callback }: Subscription, event: string, body: unknown): Promise<void> => {
  await fetch(`${callback.replace(/\/$/, '')}/listener/${event}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(LONGEST_CALL_MS),
  }).catch(() => undefined);
};

export const openHub = (world: TelcoWorld): Hub => {
  const underWay = new Set<Promise<void>>();
  const send = (subscription: Subscription, event: string, body: unknown): void => {
    const call = notify(subscription, event, body).finally(() => underWay.delete(call));
    underWay.add(call);
  };
  return {
    tell: (resource, change, item, { now, replayed }) => {
      const eventId = nextId(world, 'E-');
      if (replayed) return;
      for (const version of VERSIONS) {
        const name = resource.names[version];
        const event = `${name}${change}Event`;
        const payload = { [name]: resource.wire(world, version, item) };
        const body = { ...envelope(version, upper(event), eventId, now), event: payload };
        for (const one of listeners(world, resource.bases[version], upper(event))) send(one, event, body);
      }
    },
    settled: async () => {
      await Promise.all(underWay);
    },
  };
};
