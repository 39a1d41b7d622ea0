import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { HookAnswer, HookRequest } from '#desk/ports/hook.ts';
import { type ErrorKind, VisibleError } from '#domain/errors.ts';

/** An HTTP call as the functions see it. */
export interface HttpCall extends HookRequest {
  path: string;
  /** What the route's placeholders stand for. */
  params: Readonly<Record<string, string>>;
  /** Claims of the caller's token, empty on routes without an authorizer. */
  claims: Readonly<Record<string, string>>;
}

/** The largest body any route takes. Channels send far less; API Gateway itself would take ten times this. */
const LARGEST_BODY = 1_000_000;

/** The JWT authorizer adds to the event what the type does not know of. */
type Authorized = { authorizer?: { jwt?: { claims?: Record<string, unknown> } } };

/** @throws VisibleError `too_large/body` */
export const callOf = (event: APIGatewayProxyEventV2): HttpCall => {
  const context: APIGatewayProxyEventV2['requestContext'] & Authorized = event.requestContext;
  return {
    method: context.http.method,
    path: event.rawPath,
    params: definedIn(event.pathParameters),
    query: definedIn(event.queryStringParameters),
    headers: definedIn(event.headers),
    claims: definedIn(context.authorizer?.jwt?.claims),
    body: bodyOf(event),
  };
};

const definedIn = (values: Record<string, unknown> | undefined): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values ?? {}).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  );

const bodyOf = ({ body = '', isBase64Encoded }: APIGatewayProxyEventV2): Uint8Array => {
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.length > LARGEST_BODY) throw new VisibleError('too_large', 'body', 'The body is too large.');
  return bytes;
};

export const resultOf = (answer: HookAnswer): APIGatewayProxyStructuredResultV2 => ({
  statusCode: answer.status,
  headers: {
    'content-type': answer.contentType,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  },
  body: answer.body,
});

export const json = (status: number, value: unknown): HookAnswer => ({
  status,
  contentType: 'application/json; charset=utf-8',
  body: JSON.stringify(value),
});

const STATUS: Record<ErrorKind, number> = {
  input: 400,
  auth: 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  too_large: 413,
  limited: 429,
  unavailable: 503,
};

/** The caller's own mistakes in words; of everything else only that it happened. */
export const errorAnswer = (error: unknown): HookAnswer => {
  if (!(error instanceof VisibleError)) return json(500, { error: { code: 'internal' } });
  const { kind, code, message, details } = error;
  return json(STATUS[kind], { error: { code, message, details } });
};
