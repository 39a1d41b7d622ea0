import { VisibleError } from '#domain/errors.ts';

/** The keys of a real account on X, as the settings of a local run give them. */
export interface RealX {
  account: { accountId: string; handle: string };
  /** Stored as the secret of the brand on X. */
  secret: {
    consumerKey: string;
    consumerSecret: string;
    oauth1: { accessToken: string; accessSecret: string };
  };
}

const NAMES = [
  'OKNO_X_CONSUMER_KEY',
  'OKNO_X_CONSUMER_SECRET',
  'OKNO_X_ACCESS_TOKEN',
  'OKNO_X_ACCESS_SECRET',
  'OKNO_X_USER_ID',
  'OKNO_X_HANDLE',
] as const;

/**
 * Undefined when no key is set at all.
 * @throws VisibleError `input/real_x` naming every setting that is missing beside those that are there.
 */
export const realXFrom = (settings: Readonly<Record<string, string | undefined>>): RealX | undefined => {
  const missing = NAMES.filter((name) => (settings[name] ?? '') === '');
  if (missing.length === NAMES.length) return undefined;
  if (missing.length > 0)
    throw new VisibleError(
      'input',
      'real_x',
      `For the real X these are missing in .env: ${missing.join(', ')}`,
    );
  const setting = (name: (typeof NAMES)[number]): string => settings[name] ?? '';
  return {
    account: { accountId: setting('OKNO_X_USER_ID'), handle: setting('OKNO_X_HANDLE').replace(/^@/, '') },
    secret: {
      consumerKey: setting('OKNO_X_CONSUMER_KEY'),
      consumerSecret: setting('OKNO_X_CONSUMER_SECRET'),
      oauth1: {
        accessToken: setting('OKNO_X_ACCESS_TOKEN'),
        accessSecret: setting('OKNO_X_ACCESS_SECRET'),
      },
    },
  };
};
