import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hook } from '#channels/vk/hook.ts';
import { parse } from '#channels/vk/parse.ts';
import { addressOf, threadAt } from '#channels/vk/thread.ts';
import { brandOn, NOW } from '../../contracts/channelRig.ts';

const brand = brandOn('vk', { accountId: '555', handle: 'skylark' });
const DATE = 1_793_610_980;

const heard = (type: string, object: unknown) =>
  parse(JSON.stringify({ type, event_id: 'a1', v: '5.199', group_id: 555, object }), brand, NOW);

const said = (fields: object = {}) => ({
  id: 7,
  conversation_message_id: 4,
  date: DATE,
  from_id: 123_456,
  peer_id: 123_456,
  text: 'Привет',
  attachments: [],
  ...fields,
});
const comment = (fields: object = {}) => ({
  id: 8,
  from_id: 343_298,
  date: DATE,
  text: 'Где заказ?',
  post_owner_id: -555,
  post_id: 5,
  ...fields,
});

describe('a message to the community is heard in the words of older versions', () => {
  const older = { id: 7, date: DATE, user_id: 123_456, read_state: 0, title: '', body: 'Где багаж?' };

  it.each([
    [
      'from a person',
      { out: 0 },
      { direction: 'in', thread: 'skylark:vk:d.123456', author: { id: '123456' } },
    ],
    ['from the community', { out: 1 }, { direction: 'out', thread: 'skylark:vk:d.123456' }],
  ])('%s', (_what, fields, message) => {
    const { messages } = heard('message_new', { ...older, ...fields });
    expect(messages).toMatchObject([{ text: 'Где багаж?', id: '7', ...message }]);
  });

  it('and with numbers written as text, and nothing written as null', () => {
    const body = { type: 'message_new', group_id: '555', secret: null, event_id: null };
    const object = {
      message: said({ id: '7', from_id: '123456', peer_id: null, date: `${DATE}`, reply_message: null }),
    };
    expect(parse(JSON.stringify({ ...body, object }), brand).messages).toEqual(
      heard('message_new', { message: said() }).messages,
    );
  });

  it('with words that others passed on and others before them', () => {
    const fwd_messages = [{ text: 'Первое', fwd_messages: [{ body: 'Второе' }] }];
    expect(heard('message_new', { message: said({ text: '', fwd_messages }) }).messages).toMatchObject([
      { text: '', attachments: [{ label: 'Первое' }, { label: 'Второе' }] },
    ]);
  });

  it('however deep they were passed on', () => {
    const open = '{"fwd_messages":['.repeat(5000);
    const body = JSON.stringify({
      type: 'message_new',
      group_id: 555,
      object: said({ fwd_messages: 'DEEP' }),
    });
    const { messages } = parse(body.replace('"DEEP"', `[${open}${']}'.repeat(5000)}]`), brand);
    expect(messages).toMatchObject([{ text: 'Привет' }]);
  });
});

describe('a message to the community is heard', () => {
  it.each([
    ['of now', { message: said(), client_info: {} }],
    ['before version 5.103', said()],
  ])('in the shape %s', (_what, object) => {
    expect(heard('message_new', object).messages).toEqual([
      {
        thread: 'skylark:vk:d.123456',
        id: '7',
        at: '2026-11-02T09:16:20.000Z',
        direction: 'in',
        place: 'private',
        author: { id: '123456' },
        text: 'Привет',
      },
    ]);
  });

  it('with what it answers', () => {
    const { messages } = heard('message_new', { message: said({ reply_message: { id: 6, text: 'x' } }) });
    expect(messages).toMatchObject([{ inReplyTo: '6' }]);
  });

  it.each([
    [
      'a picture in its largest size',
      {
        type: 'photo',
        photo: {
          sizes: [
            { type: 's', url: 'https://sun9-1.userapi.com/s', width: 75, height: 50 },
            { type: 'z', url: 'https://sun9-1.userapi.com/z', width: 1280, height: 853 },
            { type: 'x', url: 'https://sun9-1.userapi.com/x', width: 604, height: 403 },
          ],
        },
      },
      { kind: 'image', ref: 'https://sun9-1.userapi.com/z' },
    ],
    [
      'a document',
      { type: 'doc', doc: { title: 'act.pdf', size: 45_409, url: 'https://vk.com/doc1_2' } },
      { kind: 'file', ref: 'https://vk.com/doc1_2', name: 'act.pdf', size: 45_409 },
    ],
    [
      'a voice message',
      { type: 'audio_message', audio_message: { duration: 3, link_mp3: 'https://psv4.userapi.com/a.mp3' } },
      { kind: 'audio', ref: 'https://psv4.userapi.com/a.mp3', contentType: 'audio/mpeg' },
    ],
    ['a video', { type: 'video', video: { title: 'Carousel 4' } }, { kind: 'video', label: 'Carousel 4' }],
    [
      'a link',
      { type: 'link', link: { url: 'https://example.org', title: 'News' } },
      { kind: 'share', label: 'News https://example.org' },
    ],
    ['a post', { type: 'wall', wall: { id: 1, text: 'Queues' } }, { kind: 'share', label: 'Queues' }],
    ['something new', { type: 'hologram', hologram: {} }, { kind: 'share', label: 'hologram' }],
  ])('with %s', (_what, one, attachment) => {
    const { messages } = heard('message_new', { message: said({ text: '', attachments: [one] }) });
    expect(messages).toMatchObject([{ text: '', attachments: [attachment] }]);
  });

  it('with a place', () => {
    const geo = { type: 'point', coordinates: { latitude: 52.3, longitude: 4.7 } };
    expect(heard('message_new', { message: said({ geo }) }).messages).toMatchObject([
      { attachments: [{ kind: 'location', label: '52.3, 4.7' }] },
    ]);
  });

  it('with words of others that were passed on', () => {
    const fwd_messages = [{ text: 'Your bag is in Riga', attachments: [{ type: 'photo', photo: {} }] }];
    expect(heard('message_new', { message: said({ text: '', fwd_messages }) }).messages).toMatchObject([
      { attachments: [{ kind: 'share', label: 'Your bag is in Riga' }, { kind: 'image' }] },
    ]);
  });

  it('though nothing of it can be read but who and when', () => {
    expect(heard('message_new', { message: said({ text: 5, attachments: {} }) }).messages).toMatchObject([
      { text: '', unreadable: 'unsupported' },
    ]);
  });

  it('when it is edited, at the time of the edit', () => {
    const { signals } = heard('message_edit', said({ text: 'Better', update_time: DATE + 60 }));
    expect(signals).toEqual([
      {
        kind: 'edited',
        thread: 'skylark:vk:d.123456',
        id: '7',
        at: '2026-11-02T09:17:20.000Z',
        text: 'Better',
      },
    ]);
  });
});

describe('words of the community', () => {
  it('come back in the thread of whom they answer', () => {
    const { messages } = heard('message_reply', said({ from_id: -555, out: 1 }));
    expect(messages).toMatchObject([
      { thread: 'skylark:vk:d.123456', direction: 'out', author: { id: '555', handle: 'skylark' } },
    ]);
  });

  it('under a post come back in the thread of whom they answer', () => {
    const { messages } = heard(
      'wall_reply_new',
      comment({ id: 9, from_id: -555, reply_to_user: 343_298, reply_to_comment: 8 }),
    );
    expect(messages).toMatchObject([
      { thread: 'skylark:vk:w.-555_5.343298', id: '9', direction: 'out', inReplyTo: '8' },
    ]);
  });

  it.each([
    ['under a post that answer nobody', 'wall_reply_new', comment({ from_id: -555 })],
    [
      'under a post that answer nobody, said with zeros',
      'wall_reply_new',
      comment({ from_id: -555, reply_to_user: 0 }),
    ],
    [
      'as a post of its own',
      'wall_post_new',
      { id: 5, owner_id: -555, from_id: -555, date: DATE, text: 'Sale' },
    ],
    ['in a group chat', 'message_new', said({ from_id: -555, peer_id: 2_000_000_001 })],
  ])('%s open no thread', (_what, type, object) => {
    const { messages, ignored } = heard(type, object);
    expect(messages).toEqual([]);
    expect(ignored).toHaveLength(1);
  });
});

describe('the wall is heard', () => {
  const THREAD = 'skylark:vk:w.-555_5.343298';

  it('where a visitor posts on it', () => {
    const post = {
      id: 5,
      owner_id: -555,
      from_id: 343_298,
      date: DATE,
      text: 'Где чемодан?',
      post_type: 'post',
    };
    const { messages } = heard('wall_post_new', post);
    expect(messages).toMatchObject([{ thread: THREAD, id: '5', place: 'public', direction: 'in' }]);
    expect(messages[0]).not.toHaveProperty('inReplyTo');
  });

  it('where somebody comments under a post', () => {
    expect(heard('wall_reply_new', comment()).messages).toMatchObject([
      { thread: THREAD, id: '8', text: 'Где заказ?', inReplyTo: '5' },
    ]);
  });

  it('where somebody answers a comment, in their own thread', () => {
    const { messages } = heard('wall_reply_new', comment({ from_id: 9, reply_to_comment: 8 }));
    expect(messages).toMatchObject([{ thread: 'skylark:vk:w.-555_5.9', inReplyTo: '8' }]);
  });

  it('where another community comments', () => {
    expect(heard('wall_reply_new', comment({ from_id: -777 })).messages).toMatchObject([
      { thread: 'skylark:vk:w.-555_5.-777', direction: 'in' },
    ]);
  });

  it('where a hidden comment is put back', () => {
    expect(heard('wall_reply_restore', comment()).messages).toEqual(
      heard('wall_reply_new', comment()).messages,
    );
  });

  it('where a comment is edited', () => {
    expect(heard('wall_reply_edit', comment({ text: 'Где он?' })).signals).toEqual([
      { kind: 'edited', thread: THREAD, id: '8', at: NOW, text: 'Где он?' },
    ]);
  });

  it.each([
    ['whose it was', { user_id: 343_298, deleter_id: 1 }],
    ['who took it back', { deleter_id: 343_298 }],
  ])('where a comment is taken back, by %s', (_what, who) => {
    const { signals } = heard('wall_reply_delete', { id: 8, owner_id: -555, post_id: 5, ...who });
    expect(signals).toEqual([{ kind: 'deleted', thread: THREAD, id: '8', at: NOW }]);
  });

  it.each([
    ['photo_comment_new', { photo_id: 3, photo_owner_id: -555 }, 'photo.-555_3'],
    ['video_comment_new', { video_id: 3, video_owner_id: -555 }, 'video.-555_3'],
    ['market_comment_new', { item_id: 3, market_owner_id: -555 }, 'market.-555_3'],
    ['board_post_new', { topic_id: 3, topic_owner_id: -555 }, 'topic.-555_3'],
  ])('beside posts too, where people alone can answer: %s', (type, item, place) => {
    const { messages } = heard(type, comment({ post_id: undefined, post_owner_id: undefined, ...item }));
    expect(messages).toMatchObject([
      { thread: `skylark:vk:${place}.343298`, text: 'Где заказ?', place: 'public', inReplyTo: '3' },
    ]);
    expect(threadAt('skylark', addressOf(messages[0]?.thread ?? ''))).toBe(messages[0]?.thread);
  });
});

describe('a group chat is heard', () => {
  it('where it answers the community', () => {
    const message = said({
      id: 0,
      peer_id: 2_000_000_001,
      reply_message: { from_id: -555, conversation_message_id: 3 },
    });
    expect(heard('message_new', { message }).messages).toMatchObject([{ text: 'Привет', inReplyTo: 'c3' }]);
  });

  it.each(['[club555|@skylark] где рейс?', '[public555|Skylark], где рейс?', '@Skylark где рейс?'])(
    'where it calls the community: %s',
    (text) => {
      const { messages } = heard('message_new', { message: said({ id: 0, peer_id: 2_000_000_001, text }) });
      expect(messages).toMatchObject([
        { thread: 'skylark:vk:c.2000000001.123456', id: 'c4', place: 'public', text },
      ]);
    },
  );

  it('but not where it calls another', () => {
    const text = '[club5550|@other] где рейс?';
    const { messages } = heard('message_new', { message: said({ id: 0, peer_id: 2_000_000_001, text }) });
    expect(messages).toEqual([]);
  });
});

describe('a call of VK', () => {
  it('for another community, or for none, holds nothing for this brand', () => {
    const event = { type: 'message_new', object: { message: said() } };
    expect(parse(JSON.stringify({ ...event, group_id: 556 }), brand).ignored).toEqual([
      'event of another community',
    ]);
    expect(parse(JSON.stringify(event), brand).ignored).toEqual(['not an event of VK']);
  });

  it('that is no JSON is refused before it is read', () => {
    const request = { method: 'POST', headers: {}, query: {}, body: Buffer.from('secret=s') };
    const secret = { token: 't', hookSecret: 's', confirmation: 'c0' };
    expect(() => hook.verify(request, secret, NOW)).toThrow(expect.objectContaining({ kind: 'auth' }));
    expect(hook.handshake?.(request, secret, brand)).toBeUndefined();
  });

  it('for confirmation is answered before a secret key is set', () => {
    const body = Buffer.from(JSON.stringify({ type: 'confirmation', group_id: 555 }));
    const secret = { token: 't', hookSecret: 's', confirmation: 'c0ffee' };
    expect(hook.handshake?.({ method: 'POST', headers: {}, query: {}, body }, secret, brand)).toMatchObject({
      status: 200,
      contentType: expect.stringContaining('text/plain'),
      body: 'c0ffee',
    });
  });
});

const folder = resolve(import.meta.dirname, '../../../../shared/corpus/payloads/vk');
const recorded = (name: string): string => readFileSync(join(folder, `${name}.json`), 'utf8');

describe.skipIf(!existsSync(folder))('a recorded call of VK', () => {
  it('for confirmation is answered with the string of the community', () => {
    const body = Buffer.from(recorded('vksdk_confirmation'));
    const secret = { token: 't', hookSecret: 'secret_123456', confirmation: 'c0ffee' };
    const own = brandOn('vk', { accountId: '123456', handle: 'skylark' });
    const request = { method: 'POST', headers: {}, query: {}, body };
    expect(hook.handshake?.(request, secret, own)).toMatchObject({ body: 'c0ffee' });
  });

  it('about somebody leaving a chat is nobody’s words', () => {
    const event: object = JSON.parse(recorded('vksdk_message_new_chat_action'));
    expect(parse(JSON.stringify({ ...event, group_id: 555 }), brand)).toEqual({
      messages: [],
      ignored: ['message about the chat itself'],
    });
  });
});
