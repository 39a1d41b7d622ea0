import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assign } from '#desk/agent/assign.ts';
import { note } from '#desk/agent/note.ts';
import type { Table } from '#platform/table.ts';
import { memoryTable } from '../../memoryTable.ts';
import { ANNA, refusal, talk } from '../talk.ts';

let table: Table;
let close: () => Promise<void>;
let serial = 0;

beforeAll(async () => {
  ({ table, close } = await memoryTable());
});
afterAll(() => close());

const open = async () => {
  serial += 1;
  const world = talk(table, `c${serial}`);
  const thread = world.name('x', 'd.800200');
  await world.hear(world.said(thread, '1', world.now()));
  return { ...world, thread };
};

describe('who answers for a thread', () => {
  it('is whoever takes it, whoever it is given to, or nobody', async () => {
    const { desk, thread, read } = await open();
    const owner = async () => (await read(thread)).head.owner;
    await assign(desk)(ANNA, thread, undefined);
    expect(await owner()).toBe('Anna Bell');
    await assign(desk)(ANNA, thread, 'boris');
    expect(await owner()).toBe('Boris King');
    await assign(desk)(ANNA, thread, null);
    expect(await owner()).toBeUndefined();
  });

  it('is nobody from elsewhere', async () => {
    const { desk, thread } = await open();
    expect(await refusal(assign(desk)(ANNA, thread, 'mallory'))).toBe('input/to');
  });

  it('is written down with who decided it', async () => {
    const { desk, thread, read } = await open();
    await assign(desk)(ANNA, thread, 'boris');
    expect((await read(thread)).audit).toMatchObject([
      { by: 'Anna Bell', what: 'assigned', detail: 'Boris King' },
    ]);
  });
});

describe('a note', () => {
  it('is kept with its author, as it was written', async () => {
    const { desk, thread, read } = await open();
    await note(desk)(ANNA, thread, '  He called <b>twice</b>.  ');
    expect((await read(thread)).audit).toMatchObject([
      { by: 'Anna Bell', what: 'noted', detail: 'He called <b>twice</b>.' },
    ]);
  });

  it.each(['', '   ', 'x'.repeat(2001)])('of no words, or of too many, is refused', async (words) => {
    const { desk, thread } = await open();
    expect(await refusal(note(desk)(ANNA, thread, words))).toBe('input/note');
  });
});
