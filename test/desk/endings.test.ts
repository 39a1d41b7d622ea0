import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { block, unblock } from '#desk/agent/block.ts';
import { showThread } from '#desk/agent/showThread.ts';
import { makeDraft } from '#desk/answer/draft.ts';
import { watch } from '#desk/watch/watch.ts';
import type { Attachment } from '#domain/message.ts';
import type { Table } from '#platform/table.ts';
import { memoryTable } from '../memoryTable.ts';
import { surveyed } from './surveyed.ts';
import { ANNA, refusal } from './talk.ts';

let table: Table;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ table, close } = await memoryTable());
});
afterAll(() => close());

const STICKER: Attachment = { kind: 'sticker', ref: 's' };

const answered = async (thanks: 'answer' | 'close' = 'close') => {
  const world = surveyed(table, { levels: { thanks } });
  await world.told(world.thread);
  return world;
};

describe('bare thanks (C37)', () => {
  it.each([
    ['Thank you so much for your help!', []],
    ['Спасибо большое!', []],
    ['👍', []],
    ['❤️ 🙏', []],
    ['', [STICKER]],
    ['Danke!', [STICKER]],
  ])('end the episode where the brand says so: “%s” %j', async (text, attachments) => {
    const world = await answered();
    await world.says(world.thread, text, attachments.length > 0 ? { attachments } : {});
    const head = await world.head(world.thread);
    expect(head.waitingSince ?? head.draft ?? head.openedAt).toBeUndefined();
    expect(await world.audited(world.thread)).toContainEqual(
      expect.objectContaining({ what: 'closed_thanks', by: 'okno' }),
    );
    expect(await world.desk.threads.attention(world.brand)).toHaveLength(0);
  });

  it('wait for a person where it says nothing', async () => {
    const world = await answered('answer');
    await world.says(world.thread, 'Thank you!');
    expect(await world.head(world.thread)).toMatchObject({ draft: { human: 'thanks' } });
  });

  it.each([
    'Thank you for nothing',
    'Thanks, but the zip is broken',
    'Thank you. When do you open?',
    '😡',
    '❓',
    'Спасибо, но я так и не понял, что делать',
    'ok',
  ])('are not “%s”', async (text) => {
    const world = await answered();
    await world.says(world.thread, text);
    expect(await world.head(world.thread)).toMatchObject({ waitingSince: expect.any(String) });
  });

  it('do not end a question that stands beside them, nor a picture', async () => {
    const world = await answered();
    await world.says(world.thread, 'Why was the lounge closed?');
    await world.says(world.thread, 'Thank you!');
    expect(await world.head(world.thread)).toMatchObject({ waitingSince: expect.any(String) });
    const another = await answered();
    await another.says(another.thread, 'Thanks', { attachments: [{ kind: 'image', ref: 'i' }] });
    expect(await another.head(another.thread)).toMatchObject({ waitingSince: expect.any(String) });
  });

  it('do not answer a question of ours', async () => {
    const world = await answered();
    await world.drafts(world.thread);
    await world.approves(world.thread, { text: 'Shall I send you the form?' });
    await world.work();
    await world.says(world.thread, '👍');
    expect(await world.head(world.thread)).toMatchObject({ waitingSince: expect.any(String) });
  });

  it('stop no alarm of what is still owed, and its update is prepared anew', async () => {
    const world = await answered();
    const promise = {
      ...{ id: 'p1', kind: 'update' as const, by: '2026-11-05T14:00:00.000Z', madeAt: world.now() },
      ...{ owner: 'Anna Bell', source: 'hand' as const, noticed: true as const },
    };
    await world.desk.threads.change(await world.head(world.thread), { promises: [promise] });
    await world.says(world.thread, 'Thanks!');
    const { noticed: _, ...due } = promise;
    expect(await world.head(world.thread)).toMatchObject({ promises: [due] });
    expect((await world.head(world.thread)).promises?.[0]).not.toHaveProperty('noticed');
  });

  it('are as good as any word where we asked whether we helped', async () => {
    const world = surveyed(table, { levels: { thanks: 'close' } });
    await world.asked(world.thread);
    await world.says(world.thread, 'Thank you!');
    expect((await world.head(world.thread)).waitingSince).toBeUndefined();
    expect(await world.counted('survey_yes')).toEqual([]);
  });
});

describe('a question that was taken back (C36)', () => {
  const takenBack = async (deleted: 'cancel' | 'keep') => {
    const world = surveyed(table, { levels: { deleted } });
    await world.says(world.thread, 'Why was the lounge closed?');
    world.wait(5);
    await world.hear({ kind: 'deleted', thread: world.thread, id: 'm1', at: world.now() });
    return world;
  };

  it('waits no more', async () => {
    const world = await takenBack('cancel');
    expect((await world.head(world.thread)).waitingSince).toBeUndefined();
  });

  it('waits on without its words where the brand keeps it', async () => {
    const world = await takenBack('keep');
    const { messages, drafts } = await world.read(world.thread);
    expect(await world.head(world.thread)).toMatchObject({
      waitingSince: expect.any(String),
      draft: { state: 'human' },
    });
    expect(messages).toMatchObject([{ text: '', deletedAt: expect.any(String) }]);
    expect(JSON.stringify(drafts[0])).not.toContain('lounge');
  });
});

describe('a blocked account (C38)', () => {
  const asking = async () => {
    const world = surveyed(table, { others: { y: { people: 'x' }, z: {} } });
    await world.says(world.thread, 'Buy cheap followers now, best price');
    return world;
  };

  it('waits no more, and what it writes is kept and not answered', async () => {
    const world = await asking();
    await block(world.desk)(ANNA, world.thread, { reason: 'Spam' });
    await world.says(world.thread, 'Cheap followers, answer me');
    const { head, messages, drafts } = await world.read(world.thread);
    expect(head.waitingSince ?? head.draft ?? head.openedAt).toBeUndefined();
    expect(messages).toHaveLength(2);
    expect(drafts).toHaveLength(1);
    expect(await world.desk.threads.attention(world.brand)).toEqual([]);
    expect(await world.audited(world.thread)).toContainEqual({
      what: 'blocked',
      by: 'Anna Bell',
      detail: 'Spam',
    });
  });

  it('is blocked in every thread of the account, and no other account of the person is', async () => {
    const world = await asking();
    const [same, other] = [world.name('y', 'd.800300'), world.name('z', 'd.900')];
    await world.says(same, 'Cheap followers');
    await world.says(other, 'Where can I complain?');
    await block(world.desk)(ANNA, world.thread, { reason: 'Spam' });
    expect((await world.head(same)).waitingSince).toBeUndefined();
    expect((await world.head(other)).waitingSince).toBeDefined();
    await world.says(same, 'again');
    expect((await world.head(same)).waitingSince).toBeUndefined();
  });

  it('is owed nothing, told nothing and asked nothing', async () => {
    const world = surveyed(table);
    await world.told(world.thread);
    await block(world.desk)(ANNA, world.thread, { reason: 'Threatens our people' });
    world.wait(3 * 3600);
    await watch(world.desk)();
    await makeDraft(world.desk)({ thread: world.thread, why: 'recheck' });
    await world.work();
    expect(world.x.sends).toHaveLength(1);
    const head = await world.head(world.thread);
    expect(head.survey ?? head.recheck ?? head.promises ?? head.nextAt).toBeUndefined();
  });

  it('is answered again once an agent took it back, and the thread says which it is', async () => {
    const world = await asking();
    const shown = async () => {
      const view = await showThread(world.desk)(world.thread);
      return view.unchanged ? undefined : view.blocked;
    };
    await block(world.desk)(ANNA, world.thread, { reason: 'Spam' });
    expect(await shown()).toEqual({ by: 'Anna Bell', at: world.now(), reason: 'Spam' });
    await unblock(world.desk)(ANNA, world.thread);
    expect(await shown()).toBeUndefined();
    await world.says(world.thread, 'Why was the lounge closed?');
    expect(await world.head(world.thread)).toMatchObject({ draft: { human: 'not_a_case' } });
    const audit = (await world.audited(world.thread)).map(({ what }) => what);
    expect(audit.sort()).toEqual(['blocked', 'unblocked']);
  });

  it('takes a reason, and no reply on its way', async () => {
    const world = await asking();
    expect(await refusal(block(world.desk)(ANNA, world.thread, { reason: ' ' }))).toBe('input/reason');
    await world.approves(world.thread);
    expect(await refusal(block(world.desk)(ANNA, world.thread, { reason: 'Spam' }))).toBe(
      'conflict/approved_already',
    );
  });

  it('may still be written to by hand', async () => {
    const world = await asking();
    await block(world.desk)(ANNA, world.thread, { reason: 'Spam' });
    await world.drafts(world.thread);
    expect((await world.read(world.thread)).drafts).toHaveLength(2);
  });
});
