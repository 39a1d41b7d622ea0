import * as z from 'zod/mini';
import type { ChannelContext } from '#desk/ports/channel.ts';
import type { KeysHeld } from '#domain/settingsView.ts';
import { secretName } from './keys.ts';

const wrongIn = ({ issues }: z.core.$ZodError): string[] => [
  ...new Set(issues.map(({ path }) => path.join('.')).filter((path) => path !== '')),
];

/** What of a secret of a brand's channel is there, by the names of its fields alone; read past the cache. */
export const keysHeld = async <T>(
  { secrets, brand }: Pick<ChannelContext, 'secrets' | 'brand'>,
  /** `telegram`, `x/token` */
  name: string,
  schema: z.ZodMiniType<T>,
): Promise<KeysHeld> => {
  const secret = secretName(brand.id, name);
  const read = await secrets.fresh(secret).then(
    (stored) => ({ stored }),
    () => undefined,
  );
  if (read === undefined) return { secret, state: 'unreadable', wrong: [] };
  const parsed = z.safeParse(schema, read.stored);
  return parsed.success
    ? { secret, state: 'complete', wrong: [] }
    : { secret, state: 'incomplete', wrong: wrongIn(parsed.error) };
};
