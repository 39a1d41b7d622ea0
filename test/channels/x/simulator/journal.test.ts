import { spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { startX } from '#channels/x/simulator/server.ts';
import { APP, call, clientOf, clockAt, IVAN, MARIA, NOW, optionsFor, webhook } from './setup.ts';

const journalPath = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'okno-x-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'state', 'x.jsonl');
};

const start = async (journal: string, at = NOW) => {
  const x = await startX(optionsFor(clockAt(at), { journal }));
  onTestFinished(() => x.close().catch(() => undefined));
  return x;
};

/** Starts the simulator in another process and gives its port; the caller kills it. */
const startElsewhere = async (journal: string) => {
  const program = `
    import { startX } from '#channels/x/simulator/server.ts';
    const options = JSON.parse(process.env.OPTIONS);
    const x = await startX({ ...options, now: () => '${NOW}' });
    console.log(x.port);
  `;
  const { now: _clock, ...options } = optionsFor(clockAt(NOW), { journal });
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    env: { ...process.env, OPTIONS: JSON.stringify(options) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const port = await new Promise<number>((resolve) =>
    child.stdout.once('data', (line) => resolve(Number(line))),
  );
  const kill = () =>
    new Promise<void>((resolve) => {
      child.once('exit', () => resolve());
      child.kill('SIGKILL');
    });
  return { url: `http://127.0.0.1:${port}`, kill };
};

describe('a simulator started again on its journal', () => {
  it('has the world of the process that was killed, and delivers what that one could not', async () => {
    const journal = journalPath();
    const hook = await webhook();
    const killed = await startElsewhere(journal);
    const post = (path: string, body: unknown) =>
      fetch(`${killed.url}/__sim/${path}`, { method: 'POST', body: JSON.stringify(body) });
    await post('accounts', IVAN);
    await post('webhooks', { url: hook.url, event_types: ['post.mention.create', 'dm.received'] });
    await post('deliveries', { pause: true });
    await post('posts', { author: 'ivan_p', text: '@zephyrline where is my bag?' });
    await post('dms', { from: 'ivan_p', to: 'zephyrline', text: 'AMSZY10045' });
    const before = await (await fetch(`${killed.url}/__sim/world`)).json();
    await killed.kill();

    const x = await start(journal);
    expect(x.world.snapshot()).toEqual(before);
    await vi.waitFor(() => expect(x.world.waitingDeliveries()).toBe(0), { interval: 5 });
    expect(hook.types()).toEqual(['post.mention.create', 'dm.received']);
  });

  it('does not deliver again what was acknowledged', async () => {
    const journal = journalPath();
    const hook = await webhook();
    const first = await start(journal);
    first.world.putAccount(IVAN);
    await first.world.connectWebhook(hook.url, ['post.mention.create']);
    first.world.addPost({ author: 'ivan_p', text: '@zephyrline one' });
    await vi.waitFor(() => expect(first.world.waitingDeliveries()).toBe(0), { interval: 5 });
    await first.close();
    const second = await start(journal);
    second.world.addPost({ author: 'ivan_p', text: '@zephyrline two' });
    await vi.waitFor(() => expect(second.world.waitingDeliveries()).toBe(0), { interval: 5 });
    expect(hook.received.map(({ event }) => event.data.payload.text)).toEqual([
      '@zephyrline one',
      '@zephyrline two',
    ]);
  });

  it('still refuses a spent refresh token and keeps the new ones', async () => {
    const journal = journalPath();
    const refresh = async (url: string, token: string) => {
      const body = { grant_type: 'refresh_token', refresh_token: token, client_id: APP.clientId };
      const response = await fetch(`${url}/2/oauth2/token`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...body, client_secret: APP.clientSecret }),
      });
      return { status: response.status, body: (await response.json()) as { access_token: string } };
    };
    const first = await start(journal);
    const renewed = await refresh(first.url, 'refresh-1');
    await first.close();
    const second = await start(journal);
    expect((await call(second, 'GET', '/2/users/me', { token: renewed.body.access_token })).status).toBe(200);
    expect((await refresh(second.url, 'refresh-1')).status).toBe(400);
  });

  it('goes on with greater ids even when its clock was turned back', async () => {
    const journal = journalPath();
    const first = await start(journal);
    const before = (await clientOf(first).tweet('before')).data.id;
    await first.close();
    const second = await start(journal, '2026-11-02T08:00:00.000Z');
    const after = (await clientOf(second).tweet('after')).data.id;
    expect(BigInt(after)).toBeGreaterThan(BigInt(before));
  });

  it('drops a last line that was cut short and writes on behind it', async () => {
    const journal = journalPath();
    const first = await start(journal);
    first.world.putAccount(IVAN);
    await first.close();
    appendFileSync(journal, '{"last":"1","changes":[{"kind":"acc');
    const second = await start(journal);
    second.world.putAccount(MARIA);
    await second.close();
    for (const line of readFileSync(journal, 'utf8').trimEnd().split('\n')) JSON.parse(line);
    const third = await start(journal);
    expect(third.world.snapshot()).toMatchObject({
      accounts: [{}, { username: 'ivan_p' }, { username: 'maria_k' }],
    });
  });
});
