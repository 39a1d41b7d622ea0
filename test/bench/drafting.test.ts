import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { baggage } from '#backoffice/baggage/index.ts';
import { makeDraft } from '#desk/answer/draft.ts';
import { intake } from '#desk/incoming/intake.ts';
import type { Desk } from '#desk/layers.ts';
import type { BackOffice } from '#desk/ports/backOffice.ts';
import { plusSeconds } from '#domain/instant.ts';
import type { Message } from '#domain/message.ts';
import { CASES, caseOf } from '../desk/cases.ts';
import { deskFor } from '../desk/deskFor.ts';
import { scriptedOffice } from '../desk/scriptedOffice.ts';
import { type MeteredTable, meteredTable } from './meteredTable.ts';
import type { Sums } from './sums.ts';

let metered: MeteredTable;
let lookups = 0;

beforeAll(async () => {
  metered = await meteredTable();
});
afterAll(() => metered.close());

const knowing: BackOffice = {
  ...baggage,
  connect: async () => ({
    lookUp: async () => {
      lookups += 1;
      return { ok: true, status: caseOf(CASES.located!), proved: 'verified_basic' };
    },
  }),
};

const T0 = '2026-11-02T08:00:00.000Z';

let serial = 0;
const newCustomer = () => {
  serial += 1;
  return String(800_200 + serial);
};

const written = (id: string, second: number, text: string): Message => ({
  thread: `drafts:x:d.${id}`,
  id: String(1_000_000 + second),
  at: plusSeconds(T0, second),
  direction: 'in',
  place: 'private',
  author: { id, handle: `customer_${id}` },
  text,
  lang: 'en',
});

const KNOWS_ALL = 'Where is my bag? File AMSZY10045, name Petrov';

/** What the latest message costs until its draft is stored. */
const costUntilDraft = async (...messages: Message[]) => costWith([knowing], ...messages);

const costWith = async (offices: BackOffice[], ...messages: Message[]) => {
  const { desk: plain } = deskFor(metered.table, 'drafts', knowing);
  // Once an hour an instance notes that the channel speaks.
  await plain.hearing.note('drafts', 'x', plain.clock.now());
  let shown: Sums | undefined;
  const change: Desk['threads']['change'] = async (...head) => {
    const changed = await plain.threads.change(...head);
    // The head that shows the draft; what the dossier is made from comes behind it.
    shown = metered.sofar();
    return changed;
  };
  const desk = {
    ...plain,
    threads: { ...plain.threads, change },
    offices: { ...plain.offices, of: async () => offices },
  };
  for (const message of messages.slice(0, -1)) await intake(desk)(message);
  const latest = messages.at(-1)!;
  const all = await metered.cost(async () => {
    await intake(desk)(latest);
    await makeDraft(desk)({ thread: latest.thread, why: 'message' });
  });
  const until = shown ?? all;
  return { ...until, behind: { reads: all.reads - until.reads, writes: all.writes - until.writes } };
};

describe('a direct message with reference and surname', () => {
  it('has its draft after at most five writes and three reads', async () => {
    const { reads, writes } = await costUntilDraft(written(newCustomer(), 0, KNOWS_ALL));
    expect([writes <= 5, reads <= 3]).toEqual([true, true]);
  });

  it('costs at most four requests more for the dossier, once a thread', async () => {
    const { behind } = await costUntilDraft(written(newCustomer(), 0, KNOWS_ALL));
    expect([behind.reads <= 2, behind.writes <= 2]).toEqual([true, true]);
  });

  it('has its draft after one look-up', async () => {
    const before = lookups;
    await costUntilDraft(written(newCustomer(), 0, KNOWS_ALL));
    expect(lookups - before).toBe(1);
  });

  it('costs the same whether the brand has one back office or ten', async () => {
    const nine = Array.from({ length: 9 }, (_, n) => scriptedOffice({ name: `other${n}` }).office);
    const before = lookups;
    const one = await costWith([knowing], written(newCustomer(), 0, KNOWS_ALL));
    const ten = await costWith([...nine, knowing], written(newCustomer(), 0, KNOWS_ALL));
    expect(ten).toEqual(one);
    expect(lookups - before).toBe(2);
  });

  it('costs as many requests in a thread of one message as in one of 130', async () => {
    const [short, long] = [newCustomer(), newCustomer()];
    const few = await costUntilDraft(written(short, 0, 'Hello'), written(short, 1, KNOWS_ALL));
    const before = Array.from({ length: 129 }, (_, second) => written(long, second, 'Hello'));
    const many = await costUntilDraft(...before, written(long, 200, KNOWS_ALL));
    expect([many.reads, many.writes]).toEqual([few.reads, few.writes]);
  });
});

describe('a message that gives no reference', () => {
  it('has its draft after at most five writes and three reads', async () => {
    const { reads, writes } = await costUntilDraft(written(newCustomer(), 0, 'My bag did not arrive'));
    expect([writes <= 5, reads <= 3]).toEqual([true, true]);
  });

  it('costs the back office nothing', async () => {
    const before = lookups;
    await costUntilDraft(written(newCustomer(), 0, 'My bag did not arrive'));
    expect(lookups).toBe(before);
  });
});
