import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import type { TownView } from '#channels/simulator/town.ts';
import type { QueueView } from '#domain/view.ts';
import { until } from '../stories/stage.ts';

interface Life {
  url: string;
  token: string;
  process: ChildProcess;
}

const script = fileURLToPath(new URL('worldProcess.ts', import.meta.url));
const running = new Set<ChildProcess>();

const live = async (dataDir: string): Promise<Life> => {
  const child = spawn(process.execPath, [script, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  running.add(child);
  for await (const line of createInterface({ input: child.stdout }))
    if (line.startsWith('{"url"')) return { ...(JSON.parse(line) as Omit<Life, 'process'>), process: child };
  throw new Error('the world did not open');
};

const kill = async ({ process: child }: Life): Promise<void> => {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
  running.delete(child);
};

afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
});

const post = async (life: Life, path: string, body: unknown): Promise<number> => {
  const answer = await fetch(life.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${life.token}` },
    body: JSON.stringify(body),
  });
  await answer.arrayBuffer();
  return answer.status;
};

const get = async <T>(life: Life, path: string): Promise<T> => {
  const answer = await fetch(life.url + path, { headers: { authorization: `Bearer ${life.token}` } });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${text}`);
  return JSON.parse(text) as T;
};

const rowsOf = async (life: Life) => {
  const view = await get<QueueView>(life, '/api/brands/zephyrline/queue');
  return view.unchanged ? [] : view.rows;
};

const sentTo = async (life: Life): Promise<string[]> => {
  const { said } = await get<TownView>(life, '/street/api/zephyrline/x/world');
  return said.flatMap(({ by, place, to = '' }) => (by === '700100' && place === 'private' ? [to] : []));
};

/** Approves whatever is ready; a refusal only means that somebody, or an earlier life, was first. */
const approveAll = async (life: Life): Promise<void> => {
  const ready = (await rowsOf(life)).filter(
    ({ draftFresh, head }) => draftFresh && head.draft?.state === 'ready',
  );
  await Promise.all(
    ready.map(({ head }) =>
      post(life, `/api/threads/${encodeURIComponent(head.thread)}/approve`, { draftId: head.draft?.id }),
    ),
  );
};

const CUSTOMERS = 8;

describe('a process that is killed while messages are in flight', () => {
  it('loses nothing and sends nothing twice, wherever it was', { timeout: 240_000 }, async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'okno-kill-'));
    let life = await live(dataDir);
    const ids = Array.from({ length: CUSTOMERS }, (_, n) => String(910_000 + n));
    const x = '/street/api/zephyrline/x/world';
    for (const [n, id] of ids.entries()) {
      await post(life, `${x}/person`, { id, handle: `guest_${n}`, name: `Guest ${n}` });
      await post(life, `${x}/say`, { by: id, place: 'private', text: 'Where is my bag? It is lost' });
    }
    await kill(life);

    for (const patienceMs of [0, 40, 120]) {
      life = await live(dataDir);
      const alive = life;
      await until(
        'some drafts, unless an earlier life has answered everybody',
        async () =>
          (await rowsOf(alive)).some(({ draftFresh }) => draftFresh) ||
          new Set(await sentTo(alive)).size === CUSTOMERS,
      );
      await approveAll(life);
      const before = (await sentTo(life)).length;
      const end = Date.now() + patienceMs;
      await until(
        'the moment to die',
        async () => Date.now() >= end || (await sentTo(alive)).length > before,
      );
      await kill(life);
    }

    life = await live(dataDir);
    await until('every customer to be answered', async () => {
      await post(life, '/street/api/clock', { minutes: 5 });
      await approveAll(life);
      return new Set(await sentTo(life)).size === CUSTOMERS;
    });
    await until('the desk to be done', async () => {
      await post(life, '/street/api/clock', { minutes: 5 });
      return (await rowsOf(life)).every(
        ({ head }) => head.reply === undefined && head.waitingSince === undefined,
      );
    });
    expect((await sentTo(life)).sort()).toEqual(ids);
    await kill(life);
    await rm(dataDir, { recursive: true, force: true });
  });
});
