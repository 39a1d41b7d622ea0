import { errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import type { AuthorizerSpec } from '../template/web.ts';

/** Claims as an HTTP API hands them over: every value a string. */
export type Claims = Record<string, string>;

/** The claims of a bearer token that the authorizer of the route accepts, undefined for any other. */
export const authorize = async (
  { issuer, audience }: AuthorizerSpec,
  keys: JWTVerifyGetKey,
  authorization: string | undefined,
): Promise<Claims | undefined> => {
  const [, token] = /^bearer (\S+)$/i.exec(authorization ?? '') ?? [];
  if (token === undefined) return undefined;
  try {
    const { payload } = await jwtVerify(token, keys, { issuer, requiredClaims: ['exp'] });
    // Cognito's access tokens name the client in `client_id` and have no `aud`; the authorizer takes either.
    const named = [payload.aud ?? payload.client_id].flat();
    if (!audience.some((one) => named.includes(one))) return undefined;
    return Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, asString(value)]));
  } catch (error) {
    if (error instanceof errors.JOSEError) return undefined;
    throw error;
  }
};

const asString = (value: unknown): string => (Array.isArray(value) ? `[${value.join(' ')}]` : String(value));
