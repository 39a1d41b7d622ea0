import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decideSecond } from '#desk/agent/decideSecond.ts';
import { undo } from '#desk/agent/undo.ts';
import { makeDraft } from '#desk/answer/draft.ts';
import { intake } from '#desk/incoming/intake.ts';
import { publish } from '#desk/outgoing/publish.ts';
import { watch } from '#desk/watch/watch.ts';
import type { Agent } from '#domain/reply.ts';
import type { SecondReason } from '#domain/secondApproval.ts';
import type { Table } from '#platform/table.ts';
import { memoryTable } from '../../memoryTable.ts';
import { ANNA, refusal, talk } from '../talk.ts';

const LENA: Agent = { id: 'lena', name: 'Lena Orlova', initials: 'LO' };

let table: Table;
let close: () => Promise<void>;
let serial = 0;

beforeAll(async () => {
  ({ table, close } = await memoryTable());
});
afterAll(() => close());

/** Anna answers a customer in her own words, at a brand with these rules. */
const answered = async (secondApproval: SecondReason[] = ['own_words'], words = 'Why was it closed?') => {
  serial += 1;
  const world = talk(table, `s${serial}`);
  world.allow({ secondApproval });
  const thread = world.name('x', 'd.800200');
  await world.hear(world.said(thread, '1', world.now(), { text: words }));
  const approved = await world.approves(thread);
  const head = async () => (await world.read(thread)).head;
  const row = async () => (await world.desk.replies.get(thread, approved.reply))!;
  const decide = (verdict: 'approve' | 'return', { by = LENA, reason = '' } = {}) =>
    decideSecond(world.desk)(by, thread, { reply: approved.reply, verdict, reason });
  const done = async () => (await world.read(thread)).audit.map(({ by, what }) => `${by} ${what}`);
  return { ...world, thread, approved, head, row, decide, done };
};

describe('a reply that needs a second pair of eyes', () => {
  it('waits for a lead and is not sent', async () => {
    const { approved, head, hints, row, done } = await answered();
    expect(approved.state).toBe('proposed');
    expect((await head()).reply).toMatchObject({ state: 'proposed', by: 'Anna Bell' });
    expect(await row()).toMatchObject({ state: 'proposed', second: { why: ['own_words'] } });
    expect(hints.publish).toEqual([]);
    expect(await done()).toContain('Anna Bell proposed');
  });

  it('is left alone by a publisher that is sent for it', async () => {
    const { desk, thread, approved, row, x } = await answered();
    await publish(desk)({ thread, reply: approved.reply });
    expect((await row()).state).toBe('proposed');
    expect(x.sends).toEqual([]);
  });

  it('goes out once a lead approves it, signed by who wrote it', async () => {
    const { decide, work, row, done } = await answered();
    await decide('approve');
    await work();
    expect(await row()).toMatchObject({ state: 'sent', by: ANNA, second: { by: LENA } });
    expect((await row()).deliveries[0]?.text).toMatch(/\^AB$/);
    expect(await done()).toContain('Lena Orlova approved_second');
  });

  it('is not approved by who proposed it', async () => {
    const { decide, row } = await answered();
    expect(await refusal(decide('approve', { by: ANNA }))).toBe('forbidden/own_proposal');
    expect((await row()).state).toBe('proposed');
  });

  it('comes back with the reason of the lead who sends it back', async () => {
    const { decide, head, row } = await answered();
    expect(await refusal(decide('return'))).toBe('input/reason');
    await decide('return', { reason: 'Please say when it opens again.' });
    expect((await head()).reply?.state).toBe('returned');
    expect(await row()).toMatchObject({
      code: 'sent_back',
      reason: 'Lena Orlova: Please say when it opens again.',
    });
  });

  it('is decided once, by one of two leads', async () => {
    const { decide } = await answered();
    const outcomes = await Promise.all([refusal(decide('approve')), refusal(decide('approve'))]);
    expect(outcomes.sort()).toEqual(['conflict/changed', 'done']);
  });

  it('comes back where the customer has written meanwhile', async () => {
    const { said, thread, desk, decide, row, head, wait, now } = await answered();
    wait(60);
    await intake(desk)(said(thread, '2', now(), { text: 'Is anybody there?' }));
    expect(await refusal(decide('approve'))).toBe('conflict/customer_wrote');
    expect((await row()).state).toBe('returned');
    expect((await head()).reply?.state).toBe('returned');
  });

  it('gives way to a newer draft', async () => {
    const { thread, desk, row, head } = await answered();
    await makeDraft(desk)({ thread, why: 'agent' });
    expect(await row()).toMatchObject({ state: 'returned', code: 'newer_draft' });
    expect((await head()).reply?.state).toBe('returned');
  });

  it('has the clock of approval run on, and none of sending', async () => {
    const { desk, wait, allow, row } = await answered();
    allow({
      secondApproval: ['own_words'],
      policies: [
        {
          ...{ name: 'default', when: {}, pauses: [] },
          targets: { approval: { seconds: 600, warnAt: 0.5 } },
        },
      ],
    });
    wait(3600);
    await watch(desk)();
    expect((await row()).state).toBe('proposed');
    const alarms = await desk.alarms.latest((await row()).thread.split(':')[0]!);
    expect(alarms.map(({ metric }) => metric)).not.toContain('sending');
  });

  it.each<[SecondReason, string, 'approved' | 'proposed']>([
    ['vulnerable', 'My insulin is in the bag, where is it?', 'proposed'],
    ['vulnerable', 'Why was it closed?', 'approved'],
    ['public', 'Why was it closed?', 'approved'],
  ])('by the rule %s, asked “%s”, is %s', async (rule, words, state) => {
    expect((await answered([rule], words)).approved.state).toBe(state);
  });
});

describe('an approved reply', () => {
  it('is taken back before anybody begins to send it, and its draft is on the desk again', async () => {
    const { desk, thread, approved, head, row, work, x } = await answered([]);
    await undo(desk)(ANNA, thread, approved.reply);
    await work();
    expect(x.sends).toEqual([]);
    expect(await row()).toMatchObject({ state: 'returned', code: 'undone' });
    expect(await head()).toMatchObject({ reply: { state: 'returned' }, draft: { state: 'human' } });
  });

  it('can be approved again after it was taken back', async () => {
    const { desk, thread, approved, approves, work, x } = await answered([]);
    await undo(desk)(ANNA, thread, approved.reply);
    await approves(thread);
    await work();
    expect(x.sends).toHaveLength(1);
  });

  it('cannot be taken back once it was sent', async () => {
    const { desk, thread, approved, work } = await answered([]);
    await work();
    expect(await refusal(undo(desk)(ANNA, thread, approved.reply))).toMatch(/^conflict\//);
  });

  it('says until when it can be taken back, where replies are held back', async () => {
    serial += 1;
    const world = talk(table, `s${serial}`);
    const thread = world.name('x', 'd.800200');
    await world.hear(world.said(thread, '1', world.now()));
    Object.assign(world.desk, { undoSeconds: 6 });
    const { sendsAt } = await world.approves(thread);
    expect(Date.parse(sendsAt!) - Date.parse(world.now())).toBe(6000);
  });
});
