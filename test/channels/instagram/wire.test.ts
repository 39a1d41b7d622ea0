import { afterEach, describe, expect, it, vi } from 'vitest';
import { instagram } from '#channels/instagram/index.ts';
import type { ChannelContext, Outgoing } from '#desk/ports/channel.ts';
import { brandOn, NOW, outgoing } from '../../contracts/channelRig.ts';

/* What goes out to the real platform, with nothing in its place. */

afterEach(() => vi.unstubAllGlobals());

const KEYS = { appSecret: 's', verifyToken: 'v', accessToken: 'a-token' };

const contextWith = (keys: object): ChannelContext => ({
  brand: brandOn('instagram', { accountId: '17840000000000001', handle: 'skylark_air' }),
  clock: { now: () => NOW },
  secrets: { get: async () => keys, fresh: async () => keys, put: async () => undefined },
  state: {
    cursor: async () => undefined,
    putCursor: async () => undefined,
    limitedUntil: async () => undefined,
    limit: async () => undefined,
    takeLease: async () => true,
    dropLease: async () => undefined,
  },
});

/** Address and body of the one call that a send makes, and what comes of it. */
const sent = async (
  what: Partial<Outgoing> & { key?: string },
  keys: object = KEYS,
  answer: object = { id: '1' },
) => {
  const calls: { url: string; body: unknown }[] = [];
  vi.stubGlobal('fetch', async (url: string, init: { body: string }) => {
    calls.push({ url, body: JSON.parse(init.body) });
    return Response.json(answer);
  });
  const { key = 'd.990001', ...more } = what;
  const connection = await instagram.connect(contextWith(keys));
  const result = await connection.send(
    outgoing(`skylark:instagram:${key}`, key.startsWith('d') ? 'private' : 'public', 'Hello. ^AB', more),
  );
  return { result, call: calls[0], calls: calls.length };
};

describe('what is sent to Instagram', () => {
  it('goes to the page’s host, or to the account’s own where it signed in itself', async () => {
    expect((await sent({})).call?.url).toBe('https://graph.facebook.com/v26.0/me/messages');
    expect((await sent({}, { ...KEYS, login: 'instagram', graphVersion: 'v25.0' })).call?.url).toBe(
      'https://graph.instagram.com/v25.0/me/messages',
    );
  });

  it('is a plain message, or marked as a person’s own words', async () => {
    const plain = { recipient: { id: '990001' }, message: { text: 'Hello. ^AB' } };
    expect((await sent({})).call?.body).toEqual(plain);
    expect((await sent({ ownWords: true })).call?.body).toEqual({
      ...plain,
      messaging_type: 'MESSAGE_TAG',
      tag: 'HUMAN_AGENT',
    });
  });

  it('goes to the comment when it answers that privately', async () => {
    expect((await sent({ privateReplyTo: '178600001', ownWords: true })).call?.body).toEqual({
      recipient: { comment_id: '178600001' },
      message: { text: 'Hello. ^AB' },
    });
  });

  it('hangs on the first comment, or on what names the brand elsewhere', async () => {
    const comment = await sent({ key: 'c.178500001.990001', replyTo: '178600001' });
    expect(comment.call).toEqual({
      url: 'https://graph.facebook.com/v26.0/178500001/replies',
      body: { message: 'Hello. ^AB' },
    });
    const mention = await sent({ key: 'm.179100009.178900003' });
    expect(mention.call).toEqual({
      url: 'https://graph.facebook.com/v26.0/17840000000000001/mentions',
      body: { media_id: '179100009', comment_id: '178900003', message: 'Hello. ^AB' },
    });
    expect((await sent({ key: 'm.179100009' })).call?.body).not.toHaveProperty('comment_id');
  });

  it('is not sent at all when it is too long: 500 Cyrillic letters are a thousand bytes', async () => {
    expect(await sent({ text: 'ж'.repeat(500) })).toMatchObject({ calls: 1 });
    expect(await sent({ text: 'ж'.repeat(501) })).toMatchObject({ calls: 0, result: { code: 'too_long' } });
  });

  it('may have arrived when the answer bears no id', async () => {
    expect((await sent({}, KEYS, { success: true })).result).toMatchObject({ kind: 'unknown' });
  });
});
