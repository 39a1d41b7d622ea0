import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { close, listen } from '#local/stores/listen.ts';

/* Events of the HTTP API as the functions behind it get them, and a webhook for the X simulator to call. */

const BRAND = 'zephyrline';

interface Request {
  method: string;
  path: string;
  params?: Record<string, string>;
  query?: Record<string, string>;
  headers?: Record<string, string>;
  claims?: Record<string, string>;
  body?: string;
}

export const httpEvent = ({
  method,
  path,
  params = {},
  query = {},
  headers = {},
  claims,
  body,
}: Request) => ({
  version: '2.0',
  rawPath: path,
  headers,
  pathParameters: params,
  queryStringParameters: query,
  requestContext: {
    http: { method, path },
    ...(claims === undefined ? {} : { authorizer: { jwt: { claims } } }),
  },
  ...(body === undefined ? {} : { body }),
  isBase64Encoded: false,
});

const hookEvent = (rest: Omit<Request, 'path' | 'params'>) =>
  httpEvent({ path: `/hooks/x/${BRAND}`, params: { channel: 'x', brand: BRAND }, ...rest });

/** With which the simulated X signs. */
const CONSUMER_SECRET = 'demo-consumer-secret';

/** A webhook call as X would sign it. */
export const signedHook = (body: string) => {
  const signature = createHmac('sha256', CONSUMER_SECRET).update(body).digest('base64');
  return hookEvent({
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-twitter-webhooks-signature': `sha256=${signature}` },
    body,
  });
};

/** A call of the console, signed in as one of the brand's agents. */
export const agentCall = (method: string, path: string, body?: unknown) =>
  httpEvent({
    method,
    path,
    claims: { username: 'anna', 'cognito:groups': `[${BRAND}.agent]` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

export type Receive = (event: unknown) => Promise<{ statusCode: number; body: string }>;

/** A webhook over HTTP in front of the function that receives. */
export const startHookServer = async (receive: Receive) => {
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://hooks');
    const event = hookEvent({
      method: request.method ?? 'GET',
      query: Object.fromEntries(url.searchParams),
      headers: Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
      ),
      body: (await buffer(request)).toString(),
    });
    const { statusCode, body } = await receive(event);
    response.writeHead(statusCode).end(body);
  });
  const port = await listen(server);
  return { url: `http://127.0.0.1:${port}/hooks/x/${BRAND}`, close: () => close(server) };
};
