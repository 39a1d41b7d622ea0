import type { SimAnswer, SimRequest, SimRoute } from '#simulation/spec.ts';
import { hmacHex } from '../http/keys.ts';
import type { HookCall } from '../simulator/courier.ts';
import type { Person, Town } from '../simulator/town.ts';

/* The Graph API as far as the simulators of a Facebook page share it. */

const APP = '998877';
const APP_SECRET = 'demo-meta-app-secret';
const VERIFY_TOKEN = 'demo-meta-verify';
const ACCESS_TOKEN = 'demo-meta-page-token';

/** An error as Graph words it; almost all of them come with status 400. */
export const graphProblem = (
  code: number,
  message: string,
  { subcode, status = 400 }: { subcode?: number; status?: number } = {},
): SimAnswer => ({
  status,
  body: {
    error: {
      message: `(#${code}) ${message}`,
      type: 'OAuthException',
      code,
      ...(subcode !== undefined && { error_subcode: subcode }),
      fbtrace_id: 'AsimulatedTrace',
    },
  },
});

export const noSuchObject = (): SimAnswer =>
  graphProblem(100, 'Object does not exist, cannot be loaded, or does not support this operation.', {
    subcode: 33,
  });

export const brandIn = (town: Town): Person =>
  [...town.people.values()].find(({ brand }) => brand) ?? { id: '0', brand: true };

/** A delivery of the page, signed by the app. */
export const signedDelivery = (entry: object): HookCall => {
  const body = JSON.stringify({ object: 'page', entry: [entry] });
  return {
    headers: {
      'content-type': 'application/json',
      'x-hub-signature-256': `sha256=${hmacHex(APP_SECRET, body)}`,
    },
    body,
  };
};

const CHALLENGE = '1158201444';

/** Meta's check before it takes an address for a webhook. @throws Error when the answer is not right */
const greet = async (url: string): Promise<void> => {
  const asked = new URL(url);
  asked.searchParams.set('hub.mode', 'subscribe');
  asked.searchParams.set('hub.verify_token', VERIFY_TOKEN);
  asked.searchParams.set('hub.challenge', CHALLENGE);
  const answer = await fetch(asked, { redirect: 'manual' });
  if (answer.status !== 200 || (await answer.text()) !== CHALLENGE)
    throw new Error('The webhook did not answer the challenge.');
};

const TOKENS = new Set([`Bearer ${ACCESS_TOKEN}`, `Bearer ${APP}|${APP_SECRET}`]);

/** Files are served to whoever has their address. */
const authorize = ({ headers, path }: Pick<SimRequest, 'headers' | 'path'>): SimAnswer | undefined =>
  TOKENS.has(headers.authorization ?? '') || path.startsWith('/files/')
    ? undefined
    : graphProblem(190, 'Invalid OAuth access token.');

const reading = (path: string, answer: () => unknown): SimRoute => ({
  method: 'GET',
  path,
  handle: () => ({ status: 200, body: answer() }),
});

const download =
  (town: Town): SimRoute['handle'] =>
  ({ params }) => {
    const file = town.said.get(params.said ?? '')?.files?.[Number(params.index)];
    if (file?.base64 === undefined) return { status: 404, body: {} };
    return {
      status: 200,
      bytes: Buffer.from(file.base64, 'base64'),
      headers: { 'content-type': file.contentType },
    };
  };

/** Where the bytes of a file that came with something said are. */
export const fileAddress = (said: string, index: number, name: string): string =>
  `https://cdn.fbsbx.com/files/${said}/${index}/${encodeURIComponent(name)}`;

export const simulatedGraph = (town: Town, fields: readonly string[]) => {
  let hookUrl = '';
  return {
    authorize,
    problem: (status: number, reason: string) =>
      graphProblem(status >= 500 ? 2 : 100, reason, status === 404 ? { subcode: 33 } : {}).body,
    secret: (apiPort: number) => ({
      appSecret: APP_SECRET,
      verifyToken: VERIFY_TOKEN,
      accessToken: ACCESS_TOKEN,
      apiPort,
    }),
    greet: async (url: string) => {
      await greet(url);
      hookUrl = url;
    },
    /** Before a channel's own, which know any id. */
    routes: [
      reading('/{version}/me', () => ({ id: brandIn(town).id, name: brandIn(town).name })),
      reading('/{version}/app', () => ({ id: APP, name: 'okno' })),
      reading('/{version}/{page}/subscribed_apps', () => ({
        data: [{ id: APP, name: 'okno', subscribed_fields: fields }],
      })),
      reading('/{version}/{app}/subscriptions', () => ({
        data: hookUrl === '' ? [] : [{ object: 'page', callback_url: hookUrl, active: true }],
      })),
      { method: 'GET', path: '/files/{said}/{index}/{name}', handle: download(town) },
    ] satisfies SimRoute[],
  };
};
