import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from '#channels/messenger/parse.ts';
import { privateThread, threadWith } from '#channels/messenger/thread.ts';
import { brandOn } from '../../contracts/channelRig.ts';

const brand = brandOn('messenger', { accountId: '700700', handle: 'skylarkair' });
const THREAD = 'skylark:messenger:d.880001';
const AT = 1_793_610_929_970;

const delivery = (...messaging: unknown[]) =>
  JSON.stringify({ object: 'page', entry: [{ id: '700700', time: AT, messaging }] });

const between = (sender: string, recipient: string, part: object) => ({
  sender: { id: sender },
  recipient: { id: recipient },
  timestamp: AT,
  ...part,
});

const heard = (part: object) => parse(delivery(between('880001', '700700', part)), brand);
const echoed = (message: object) =>
  parse(delivery(between('700700', '880001', { message: { is_echo: true, ...message } })), brand);

describe('Messenger is heard', () => {
  it('at its own millisecond, by the id under which the page knows the person', () => {
    expect(heard({ message: { mid: 'm_1', text: 'Is flight SK12 late?' } }).messages).toEqual([
      {
        thread: THREAD,
        id: 'm_1',
        at: '2026-11-02T09:15:29.970Z',
        direction: 'in',
        place: 'private',
        author: { id: '880001' },
        text: 'Is flight SK12 late?',
      },
    ]);
  });

  it.each([
    ['a button’s words', { postback: { mid: 'm_p', title: 'Track bag', payload: 'TRACK' } }, 'Track bag'],
    ['a quick reply', { message: { mid: 'm_p', text: 'Yes', quick_reply: { payload: 'Y' } } }, 'Yes'],
  ])('in %s', (_what, part, text) => {
    expect(heard(part).messages).toMatchObject([{ id: 'm_p', text, thread: THREAD }]);
  });

  it('in a tap of old that has no id, as one message however often it comes', () => {
    const tap = { postback: { title: 'Get Started', payload: 'GET_STARTED' } };
    const [first] = heard(tap).messages;
    expect(first).toMatchObject({ text: 'Get Started', id: expect.stringContaining('880001') });
    expect(heard(tap).messages).toEqual([first]);
  });

  it('with what it answers', () => {
    const message = { mid: 'm_2', text: 'This one', reply_to: { mid: 'm_out_1' } };
    expect(heard({ message }).messages).toMatchObject([{ inReplyTo: 'm_out_1' }]);
  });

  it.each([
    [
      'a picture',
      { type: 'image', payload: { url: 'https://scontent.xx.fbcdn.net/i.jpg' } },
      { kind: 'image', ref: 'https://scontent.xx.fbcdn.net/i.jpg' },
    ],
    [
      'a document, by its name',
      { type: 'file', payload: { url: 'https://cdn.fbsbx.com/v/t59/claim%20form.pdf?oh=1' } },
      { kind: 'file', name: 'claim form.pdf' },
    ],
    ['a sticker', { type: 'image', payload: { url: 'https://x', sticker_id: 369 } }, { kind: 'sticker' }],
    [
      'a place',
      { type: 'location', title: 'Here', payload: { coordinates: { lat: 52.3, long: 4.7 } } },
      { kind: 'location', label: '52.3, 4.7' },
    ],
    [
      'what was shared',
      { type: 'fallback', title: 'Lost bags', url: 'https://news.example/1', payload: null },
      { kind: 'share', label: 'Lost bags https://news.example/1' },
    ],
    [
      'a reel',
      { type: 'reel', payload: { title: 'My bag', url: 'https://r' } },
      { label: 'My bag https://r' },
    ],
    ['a kind that is new', { type: 'hologram', payload: {} }, { kind: 'share', label: 'hologram' }],
  ])('with %s', (_what, attachment, expected) => {
    const { messages } = heard({ message: { mid: 'm_3', attachments: [attachment] } });
    expect(messages).toMatchObject([{ text: '', attachments: [expected] }]);
    expect(messages[0]).not.toHaveProperty('unreadable');
  });

  it.each([
    ['neither words nor attachments', {}],
    ['words that are no text', { text: { body: 'x' } }],
    ['attachments nobody can read', { attachments: [7, { payload: {} }] }],
    ['a shape that Messenger does not pass on', { is_unsupported: true }],
  ])('as something that cannot be read here when it has %s', (_what, fields) => {
    expect(heard({ message: { mid: 'm_4', ...fields } }).messages).toMatchObject([
      { id: 'm_4', text: '', unreadable: 'unsupported' },
    ]);
  });

  it('while another app has the conversation', () => {
    const event = between('880001', '700700', { message: { mid: 'm_5', text: 'Hello?' } });
    const body = JSON.stringify({ object: 'page', entry: [{ id: '700700', time: AT, standby: [event] }] });
    expect(parse(body, brand).messages).toMatchObject([{ id: 'm_5' }]);
  });

  it('once for each entry, whatever stands beside it', () => {
    const entry = (id: string, part: object) => ({
      id,
      time: AT,
      messaging: [between('880001', '700700', part)],
    });
    const { messages, ignored } = parse(
      JSON.stringify({
        object: 'page',
        entry: [
          entry('700700', { message: { mid: 'm_6', text: 'one' } }),
          entry('700701', { message: { mid: 'm_7', text: 'for another page' } }),
          { id: '700700', time: AT, messaging: [] },
          entry('700700', { message: { mid: 'm_8', text: 'two' } }),
        ],
      }),
      brand,
    );
    expect(messages.map(({ text }) => text)).toEqual(['one', 'two']);
    expect(ignored).toEqual(['entry of another account', 'empty entry']);
  });

  it('leaves what is said on the page to the page', () => {
    const body = JSON.stringify({
      object: 'page',
      entry: [{ id: '700700', time: 1, changes: [{ field: 'feed', value: { item: 'comment' } }] }],
    });
    expect(parse(body, brand)).toEqual({
      messages: [],
      ignored: ['change of feed, which is said on the page'],
    });
  });

  it.each([
    ['who has no id here', { sender: { user_ref: 'u' }, recipient: { id: '700700' }, timestamp: AT }],
    ['who is no number', { sender: { id: '../me' }, recipient: { id: '700700' }, timestamp: AT }],
  ])('not from somebody %s', (_what, event) => {
    const { messages, ignored } = parse(delivery({ ...event, message: { mid: 'm', text: 'secret' } }), brand);
    expect([messages, ignored]).toEqual([[], ['message of nobody who is named']]);
  });
});

describe('Messenger gives back what the page said', () => {
  it('with what it was sent along with, in the person’s thread', () => {
    const correlation = `${THREAD} rpl_01JEXAMPLE`;
    const { messages } = echoed({ mid: 'm_out_1', text: 'At 14:20.', app_id: 9, metadata: correlation });
    expect(messages).toMatchObject([
      { thread: THREAD, direction: 'out', author: { id: '700700' }, text: 'At 14:20.', correlation },
    ]);
  });

  it('also as a file without words', () => {
    const file = { type: 'file', payload: { url: 'https://cdn.fbsbx.com/act.pdf' } };
    expect(echoed({ mid: 'm_out_2', attachments: [file] }).messages).toMatchObject([
      { direction: 'out', attachments: [{ kind: 'file', name: 'act.pdf' }] },
    ]);
  });

  it('but takes no customer’s word for what a message was sent with', () => {
    const { messages } = heard({ message: { mid: 'm_9', text: 'x', metadata: `${THREAD} rpl_01JEXAMPLE` } });
    expect(messages[0]).not.toHaveProperty('correlation');
  });
});

describe('Messenger tells', () => {
  it('of each message that arrived, by name', () => {
    const { signals } = heard({ delivery: { mids: ['m_out_1', 'm_out_2'], watermark: AT + 1030 } });
    expect(signals).toEqual(
      ['m_out_1', 'm_out_2'].map((id) => ({
        kind: 'receipt',
        thread: THREAD,
        id,
        outcome: 'delivered',
        at: '2026-11-02T09:15:31.000Z',
      })),
    );
  });

  it('of an arrival that has no time of its own', () => {
    const event = {
      sender: { id: '880001' },
      recipient: { id: '700700' },
      delivery: { mids: ['m_out_1'], watermark: AT },
    };
    expect(parse(delivery(event), brand).signals).toMatchObject([{ id: 'm_out_1' }]);
  });

  it('of new words for old ones', () => {
    const { signals } = heard({ message_edit: { mid: 'm_1', text: 'Is SK21 late?', num_edit: '1' } });
    expect(signals).toMatchObject([{ kind: 'edited', id: 'm_1', thread: THREAD, text: 'Is SK21 late?' }]);
  });
});

describe('a thread on Messenger', () => {
  it('is the private one, and that of the account', () => {
    expect(privateThread(THREAD)).toBe(THREAD);
    expect(threadWith('skylark', '880001')).toBe(THREAD);
  });

  it.each(['', 'anna', '1.2', '9'.repeat(41)])('is none with %j', (account) => {
    expect(() => threadWith('skylark', account)).toThrow('not the id of a person');
  });
});

const folder = resolve(import.meta.dirname, '../../../../shared/corpus/payloads/messenger');
const recorded = (name: string): string => readFileSync(join(folder, `vercelchat_${name}.json`), 'utf8');

describe.skipIf(!existsSync(folder))('a recorded delivery of Messenger', () => {
  const page = brandOn('messenger', { accountId: '100000000000001', handle: 'recorded' });

  it.each([
    ['firstMessage', { text: 'What is Vercel?', id: 'm_FAKE_MSG_ID_001' }],
    ['imageAttachment', { text: '', attachments: [{ kind: 'image' }] }],
    ['postbackClick', { text: 'Say Hello' }],
    ['legacyPostback', { text: 'Get Started' }],
    ['echoMessage', { direction: 'out', thread: 'skylark:messenger:d.200000000000001' }],
  ])('is heard (%s)', (name, message) => {
    expect(parse(recorded(name), page)).toMatchObject({ messages: [message], ignored: [] });
  });

  it.each(['reactionAdded', 'reactionRemoved', 'readConfirmation'])('starts no clock (%s)', (name) => {
    expect(parse(recorded(name), page)).toMatchObject({ messages: [], ignored: [expect.any(String)] });
  });

  it('tells of an arrival', () => {
    expect(parse(recorded('deliveryConfirmation'), page)).toMatchObject({
      signals: [{ kind: 'receipt', id: 'm_SENT_MSG_001' }],
    });
  });
});

describe('Messenger is heard in shapes of other days', () => {
  const PLAIN = heard({ message: { mid: 'm_1', text: 'Hello?' } }).messages;

  it('where every part it can do without is null', () => {
    const message = { mid: 'm_1', text: 'Hello?', attachments: null, reply_to: null, is_echo: null };
    const event = between('880001', '700700', { message, postback: null, read: null });
    const entry = { id: 700_700, time: null, messaging: [event], standby: null, changes: null, field: null };
    expect(parse(JSON.stringify({ object: 'page', entry: [entry] }), brand)).toEqual({
      messages: PLAIN,
      ignored: [],
    });
  });

  it('where lists are left out, and ids and times are written the other way', () => {
    const event = {
      sender: { id: 880_001 },
      recipient: { id: 700_700 },
      timestamp: String(AT),
      message: { mid: 'm_1', text: 'Hello?' },
    };
    const body = { object: 'page', entry: { id: '700700', messaging: event } };
    expect(parse(JSON.stringify(body), brand).messages).toEqual(PLAIN);
  });

  it('where it stands as a change of the field `messages`', () => {
    const value = between('880001', '700700', { message: { mid: 'm_1', text: 'Hello?' } });
    const entry = { id: '700700', time: AT, changes: [{ field: 'messages', value }] };
    expect(parse(JSON.stringify({ object: 'page', entry: [entry] }), brand).messages).toEqual(PLAIN);
  });

  it('where a tap comes beside a message that is null', () => {
    expect(
      heard({ message: null, postback: { title: 'Track bag', payload: 'T', mid: null } }).messages,
    ).toMatchObject([{ text: 'Track bag' }]);
  });

  it('at the time of the delivery where it has none of its own', () => {
    const event = {
      ...between('880001', '700700', { message: { mid: 'm_1', text: 'Hello?' } }),
      timestamp: null,
    };
    expect(parse(delivery(event), brand).messages).toEqual(PLAIN);
  });

  it('where somebody gives marks and writes why', () => {
    const follow_up = { type: 'free_form', payload: 'You lost my bag' };
    const marked = (more: object) =>
      heard({
        messaging_feedback: {
          feedback_screens: [{ screen_id: 0, questions: { q1: { type: 'csat', payload: '1', ...more } } }],
        },
      });
    expect(marked({ follow_up }).messages).toMatchObject([{ thread: THREAD, text: 'You lost my bag' }]);
    expect(marked({})).toEqual({ messages: [], ignored: ['feedback without words'] });
  });

  it('but no number of anybody stands in a reason', () => {
    expect(heard({ '15550100099': {} }).ignored).toEqual(['event of kind unknown']);
  });

  it('and a delivery of nothing says so', () => {
    expect(parse('{"object":"page","entry":[]}', brand).ignored).toEqual(['empty delivery']);
  });
});
