import { DeleteCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Listeners } from '#desk/ports/pages.ts';
import { listeners } from '#platform/listeners.ts';
import { memoryTable } from '../memoryTable.ts';

let memory: Awaited<ReturnType<typeof memoryTable>>;
let rows: Listeners;

beforeAll(async () => {
  memory = await memoryTable();
  rows = listeners(memory.table);
});
afterAll(() => memory.close());
afterEach(() => {
  vi.useRealTimers();
});

const NOW = '2026-11-02T09:00:00.000Z';
const LATER = '2026-11-02T09:01:00.000Z';
const BORIS = { id: 'boris', name: 'Boris King' };

/** Real time alone: what waits for the table goes on waiting. */
const pass = (seconds: number): void => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + seconds * 1000 });
};

let serial = 0;
/** A page that was let in to a brand of its own. */
const entered = async () => {
  serial += 1;
  const [brand, connection] = [`b${serial}`, `c${serial}=`];
  rows = listeners(memory.table);
  await rows.enter(await rows.invite(brand, BORIS), connection);
  return { brand, connection, here: { type: 'here', brand } as const };
};

describe('a ticket', () => {
  it('is good once', async () => {
    const word = await rows.invite('acme', BORIS);
    expect([await rows.enter(word, 'a='), await rows.enter(word, 'b=')]).toEqual([true, false]);
  });

  it('is good for half a minute', async () => {
    const word = await rows.invite('acme', BORIS);
    pass(31);
    expect(await rows.enter(word, 'a=')).toBe(false);
  });

  it('cannot be guessed from another, nor read in the table', async () => {
    const words = await Promise.all(Array.from({ length: 20 }, () => rows.invite('acme', BORIS)));
    expect(new Set(words).size).toBe(20);
    for (const word of words) expect(word).toMatch(/^[\w-]{32}$/);
    const all = JSON.stringify(
      await memory.table.client.send(new ScanCommand({ TableName: memory.table.name })),
    );
    expect(words.filter((word) => all.includes(word))).toEqual([]);
  });
});

describe('a page that is open', () => {
  it('is there once it has said where its person is', async () => {
    const { brand, connection, here } = await entered();
    expect(await rows.present(brand)).toEqual([]);
    expect(await rows.note(connection, { ...here, thread: `${brand}:x:d.1`, doing: 'reading' }, NOW)).toBe(
      'moved',
    );
    expect(await rows.present(brand)).toEqual([
      { connection, ...BORIS, thread: `${brand}:x:d.1`, doing: 'reading', since: NOW },
    ]);
  });

  it('keeps the moment at which its person came, however often it says that they are there', async () => {
    const { brand, connection, here } = await entered();
    await rows.note(connection, here, NOW);
    expect(await rows.note(connection, here, LATER)).toBe('stayed');
    expect(await rows.present(brand)).toMatchObject([{ since: NOW }]);
    await rows.note(connection, { ...here, thread: `${brand}:x:d.1` }, LATER);
    expect(await rows.present(brand)).toMatchObject([{ since: LATER }]);
  });

  it('is not there any more when it was silent for five minutes, and is again when it speaks', async () => {
    const { brand, connection, here } = await entered();
    await rows.note(connection, here, NOW);
    pass(301);
    expect(await rows.present(brand)).toEqual([]);
    expect(await rows.note(connection, here, LATER)).toBe('moved');
    expect(await rows.present(brand)).toHaveLength(1);
  });

  it('must be let in anew after an hour', async () => {
    const { connection, here } = await entered();
    pass(3601);
    expect(await rows.note(connection, here, NOW)).toBeUndefined();
  });

  it('is unknown at another brand', async () => {
    const { connection } = await entered();
    expect(await rows.note(connection, { type: 'here', brand: 'acme' }, NOW)).toBeUndefined();
  });

  it('is forgotten when it is closed', async () => {
    const { brand, connection, here } = await entered();
    await rows.note(connection, here, NOW);
    expect(await rows.leave(connection)).toBe(brand);
    expect(await rows.present(brand)).toEqual([]);
    expect(await rows.leave(connection)).toBeUndefined();
    expect(await rows.note(connection, here, NOW)).toBeUndefined();
  });
});

describe('what is left of a page whose rows expired one before the other', () => {
  it('is forgotten too', async () => {
    const { brand, connection, here } = await entered();
    await rows.note(connection, here, NOW);
    await memory.table.client.send(
      new DeleteCommand({ TableName: memory.table.name, Key: { pk: `W#:${connection}`, sk: 'CONNECTION' } }),
    );
    expect(await rows.leave(connection)).toBeUndefined();
    expect(await rows.leave(connection, brand)).toBe(brand);
    expect(await rows.present(brand)).toEqual([]);
  });
});

describe('who is told of changes', () => {
  it('is asked once in two seconds', async () => {
    const { brand, connection, here } = await entered();
    expect(await rows.connections(brand)).toEqual([]);
    await rows.note(connection, here, NOW);
    expect(await rows.connections(brand)).toEqual([]);
    pass(2);
    expect(await rows.connections(brand)).toEqual([connection]);
  });
});
