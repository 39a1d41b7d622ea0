import type { Brand } from '#domain/brand.ts';
import { BRANDS_SECRET } from '#platform/brands.ts';
import type { RealX } from './realX.ts';
import type { OpenBrand } from './simulators/channels.ts';
import { CONNECTORS, type OfficeName } from './simulators/connectors.ts';
import { hooksOf } from './simulators/teamChat/server.ts';
import type { LocalSystem } from './system.ts';

type Keys = Pick<LocalSystem, 'getSecret' | 'putSecret'>;

/** The brand that answers on the real X when there are keys for it. */
export const REAL = 'zephyrline';

/** What a person would put into Secrets Manager; what was renewed since, as tokens are, is left alone. */
export const putSecrets = (
  system: Keys,
  brands: Readonly<Record<string, OpenBrand>>,
  offices: Partial<Record<OfficeName, string>>,
  realX: RealX | undefined,
): void => {
  const put = (name: string, value: unknown) => system.putSecret(name, JSON.stringify(value));
  for (const open of Object.values(brands)) {
    const key = (name: string) => `okno/${open.brand.id}/${name}`;
    const secrets = [...channelSecrets(open), ...officeSecrets(open.brand, offices)];
    for (const [name, secret] of secrets) put(key(name), secret);
    const fresh = moreSecrets(open).filter(([name]) => system.getSecret(key(name)) === undefined);
    for (const [name, secret] of fresh) put(key(name), secret);
  }
  if (realX !== undefined) put(`okno/${REAL}/x`, realX.secret);
  put(
    BRANDS_SECRET,
    Object.values(brands).map(({ brand }) => configured(brand, realX)),
  );
};

/** Where a brand's people are told of alarms. */
export const putTeamChats = (
  { putSecret }: Pick<Keys, 'putSecret'>,
  brands: readonly string[],
  url: string,
): void => {
  for (const brand of brands) putSecret(`okno/${brand}/alerts`, JSON.stringify(hooksOf(url, brand)));
};

const configured = (brand: Brand, realX: RealX | undefined): Brand =>
  brand.id === REAL && realX !== undefined
    ? { ...brand, channels: { ...brand.channels, x: realX.account } }
    : brand;

const channelSecrets = ({ channels }: OpenBrand) =>
  Object.entries(channels).map(([name, { secret }]) => [name, secret] as const);

/** Secrets beside a channel's own, as `x/token`. */
const moreSecrets = ({ channels }: OpenBrand) =>
  Object.entries(channels).flatMap(([name, simulator]) =>
    Object.entries(simulator.moreSecrets ?? {}).map(
      ([suffix, secret]) => [`${name}/${suffix}`, secret] as const,
    ),
  );

const officeSecrets = ({ backoffices }: Brand, offices: Partial<Record<OfficeName, string>>) =>
  backoffices.flatMap((name) => {
    const connector = CONNECTORS[name];
    const baseUrl = connector && offices[connector.office];
    return baseUrl === undefined ? [] : [[name, { baseUrl, ...connector?.credentials }] as const];
  });
