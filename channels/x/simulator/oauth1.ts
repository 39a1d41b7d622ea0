import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Sim } from './sim.ts';

/** What an OAuth 1.0a signature covers (RFC 5849 section 3.4); a JSON body is not part of it. */
export interface Signed {
  method: string;
  /** Path without the query. */
  path: string;
  /** The `Host` header. */
  host: string;
  query: URLSearchParams;
  authorization: string;
}

const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!*'()]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** True when the header was made with this app's and this account's secrets. */
export const isSigned = ({ options }: Sim, request: Signed): boolean => {
  const { app, oauth1 } = options;
  const given = headerParameters(request.authorization);
  if (oauth1 === undefined || given.get('oauth_consumer_key') !== app.consumerKey) return false;
  if (given.get('oauth_token') !== oauth1.accessToken) return false;
  if (given.get('oauth_signature_method') !== 'HMAC-SHA1') return false;
  const key = `${encode(app.consumerSecret)}&${encode(oauth1.accessSecret)}`;
  const offered = Buffer.from(given.get('oauth_signature') ?? '');
  return possibleUrls(request).some((url) => {
    const right = Buffer.from(
      createHmac('sha1', key)
        .update(baseString(request, url, given))
        .digest('base64'),
    );
    return right.length === offered.length && timingSafeEqual(right, offered);
  });
};

/** Hosts that ask for a signature. */
const HOSTS = ['api.x.com', 'api.twitter.com', 'ton.twitter.com', 'video.twimg.com'];

/** A client may sign X's own address while it connects to this one. */
const possibleUrls = ({ host, path }: Signed): string[] => [
  ...HOSTS.map((one) => `https://${one}${path}`),
  `http://${host}${path}`,
  `https://${host}${path}`,
];

/** A value that cannot be decoded fits no signature. */
const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
};

const headerParameters = (authorization: string): Map<string, string> =>
  new Map(
    [...authorization.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, decode(value)]),
  );

const baseString = ({ method, query }: Signed, url: string, given: Map<string, string>): string => {
  const parameters = [...query, ...given]
    .filter(([name]) => name !== 'oauth_signature')
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join('&');
  return [method, encode(url), encode(parameters)].join('&');
};
