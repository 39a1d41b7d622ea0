import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StreetBrand } from '#local/street/brand.ts';
import { street } from '#local/street/handler.ts';

const closers: (() => void)[] = [];
afterAll(() => {
  for (const close of closers) close();
});

const serve = async (listener: RequestListener): Promise<string> => {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  closers.push(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

const bodyOf = async (request: AsyncIterable<Buffer>): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
};

/** A simulator that answers with what it was asked. */
const echo: RequestListener = async (request, response) => {
  response.setHeader('content-type', 'application/json');
  if (request.url?.endsWith('/refused')) response.statusCode = 422;
  const body = await bodyOf(request);
  response.end(JSON.stringify({ url: request.url, method: request.method, body, version: 7 }));
};

const brandWith = (id: string, urls: Record<string, string>): StreetBrand => ({
  id,
  name: 'Zephyrline',
  timeZone: 'Europe/London',
  channels: Object.keys(urls).map((name) => ({
    ...{ name, title: name.toUpperCase(), handle: 'zephyrline', places: ['public', 'private'] },
    ...{ outOnly: false, edits: true, deletions: false },
  })),
  offices: ['baggage', 'cases'],
  urls,
});

const clockAt = (start: number) => {
  let offset = 0;
  return {
    now: () => new Date(start + offset).toISOString(),
    offsetMs: () => offset,
    turn: (ms: number) => {
      offset += ms;
    },
  };
};

interface StreetTime {
  now: string;
  offsetMs: number;
}

let page = '';

beforeAll(async () => {
  const files = await mkdtemp(join(tmpdir(), 'street-'));
  await writeFile(join(files, 'index.html'), '<!doctype html><title>street</title>');
  await mkdir(join(files, 'assets'));
  await writeFile(join(files, 'assets', 'index-abc.js'), 'export {};');
  await writeFile(join(files, 'secret.txt'), 'not for the street');
  const upstream = await serve(echo);
  const clock = clockAt(Date.UTC(2026, 10, 2, 9));
  const brands = [
    brandWith('zephyrline', { x: upstream, telegram: `${upstream}/telegram` }),
    brandWith('tundra', { x: `${upstream}/tundra` }),
  ];
  const handler = street({
    brands,
    offices: { baggage: upstream, telco: `${upstream}/telco` },
    clock,
    files,
  });
  page = await serve((request, response) => void handler(request, response));
});

const postJson = (path: string, body: unknown, type = 'application/json') =>
  fetch(page + path, { method: 'POST', headers: { 'content-type': type }, body: JSON.stringify(body) });

describe('the street', () => {
  it('serves the page under a policy that allows nothing from outside or inline', async () => {
    const answer = await fetch(`${page}/street/`);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(await answer.text()).toContain('<title>street</title>');
  });

  it('leads from /street to /street/, so that relative addresses work', async () => {
    const answer = await fetch(`${page}/street`, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/street/']);
  });

  it('serves built scripts with their type', async () => {
    const answer = await fetch(`${page}/street/assets/index-abc.js`);
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  });

  it.each(['/street/secret.txt', '/street/assets/..%2fsecret.txt', '/street/assets/%2e%2e/secret.txt'])(
    'serves no other file: %s',
    async (path) => {
      expect((await fetch(page + path)).status).toBe(404);
    },
  );

  it('passes calls on to the door of the channel that is meant, with their body', async () => {
    const said = { by: '800200', place: 'private', text: 'Где чемодан?' };
    const answer = await postJson('/street/api/zephyrline/telegram/world/say', said);
    expect(await answer.json()).toMatchObject({
      url: '/telegram/__world/say',
      method: 'POST',
      body: JSON.stringify(said),
    });
  });

  it.each([
    ['zephyrline/x/world', '/__world'],
    ['zephyrline/telegram/world', '/telegram/__world'],
    ['zephyrline/x/fault', '/__fault'],
    ['tundra/x/world', '/tundra/__world'],
  ])('finds the channel of the brand that is meant: %s', async (path, url) => {
    const answer = await fetch(`${page}/street/api/${path}`);
    expect(await answer.json()).toMatchObject({ url });
  });

  it('answers briefly while a channel is as the caller knows it', async () => {
    const asked = async (since: number) =>
      (await fetch(`${page}/street/api/zephyrline/x/world?since=${since}`)).json();
    expect(await asked(7)).toEqual({ version: 7, unchanged: true });
    expect(await asked(6)).toMatchObject({ url: '/__world?since=6', version: 7 });
  });

  it.each([
    ['baggage/files/AMSZY10045/advance', '/__files/AMSZY10045/advance'],
    ['telco/world/moveTicket', '/telco/__world/moveTicket'],
    ['telco/fault', '/telco/__fault'],
  ])('passes calls on to the control side of a back office: %s', async (path, url) => {
    const answer = await postJson(`/street/api/office/${path}`, { to: 'delivered' });
    expect(await answer.json()).toMatchObject({ url, method: 'POST', body: '{"to":"delivered"}' });
  });

  it.each([
    'nobody/x/world',
    'tundra/telegram/world',
    'zephyrline/constructor/world',
    'zephyrline/x/clock',
    'office/parcels/world',
    'office/constructor/world',
  ])('finds nothing behind a brand, a channel or an office that is not open: %s', async (path) => {
    expect((await fetch(`${page}/street/api/${path}`)).status).toBe(404);
  });

  it('passes a refusal of the simulator on as it is', async () => {
    expect((await postJson('/street/api/zephyrline/x/world/refused', {})).status).toBe(422);
  });

  it('answers 502 when the simulator is gone', async () => {
    const clock = clockAt(0);
    const brands = [brandWith('zephyrline', { x: 'http://127.0.0.1:1' })];
    const gone = street({ brands, offices: {}, clock, files: '' });
    const url = await serve((request, response) => void gone(request, response));
    expect((await fetch(`${url}/street/api/zephyrline/x/world`)).status).toBe(502);
  });

  it('refuses a change that another origin could have sent without asking', async () => {
    expect((await postJson('/street/api/zephyrline/x/world/say', {}, 'text/plain')).status).toBe(415);
  });

  it('refuses methods other than GET and POST', async () => {
    expect((await fetch(`${page}/street/api/clock`, { method: 'DELETE' })).status).toBe(405);
  });

  it('refuses a body beyond its limit', async () => {
    expect((await postJson('/street/api/zephyrline/x/world/say', { text: 'x'.repeat(600_000) })).status).toBe(
      413,
    );
  });

  it('names the brands with their channels and the back offices behind each', async () => {
    const { brands } = (await (await fetch(`${page}/street/api/brands`)).json()) as { brands: object[] };
    expect(brands).toMatchObject([
      {
        ...{ id: 'zephyrline', name: 'Zephyrline', timeZone: 'Europe/London' },
        channels: [
          { name: 'x', title: 'X', handle: 'zephyrline', places: ['public', 'private'], edits: true },
          { name: 'telegram' },
        ],
        offices: ['baggage', 'cases'],
      },
      { id: 'tundra', channels: [{ name: 'x' }] },
    ]);
    expect(JSON.stringify(brands)).not.toContain('127.0.0.1');
  });

  it('lets a picture of 200 KB through', async () => {
    const base64 = Buffer.alloc(200 * 1024).toString('base64');
    const files = [{ name: 'bag.png', contentType: 'image/png', base64 }];
    const said = { by: '800200', place: 'private', text: '', files };
    expect((await postJson('/street/api/zephyrline/x/world/say', said)).status).toBe(200);
  });

  it('turns the clock forward by minutes', async () => {
    const before = (await (await fetch(`${page}/street/api/clock`)).json()) as StreetTime;
    const after = (await (await postJson('/street/api/clock', { minutes: 60 })).json()) as StreetTime;
    expect(Date.parse(after.now) - Date.parse(before.now)).toBe(3_600_000);
    expect(after.offsetMs - before.offsetMs).toBe(3_600_000);
  });

  it.each([{ minutes: -5 }, { minutes: 0.5 }, { minutes: 1e9 }, { minutes: '10' }, {}, null])(
    'refuses to turn the clock by %j',
    async (turn) => {
      expect((await postJson('/street/api/clock', turn)).status).toBe(400);
    },
  );
});
