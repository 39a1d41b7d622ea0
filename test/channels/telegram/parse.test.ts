import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from '#channels/telegram/parse.ts';
import { addressOf, privateThread } from '#channels/telegram/thread.ts';
import { brandOn } from '../../contracts/channelRig.ts';

const brand = brandOn('telegram', { accountId: '700300', handle: 'skylark_bot' });
const ANNA = { id: 3_500_001, is_bot: false, first_name: 'Anna', last_name: 'Lind', username: 'anna_lind' };
const ALONE = { id: 3_500_001, type: 'private' };
const GROUP = { id: -100_200, type: 'supergroup', title: 'Travellers' };

const heard = (fields: object, kind = 'message') =>
  parse(
    JSON.stringify({
      update_id: 1,
      [kind]: { message_id: 41, from: ANNA, chat: ALONE, date: 1_793_610_970, ...fields },
    }),
    brand,
  );
const inGroup = (fields: object) => heard({ chat: GROUP, ...fields });

describe('Telegram is heard in a group', () => {
  const GROUP_THREAD = 'skylark:telegram:g.-100200.3500001';

  it('where it names the bot', () => {
    const text = 'hi @Skylark_Bot, where is my bag?';
    const { messages } = inGroup({ text, entities: [{ type: 'mention', offset: 3, length: 12 }] });
    expect(messages).toMatchObject([{ place: 'public', thread: GROUP_THREAD, text }]);
  });

  it('where it names the bot after an emoji of two units', () => {
    const { messages } = inGroup({
      text: '🧳 @skylark_bot',
      entities: [{ type: 'mention', offset: 3, length: 12 }],
    });
    expect(messages).toHaveLength(1);
  });

  it('where it commands the bot by name', () => {
    const { messages } = inGroup({
      text: '/status@skylark_bot AMS',
      entities: [{ type: 'bot_command', offset: 0, length: 19 }],
    });
    expect(messages).toHaveLength(1);
  });

  it('where it names the bot without a handle', () => {
    const { messages } = inGroup({
      text: 'Skylark, hello',
      entities: [{ type: 'text_mention', offset: 0, length: 7, user: { id: 700_300 } }],
    });
    expect(messages).toHaveLength(1);
  });

  it('where it answers the bot', () => {
    const { messages } = inGroup({
      text: 'and when?',
      reply_to_message: { message_id: 40, from: { id: 700_300 } },
    });
    expect(messages).toMatchObject([{ thread: GROUP_THREAD, inReplyTo: '40' }]);
  });

  it('where the caption of a picture names the bot', () => {
    const { messages } = inGroup({
      caption: '@skylark_bot this one',
      caption_entities: [{ type: 'mention', offset: 0, length: 12 }],
      photo: [{ file_id: 'p' }],
    });
    expect(messages).toMatchObject([{ text: '@skylark_bot this one', attachments: [{ kind: 'image' }] }]);
  });

  it.each([
    [
      'names another bot',
      { text: '@skylark_bot2 hi', entities: [{ type: 'mention', offset: 0, length: 13 }] },
    ],
    ['answers somebody else', { text: 'yes', reply_to_message: { message_id: 40, from: { id: 9 } } }],
    [
      'only writes the name',
      { text: 'mail@skylark_bot', entities: [{ type: 'email', offset: 0, length: 16 }] },
    ],
    ['tells that a member joined', { new_chat_members: [ANNA] }],
  ])('but not where it %s', (_what, fields) => {
    const { messages, ignored } = inGroup(fields);
    expect(messages).toEqual([]);
    expect(ignored).toHaveLength(1);
  });
});

describe('Telegram is heard alone with the bot', () => {
  it('by name, handle and id', () => {
    const { messages } = heard({ text: 'Hello' });
    expect(messages).toMatchObject([
      {
        thread: 'skylark:telegram:d.3500001',
        author: { id: '3500001', handle: 'anna_lind', name: 'Anna Lind' },
      },
    ]);
  });

  it('with the largest size of a photo alone', () => {
    const { messages } = heard({
      caption: 'Broken handle',
      photo: [
        { file_id: 's', file_size: 1705 },
        { file_id: 'm', file_size: 32_527 },
        { file_id: 'l', file_size: 173_215 },
      ],
    });
    expect(messages).toMatchObject([
      { text: 'Broken handle', attachments: [{ kind: 'image', ref: 'l', size: 173_215 }] },
    ]);
    expect(messages[0]?.attachments).toHaveLength(1);
  });

  it.each([
    ['an animation, once', { animation: { file_id: 'a' }, document: { file_id: 'a' } }, { kind: 'video' }],
    ['a voice message', { voice: { file_id: 'v', mime_type: 'audio/ogg' } }, { kind: 'audio', ref: 'v' }],
    ['a sticker', { sticker: { file_id: 't', emoji: '😡' } }, { kind: 'sticker', label: '😡' }],
    ['a place', { location: { latitude: 52.3, longitude: 4.7 } }, { kind: 'location', label: '52.3, 4.7' }],
    ['a contact', { contact: { phone_number: '+31', first_name: 'Bo' } }, { kind: 'share', label: 'Bo +31' }],
  ])('with %s', (_what, fields, attachment) => {
    expect(heard(fields).messages).toMatchObject([{ text: '', attachments: [attachment] }]);
    expect(heard(fields).messages[0]?.attachments).toHaveLength(1);
  });

  it('in a shape that is new, as something that cannot be read here', () => {
    expect(heard({ hologram: {} }).messages).toMatchObject([{ text: '', unreadable: 'unsupported' }]);
  });

  it('but not where a message only tells of the chat itself', () => {
    const { messages, ignored } = heard({ pinned_message: { message_id: 3 } });
    expect([messages, ignored]).toEqual([[], ['message about the chat itself']]);
  });

  it('when a caption is changed, as a change', () => {
    const { signals } = heard(
      { caption: 'Two handles', photo: [{ file_id: 'l' }], edit_date: 1_793_611_000 },
      'edited_message',
    );
    expect(signals).toMatchObject([
      { kind: 'edited', id: '41', text: 'Two handles', at: '2026-11-02T09:16:40.000Z' },
    ]);
  });
});

describe('Telegram is heard whatever else a message holds', () => {
  it('with parts that are null and numbers written as text', () => {
    const plain = heard({ text: 'Hello' }).messages;
    const other = heard({
      message_id: '41',
      from: { ...ANNA, id: '3500001', is_bot: null },
      date: '1793610970',
      edit_date: 0,
      text: 'Hello',
      photo: null,
      sticker: {},
      entities: null,
      reply_to_message: null,
    });
    expect(other).toEqual({ messages: plain, ignored: [] });
  });

  it('in a chat of a kind nobody tells', () => {
    expect(heard({ chat: { id: ANNA.id }, text: 'Hello' }).messages).toMatchObject([{ place: 'private' }]);
  });

  it('with an id above 2^53, to its last digit', () => {
    const body =
      '{"update_id":1,"message":{"message_id":1,"from":{"id":9007199254740993},"chat":{"id":9007199254740993},"date":1793610970,"text":"9007199254740993"}}';
    expect(parse(body, brand).messages).toMatchObject([
      { author: { id: '9007199254740993' }, text: '9007199254740993' },
    ]);
  });

  it.each([
    [
      'a poll',
      { poll: { question: 'Where is it?', options: [{ text: 'Here' }, { text: 'Lost' }] } },
      'Where is it?\nHere\nLost',
    ],
    ['a list to be ticked', { checklist: { title: 'Lost', tasks: [{ id: 1, text: 'bag' }] } }, 'Lost\nbag'],
    ['a venue', { location: { latitude: 1, longitude: 2 }, venue: { title: 'Gate B' } }, 'Gate B, 1, 2'],
    ['a die', { dice: { emoji: '🎲', value: 3 } }, '🎲'],
  ])('with the words of %s', (_what, fields, label) => {
    expect(heard(fields).messages).toMatchObject([{ attachments: [{ label }] }]);
  });

  it('in the name of a channel and of the group itself, each as somebody else', () => {
    const said = { text: '@skylark_bot hi', entities: [{ type: 'mention', offset: 0, length: 12 }] };
    const bot = { id: 1_087_968_824, is_bot: true };
    const [asChannel, asGroup] = [{ id: -100_777, title: 'Bags', type: 'channel' }, GROUP].map(
      (sender_chat) => inGroup({ ...said, from: bot, sender_chat }).messages[0],
    );
    expect(asChannel).toMatchObject({
      thread: 'skylark:telegram:g.-100200.-100777',
      author: { name: 'Bags' },
    });
    expect(asGroup?.thread).toBe('skylark:telegram:g.-100200.-100200');
    expect(addressOf(asGroup?.thread ?? '')).toMatchObject({ place: 'public', customer: '-100200' });
    expect(privateThread(asGroup?.thread ?? '')).toBeUndefined();
  });

  it('but not where a channel’s post is passed on to its group by itself', () => {
    const { ignored } = inGroup({
      is_automatic_forward: true,
      text: '@skylark_bot',
      sender_chat: { id: -5 },
    });
    expect(ignored).toEqual(['post of a channel']);
  });
});

const folder = resolve(import.meta.dirname, '../../../../shared/corpus/payloads/telegram');
const recorded = (name: string): string => readFileSync(join(folder, `${name}.json`), 'utf8');

describe.skipIf(!existsSync(folder))('a recorded update of Telegram', () => {
  it.each([
    ['vercelchat_mention', { text: '@vercelchatsdkbot hi', id: '133' }],
    ['vercelchat_followUp', { text: 'how are you', id: '134' }],
    ['vercelchat_photo', { text: '', id: '17', attachments: [{ kind: 'image', size: 173_215 }] }],
  ])('is heard (%s)', (name, message) => {
    expect(parse(recorded(name), brand)).toMatchObject({ messages: [message], ignored: [] });
  });
});
