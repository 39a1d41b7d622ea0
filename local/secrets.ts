import type { Brand } from '#domain/brand.ts';
import { BRANDS_SECRET } from '#platform/brands.ts';
import { systemClock } from '#platform/clock.ts';
import { demoGrant, demoXApp } from './demo/xApp.ts';
import type { RealX } from './realX.ts';
import { CONNECTORS, type OfficeName } from './simulators/connectors.ts';
import type { OpenBrand } from './simulators/xAccounts.ts';
import type { LocalSystem } from './system.ts';

type Keys = Pick<LocalSystem, 'getSecret' | 'putSecret'>;

/** The brand that answers on the real X when there are keys for it. */
const REAL = 'zephyrline';

/** What a person would put into Secrets Manager; a token pair that was renewed since is left alone. */
export const putSecrets = (
  system: Keys,
  brands: Readonly<Record<string, OpenBrand>>,
  offices: Partial<Record<OfficeName, string>>,
  realX: RealX | undefined,
): void => {
  const put = (name: string, value: unknown) => system.putSecret(name, JSON.stringify(value));
  const configured = Object.values(brands).map(({ brand, x }) => {
    const real = brand.id === REAL ? realX : undefined;
    put(`okno/${brand.id}/x`, real?.secret ?? { ...demoXApp, apiPort: x.port });
    const token = `okno/${brand.id}/x/token`;
    if (system.getSecret(token) === undefined) put(token, demoGrant(systemClock.now(), brand.id));
    for (const [name, secret] of officeSecrets(brand, offices)) put(`okno/${brand.id}/${name}`, secret);
    return real === undefined ? brand : { ...brand, channels: { x: real.account } };
  });
  put(BRANDS_SECRET, configured);
};

const officeSecrets = ({ backoffices }: Brand, offices: Partial<Record<OfficeName, string>>) =>
  backoffices.flatMap((name) => {
    const connector = CONNECTORS[name];
    const baseUrl = connector && offices[connector.office];
    return baseUrl === undefined ? [] : [[name, { baseUrl, ...connector?.credentials }] as const];
  });
