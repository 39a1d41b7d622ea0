import type { Alarm } from '#domain/alarm.ts';
import type { Brand, BrandChannel } from '#domain/brand.ts';
import type { Instant } from '#domain/instant.ts';
import type { ChannelSetting, ChannelsView, KeysHeld } from '#domain/settingsView.ts';
import { hourOf } from '#domain/silence.ts';
import type { Traits } from '#domain/traits.ts';
import { channelContext } from '../connection.ts';
import type { SettingsDesk } from '../layers.ts';
import type { Standing } from '../ports/settings.ts';
import { isCheckable } from './checkChannel.ts';
import { healthOf } from './health.ts';

const placesOf = ({ places }: Traits): ChannelSetting['places'] =>
  (['public', 'private'] as const).flatMap((place) => {
    const of = places[place];
    if (of === undefined) return [];
    const { maxLength, unit, windowHours } = of;
    return [{ place, maxLength, unit, ...(windowHours !== undefined && { windowHours }) }];
  });

/** The alarm that nothing has come in since, as long as nothing has. */
const openSilence = (alarms: readonly Alarm[], channel: string, spoke: ReadonlySet<string>) =>
  alarms.find(
    (alarm) =>
      alarm.metric === 'silence' &&
      alarm.channel === channel &&
      ![...spoke].some((hour) => hour >= hourOf(alarm.raisedAt)),
  );

const lastHour = (spoke: ReadonlySet<string>): Instant | undefined => {
  const hour = [...spoke].sort().at(-1);
  return hour === undefined ? undefined : `${hour}:00:00.000Z`;
};

/** Limits may be named after whom they concern: a thread, a chat by its number. */
const isOfSomebody = ({ call }: Standing['limits'][number]): boolean => /:|\d{4}/.test(call);

const keysOf = async (desk: SettingsDesk, brand: Brand, channel: string): Promise<KeysHeld[]> => {
  const connection = await desk.channels(channel).connect(channelContext(desk, brand, channel));
  return (await connection.keys?.()) ?? [];
};

interface Asked {
  desk: SettingsDesk;
  brand: Brand;
  /** Where okno is reached from outside: `https://…`. */
  origin: string;
  now: Instant;
  alarms: readonly Alarm[];
}

const settingOf = async (
  { desk, brand, origin, now, alarms }: Asked,
  [channel, { handle, accountId }]: [string, BrandChannel],
): Promise<ChannelSetting> => {
  const { traits } = desk.channels(channel);
  const [keys, spoke, { limits, leases }] = await Promise.all([
    keysOf(desk, brand, channel),
    desk.hearing.hours(brand.id, channel, now),
    desk.standings.of(brand.id, channel, now),
  ]);
  const heardIn = lastHour(spoke);
  const silentSince = openSilence(alarms, channel, spoke)?.dueAt;
  const own = limits.filter((limit) => !isOfSomebody(limit));
  const sendsOnly = traits.outOnly === true;
  return {
    ...{ channel, title: traits.title, handle, accountId, places: placesOf(traits) },
    ...(!sendsOnly && { hook: `${origin}/hooks/${channel}/${brand.id}` }),
    polled: traits.polled === true,
    ...(heardIn && { heardIn }),
    health: healthOf({ keys, limits: own, silentSince, heardIn, sendsOnly }),
    ...{ keys, limits: own, leases, limitedPeople: limits.length - own.length },
    ...(silentSince && { silentSince }),
    checkable: isCheckable(traits),
  };
};

/** Each channel of a brand with what is known of it; no platform is asked. */
export const showChannels =
  (desk: SettingsDesk) =>
  async (brandId: string, origin: string): Promise<ChannelsView> => {
    const [brand, alarms] = await Promise.all([desk.brands.get(brandId), desk.alarms.latest(brandId)]);
    const asked: Asked = { desk, brand, origin, now: desk.clock.now(), alarms };
    const settings = Object.entries(brand.channels).map((one) => settingOf(asked, one));
    return { now: asked.now, channels: await Promise.all(settings) };
  };
