import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { approveAction } from '#desk/agent/approveAction.ts';
import { makeDraft } from '#desk/answer/draft.ts';
import { intake } from '#desk/incoming/intake.ts';
import { watch } from '#desk/watch/watch.ts';
import { plusSeconds } from '#domain/instant.ts';
import type { Table } from '#platform/table.ts';
import { memoryTable } from '../../memoryTable.ts';
import { deskFor } from '../deskFor.ts';
import { scriptedOffice } from '../scriptedOffice.ts';

let table: Table;
let close: () => Promise<void>;
let serial = 0;

beforeAll(async () => {
  ({ table, close } = await memoryTable());
});
afterAll(() => close());

const ANNA = { id: 'anna', name: 'Anna Bell', initials: 'AB' };
const BORIS = { id: 'boris', name: 'Boris King', initials: 'BK' };

/** A customer without a signal, and the draft that proposes a ticket. */
const noSignal = async () => {
  serial += 1;
  const office = scriptedOffice();
  const world = deskFor(table, `a${serial}`, office.office);
  const { desk } = world;
  const thread = `a${serial}:x:d.800300`;
  let written = 0;
  const write = async (text: string) => {
    written += 1;
    await intake(desk)({
      thread,
      id: String(5000 + written),
      at: plusSeconds(world.now(), written),
      direction: 'in',
      place: 'private',
      author: { id: '800300', handle: 'maria_o' },
      text,
      lang: 'en',
    });
    await makeDraft(desk)({ thread, why: 'message' });
  };
  await write('There is no internet here since this morning, the router blinks red');
  const rows = async () => (await desk.threads.read(thread))!;
  const draft = (await rows()).drafts[0]!;
  const approve = (agent = ANNA, inputs: Record<string, string> = {}) =>
    approveAction(desk)(agent, thread, { draftId: draft.id, name: 'create_ticket', inputs });
  const run = () => makeDraft(desk)(world.hints.draft.at(-1)!);
  return { ...world, ...office, thread, rows, draft, approve, run, write };
};

describe('something to be done in a back office', () => {
  it('is proposed beside the draft, and not done before an agent says so', async () => {
    const { draft, orders } = await noSignal();
    expect(draft).toMatchObject({
      state: 'human',
      human: 'action_first',
      actions: [{ kind: 'create_ticket' }],
    });
    expect(orders).toEqual([]);
  });

  it('is done once approved, with the inputs as the agent left them, and becomes facts of the next draft', async () => {
    const { approve, run, rows, orders } = await noSignal();
    const { action } = await approve(ANNA, { description: 'no signal, red light' });
    await run();
    expect(orders).toEqual([
      {
        id: action,
        name: 'create_ticket',
        inputs: { description: 'no signal, red light' },
        requester: { channel: 'x', id: '800300', handle: 'maria_o' },
      },
    ]);
    const { head, drafts } = await rows();
    expect(head.action?.state).toBe('done');
    expect(drafts[0]).toMatchObject({ state: 'ready', case: { backoffice: 'tickets' } });
    expect(drafts[0]?.deliveries[0]?.text).toContain('TT-700123');
  });

  it('is done once, however often the work is handed out', async () => {
    const { approve, run, orders } = await noSignal();
    await approve();
    await Promise.all([run(), run(), run()]);
    await run();
    expect(orders).toHaveLength(1);
  });

  it('is looked for before it is tried again when its answer was lost', async () => {
    const { approve, run, rows, orders, readBacks, acts, wait } = await noSignal();
    acts({ kind: 'unknown', reason: 'time-out' });
    await approve();
    await run();
    expect((await rows()).head.action?.state).toBe('unknown');
    wait(61);
    await run();
    expect([orders.length, readBacks.length]).toEqual([2, 1]);
    expect(new Set([...orders, ...readBacks].map(({ id }) => id)).size).toBe(1);
    expect((await rows()).head.action?.state).toBe('done');
  });

  it('is taken up again by the sweep when its hint was lost', async () => {
    const { approve, hints, wait, desk, run, orders } = await noSignal();
    await approve();
    hints.draft.length = 0;
    wait(130);
    await watch(desk)();
    expect(hints.draft).toContainEqual(expect.objectContaining({ why: 'act' }));
    await run();
    expect(orders).toHaveLength(1);
  });

  it('tells the second agent who was first', async () => {
    const { approve } = await noSignal();
    await approve(ANNA);
    await expect(approve(BORIS)).rejects.toMatchObject({
      code: 'acting_already',
      details: { by: 'Anna Bell' },
    });
  });

  it.each([
    ['a required input left empty', { description: ' ' }],
    ['a text that is too long', { description: 'x'.repeat(101) }],
    ['a telephone number that is none', { description: 'no signal', phone: 'call me' }],
  ])('is not taken with %s', async (_, inputs) => {
    const { approve, orders } = await noSignal();
    await expect(approve(ANNA, inputs)).rejects.toMatchObject({ kind: 'input', code: 'action' });
    expect(orders).toEqual([]);
  });

  it('takes no input that does not belong to it', async () => {
    const { approve, run, orders } = await noSignal();
    await approve(ANNA, { description: 'no signal', admin: 'yes' });
    await run();
    expect(orders[0]?.inputs).toEqual({ description: 'no signal' });
  });

  it('is not taken any more once the customer wrote again', async () => {
    const { approve, write } = await noSignal();
    await write('It works again, thanks!');
    await expect(approve()).rejects.toMatchObject({ code: 'customer_wrote' });
  });

  it('stays with an agent, with the reason, when the back office refuses it', async () => {
    const { approve, run, rows, acts, counts } = await noSignal();
    acts({ kind: 'refused', reason: 'The address is not served.' });
    await approve();
    await run();
    const { head, actions } = await rows();
    expect(head.action?.state).toBe('refused');
    expect(actions[0]?.reason).toBe('The address is not served.');
    expect(counts).toContain('ActionFailed');
  });

  it('makes what was opened the customer’s own: a question about it needs no further proof', async () => {
    const { approve, run, desk, thread, asked, knows, write } = await noSignal();
    await approve();
    await run();
    knows({ ok: false, reason: 'unavailable' });
    await write('any news?');
    expect(asked.at(-1)).toMatchObject({ reference: 'TT-700123', account: 'x:800300' });
    expect((await desk.threads.read(thread))?.drafts[0]?.asks).toEqual([]);
  });
});
