import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { Finding } from '#domain/gate.ts';
import type { Agent } from '#domain/reply.ts';
import type { Alarm, ApproveRequest, CheckView, ThreadDetail } from '#domain/view.ts';
import { type Answer, fakeIssuer } from './fakeIssuer.ts';
import { replyOf, START, withReply } from './fakeThreads.ts';
import { ALARMS, ANNA, BORIS, morning } from './fakeWorld.ts';

/** As strict as the edge that serves the console in the cloud. */
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self' data:; " +
  "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

const MIME: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** A call that changes something, as the console made it. */
export interface Call {
  agent: string;
  path: string;
  body: unknown;
}

const ok = (body: unknown): Answer => ({ status: 200, type: 'application/json', body: JSON.stringify(body) });

const failure = (status: number, code: string, message: string, details = {}): Answer => ({
  ...ok({ error: { code, message, details } }),
  status,
});

const found = (kind: Finding['kind'], code: string, excerpt: string, message: string): Finding => ({
  kind,
  code,
  place: 'private',
  excerpt,
  message,
});

/** A gate with three opinions, enough to see how the page takes them. */
const judge = (text: string): Finding[] => [
  ...(text.includes('Baker Street')
    ? [found('disclosure', 'address', 'Baker Street', 'The address may not be told in this place.')]
    : []),
  ...(text.includes('18:55')
    ? [found('truth', 'untraced_time', '18:55', 'No fact of this case gives this time.')]
    : []),
  ...(/call us/i.test(text)
    ? [found('wording', 'redirect', 'call us', 'Sends the customer somewhere else instead of answering.')]
    : []),
];

/** The API, the identity provider and the built console on one real port. Real time passes from `START` on. */
export const startFakeDesk = async (dist: string) => {
  const threads = new Map(morning().map((detail) => [detail.row.head.thread, detail]));
  const calls: Call[] = [];
  const started = Date.now();
  let alarms: Alarm[] = ALARMS;
  let revision = 1;
  let origin = '';
  const issuer = await fakeIssuer(() => origin, [ANNA, BORIS]);
  const now = (): string => new Date(Date.parse(START) + Date.now() - started).toISOString();

  const set = (detail: ThreadDetail): void => {
    threads.set(detail.row.head.thread, detail);
    revision += 1;
  };
  const since = (cursor: string | null, full: () => object): Answer => {
    const seen = { cursor: String(revision), now: now() };
    return ok(
      cursor === seen.cursor ? { ...seen, unchanged: true } : { ...seen, unchanged: false, ...full() },
    );
  };
  const approve = (detail: ThreadDetail, agent: Agent, request: ApproveRequest): Answer => {
    const { reply, version } = detail.row.head;
    if (reply !== undefined && reply.state !== 'refused')
      return failure(409, 'approved_already', `${reply.by} approved a reply here first.`, {
        by: reply.by,
        at: reply.at,
      });
    if (!detail.row.draftFresh) return failure(409, 'customer_wrote', 'The customer has written again.');
    const approved = replyOf(detail, agent, now(), {});
    const deliveries = approved.deliveries.map((delivery, index) => ({
      ...delivery,
      text: request.texts ? `${request.texts[index]} ^${agent.initials}` : delivery.text,
    }));
    set(withReply(detail, { ...approved, id: `rpl_${version}`, deliveries }));
    return ok({ reply: `rpl_${version}` });
  };
  const check = (detail: ThreadDetail, texts: string[]): Answer => {
    const places = detail.drafts[0]?.deliveries.map(({ place }) => place) ?? [];
    const view: CheckView = {
      findings: texts.flatMap(judge),
      lengths: texts.map((text, index) => {
        const place = places[index] ?? detail.row.head.place;
        return { place, length: text.length + 4, limit: detail.limits[place]! };
      }),
    };
    return ok(view);
  };
  const act = (detail: ThreadDetail, agent: Agent, what: string, body: never): Answer => {
    const { head } = detail.row;
    if (what === 'approve') return approve(detail, agent, body);
    if (what === 'check') return check(detail, body['texts']);
    if (what === 'assign')
      set({
        ...detail,
        row: { ...detail.row, head: { ...head, owner: agent.name, version: head.version + 1 } },
      });
    if (what === 'dismiss') {
      const { draft: _draft, waitingSince: _since, ...rest } = head;
      const { dueAt: _due, warnAt: _warn, ...row } = detail.row;
      set({ ...detail, row: { ...row, head: { ...rest, version: head.version + 1 } } });
    }
    return ok({});
  };
  const api = (request: IncomingMessage, url: URL, body: string): Answer => {
    const agent = issuer.agentOf((request.headers.authorization ?? '').replace('Bearer ', ''));
    if (agent === undefined)
      return { status: 401, type: 'application/json', body: '{"message":"Unauthorized"}' };
    const parts = url.pathname.split('/').slice(2).map(decodeURIComponent);
    const cursor = url.searchParams.get('cursor');
    if (parts[0] === 'me')
      return ok({ agent, brands: [{ id: 'zephyrline', name: 'Zephyrline', role: 'agent' }] });
    if (parts[0] === 'brands')
      return since(cursor, () => ({ rows: [...threads.values()].map(({ row }) => row), alarms }));
    const detail = threads.get(parts[1] ?? '');
    if (detail === undefined) return failure(404, 'thread', 'There is no such thread.');
    if (request.method === 'GET') return since(cursor, () => detail);
    const parsed = JSON.parse(body);
    if (parts[2] !== 'check') calls.push({ agent: agent.name, path: parts.slice(1).join('/'), body: parsed });
    return act(detail, agent, parts[2] ?? '', parsed as never);
  };
  const page = async (path: string): Promise<Answer> => {
    const file = path === '/' ? '/index.html' : path;
    const body = await readFile(join(dist, file), 'utf8').catch(() => undefined);
    return body === undefined
      ? { status: 404 }
      : { status: 200, type: MIME[extname(file)] ?? 'text/plain', body };
  };
  const config = (): Answer => ok({ issuer: origin, clientId: issuer.clientId, apiBase: '' });
  const answer = async (request: IncomingMessage): Promise<Answer> => {
    const url = new URL(request.url ?? '/', origin);
    let body = '';
    for await (const chunk of request) body += chunk;
    if (url.pathname.startsWith('/api/')) return api(request, url, body);
    if (url.pathname === '/config.json') return config();
    return (await issuer.answer(url, body)) ?? (await page(url.pathname));
  };
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    answer(request).then(
      ({ status, type, location, body }) => {
        if (type !== undefined) response.setHeader('content-type', type);
        if (location !== undefined) response.setHeader('location', location);
        response.writeHead(status, { 'content-security-policy': CSP });
        response.end(body);
      },
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: origin,
    issuer,
    calls,
    now,
    thread: (id: string): ThreadDetail => threads.get(id)!,
    /** Puts a thread as it now is; everybody who polls sees it. */
    set,
    /** Leaves only these threads, and no alarm. */
    only: (...ids: string[]): void => {
      for (const id of threads.keys()) if (!ids.includes(id)) threads.delete(id);
      alarms = [];
      revision += 1;
    },
    close: (): void => {
      server.close();
      server.closeAllConnections();
    },
  };
};

export type FakeDesk = Awaited<ReturnType<typeof startFakeDesk>>;
