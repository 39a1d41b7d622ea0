import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isOfHost, mediaAnswer } from '#channels/http/media.ts';
import { close, listen } from '#local/stores/listen.ts';

const MEGABYTE = 1024 * 1024;

let server: Server;
let apiPort: number;

beforeAll(async () => {
  server = createServer((request, response) => {
    const [, status = '200', megabytes = '0'] = (request.url ?? '').split('/');
    response.writeHead(Number(status), { location: 'http://127.0.0.1:1/' });
    response.end(Buffer.alloc(Number(megabytes) * MEGABYTE));
  });
  apiPort = await listen(server);
});
afterAll(() => close(server));

const fetched = (path: string) =>
  mediaAnswer.fetched({ url: `https://cdn.example${path}` }, { deadlineMs: 10_000, apiPort });

describe('a file of a channel', () => {
  it('is read up to 20 MB', async () => {
    const answer = await fetched('/200/20');
    expect(answer).toMatchObject({ kind: 'found' });
    expect(answer.kind === 'found' && answer.bytes.length).toBe(20 * MEGABYTE);
  });

  it('is refused for good above that, and not asked for again', async () => {
    expect(await fetched('/200/21')).toEqual({ kind: 'refused', reason: 'The file is larger than 20 MB.' });
  });

  it.each([404, 403, 302])(
    'is refused when the channel answers %d: no redirect is followed',
    async (status) => {
      expect(await fetched(`/${status}/0`)).toMatchObject({ kind: 'refused' });
    },
  );

  it.each([500, 503, 429])('is asked for later when the channel answers %d', async (status) => {
    expect(await fetched(`/${status}/0`)).toMatchObject({ kind: 'later' });
  });
});

describe('an address', () => {
  const hosts = ['cdn.example', '.files.example'];

  it.each(['https://cdn.example/a', 'https://a.files.example/b?c=d'])('%s is of the hosts', (url) => {
    expect(isOfHost(url, hosts)).toBe(true);
  });

  it.each([
    'http://cdn.example/a',
    'https://cdn.example.evil.example/a',
    'https://cdn.example@evil.example/a',
    'https://user@cdn.example/a',
    'https://cdn.example:8443/a',
    'https://files.example/a',
    'https://evilfiles.example/a',
    'https://169.254.169.254/latest/meta-data',
    'file:///etc/passwd',
    'cdn.example/a',
  ])('%s is not', (url) => {
    expect(isOfHost(url, hosts)).toBe(false);
  });
});
