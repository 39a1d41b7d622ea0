import { describe, expect, it } from 'vitest';
import type { XSimulator } from '#channels/x/simulator/server.ts';
import { call, clientOf, IVAN, simulator } from './setup.ts';

/** The client's types forget that X wraps this answer in `data`. */
const sendDm = async (x: XSimulator, text: string) => {
  const answer: unknown = await clientOf(x).sendDmToParticipant(IVAN.id, { text });
  return (answer as { data: { dm_conversation_id: string; dm_event_id: string } }).data;
};

describe('direct messages through twitter-api-v2', () => {
  it('sends one and finds it in the conversation, newest first', async () => {
    const { x, world } = await simulator();
    world.addDm({ from: 'ivan_p', to: 'zephyrline', text: 'file AMSZY10045' });
    const sent = await sendDm(x, 'It is in Amsterdam.');
    expect(sent.dm_conversation_id).toBe('700100-800200');
    const events = await clientOf(x).listDmEventsWithParticipant(IVAN.id, {
      'dm_event.fields': ['sender_id', 'created_at', 'dm_conversation_id'],
    });
    expect(events.events).toMatchObject([
      { id: sent.dm_event_id, event_type: 'MessageCreate', sender_id: '700100', text: 'It is in Amsterdam.' },
      { sender_id: '800200', dm_conversation_id: '700100-800200' },
    ]);
  });

  it('lists messages of every conversation page by page', async () => {
    const { x, world } = await simulator();
    const ids = ['ivan_p', 'maria_k', 'ivan_p'].map(
      (from, n) => world.addDm({ from, to: 'zephyrline', text: `message ${n}` }).id,
    );
    const page = await clientOf(x).listDmEvents({ max_results: 2 });
    expect(page.events.map((event) => event.id)).toEqual([ids[2], ids[1]]);
    await page.fetchNext();
    expect(page.events.map((event) => event.id)).toEqual(ids.toReversed());
  });

  it('forgets messages after thirty days and never shows those of others', async () => {
    const { x, world, clock } = await simulator({
      grant: { accessToken: 'access-1', refreshToken: 'r', expiresAt: '2027-12-01T00:00:00.000Z' },
    });
    world.addDm({ from: 'ivan_p', to: 'zephyrline', text: 'long ago' });
    clock.forward(30 * 24 * 3600 + 1);
    world.addDm({ from: 'ivan_p', to: 'maria_k', text: 'between us' });
    expect((await call(x, 'GET', '/2/dm_events')).body).toEqual({ meta: { result_count: 0 } });
  });

  it('refuses a message to an account that is closed to messages', async () => {
    const { x, world } = await simulator();
    world.putAccount({ ...IVAN, dm_open: false });
    await expect(clientOf(x).sendDmToParticipant(IVAN.id, { text: 'hi' })).rejects.toMatchObject({
      code: 403,
      data: { detail: expect.stringContaining('permission to DM') },
    });
  });

  it('has no since_id', async () => {
    const { x } = await simulator();
    expect((await call(x, 'GET', '/2/dm_events?since_id=1')).status).toBe(400);
  });

  it.each([{ text: '' }, {}, { text: 'x'.repeat(10_001) }, { text: 'hi', to: '1' }])(
    'refuses a body that X would not take (case %#)',
    async (body) => {
      const { x } = await simulator();
      const path = `/2/dm_conversations/with/${IVAN.id}/messages`;
      expect((await call(x, 'POST', path, { body })).status).toBe(400);
    },
  );
});
