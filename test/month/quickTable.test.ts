import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Threads } from '#desk/ports/threads.ts';
import { plusSeconds } from '#domain/instant.ts';
import type { Message } from '#domain/message.ts';
import type { Table } from '#platform/table.ts';
import { threads } from '#platform/threads.ts';
import { memoryTable } from '../memoryTable.ts';
import { quickTable } from './quickTable.ts';

let emulator: Table;
let close: () => Promise<void>;
let serial = 0;

beforeAll(async () => {
  ({ table: emulator, close } = await memoryTable());
});
afterAll(() => close());

const T = '2026-11-02T09:00:00.000Z';

const step = fc.record({
  minute: fc.integer({ min: 0, max: 30 }),
  direction: fc.constantFrom('in' as const, 'out' as const),
  look: fc.integer({ min: 0, max: 60 }),
});

interface Step {
  minute: number;
  direction: 'in' | 'out';
  look: number;
}

const take = async (store: Threads, thread: string, { minute, direction, look }: Step): Promise<void> => {
  const at = plusSeconds(T, minute * 60);
  const author = { id: '1' };
  const message: Message = {
    ...{ thread, id: `${minute}`, at, direction, place: 'private', author, text: 'words' },
  };
  await store.append(message);
  if (direction === 'out') await store.noteOutbound(message);
  else await store.noteInbound(message, at, plusSeconds(T, look * 60));
};

const change = async (store: Threads, thread: string, { minute, look }: Step): Promise<void> => {
  const head = look % 3 === 0 ? await store.head(thread) : undefined;
  if (head === undefined) return;
  const nextAt = look === 0 ? undefined : plusSeconds(T, minute * 60);
  await store.change(head, { owner: look % 2 === 0 ? 'Anna' : undefined, nextAt });
};

/** What a table holds after these steps. */
const after = async (table: Table, thread: string, steps: readonly Step[]): Promise<unknown[]> => {
  const store = threads(table);
  for (const one of steps) {
    await take(store, thread, one);
    await change(store, thread, one);
  }
  const brand = thread.split(':')[0] ?? '';
  return [
    await store.read(thread),
    await store.attention(brand, plusSeconds(T, 1200)),
    await store.waiting(brand),
  ];
};

it('does to threads what the emulator of DynamoDB does', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 10 }), async (steps) => {
      serial += 1;
      const thread = `quick${serial}:x:d.1`;
      expect(await after(quickTable().table, thread, steps)).toEqual(await after(emulator, thread, steps));
    }),
    { numRuns: 40 },
  );
});
