import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startWorld, type World } from '#local/world.ts';
import { connect, type OpenPage, openPage, ticketFor, ticketOf } from './page.ts';

let world: World;
let dataDir: string;
const pages: OpenPage[] = [];

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'okno-live-'));
  world = await startWorld({
    ...{ port: 0, dataDir, seed: false, byTheClock: false },
    brands: ['zephyrline', 'tundra'],
  });
}, 60_000);

afterEach(async () => {
  for (const { socket } of pages.splice(0)) {
    socket.close();
    if (socket.readyState !== socket.CLOSED) await once(socket, 'close');
  }
  await world.idle();
});

afterAll(async () => {
  await world.close();
  await rm(dataDir, { recursive: true, force: true });
});

const page = async (person: string, brand?: string): Promise<OpenPage> => {
  const opened = await openPage(world, person, brand);
  pages.push(opened);
  return opened;
};

const soon = <T>(ask: () => T | Promise<T>) => expect.poll(ask, { timeout: 5000, interval: 10 });

const refusal = (connecting: Promise<unknown>): Promise<string> =>
  connecting.then(
    () => 'open',
    (error: Error) => error.message,
  );

/** Milliseconds until it is true. */
const timed = async (isSo: () => boolean): Promise<number> => {
  const from = performance.now();
  await soon(isSo).toBe(true);
  return performance.now() - from;
};

const THREAD = 'zephyrline:x:d.850001';
const write = (brand: string, id: string): void => {
  const x = world.channel('x', brand);
  x.run('person', { id, handle: `p_${id}`, name: 'Olga' });
  x.run('say', { by: id, place: 'private', text: 'Where is my bag?' });
};

describe('a ticket', () => {
  it('lets a page in once', async () => {
    const ticket = await ticketOf(await ticketFor(world, 'anna'));
    const socket = await connect(world, ticket);
    expect(await refusal(connect(world, ticket))).toBe('401');
    socket.close();
    await once(socket, 'close');
  });

  it('must be one that was given', async () => {
    expect(await refusal(connect(world, 'guessed'))).toBe('401');
    expect(await refusal(connect(world, ''))).toBe('401');
  });

  it('is given to those alone who work for the brand', async () => {
    expect((await ticketFor(world, 'anna', 'vesna')).status).toBe(404);
    const answer = await fetch(`${world.url}/api/brands/zephyrline/live`, { method: 'POST' });
    expect(answer.status).toBe(401);
  });
});

describe('a connection', () => {
  it('is opened for the console’s own page alone, under this machine’s own name', async () => {
    const ticket = await ticketOf(await ticketFor(world, 'anna'));
    expect(await refusal(connect(world, ticket, { origin: 'https://evil.example' }))).toBe('403');
    expect(await refusal(connect(world, ticket, { host: 'evil.example' }))).toBe('421');
    expect(await refusal(connect(world, ticket, {}, '/elsewhere'))).toBe('404');
  });

  it('is closed when it says that it is at another brand than it was opened for', async () => {
    const { socket, here } = await page('anna');
    here({ brand: 'tundra' });
    await once(socket, 'close');
  });

  it('survives what no page would say', async () => {
    const anna = await page('anna');
    for (const noise of ['', '{', '[]', '{"type":"here"}', '{"type":"sing"}', 'x'.repeat(40_000)])
      anna.socket.send(noise);
    anna.here({ thread: 'tundra:x:d.1' });
    anna.here({ thread: THREAD, doing: 'reading' });
    await soon(() => anna.present()).toMatchObject([{ id: 'anna', thread: THREAD }]);
  });

  it('is told things by signed calls alone', async () => {
    const { news } = await page('anna');
    const [{ connection } = { connection: '' }] = news.flatMap((one) =>
      one.type === 'present' ? one.people : [],
    );
    const url = `${world.url}/live/@connections/${encodeURIComponent(connection)}`;
    expect((await fetch(url, { method: 'POST', body: '{}' })).status).toBe(403);
    const authorization = 'AWS4-HMAC-SHA256 Credential=local';
    const told = (address: string, body: string) =>
      fetch(address, { method: 'POST', headers: { authorization }, body });
    expect((await told(url, '{}')).status).toBe(200);
    expect((await told(url, 'x'.repeat(131_073))).status).toBe(413);
    expect((await told(`${url}gone`, '{}')).status).toBe(410);
  });
});

describe('a change', () => {
  it('is heard within a second by everybody who has a page of the brand open', async () => {
    const [anna, boris] = [await page('anna'), await page('boris')];
    write('zephyrline', '850001');
    await soon(() => anna.heard().includes(THREAD)).toBe(true);
    await world.idle();
    const token = await world.token('boris');
    const heard = boris.heard().length;
    const done = timed(() => anna.heard().length > heard);
    const answer = await fetch(`${world.url}/api/threads/${encodeURIComponent(THREAD)}/assign`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: '{}',
    });
    expect(answer.status).toBe(200);
    expect(await done).toBeLessThan(1000);
    expect(boris.heard()).toEqual(anna.heard());
  });

  it('is never heard at another brand', async () => {
    const [here, there] = [await page('anna'), await page('anna', 'tundra')];
    // Who tells of changes learns of a new page within two seconds.
    const both = (): boolean => {
      write('tundra', '850002');
      write('zephyrline', '850003');
      return here.heard().length > 0 && there.heard().length > 0;
    };
    await expect.poll(both, { timeout: 10_000, interval: 500 }).toBe(true);
    await world.idle();
    expect(new Set(here.heard().map((thread) => thread.split(':')[0]))).toEqual(new Set(['zephyrline']));
    expect(new Set(there.heard().map((thread) => thread.split(':')[0]))).toEqual(new Set(['tundra']));
  });

  it('that is no thread’s, as an alarm, is heard without one', async () => {
    const anna = await page('anna');
    await world.desk.alarms.record('zephyrline', {
      ...{ id: '2026-11-02T09:00:00.000Z#silent', level: 'breach', metric: 'channel_silent' },
      ...{ dueAt: world.now(), raisedAt: world.now(), runbook: 'a-channel-is-silent' },
    } as never);
    await soon(() => anna.news.some((one) => one.type === 'changed' && one.threads.length === 0)).toBe(true);
  });
});

describe('colleagues', () => {
  it('see who is where, what they do there, and since when', async () => {
    const [anna, boris] = [await page('anna'), await page('boris')];
    const seen = () => anna.present()?.find(({ id }) => id === 'boris');
    boris.here({ thread: THREAD, doing: 'reading' });
    await soon(seen).toMatchObject({ name: 'Boris King', thread: THREAD, doing: 'reading' });
    const since = seen()?.since;
    const told = boris.news.length;
    boris.here({ thread: THREAD, doing: 'reading' });
    await soon(() => boris.news.length).toBe(told + 1);
    expect(boris.present()?.find(({ id }) => id === 'boris')?.since).toBe(since);
    boris.here({ thread: THREAD, doing: 'writing' });
    await soon(seen).toMatchObject({ thread: THREAD, doing: 'writing' });
    expect(seen()?.since).not.toBe(since);
  });

  it('who close their page are gone at once', async () => {
    const [anna, boris] = [await page('anna'), await page('boris')];
    await soon(() => anna.present()?.length).toBe(2);
    boris.socket.terminate();
    await soon(() => anna.present()?.map(({ id }) => id)).toEqual(['anna']);
  });

  it('whose machine died without a word are forgotten when they are told something', async () => {
    const word = await world.desk.listeners.invite('zephyrline', { id: 'lena', name: 'Lena' });
    await world.desk.listeners.enter(word, 'dead=');
    await world.desk.listeners.note('dead=', { type: 'here', brand: 'zephyrline' }, world.now());
    const anna = await page('anna');
    await soon(() => anna.present()?.map(({ id }) => id)).toEqual(['anna']);
    expect(await world.desk.listeners.leave('dead=')).toBeUndefined();
  });
});
