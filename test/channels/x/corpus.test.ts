import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { parse } from '#channels/x/parse.ts';
import { threadName } from '#domain/thread.ts';
import { outgoing, rigAt, type StandIn, standIn, zephyrline } from './rig.ts';

const folder = resolve(import.meta.dirname, '../../../../shared/corpus/payloads/x');
const recorded = (name: string): string => readFileSync(join(folder, `${name}.json`), 'utf8');
const brand = { ...zephyrline, channels: { x: { accountId: '222222222', handle: 'mybot' } } };

const servers: StandIn[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});

const rigAnswering = async (name: string, status: number) => {
  const server = await standIn(() => ({ status, body: JSON.parse(recorded(name)) }));
  servers.push(server);
  return rigAt(server.port);
};

describe.skipIf(!existsSync(folder))('a recorded body of X', () => {
  it('of a mention yields its post', () => {
    const { messages, ignored } = parse(recorded('captured_post_mention_create'), brand);
    expect(ignored).toEqual([]);
    expect(messages).toMatchObject([
      { direction: 'in', place: 'public', lang: 'en', author: { id: '111111111', handle: 'alt_account' } },
    ]);
    expect(messages[0]).not.toHaveProperty('inReplyTo');
  });

  it('of a direct message yields it', () => {
    const { messages } = parse(recorded('captured_dm_received'), brand);
    expect(messages).toMatchObject([
      { direction: 'in', place: 'private', author: { handle: 'alt_account' } },
    ]);
    expect(threadName(messages[0]!.thread).key).toBe('d.111111111');
  });

  it('for another brand yields nothing', () => {
    expect(parse(recorded('captured_dm_received'), zephyrline).messages).toEqual([]);
  });

  it('that answers a post counts as sent', async () => {
    const { connection } = await rigAnswering('captured_create_post_response', 201);
    const result = await connection.send(
      outgoing({ thread: 'zephyrline:x:p.1.2', place: 'public', text: 'x', replyTo: '1' }),
    );
    expect(result).toMatchObject({ kind: 'sent', id: '1900000000000000002' });
  });

  it('that answers a direct message counts as sent', async () => {
    const { connection } = await rigAnswering('post_dm_response', 201);
    const result = await connection.send(
      outgoing({ thread: 'zephyrline:x:d.2', place: 'private', text: 'x' }),
    );
    expect(result).toMatchObject({ kind: 'sent', id: '128341038123' });
  });

  it.each(['get_users_mentions_response', 'get_dm_events_response'])(
    'with too few fields is accounted for entry by entry: %s',
    async (name) => {
      const { connection, state } = await rigAnswering(name, 200);
      await state.putCursor('mentions', '1');
      await state.putCursor('direct_messages', '1');
      const { messages, ignored } = await connection.poll();
      expect(messages.length + ignored.length).toBeGreaterThanOrEqual(
        2 * JSON.parse(recorded(name)).data.length,
      );
    },
  );
});
