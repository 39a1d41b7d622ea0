import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { createFakeApi, ok } from './fakeApi.ts';
import { type Answer, fakeIssuer } from './fakeIssuer.ts';
import { fakeLive } from './fakeLive.ts';
import { fakeReport } from './fakeReport.ts';
import { START } from './fakeThreads.ts';
import { ANNA, BORIS, LENA } from './fakeWorld.ts';

/** As strict as the edge that serves the console in the cloud. */
const policyOf = (live: string): string =>
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self' data:; " +
  `connect-src 'self' ${live}; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`;

const MIME: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

const UNAUTHORIZED: Answer = { status: 401, type: 'application/json', body: '{"message":"Unauthorized"}' };

/** What stands behind every signed address. */
const PICTURE: Answer = {
  status: 200,
  type: 'image/svg+xml',
  body: '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480"><rect width="640" height="480" fill="#7a8aa0"/><rect x="170" y="90" width="300" height="330" rx="24" fill="#2f3e56"/><rect x="250" y="50" width="140" height="60" rx="18" fill="none" stroke="#2f3e56" stroke-width="18"/></svg>',
};

const fileOf = async (dist: string, path: string): Promise<Answer> => {
  const file = path === '/' ? '/index.html' : path;
  const body = await readFile(join(dist, file), 'utf8').catch(() => undefined);
  return body === undefined
    ? { status: 404 }
    : { status: 200, type: MIME[extname(file)] ?? 'text/plain', body };
};

const write = (response: ServerResponse, live: string, { status, type, location, body }: Answer): void => {
  response.writeHead(status, {
    'content-security-policy': policyOf(live),
    ...(type === undefined ? {} : { 'content-type': type }),
    ...(location === undefined ? {} : { location }),
  });
  response.end(body);
};

/** The API, the identity provider and the built console on one real port. Real time passes from `START` on. */
export const startFakeDesk = async (dist: string) => {
  const started = Date.now();
  let origin = '';
  const issuer = await fakeIssuer(() => origin, [ANNA, BORIS, LENA]);
  const now = () => new Date(Date.parse(START) + Date.now() - started).toISOString();
  const { answer: api, ...state } = createFakeApi(now);

  const report = fakeReport(now);
  const apiAnswer = (request: IncomingMessage, url: URL, body: string): Answer | Promise<Answer> => {
    const agent = issuer.agentOf((request.headers.authorization ?? '').replace('Bearer ', ''));
    if (agent === undefined) return UNAUTHORIZED;
    if (url.pathname.endsWith('/live')) return live.invite();
    const [, page] = /\/report\/(\w+)$/.exec(url.pathname) ?? [];
    if (page !== undefined) return report.answer(page, url.searchParams);
    return api(agent, request.method ?? 'GET', url, body);
  };
  const answer = async (request: IncomingMessage): Promise<Answer> => {
    const url = new URL(request.url ?? '/', origin);
    let body = '';
    for await (const chunk of request) body += chunk;
    if (url.pathname.startsWith('/api/')) return apiAnswer(request, url, body);
    if (url.pathname.startsWith('/signed/')) return PICTURE;
    if (url.pathname === '/config.json')
      return ok({ issuer: origin, clientId: issuer.clientId, apiBase: '', ...live.config() });
    return (await issuer.answer(url, body)) ?? (await fileOf(dist, url.pathname));
  };
  const server = createServer((request, response) => {
    answer(request).then(
      (done) => write(response, live.origin(), done),
      (error: unknown) => write(response, live.origin(), { status: 500, body: String(error) }),
    );
  });
  const live = fakeLive(server, () => origin);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: origin,
    issuer,
    live,
    report,
    ...state,
    close: (): void => {
      live.cut();
      server.close();
      server.closeAllConnections();
    },
  };
};

export type FakeDesk = Awaited<ReturnType<typeof startFakeDesk>>;
