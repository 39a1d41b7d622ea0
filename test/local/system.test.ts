import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalSystem } from '#local/system.ts';
import { bodiesSeen, seen } from './fixtures/functions/behaviour.ts';
import { sendTo, startFixture } from './fixtures/start.ts';

let system: LocalSystem;
const dataDir = mkdtempSync(join(tmpdir(), 'okno-test-'));

beforeAll(async () => {
  system = await startFixture(dataDir);
}, 60_000);
afterAll(() => system.stop());

const get = (path: string, headers: Record<string, string> = {}) => fetch(system.origin + path, { headers });

describe('a webhook', () => {
  const post = async (body: string | Uint8Array<ArrayBuffer>, contentType: string) => {
    const answer = await fetch(`${system.origin}/hooks/x/zephyrline?a=1&a=2`, {
      method: 'POST',
      headers: { 'content-type': contentType },
      body,
    });
    return ((await answer.json()) as { event: object }).event;
  };

  it('reaches its function with text as text', async () => {
    expect(await post('{"a":"é"}', 'application/json')).toMatchObject({
      version: '2.0',
      routeKey: 'ANY /hooks/{channel}/{brand}',
      pathParameters: { channel: 'x', brand: 'zephyrline' },
      queryStringParameters: { a: '1,2' },
      body: '{"a":"é"}',
      isBase64Encoded: false,
    });
  });

  it('reaches its function with anything else in base64', async () => {
    const body = Buffer.of(0xff, 0x00, 0x80);
    expect(await post(body, 'application/octet-stream')).toMatchObject({
      body: body.toString('base64'),
      isBase64Encoded: true,
    });
  });
});

describe('the API', () => {
  it('is closed to those without a token, and to those with a token of somebody else', async () => {
    const foreign = 'eyJhbGciOiJSUzI1NiIsImtpZCI6IngifQ.eyJzdWIiOiJhbm5hIn0.c2ln';
    for (const authorization of ['', 'Bearer ', `Bearer ${foreign}`, 'Basic YTpi'])
      expect((await get('/api/me', { authorization })).status).toBe(401);
  });

  it('knows who calls, the groups in one string as AWS writes them', async () => {
    const answer = await get('/api/threads/a%3Ab', {
      authorization: `Bearer ${await system.issueToken('lena')}`,
    });
    const claims = { username: 'lena', 'cognito:groups': '[zephyrline.agent zephyrline.lead]' };
    expect(await answer.json()).toMatchObject({
      event: { requestContext: { authorizer: { jwt: { claims } } } },
    });
  });

  it('is closed to pages that reach this machine under a name of their own', async () => {
    const { request } = await import('node:http');
    const status = await new Promise((resolve) => {
      const { port } = new URL(system.origin);
      request({ port, host: '127.0.0.1', path: '/api/me', headers: { host: 'evil.example' } }, (response) =>
        resolve(response.statusCode),
      ).end();
    });
    expect(status).toBe(421);
  });
});

describe('the console', () => {
  it('comes with the headers of the template', async () => {
    const headers = (await get('/')).headers;
    expect(headers.get('content-security-policy')).toContain("script-src 'self';");
    expect(headers.get('x-frame-options')).toBe('DENY');
  });

  it('finds out where to sign in', async () => {
    expect(await (await get('/config.json')).json()).toMatchObject({
      issuer: `${system.origin}/oidc`,
      apiBase: '',
    });
  });

  it.each(['/../package.json', '/%2e%2e/package.json', '/assets/..%2f..%2fpackage.json', '/none.js'])(
    'gives out nothing beyond its files: %s',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );
});

describe('a message in a queue', () => {
  it('reaches the function of the template', async () => {
    await sendTo(process.env.OKNO_INBOUND_URL, 'hello');
    await system.idle();
    expect(bodiesSeen('intake')).toContain('hello');
  });

  it('comes again after its function gave it back', async () => {
    await sendTo(process.env.OKNO_DRAFTS_URL, 'fail at first');
    await system.idle();
    expect(bodiesSeen('draft').filter((body) => body === 'fail at first')).toHaveLength(2);
  });

  it('waits in a FIFO queue for the one before it in its group', async () => {
    for (const body of ['1 fail at first', '2', '3'])
      await sendTo(process.env.OKNO_OUTBOUND_URL, body, 'thread');
    await system.idle();
    expect(bodiesSeen('publish')).toEqual(['1 fail at first', '1 fail at first', '2', '3']);
  });
});

describe('the work of every minute', () => {
  it('runs whenever it is asked to', async () => {
    seen.length = 0;
    await system.tick();
    expect(seen.map(({ fn }) => fn).sort()).toEqual(['poll', 'watch']);
  });
});

describe('a handler mounted under a prefix', () => {
  it('gets every request below it and no other', async () => {
    system.mount('/street', (request, response) => void response.end(`street ${request.url}`));
    expect(await (await get('/street/a?b=1')).text()).toBe('street /street/a?b=1');
    expect(await (await get('/streets')).text()).not.toContain('street /');
  });
});
