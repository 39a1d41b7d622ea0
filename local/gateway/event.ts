import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Instant } from '#domain/instant.ts';
import { ACCOUNT } from '../template/template.ts';
import type { Claims } from './authorize.ts';
import type { Match } from './match.ts';

export interface Arrived {
  request: IncomingMessage;
  url: URL;
  body: Buffer;
  match: Match;
  /** Undefined where the route has no authorizer. */
  claims: Claims | undefined;
  now: Instant;
}

/** Bodies of these types come as text; all others in base64, as an HTTP API hands them over. */
const TEXT = /^(text\/|application\/(json|javascript|xml)\b|application\/[^;]*\+(json|xml)\b)/i;

/** The event of an HTTP API, payload format 2.0. */
export const eventOf = ({ request, url, body, match, claims, now }: Arrived): APIGatewayProxyEventV2 => {
  const headers = flat(request.headers);
  const text = headers['content-type'] === undefined || TEXT.test(headers['content-type']);
  const query = queryOf(url);
  return {
    version: '2.0',
    routeKey: match.route.key,
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    headers,
    ...(query === undefined ? {} : { queryStringParameters: query }),
    pathParameters: Object.fromEntries(
      Object.entries(match.params).map(([name, part]) => [name, unescaped(part)]),
    ),
    requestContext: contextOf(request, url, match, claims, now),
    ...(body.length === 0 ? {} : { body: body.toString(text ? 'utf8' : 'base64') }),
    isBase64Encoded: body.length > 0 && !text,
  };
};

const flat = (headers: IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(',') : value]],
    ),
  );

const queryOf = (url: URL): Record<string, string> | undefined => {
  const names = [...new Set(url.searchParams.keys())];
  if (names.length === 0) return undefined;
  return Object.fromEntries(names.map((name) => [name, url.searchParams.getAll(name).join(',')]));
};

const unescaped = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

const contextOf = (
  request: IncomingMessage,
  url: URL,
  match: Match,
  claims: Claims | undefined,
  now: Instant,
): APIGatewayProxyEventV2['requestContext'] => ({
  accountId: ACCOUNT,
  apiId: 'local',
  domainName: url.host,
  domainPrefix: 'local',
  http: {
    method: request.method ?? 'GET',
    path: url.pathname,
    protocol: `HTTP/${request.httpVersion}`,
    sourceIp: request.socket.remoteAddress ?? '',
    userAgent: request.headers['user-agent'] ?? '',
  },
  requestId: randomUUID(),
  routeKey: match.route.key,
  stage: '$default',
  time: now,
  timeEpoch: Date.parse(now),
  ...(claims === undefined ? {} : { authorizer: { jwt: { claims, scopes: null } } }),
});
