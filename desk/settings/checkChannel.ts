import { VisibleError } from '#domain/errors.ts';
import type { Agent } from '#domain/reply.ts';
import type { ChannelCheck, CheckedItem } from '#domain/settingsView.ts';
import type { Traits } from '#domain/traits.ts';
import { channelContext } from '../connection.ts';
import type { SettingsDesk } from '../layers.ts';
import type { Channel, ChannelContext } from '../ports/channel.ts';
import type { Secrets } from '../ports/secrets.ts';

/** Values under names that tell of keys, wherever they lie. */
const keysIn = (secret: unknown): string[] =>
  Object.entries(Object(secret)).flatMap(([name, value]) => {
    if (typeof value === 'object') return keysIn(value);
    return typeof value === 'string' && /token|secret|key|confirmation/i.test(name) ? [value] : [];
  });

const withoutKeys = (text: string, secrets: readonly unknown[]): string =>
  secrets
    .flatMap(keysIn)
    .filter((key) => key.length > 3)
    .reduce((shown, key) => shown.replaceAll(key, '…'), text);

/** Remembers in `seen` every secret that is read or written through it. */
const watched = (secrets: Secrets, seen: unknown[]): Secrets => {
  const noted = (secret: unknown): unknown => {
    seen.push(secret);
    return secret;
  };
  return {
    get: async (name) => noted(await secrets.get(name)),
    fresh: async (name) => noted(await secrets.fresh(name)),
    put: (name, value) => secrets.put(name, noted(value)),
  };
};

/** A platform that cannot be asked at all is one thing that is not right. */
const asked = async (
  channel: Pick<Channel, 'connect'>,
  context: ChannelContext,
  hookUrl: string | undefined,
): Promise<CheckedItem[]> => {
  try {
    return await (await channel.connect(context)).check(hookUrl);
  } catch (error) {
    const says =
      error instanceof VisibleError
        ? error.message
        : 'The check itself failed; nothing is known of the set-up.';
    return [{ what: 'check', ok: false, says }];
  }
};

/** What is set up at a platform and what is missing. A platform may repeat what it was given: no key is in it. */
export const checkedItems = async (
  channel: Pick<Channel, 'connect'>,
  context: ChannelContext,
  hookUrl: string | undefined,
): Promise<CheckedItem[]> => {
  const seen: unknown[] = [];
  const items = await asked(channel, { ...context, secrets: watched(context.secrets, seen) }, hookUrl);
  return items.map(({ what, ok, says }) => ({ what, ok, says: withoutKeys(says, seen) }));
};

/** What AWS answers for takes rights that no function has. */
export const isCheckable = ({ sendsBy }: Traits): boolean => sendsBy === undefined;

/**
 * Asks the platform itself what is set up there.
 * @throws VisibleError `missing/channel`, `input/channel`
 */
export const checkChannel =
  (desk: SettingsDesk) =>
  async (agent: Agent, brandId: string, name: string, origin: string): Promise<ChannelCheck> => {
    const brand = await desk.brands.get(brandId);
    if (!Object.hasOwn(brand.channels, name))
      throw new VisibleError('missing', 'channel', 'This brand does not use this channel.');
    const channel = desk.channels(name);
    if (!isCheckable(channel.traits))
      throw new VisibleError('input', 'channel', 'What is asked here takes rights that no function has.');
    const hookUrl = channel.traits.outOnly ? undefined : `${origin}/hooks/${name}/${brandId}`;
    const items = await checkedItems(channel, channelContext(desk, brand, name), hookUrl);
    const at = desk.clock.now();
    const outcome = items.every(({ ok }) => ok) ? 'all_right' : 'something_missing';
    await desk.trials.put(brandId, { at, by: agent.name, what: 'channel', name, outcome });
    return { at, items };
  };
