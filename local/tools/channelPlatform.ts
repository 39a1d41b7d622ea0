import { readFile, writeFile } from 'node:fs/promises';
import { hookOf } from '#channels/hooks.ts';
import { simulatorOf } from '#channels/simulators.ts';
import type { Channel, ChannelContext, ChannelState, SignAws } from '#desk/ports/channel.ts';
import type { Secrets } from '#desk/ports/secrets.ts';
import type { Brand } from '#domain/brand.ts';
import type { Instant } from '#domain/instant.ts';
import { systemClock } from '#platform/clock.ts';
import { optionalEnv } from '#platform/env.ts';
import { signAws } from '#platform/signAws.ts';
import { listenFor } from './channelListener.ts';

/** What a channel is asked through: the platform itself, or its simulator. */
export interface Asked {
  context: ChannelContext;
  hookUrl: string | undefined;
  close(): Promise<void>;
}

/** For one run: nobody else calls meanwhile. */
const stateOfThisRun = (): ChannelState => {
  const cursors = new Map<string, string>();
  const limits = new Map<string, Instant>();
  return {
    cursor: async (name) => cursors.get(name),
    putCursor: async (name, value) => void cursors.set(name, value),
    limitedUntil: async (call) => limits.get(call),
    limit: async (call, until) => void limits.set(call, until),
    takeLease: async () => true,
    dropLease: async () => undefined,
  };
};

/** Keys, and by name what is stored beside them: tokens that are renewed. */
interface Held {
  secret: unknown;
  more?: Readonly<Record<string, unknown>> | undefined;
}

/** One JSON may stand for all secrets of a channel; what is put is added to it. */
const secretsOf = (held: Held, keep: (secret: unknown) => Promise<void>): Secrets => {
  let { secret } = held;
  const more = new Map(Object.entries(held.more ?? {}));
  const get = async (name: string): Promise<unknown> => more.get(name.split('/').at(-1) ?? '') ?? secret;
  return {
    get,
    fresh: get,
    put: async (name, value) => {
      const part = name.split('/').at(-1) ?? '';
      if (more.has(part)) more.set(part, value);
      else secret = { ...Object(secret), ...Object(value) };
      await keep(secret);
    },
  };
};

const contextOf = (brand: Brand, secrets: Secrets, sign: SignAws | undefined): ChannelContext => ({
  brand,
  secrets,
  state: stateOfThisRun(),
  clock: systemClock,
  signAws: sign,
});

/**
 * The platform itself, with the keys in a file. Tokens that are renewed go back into it, since an old one may be good
 * for one use only. Undefined when it is no JSON.
 */
export const realPlatform = async (
  brand: Brand,
  file: string,
  hookUrl: string | undefined,
): Promise<Asked | undefined> => {
  let secret: unknown;
  try {
    secret = JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
  const keep = (renewed: unknown) => writeFile(file, `${JSON.stringify(renewed, null, 2)}\n`);
  const hasRole = optionalEnv('AWS_ACCESS_KEY_ID') !== undefined && optionalEnv('AWS_REGION') !== undefined;
  const context = contextOf(brand, secretsOf({ secret }, keep), hasRole ? signAws : undefined);
  return { context, hookUrl, close: async () => undefined };
};

const signedByNobody: SignAws = async ({ headers, service, region }) => ({
  ...headers,
  authorization: `AWS4-HMAC-SHA256 Credential=local/20260101/${region}/${service}/aws4_request`,
});

/** The channel's simulator, connected to a webhook on this machine where the channel hears. */
export const simulatedPlatform = async (
  channel: Channel,
  brand: Brand,
  hookUrl: string | undefined,
): Promise<Asked> => {
  const own = brand.channels[channel.name];
  const start = await simulatorOf(channel.name);
  const simulator = await start({
    now: systemClock.now,
    account: { id: own?.accountId ?? '', handle: own?.handle ?? '', name: brand.name },
  });
  const { secret, moreSecrets: more } = simulator;
  const listener = channel.traits.outOnly
    ? undefined
    : await listenFor(await hookOf(channel.name), secret, brand);
  if (listener !== undefined) await simulator.connect(listener.url);
  return {
    context: contextOf(
      brand,
      secretsOf({ secret, more }, async () => undefined),
      signedByNobody,
    ),
    hookUrl: hookUrl ?? listener?.url,
    close: async () => {
      await simulator.close();
      listener?.close();
    },
  };
};
