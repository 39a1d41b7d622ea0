import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Pages } from '#desk/ports/pages.ts';
import type { News } from '#domain/live.ts';
import { close, listen } from '#local/stores/listen.ts';
import { pages } from '#platform/pages.ts';

const NEWS: News = { type: 'changed', brand: 'acme', threads: [] };

let server: Server;
let opened: Pages;
let status = 200;
const calls: { method: string | undefined; url: string | undefined; headers: IncomingHttpHeaders }[] = [];

beforeAll(async () => {
  server = createServer(({ method, url, headers }, response) => {
    calls.push({ method, url, headers });
    if (status > 0) response.writeHead(status).end();
  });
  const port = await listen(server);
  for (const [name, value] of Object.entries({
    OKNO_LIVE_URL: `http://127.0.0.1:${port}/live`,
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'secret',
    AWS_SESSION_TOKEN: '',
  }))
    vi.stubEnv(name, value);
  opened = pages();
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await close(server);
});

describe('a page that is open', () => {
  it('is told by a signed call to its connection', async () => {
    status = 200;
    expect(await opened.tell('L0SM9cOFvHcCIhw=', NEWS)).toBe('told');
    expect(calls.at(-1)).toMatchObject({ method: 'POST', url: '/live/@connections/L0SM9cOFvHcCIhw%3D' });
    expect(calls.at(-1)?.headers.authorization).toMatch(
      /^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/\d{8}\/eu-central-1\/execute-api\/aws4_request, /,
    );
  });

  it('is closed by another', async () => {
    status = 204;
    await opened.close('a=');
    expect(calls.at(-1)).toMatchObject({ method: 'DELETE', url: '/live/@connections/a%3D' });
  });

  it('turns out to be gone', async () => {
    status = 410;
    expect(await opened.tell('a=', NEWS)).toBe('gone');
    await expect(opened.close('a=')).resolves.toBeUndefined();
  });

  it('may not have been told, which is asked for once', async () => {
    status = 429;
    const before = calls.length;
    await expect(opened.tell('a=', NEWS)).rejects.toThrow('execute-api POST answered 429');
    expect(calls).toHaveLength(before + 1);
  });

  it('is not waited for longer than a second', async () => {
    status = 0;
    const from = performance.now();
    await expect(opened.tell('a=', NEWS)).rejects.toThrow();
    expect(performance.now() - from).toBeLessThan(3000);
  });
});
