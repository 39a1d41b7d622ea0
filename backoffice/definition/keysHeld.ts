import type { OfficeContext } from '#desk/ports/backOffice.ts';
import type { KeysHeld } from '#domain/settingsView.ts';
import { secretName } from './secret.ts';

/** What of a back office's secret is there, by the names of its fields alone; read past the cache. */
export const keysHeld = async (
  { secrets, brand }: OfficeContext,
  name: string,
  /** Names of the fields that are missing or refused. */
  wrongIn: (stored: unknown) => string[],
): Promise<KeysHeld> => {
  const secret = secretName(brand.id, name);
  const read = await secrets.fresh(secret).then(
    (stored) => ({ wrong: wrongIn(stored) }),
    () => undefined,
  );
  if (read === undefined) return { secret, state: 'unreadable', wrong: [] };
  return { secret, state: read.wrong.length === 0 ? 'complete' : 'incomplete', ...read };
};
