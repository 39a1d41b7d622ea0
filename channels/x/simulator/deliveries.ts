import { eventUuid } from './activity.ts';
import { sign } from './crc.ts';
import type { Delivery } from './model.ts';
import { type Patience, patience, type RetrySettings } from './patience.ts';
import type { Store } from './store.ts';

/** How webhooks are called. */
export interface DeliverySettings extends RetrySettings {
  /** Calls under way at once; one keeps events in order. */
  lanes: number;
  /** X waits ten seconds for a 2xx. */
  timeoutMs: number;
}

export const DELIVERY_SETTINGS: DeliverySettings = {
  lanes: 1,
  timeoutMs: 10_000,
  firstRetryMs: 100,
  longestRetryMs: 5_000,
  attempts: 10,
};

/** Misbehaviour on purpose; fields left out stay as they are. */
export interface Mischief {
  /** The next n acknowledged events arrive once more, under another `event_uuid`. */
  duplicate?: number | undefined;
  /** The next n events are never sent. */
  drop?: number | undefined;
  /** Waiting events go out in a jumbled order. */
  shuffle?: boolean | undefined;
  /** Nothing goes out; events wait. */
  pause?: boolean | undefined;
}

export interface Deliveries {
  /** Sends what may be sent. */
  wake(): void;
  misbehave(mischief: Mischief): void;
  /** Gives events that failed another round of attempts, and sends them. */
  retry(uuids: Iterable<string>): void;
  close(): Promise<void>;
}

interface Courier {
  store: Store;
  secret: string;
  settings: DeliverySettings;
  patience: Patience;
  busy: Map<string, Promise<void>>;
  mischief: { duplicate: number; drop: number; shuffle: boolean; pause: boolean };
  closing: AbortController;
  /** State of the generator behind `shuffle`, so that a run can be repeated. */
  dice: number;
}

export const startDeliveries = (store: Store, secret: string, settings: DeliverySettings): Deliveries => {
  const courier: Courier = {
    store,
    secret,
    settings,
    patience: patience(settings),
    busy: new Map(),
    mischief: { duplicate: 0, drop: 0, shuffle: false, pause: false },
    closing: new AbortController(),
    dice: 1,
  };
  return {
    wake: () => wake(courier),
    misbehave(wanted) {
      const { duplicate, drop, shuffle, pause } = courier.mischief;
      courier.mischief = {
        duplicate: wanted.duplicate ?? duplicate,
        drop: wanted.drop ?? drop,
        shuffle: wanted.shuffle ?? shuffle,
        pause: wanted.pause ?? pause,
      };
      wake(courier);
    },
    retry(uuids) {
      for (const uuid of uuids) courier.patience.forget(uuid);
      wake(courier);
    },
    async close() {
      courier.closing.abort();
      courier.patience.close();
      await Promise.all(courier.busy.values());
    },
  };
};

const wake = (courier: Courier): void => {
  while (!courier.mischief.pause && !courier.closing.signal.aborted) {
    if (courier.busy.size >= courier.settings.lanes) return;
    const delivery = next(courier);
    if (delivery === undefined) return;
    if (courier.mischief.drop > 0) {
      courier.mischief.drop -= 1;
      courier.store.record({ kind: 'deliveryState', uuid: delivery.uuid, state: 'missed' });
    } else {
      courier.busy.set(delivery.uuid, deliver(courier, delivery));
    }
  }
};

const next = (courier: Courier): Delivery | undefined => {
  const ready = waiting(courier);
  if (!courier.mischief.shuffle) return ready.next().value;
  const all = [...ready];
  courier.dice = (courier.dice * 48_271) % 2_147_483_647;
  return all[courier.dice % all.length];
};

function* waiting({ store: { state }, busy, patience }: Courier): Generator<Delivery, undefined> {
  for (const uuid of state.pending) {
    const delivery = state.deliveries.get(uuid);
    const webhook = state.webhooks.get(delivery?.webhookId ?? '');
    if (delivery !== undefined && webhook?.valid && !busy.has(uuid) && patience.mayGo(uuid)) yield delivery;
  }
}

const deliver = async (courier: Courier, delivery: Delivery): Promise<void> => {
  const arrived = await post(courier, delivery);
  courier.busy.delete(delivery.uuid);
  if (courier.closing.signal.aborted) return;
  if (arrived) acknowledge(courier, delivery);
  else courier.patience.failed(delivery.uuid, () => wake(courier));
  wake(courier);
};

const acknowledge = ({ store, patience, mischief }: Courier, delivery: Delivery): void => {
  patience.forget(delivery.uuid);
  store.record({ kind: 'deliveryState', uuid: delivery.uuid, state: 'acknowledged' });
  if (mischief.duplicate === 0) return;
  mischief.duplicate -= 1;
  const uuid = eventUuid(store.mint());
  const body = delivery.body.replace(`"${delivery.uuid}"`, `"${uuid}"`);
  store.record({ kind: 'delivery', delivery: { ...delivery, uuid, body } });
};

/** True when the webhook answered 2xx in time. */
const post = async ({ store, secret, settings, closing }: Courier, delivery: Delivery): Promise<boolean> => {
  const url = store.state.webhooks.get(delivery.webhookId)?.url;
  if (url === undefined) return false;
  try {
    const response = await fetch(url, {
      method: 'POST',
      body: delivery.body,
      headers: {
        'content-type': 'application/json',
        'x-twitter-webhooks-signature': sign(secret, delivery.body),
      },
      redirect: 'manual',
      signal: AbortSignal.any([closing.signal, AbortSignal.timeout(settings.timeoutMs)]),
    });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
};
