import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { watch } from '#desk/watch/watch.ts';
import { correlationOf } from '#domain/correlation.ts';
import type { Message } from '#domain/message.ts';
import type { Receipt, Signal } from '#domain/signal.ts';
import type { Table } from '#platform/table.ts';
import { nextMessage } from '../../domain/promises.ts';
import { memoryTable } from '../../memoryTable.ts';
import { replyBreaches } from '../replyBreaches.ts';
import { refusal, talk } from '../talk.ts';

let table: Table;
let close: () => Promise<void>;
let serial = 0;

beforeAll(async () => {
  ({ table, close } = await memoryTable());
});
afterAll(() => close());

const ASKED = '2026-11-02T08:50:00.000Z';
const LATER = '2026-11-02T08:55:00.000Z';

const asking = async () => {
  serial += 1;
  const world = talk(table, `sg${serial}`);
  const thread = world.name('x', 'd.800200');
  const edits = (id: string, text: string, at: string): Signal => ({ kind: 'edited', thread, id, at, text });
  const deletes = (id: string, at: string): Signal => ({ kind: 'deleted', thread, id, at });
  return { ...world, thread, edits, deletes };
};

/** Everything the table holds of a thread, as text. */
const rowsOf = async (thread: string): Promise<string> => {
  const found = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': `T#${thread}` },
    }),
  );
  return JSON.stringify(found.Items);
};

describe('a message its author edits', () => {
  it('takes its draft off the desk: approving it is a conflict, and another is made', async () => {
    const { hear, said, wait, read, thread, edits, approvesAsIs, desk } = await asking();
    await hear(said(thread, '1', ASKED));
    const before = (await read(thread)).head.draft?.id;
    const { heed } = await import('#desk/incoming/heed.ts');
    wait(1);
    expect(await heed(desk)(edits('1', 'Why was the gate closed?', LATER))).toEqual({
      thread,
      why: 'message',
    });
    expect(await refusal(approvesAsIs(thread))).toBe('conflict/customer_wrote');
    wait(1);
    await hear(edits('1', 'Why was the gate closed?', LATER));
    wait(1);
    const { head, drafts } = await read(thread);
    expect(drafts.length).toBeGreaterThan(1);
    expect(head.draft?.id).not.toBe(before);
  });

  it('is shown as it is now in the queue, with what it said first beside it', async () => {
    const { hear, said, read, thread, edits } = await asking();
    await hear(said(thread, '1', ASKED));
    await hear(edits('1', 'Why was the gate closed?', LATER));
    const { head, messages } = await read(thread);
    expect(head.preview).toBe('Why was the gate closed?');
    expect(messages).toMatchObject([
      { text: 'Why was the gate closed?', original: 'Why was the lounge closed?', editedAt: LATER },
    ]);
  });

  it('is shown as it is now although it was answered, and nobody waits for it', async () => {
    const { hear, said, read, thread, edits } = await asking();
    await hear(said(thread, '1', ASKED));
    await hear(said(thread, '2', LATER, { direction: 'out' }));
    await hear(edits('1', 'Never mind the lounge', '2026-11-02T08:58:00.000Z'));
    expect((await read(thread)).head).toMatchObject({ preview: 'Never mind the lounge' });
    expect((await read(thread)).head.waitingSince).toBeUndefined();
  });

  it('brings back a reply that was about to answer the earlier words', async () => {
    const { hear, said, wait, thread, edits, approves, work, x, read } = await asking();
    await hear(said(thread, '1', ASKED));
    await approves(thread);
    wait(1);
    await hear(edits('1', 'Why was the gate closed?', LATER));
    await work();
    expect(x.sends).toEqual([]);
    expect((await read(thread)).replies).toMatchObject([{ state: 'returned', code: 'customer_wrote' }]);
  });

  it('while its draft is being made leaves that draft stale', async () => {
    const { desk, hear, said, wait, thread, edits, read, approvesAsIs } = await asking();
    const { putDraft } = desk.threads;
    const { heed } = await import('#desk/incoming/heed.ts');
    desk.threads.putDraft = async (draft) => {
      desk.threads.putDraft = putDraft;
      wait(2);
      await heed(desk)(edits('1', 'Why was the gate closed?', LATER));
      await putDraft(draft);
    };
    await hear(said(thread, '1', ASKED));
    expect((await read(thread)).head.rewordedAt).toBeDefined();
    expect(await refusal(approvesAsIs(thread))).toBe('conflict/customer_wrote');
  });
});

describe('a message its author takes back', () => {
  it('ends the episode when it was all that waited, and its words are gone from the table', async () => {
    const { hear, said, wait, thread, edits, deletes, read } = await asking();
    await hear(said(thread, '1', ASKED, { text: 'the zebra is lost' }));
    await hear(edits('1', 'the ZEBRA is lost', LATER));
    wait(1);
    await hear(deletes('1', '2026-11-02T08:58:00.000Z'));
    const { head, messages } = await read(thread);
    expect(head.waitingSince).toBeUndefined();
    expect(head.draft).toBeUndefined();
    expect(messages).toMatchObject([{ id: '1', text: '', deletedAt: expect.any(String) }]);
    const { drafts: _drafts, ...rest } = await read(thread);
    expect(JSON.stringify(rest).toLowerCase()).not.toContain('zebra');
  });

  it('before it comes in is not drafted for, and its words do not stay', async () => {
    const { hear, said, thread, edits, deletes, read } = await asking();
    await hear(deletes('1', '2026-11-02T08:58:00.000Z'));
    await hear(edits('1', 'the zebra is lost', LATER));
    await hear(said(thread, '1', ASKED, { text: 'the zebra is lost' }));
    const { head, drafts } = await read(thread);
    expect(head.waitingSince).toBeUndefined();
    expect(drafts).toEqual([]);
    expect(await rowsOf(thread)).not.toContain('zebra');
  });

  it('leaves the clock to run from the other of two', async () => {
    const { hear, said, wait, thread, deletes, read } = await asking();
    await hear(said(thread, '1', ASKED));
    await hear(said(thread, '2', LATER, { text: 'And the gate?' }));
    wait(1);
    await hear(deletes('1', '2026-11-02T08:58:00.000Z'));
    expect((await read(thread)).head).toMatchObject({ waitingSince: LATER, preview: 'And the gate?' });
  });

  it('leaves the earlier of two waiting since it was said, and shown', async () => {
    const { hear, said, wait, thread, deletes, read } = await asking();
    await hear(said(thread, '1', ASKED));
    await hear(said(thread, '2', LATER, { text: 'And the gate?' }));
    wait(1);
    await hear(deletes('2', '2026-11-02T08:58:00.000Z'));
    expect((await read(thread)).head).toMatchObject({
      waitingSince: ASKED,
      preview: 'Why was the lounge closed?',
    });
  });

  it('stays taken back when it is delivered again', async () => {
    const { hear, said, wait, thread, deletes, read } = await asking();
    await hear(said(thread, '1', ASKED));
    await hear(said(thread, '2', LATER));
    wait(1);
    await hear(deletes('1', '2026-11-02T08:58:00.000Z'));
    await hear(said(thread, '1', ASKED));
    expect((await read(thread)).head.waitingSince).toBe(LATER);
    expect((await read(thread)).messages[0]).toMatchObject({ text: '' });
  });

  it('brings back the reply that was about to answer it, and nobody waits any more', async () => {
    const { hear, said, wait, thread, deletes, approves, work, x, read } = await asking();
    await hear(said(thread, '1', ASKED));
    await approves(thread);
    wait(1);
    await hear(deletes('1', LATER));
    await work();
    expect(x.sends).toEqual([]);
    expect((await read(thread)).head.waitingSince).toBeUndefined();
  });

  it('in a thread of more messages than are read at once moves no clock but its own', async () => {
    const { desk, hear, said, wait, thread, deletes, read } = await asking();
    await hear(said(thread, '1', ASKED));
    for (let n = 0; n < 60; n += 1) {
      const at = `2026-11-02T08:51:${String(n).padStart(2, '0')}.000Z`;
      await desk.threads.append(said(thread, `m${n}`, at));
    }
    await hear(said(thread, '2', LATER));
    wait(1);
    await hear(deletes('2', '2026-11-02T08:58:00.000Z'));
    expect((await read(thread)).head.waitingSince).toBe(ASKED);
  });

  it('leaves the next question an alarm of its own', async () => {
    const { desk, hear, said, wait, thread, deletes, now } = await asking();
    const breaches = async () => {
      wait(3 * 24 * 3600);
      await watch(desk)();
      return replyBreaches(desk, thread);
    };
    await hear(said(thread, '1', ASKED));
    expect(await breaches()).toBe(1);
    await hear(deletes('1', now()));
    expect(await breaches()).toBe(1);
    await hear(said(thread, '2', now()));
    expect(await breaches()).toBe(2);
  });

  it('is found by its author where the channel names nobody else', async () => {
    const { desk, hear, said, wait, thread, read } = await asking();
    await hear(said(thread, '1', ASKED));
    wait(1);
    const author = { brand: thread.split(':')[0]!, channel: 'x', id: '800200' };
    await hear({ kind: 'deleted', author, said: ASKED, id: '1', at: LATER });
    expect((await read(thread)).messages).toMatchObject([{ text: '' }]);
    expect((await desk.threads.head(thread))?.waitingSince).toBeUndefined();
  });
});

describe('message, edits, deletion and duplicates', () => {
  const pictureAfter = async (order: readonly number[]) => {
    const { hear, said, wait, thread, edits, deletes, desk } = await asking();
    const message = said(thread, '1', ASKED);
    const events: (Message | Signal)[] = [
      message,
      edits('1', 'first edit', '2026-11-02T08:52:00.000Z'),
      edits('1', 'second edit', '2026-11-02T08:53:00.000Z'),
      deletes('1', '2026-11-02T08:54:00.000Z'),
      message,
    ];
    for (const at of order) {
      await hear(events[at]!);
      wait(1);
    }
    const rows = await desk.threads.read(thread);
    return {
      messages: rows?.messages.map(({ thread: _thread, ...message }) => message),
      waitingSince: rows?.head.waitingSince,
      preview: rows?.head.preview,
      leftBehind: rows?.leftBehind,
    };
  };

  it.each([
    ['with the deletion', [0, 1, 2, 3, 4]],
    ['without it', [0, 1, 2, 4]],
  ])('give the same picture in every order, %s', async (_, all) => {
    const expected = await pictureAfter(all);
    expect(expected.leftBehind).toMatchObject({ messages: [], edits: [] });
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(all, { minLength: all.length }), async (order) => {
        expect(await pictureAfter(order)).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });
});

describe('what a channel tells of a reply', () => {
  const answered = async () => {
    const world = await asking();
    const { hear, said, approves, work, read, thread } = world;
    await hear(said(thread, '1', ASKED));
    await hear(said(thread, '2', LATER));
    world.wait(60);
    const { reply } = await approves(thread);
    const receipt = (outcome: Receipt['outcome'], more: Partial<Receipt> = {}): Receipt => ({
      kind: 'receipt',
      thread,
      id: 'sent-1',
      correlation: correlationOf({ thread, id: reply }),
      outcome,
      at: '2026-11-02T09:02:00.000Z',
      ...more,
    });
    return { ...world, reply, receipt, publishes: work, state: () => read(thread) };
  };
  const REASON = 'The number is not on WhatsApp any more.';

  it.each(['sent', 'delivered', 'read'] as const)(
    'that it was %s changes nothing once it is settled, and costs one read',
    async (outcome) => {
      const { publishes, hear, receipt, hints, state, desk } = await answered();
      await publishes();
      const before = await state();
      let reads = 0;
      const { head } = desk.threads;
      desk.threads.head = (thread) => {
        reads += 1;
        return head(thread);
      };
      await hear(receipt(outcome));
      expect(reads).toBe(1);
      expect(hints.publish).toEqual([]);
      expect(await state()).toEqual(before);
    },
  );

  it('that it failed after all reopens the thread since the customer asked, with the reason and a new draft', async () => {
    const { publishes, hear, receipt, hints, state, thread, wait } = await answered();
    await publishes();
    expect((await state()).head.waitingSince).toBeUndefined();
    wait(60);
    await hear(receipt('failed', { code: 'rejected', reason: REASON }));
    await publishes();
    const { head, replies, messages, drafts } = await state();
    expect(head).toMatchObject({ waitingSince: ASKED, reply: { state: 'refused' } });
    expect(head.nextAt).toBeDefined();
    expect(replies).toMatchObject([{ state: 'refused', reason: REASON }]);
    expect(messages.at(-1)).toMatchObject({ direction: 'out', undelivered: REASON });
    expect(drafts).toHaveLength(3);
    expect(hints.draft).toEqual([]);
    expect(head.thread).toBe(thread);
  });

  it('that it failed is heard once, however often it is told', async () => {
    const { publishes, hear, receipt, state } = await answered();
    await publishes();
    await hear(receipt('failed', { reason: REASON }));
    await publishes();
    const before = await state();
    await hear(receipt('failed', { reason: REASON }));
    await publishes();
    expect((await state()).drafts).toHaveLength(before.drafts.length);
    expect((await state()).head).toEqual(before.head);
  });

  it('that it failed counts although it was not entered yet', async () => {
    const { publishes, hear, receipt, state, desk, x } = await answered();
    const { append } = desk.threads;
    desk.threads.append = async () => Promise.reject(new Error('killed'));
    await expect(publishes()).rejects.toThrow('killed');
    desk.threads.append = append;
    await hear(receipt('failed', { reason: REASON }));
    await publishes();
    expect(x.sends).toHaveLength(1);
    expect((await state()).head).toMatchObject({ waitingSince: ASKED, reply: { state: 'refused' } });
    expect((await state()).messages.at(-1)).toMatchObject({ undelivered: REASON });
  });

  it('that it failed is taken up again by the next worker when one died over it', async () => {
    const { publishes, hear, receipt, state, desk } = await answered();
    await publishes();
    await hear(receipt('failed', { reason: REASON }));
    const { replace } = desk.replies;
    desk.replies.replace = async () => Promise.reject(new Error('killed'));
    await expect(publishes()).rejects.toThrow('killed');
    desk.replies.replace = replace;
    await hear(receipt('failed', { reason: REASON }));
    await publishes();
    expect((await state()).replies).toMatchObject([{ state: 'refused' }]);
    expect((await state()).head.waitingSince).toBe(ASKED);
  });

  it('that it failed takes no turn from another reply that is on its way', async () => {
    const { publishes, hear, receipt, said, approves, state, thread, wait, x, hints } = await answered();
    await publishes();
    wait(60);
    await hear(said(thread, '3', '2026-11-02T09:01:30.000Z'));
    const second = await approves(thread);
    const held = hints.publish.splice(0);
    await hear(receipt('failed', { reason: REASON }));
    await publishes();
    expect((await state()).head.reply).toMatchObject({ id: second.reply, state: 'approved' });
    hints.publish.push(...held);
    await publishes();
    expect(x.sends).toHaveLength(2);
  });

  it('settles one whose outcome is open, by its correlation', async () => {
    const { publishes, hear, receipt, state, x } = await answered();
    x.answer({ kind: 'unknown', reason: 'timed out' });
    await publishes();
    expect((await state()).replies).toMatchObject([{ state: 'unknown' }]);
    await hear(receipt('delivered', { id: 'wamid.1', at: '2026-11-02T09:01:05.000Z' }));
    await publishes();
    expect((await state()).replies).toMatchObject([{ state: 'sent', deliveries: [{ sentId: 'wamid.1' }] }]);
    expect(x.sends).toHaveLength(1);
  });

  it('of something okno did not send is only noted', async () => {
    const { hear, receipt, hints, state, said, thread } = await answered();
    hints.publish.splice(0);
    await hear(said(thread, 'own', '2026-11-02T08:59:00.000Z', { direction: 'out' }));
    hints.publish.splice(0);
    await hear({ ...receipt('failed', { id: 'own', reason: REASON }), correlation: 'another system' });
    expect(hints.publish).toEqual([]);
    expect((await state()).messages.at(-1)).toMatchObject({ id: 'own', undelivered: REASON });
  });
});

describe('own words that come back', () => {
  const onItsWay = async () => {
    const world = await asking();
    const { hear, said, approves, thread, x, work } = world;
    await hear(said(thread, '1', ASKED));
    const { reply } = await approves(thread);
    x.answer({ kind: 'unknown', reason: 'timed out' });
    await work();
    const echo = (correlation: string, at = '2026-11-02T09:00:01.000Z'): Message =>
      said(thread, 'm.1', at, { direction: 'out', text: 'rewritten by the channel', correlation });
    return { ...world, reply, echo };
  };

  it('settle exactly the reply they were sent with', async () => {
    const { hear, echo, thread, reply, work, read, x } = await onItsWay();
    await hear(echo(correlationOf({ thread, id: 'rpl_another' })));
    await work();
    expect((await read(thread)).replies).toMatchObject([{ state: 'unknown' }]);
    await hear(echo(correlationOf({ thread, id: reply })));
    await work();
    expect((await read(thread)).replies).toMatchObject([{ state: 'sent' }]);
    expect(x.sends).toHaveLength(1);
  });

  it('settle it also when whoever heard them died before passing that on', async () => {
    const { hear, echo, thread, reply, work, read, desk } = await onItsWay();
    const { publish } = desk.hints;
    desk.hints.publish = async () => Promise.reject(new Error('killed'));
    await expect(hear(echo(correlationOf({ thread, id: reply })))).rejects.toThrow('killed');
    desk.hints.publish = publish;
    await hear(echo(correlationOf({ thread, id: reply })));
    await work();
    expect((await read(thread)).replies).toMatchObject([{ state: 'sent' }]);
  });

  it('are shown once, though the channel’s time is not ours', async () => {
    serial += 1;
    const { hear, said, approves, name, work, read } = talk(table, `sg${serial}`);
    const thread = name('x', 'd.800200');
    await hear(said(thread, '1', ASKED));
    const { reply } = await approves(thread);
    await work();
    await hear(
      said(thread, 'sent-1', '2026-11-02T09:00:01.000Z', {
        direction: 'out',
        correlation: correlationOf({ thread, id: reply }),
      }),
    );
    expect((await read(thread)).messages.filter(({ direction }) => direction === 'out')).toHaveLength(1);
  });

  it.each([undefined, 'named'])('leave the promise they have just made (%s)', async (named) => {
    serial += 1;
    const { desk, hear, said, approves, name, work, read } = talk(table, `sg${serial}`);
    const thread = name('x', 'd.800200');
    await hear(said(thread, '1', ASKED));
    const { reply } = await approves(thread);
    await work();
    const { head } = await read(thread);
    const promises = [nextMessage('2026-11-02T14:00:00.000Z', '2026-11-02T09:00:00.000Z')];
    await desk.threads.change(head, { promises });
    await hear(
      said(thread, 'sent-1', `2026-11-02T09:0${named ? 5 : 0}:01.000Z`, {
        direction: 'out',
        ...(named && { correlation: correlationOf({ thread, id: reply }) }),
      }),
    );
    expect((await read(thread)).head.promises).toEqual(promises);
  });
});

describe('two accounts the channel says are one', () => {
  it('become one person, once, though the channel names the same account twice', async () => {
    serial += 1;
    const brand = `sg${serial}`;
    const { hear, desk } = talk(table, brand);
    const same = { kind: 'same_person', brand, channel: 'x', at: ASKED } as const;
    await hear({ ...same, accounts: ['1', '2'] });
    await hear({ ...same, accounts: ['1', '2'] });
    await hear({ ...same, accounts: ['1', '1'] });
    const known = await desk.accounts.get(brand, 'x', '2');
    const contact = await desk.contacts.get(brand, known.contact!);
    expect(contact?.accounts.map(({ id, how }) => `${id} ${how}`)).toEqual(['1 channel', '2 channel']);
  });
});

it('the preview of a thread is cut as the table cuts it', async () => {
  const { hear, said, thread, edits } = await asking();
  await hear(said(thread, '1', ASKED));
  await hear(edits('1', 'x'.repeat(500), LATER));
  const row = await table.client.send(
    new GetCommand({ TableName: table.name, Key: { pk: `T#${thread}`, sk: '~' } }),
  );
  expect(row.Item?.preview).toHaveLength(140);
});
