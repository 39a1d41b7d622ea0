import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Simulator } from '#simulation/spec.ts';
import { caller, type Notebook, openNotebook } from './notebook.ts';

let simulator: Simulator<Notebook>;
let call: ReturnType<typeof caller>;
beforeEach(async () => {
  simulator = await openNotebook();
  call = caller(simulator.url);
});
afterEach(() => simulator.close());

const fault = (body: unknown) => call('POST', '/__fault', body);
const texts = (): string[] => simulator.world.notes.map(({ text }) => text);

describe('a fault of a simulator', () => {
  it('answers with its status and headers instead of doing the work', async () => {
    await fault({ status: 429, retryAfter: 30 });
    const answer = await call('POST', '/notes', { text: 'a' });
    expect([answer.status, answer.headers.get('retry-after'), texts()]).toEqual([429, '30', ['seeded']]);
  });

  it('can be asked for until it is used up', async () => {
    await fault({ status: 500, times: 1 });
    expect(JSON.parse((await call('GET', '/__fault')).text)).toEqual({ status: 500, times: 1 });
    await call('POST', '/notes', { text: 'a' });
    expect(JSON.parse((await call('GET', '/__fault')).text)).toEqual({});
  });

  it('redirects where it is told', async () => {
    await fault({ status: 307, location: 'http://127.0.0.1:1/' });
    const answer = await fetch(`${simulator.url}/notes`, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([307, 'http://127.0.0.1:1/']);
  });

  it('loses the answer of work that was done', async () => {
    await fault({ status: 503, after: 'work' });
    const answer = await call('POST', '/notes', { text: 'a' });
    expect([answer.status, texts()]).toEqual([503, ['seeded', 'a']]);
  });

  it('closes the connection after the work', async () => {
    await fault({ reset: true, after: 'work' });
    await expect(call('POST', '/notes', { text: 'a' })).rejects.toThrow();
    expect(texts()).toEqual(['seeded', 'a']);
  });

  it('closes the connection before the work', async () => {
    await fault({ reset: true });
    await expect(call('POST', '/notes', { text: 'a' })).rejects.toThrow();
    expect(texts()).toEqual(['seeded']);
  });

  it('never answers', async () => {
    await fault({ hang: true });
    const waited = fetch(`${simulator.url}/notes`, { signal: AbortSignal.timeout(50) });
    await expect(waited).rejects.toThrow();
  });

  it('cuts the answer short', async () => {
    await fault({ truncate: true });
    const { text } = await call('POST', '/search', 'long enough to be cut');
    expect(() => JSON.parse(text)).toThrow();
  });

  it('sends another body of another kind', async () => {
    await fault({ body: '<p>Sorry</p>', contentType: 'text/html' });
    const { text, headers } = await call('GET', '/notes');
    expect([text, headers.get('content-type')]).toEqual(['<p>Sorry</p>', 'text/html']);
  });

  it('makes records older than they are', async () => {
    await fault({ lastUpdate: '2026-10-01T00:00:00.000Z' });
    expect(JSON.parse((await call('GET', '/notes')).text)).toMatchObject({
      lastUpdate: '2026-10-01T00:00:00.000Z',
    });
  });

  it('ends after so many calls', async () => {
    await fault({ status: 500, times: 2 });
    const statuses: number[] = [];
    for (let at = 0; at < 3; at += 1) statuses.push((await call('GET', '/notes')).status);
    expect(statuses).toEqual([500, 500, 200]);
  });

  it('ends when it is cleared', async () => {
    await fault({ status: 500 });
    await call('DELETE', '/__fault');
    expect((await call('GET', '/notes')).status).toBe(200);
  });

  it('meets only calls to the path it names', async () => {
    await fault({ status: 500, path: '/search', times: 1 });
    const statuses = [await call('GET', '/notes'), await call('POST', '/search', 'x')].map(
      ({ status }) => status,
    );
    expect(statuses).toEqual([200, 500]);
  });

  it('meets the token only where it names it', async () => {
    await fault({ status: 500 });
    const spared = (await call('POST', '/token')).status;
    await fault({ status: 500, path: '/token' });
    expect([spared, (await call('POST', '/token')).status]).toEqual([200, 500]);
  });

  it('is counted by what was sent', async () => {
    await fault({ status: 503, times: 1 });
    await call('GET', '/notes');
    expect(JSON.parse((await call('GET', '/__calls')).text)).toMatchObject({ byStatus: { 503: 1 } });
  });
});
