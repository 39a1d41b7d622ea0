import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { exportJWK, generateKeyPair } from 'jose';
import { z } from 'zod';

const Keys = z.object({
  /** Private key tokens are signed with. */
  signing: z.looseObject({ kty: z.string(), kid: z.string(), alg: z.string(), n: z.string(), e: z.string() }),
  cookies: z.array(z.string()),
});
export type IssuerKeys = z.infer<typeof Keys>;

/** Keys kept in a file that only its owner can read, so that who is signed in stays so over a restart. */
export const issuerKeys = async (file: string): Promise<IssuerKeys> => {
  if (existsSync(file)) return Keys.parse(JSON.parse(readFileSync(file, 'utf8')));
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const keys = Keys.parse({
    signing: {
      ...(await exportJWK(privateKey)),
      kid: randomBytes(8).toString('hex'),
      alg: 'RS256',
      use: 'sig',
    },
    cookies: [randomBytes(32).toString('base64url')],
  });
  writeFileSync(file, JSON.stringify(keys), { mode: 0o600 });
  return keys;
};

/** The half that may be shown. */
export const publicKey = ({ signing: { kty, kid, alg, n, e } }: IssuerKeys) => ({
  kty,
  kid,
  alg,
  n,
  e,
  use: 'sig',
});
