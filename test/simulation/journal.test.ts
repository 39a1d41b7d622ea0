import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Simulator } from '#simulation/spec.ts';
import { caller, NOW, type Notebook, openNotebook } from './notebook.ts';

const LATER = '2026-11-04T10:00:00.000Z';

let folder: string;
let journal: string;
let opened: Simulator<Notebook>[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'okno-simulator-'));
  journal = join(folder, 'deep', 'notes.jsonl');
  opened = [];
});
afterEach(async () => {
  await Promise.all(opened.map((one) => one.close()));
  rmSync(folder, { recursive: true });
});

const open = async (now = NOW): Promise<Simulator<Notebook>> => {
  const simulator = await openNotebook({ journal, now: () => now });
  opened.push(simulator);
  return simulator;
};

/** A seed, a verb and a request, a day apart. */
const busy = async (): Promise<Simulator<Notebook>> => {
  const simulator = await open();
  simulator.run('write', { text: 'said' });
  await caller(simulator.url)('POST', '/__clock', { now: LATER });
  await caller(simulator.url)('POST', '/notes', { text: 'sent' });
  return simulator;
};

describe('the journal of a simulator', () => {
  it('gives the same world after a restart, at whatever time', async () => {
    const before = await busy();
    const after = await open('2027-01-01T00:00:00.000Z');
    expect([after.world.notes, after.now()]).toEqual([before.world.notes, LATER]);
  });

  it('tells nobody twice', async () => {
    await busy();
    expect((await open()).world.told).toEqual([]);
  });

  it('gives a world that goes on', async () => {
    await busy();
    const second = await open();
    await caller(second.url)('POST', '/notes', { text: 'after the restart' });
    expect((await open()).world.notes.map(({ text }) => text)).toEqual([
      'seeded',
      'said',
      'sent',
      'after the restart',
    ]);
  });

  it('is only ever added to', async () => {
    const simulator = await busy();
    const before = readFileSync(journal, 'utf8');
    simulator.run('write', { text: 'more' });
    expect(readFileSync(journal, 'utf8').startsWith(before)).toBe(true);
  });

  it('forgets a last line that was cut short by a kill', async () => {
    const { world } = await busy();
    appendFileSync(journal, '{"kind":"verb","at":"2026');
    const after = await open();
    after.run('write', { text: 'next' });
    expect((await open()).world.notes).toEqual([...world.notes, { at: LATER, text: 'next' }]);
  });

  it('keeps neither questions nor what was refused', async () => {
    const simulator = await busy();
    const before = readFileSync(journal, 'utf8');
    const call = caller(simulator.url);
    for (const path of ['/search', '/token', '/notes', '/__world/write']) await call('POST', path, {});
    await call('GET', '/notes');
    expect(readFileSync(journal, 'utf8')).toBe(before);
  });

  it('keeps what was done although its answer was lost', async () => {
    const simulator = await open();
    const call = caller(simulator.url);
    await call('POST', '/__fault', { status: 503, after: 'work' });
    await call('POST', '/notes', { text: 'lost' });
    expect((await open()).world.notes.at(-1)).toMatchObject({ text: 'lost' });
  });

  it('keeps no keys', async () => {
    const simulator = await open();
    await fetch(`${simulator.url}/notes`, {
      method: 'POST',
      headers: { 'x-key': 'open', authorization: 'Bearer s3cret', 'x-api-key': 's3cret' },
      body: '{"text":"a"}',
    });
    expect(readFileSync(journal, 'utf8')).not.toContain('s3cret');
  });
});
