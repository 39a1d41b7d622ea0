import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decideSecond } from '#desk/agent/decideSecond.ts';
import { undo } from '#desk/agent/undo.ts';
import { makeDraft } from '#desk/answer/draft.ts';
import { intake } from '#desk/incoming/intake.ts';
import { publish } from '#desk/outgoing/publish.ts';
import { watch } from '#desk/watch/watch.ts';
import { due, nextAt } from '#domain/agenda.ts';
import type { Draft } from '#domain/draft.ts';
import type { Agent } from '#domain/reply.ts';
import type { SecondReason } from '#domain/secondApproval.ts';
import { DEFAULT_LEVELS } from '#domain/sla/defaults.ts';
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

/** A lead approves in the moment in which a newer draft is about to take the place of what was proposed. */
const approvedMeanwhile = async () => {
  const world = await answered();
  const { replies } = world.desk;
  let decided = false;
  const desk = {
    ...world.desk,
    replies: {
      ...replies,
      get: async (thread: string, id: string) => {
        if (!decided) {
          decided = true;
          await world.decide('approve');
        }
        return replies.get(thread, id);
      },
    },
  };
  return { ...world, desk };
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

  it('goes out all the same where a lead approved it while a newer draft was made', async () => {
    const { thread, desk, decide, work, row, x } = await approvedMeanwhile();
    await makeDraft(desk)({ thread, why: 'agent' });
    await work();
    expect((await row()).state).toBe('sent');
    expect(x.sends).toHaveLength(1);
    expect(await refusal(decide('approve'))).toMatch(/^conflict\//);
  });

  it('that was proposed while a newer draft was made comes back with its reason', async () => {
    serial += 1;
    const world = talk(table, `s${serial}`);
    world.allow({ secondApproval: ['own_words'] });
    const thread = world.name('x', 'd.800200');
    await world.hear(world.said(thread, '1', world.now()));
    const { putDraft } = world.desk.threads;
    const desk = {
      ...world.desk,
      threads: {
        ...world.desk.threads,
        putDraft: async (draft: Draft) => {
          await world.approves(thread);
          await putDraft(draft);
        },
      },
    };
    await makeDraft(desk)({ thread, why: 'agent' });
    const { head, replies } = await world.read(thread);
    expect(head.reply?.state).toBe('returned');
    expect(replies).toMatchObject([{ state: 'returned', code: 'newer_draft' }]);
  });

  it('is not made anew for an office that may be back', async () => {
    const { thread, desk, head, row, wait } = await answered();
    const before = await head();
    await desk.threads.change(before, { draft: { ...before.draft!, retryAt: before.waitingSince! } });
    wait(600);
    expect(due(await head(), DEFAULT_LEVELS, desk.clock.now())).not.toContainEqual({ what: 'draft' });
    await makeDraft(desk)({ thread, why: 'retry' });
    expect((await row()).state).toBe('proposed');
  });

  it('stays in the queue where nobody asked for it', async () => {
    const { head, now } = await answered();
    const { waitingSince: _, ...notice } = await head();
    expect(nextAt(notice, DEFAULT_LEVELS, now())).toBeDefined();
  });

  it('is shown as it was decided to whoever answers next, where that was not shown', async () => {
    const { desk, thread, row, approves, work, x } = await answered();
    const reply = await row();
    await desk.replies.replace({ ...reply, state: 'returned', code: 'sent_back' }, reply);
    expect(await refusal(approves(thread))).toBe('conflict/changed');
    await approves(thread);
    expect((await desk.threads.read(thread))?.head.reply?.state).toBe('proposed');
    await work();
    expect(x.sends).toEqual([]);
  });

  it('is proposed again where a lead’s word was shown but not written', async () => {
    const { desk, thread, approved, head, row } = await answered();
    const before = await head();
    await desk.threads.change(before, { reply: { ...before.reply!, state: 'approved' } });
    await publish(desk)({ thread, reply: approved.reply });
    expect((await head()).reply?.state).toBe('proposed');
    expect((await row()).state).toBe('proposed');
  });

  it('goes with the question that was taken back', async () => {
    const { thread, head, hear, now, read } = await answered();
    await hear({ kind: 'deleted', thread, id: '1', at: now() });
    expect(await head()).not.toHaveProperty('reply');
    expect(await head()).not.toHaveProperty('waitingSince');
    expect((await read(thread)).replies).toEqual([]);
  });

  it('that lost against another is nobody’s to decide', async () => {
    const { desk, row, read, thread } = await answered();
    await desk.replies.put({ ...(await row()), id: 'rpl_other' });
    expect((await read(thread)).replies.map(({ id }) => id)).toEqual([(await row()).id]);
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

  it('is anybody’s to stop, but not what a colleague proposed', async () => {
    const { desk, thread, approved, row } = await answered([]);
    await undo(desk)(LENA, thread, approved.reply);
    expect((await row()).state).toBe('returned');
    const other = await answered();
    expect(await refusal(undo(other.desk)(LENA, other.thread, other.approved.reply))).toBe(
      'forbidden/proposer',
    );
    expect((await other.row()).state).toBe('proposed');
    await undo(other.desk)(ANNA, other.thread, other.approved.reply);
    expect((await other.row()).state).toBe('returned');
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
