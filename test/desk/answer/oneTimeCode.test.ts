import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDraft } from '#desk/answer/draft.ts';
import { intake } from '#desk/incoming/intake.ts';
import type { Desk } from '#desk/layers.ts';
import type { FactValue } from '#domain/facts.ts';
import type { Table } from '#platform/table.ts';
import { memoryTable } from '../../memoryTable.ts';
import { fact } from '../cases.ts';
import { deskFor } from '../deskFor.ts';
import { scriptedOffice, ticketOf } from '../scriptedOffice.ts';

let table: Table;
let close: () => Promise<void>;
let serial = 0;

beforeAll(async () => {
  ({ table, close } = await memoryTable());
});
afterAll(() => close());

/** A customer whose case holds something that only a code opens; `send` is what asking for one comes to. */
const customer = async (send: (desk: Desk, brand: string) => Promise<boolean>) => {
  serial += 1;
  const brand = `c${serial}`;
  const thread = `${brand}:x:d.800300`;
  const sent: string[] = [];
  const scripted = scriptedOffice({ identity: 'strong' });
  const secret = fact<FactValue>({ kind: 'text', text: 'Harbour Street 4' }, 'verified_strong');
  const status = ticketOf('in_progress', {
    details: { subject: secret },
  });
  scripted.knows({ ok: true, status, proved: 'verified_basic' });
  const world = deskFor(table, brand, {
    ...scripted.office,
    connect: async (context) => ({
      ...(await scripted.office.connect(context)),
      challenge: async (reference) => {
        sent.push(reference);
        return send(world.desk, brand);
      },
    }),
  });
  const writes = async (text: string, desk: Desk = world.desk) => {
    world.wait(60);
    const at = world.now();
    const author = { id: '800300' };
    await intake(desk)({ thread, id: at, at, direction: 'in', place: 'private', author, text, lang: 'en' });
    await makeDraft(desk)({ thread, why: 'message' });
    return (await desk.threads.read(thread))?.drafts[0]?.asks;
  };
  return { ...world, brand, sent, writes };
};

const QUESTION = 'TT-700123, my surname is Orlova. When will it be fixed?';
const NEWS = 'Any news on TT-700123?';

describe('a one-time code', () => {
  it('is sent once within ten minutes, and asked for as long as it is on its way', async () => {
    const { writes, sent } = await customer(async () => true);
    expect(await writes(QUESTION)).toEqual(['code']);
    expect(await writes(NEWS)).toEqual(['code']);
    expect(sent).toEqual(['TT-700123']);
  });

  it('that could not be sent is not asked for, and tried again with the next message', async () => {
    const { writes, sent } = await customer(async () => false);
    expect(await writes(QUESTION)).toEqual([]);
    expect(await writes(NEWS)).toEqual([]);
    expect(sent).toHaveLength(2);
  });

  it('that could not be sent takes nothing with it that was learned of the account meanwhile', async () => {
    const { writes, desk, brand } = await customer(async ({ accounts }, of) => {
      await accounts.put(of, 'x', '800300', { ...(await accounts.get(of, 'x', '800300')), lang: 'uk' });
      return false;
    });
    await writes(QUESTION);
    const known = await desk.accounts.get(brand, 'x', '800300');
    expect(known).toMatchObject({ lang: 'uk' });
    expect(known.codeSentAt).toBeUndefined();
  });

  it('is not said to be on its way because another thread of the account was faster', async () => {
    const { writes, sent, desk } = await customer(async () => true);
    let isOutrun = true;
    const put: typeof desk.accounts.put = async (brand, channel, account, known) => {
      if (known.codeSentAt === undefined || !isOutrun)
        return desk.accounts.put(brand, channel, account, known);
      isOutrun = false;
      return false;
    };
    expect(await writes(QUESTION, { ...desk, accounts: { ...desk.accounts, put } })).toEqual(['code']);
    expect(sent).toHaveLength(1);
  });
});
