import type { Brand } from '#domain/brand.ts';
import { type Breaker, leave } from '#domain/breaker.ts';
import type { Instant } from '#domain/instant.ts';
import type { ConnectorSetting, ConnectorsView, KeysHeld } from '#domain/settingsView.ts';
import type { SettingsDesk } from '../layers.ts';
import type { BackOffice } from '../ports/backOffice.ts';
import type { Publication } from '../ports/publications.ts';
import { answeringChannels } from './answeringChannels.ts';

const STATE = { ask: 'closed', wait: 'open', try: 'trying' } as const;

const breakerOf = (breaker: Breaker, now: Instant): ConnectorSetting['breaker'] => {
  const { failures, openUntil } = breaker;
  return { state: STATE[leave(breaker, now)], failures, ...(openUntil && { openUntil }) };
};

/** Named in the brand's configuration, and neither programmed nor published. */
const absent = (name: string): ConnectorSetting => ({
  ...{ name, made: 'missing', topics: [], actions: [], finds: false, calls: 0, misses: 0 },
  breaker: { state: 'closed', failures: 0 },
});

const traitsOf = ({ kind, identity, proof, referenceForm, topics, actions, ...office }: BackOffice) => ({
  ...{ kind, identity, referenceForm, topics: [...topics], finds: office.finds },
  ...(proof && { proof }),
  actions: actions.map((action) => action.kind),
  ...(office.perMinute !== undefined && { perMinute: office.perMinute }),
});

const keysOf = async (desk: SettingsDesk, brand: Brand, office: BackOffice): Promise<KeysHeld | undefined> =>
  (await office.connect({ secrets: desk.secrets, clock: desk.clock, brand })).keys?.();

interface Asked {
  desk: SettingsDesk;
  brand: Brand;
  offices: readonly BackOffice[];
  published: readonly Publication[];
  origin: string;
  now: Instant;
}

const settingOf = async (asked: Asked, name: string): Promise<ConnectorSetting> => {
  const { desk, brand, offices, published, origin, now } = asked;
  const office = offices.find((one) => one.name === name);
  if (office === undefined) return absent(name);
  const [keys, state] = await Promise.all([
    keysOf(desk, brand, office),
    desk.officeStates.read(brand.id, name, '', now),
  ]);
  const own = published.find((one) => one.kind === 'connector' && one.name === name);
  return {
    ...{ name, made: own === undefined ? 'code' : 'described' },
    ...(own && { published: { version: own.version, at: own.publishedAt } }),
    ...traitsOf(office),
    ...(office.hear && { events: `${origin}/events/${name}/${brand.id}/…` }),
    ...(keys && { keys }),
    ...{ breaker: breakerOf(state.breaker, now), calls: state.calls, misses: state.misses },
  };
};

/** Each back office of a brand with what is known of it; none is asked. */
export const showConnectors =
  (desk: SettingsDesk) =>
  async (brandId: string, origin: string): Promise<ConnectorsView> => {
    const brand = await desk.brands.get(brandId);
    const [offices, published, trials] = await Promise.all([
      desk.offices.of(brand),
      desk.publications.of(brandId),
      desk.trials.latest(brandId),
    ]);
    const now = desk.clock.now();
    const asked: Asked = { desk, brand, offices, published, origin, now };
    return {
      now,
      connectors: await Promise.all(brand.backoffices.map((name) => settingOf(asked, name))),
      channels: answeringChannels(desk, brand),
      language: brand.language,
      trials,
    };
  };
