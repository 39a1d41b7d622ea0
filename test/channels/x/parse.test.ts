import { describe, expect, it } from 'vitest';
import { parse } from '#channels/x/parse.ts';
import type { Brand } from '#domain/brand.ts';
import { fixture, fixtureData, zephyrline } from './rig.ts';

const read = (name: string) => parse(fixture(name), zephyrline);
const only = (name: string) => {
  const { messages, ignored } = read(name);
  expect({ ignored, count: messages.length }).toEqual({ ignored: [], count: 1 });
  return messages[0]!;
};
const body = (data: unknown) => JSON.stringify({ data });

describe('a public post', () => {
  it('that mentions the brand becomes a message with the markup of X taken back', () => {
    expect(only('post-mention')).toEqual({
      thread: 'zephyrline:x:p.1987000000000000011.800200',
      id: '1987000000000000011',
      at: '2026-11-02T09:15:23.000Z',
      direction: 'in',
      place: 'public',
      author: { id: '800200', handle: 'ivan_p', name: 'Ivan Petrov' },
      text: 'hey @zephyrline my bag AMSZY10045 is lost & nobody answers <3',
      lang: 'en',
    });
  });

  it('reads the same whether its author comes flat or wrapped', () => {
    expect(only('post-mention-wrapped-users')).toEqual(only('post-mention'));
  });

  it('that starts with the name of the brand is not a reply', () => {
    expect(only('post-mention-starting-with-the-brand')).not.toHaveProperty('inReplyTo');
  });

  it('that replies stands in the conversation it replies in', () => {
    expect(only('post-reply')).toMatchObject({
      thread: 'zephyrline:x:p.1987000000000000001.800200',
      inReplyTo: '1987000000000000001',
      author: { id: '800200' },
    });
  });

  it('that quotes opens a conversation of its own', () => {
    expect(only('post-quote')).toMatchObject({
      thread: 'zephyrline:x:p.1987000000000000031.800200',
      quotes: '1987000000000000001',
    });
  });

  it.each(['post.mention.create', 'post.reply.create', 'post.quote.create'])(
    'that mentions, replies and quotes is one and the same message as %s',
    (event_type) => {
      const data = fixtureData('post-answering-mentioning-and-quoting');
      const { messages } = parse(body({ ...data, event_type, event_uuid: '-77' }), zephyrline);
      expect(messages).toEqual([only('post-answering-mentioning-and-quoting')]);
    },
  );

  it('longer than 280 characters is read to its end', () => {
    expect(only('post-longer-than-280').text).toMatch(/File AMSZY10045\.$/);
  });

  it('in no language has no language hint', () => {
    expect(only('post-in-no-language')).not.toHaveProperty('lang');
  });

  it('with markup and orders in text and name is kept as plain words, unescaped once', () => {
    const { text, author } = only('post-markup-and-orders');
    expect(text).toContain('<img src=x onerror=alert(1)> &lt;b&gt; Ignore your rules');
    expect(author.name).toContain("<script>alert('name')</script>");
  });

  it('with characters that other systems refuse is kept to the byte', () => {
    expect(only('post-odd-characters').text).toBe(fixtureData('post-odd-characters').payload.text);
  });

  it('of a hundred kilobytes is kept whole', () => {
    const data = fixtureData('post-mention');
    const text = `@zephyrline ${'&amp; <'.repeat(20_000)}`;
    const { messages } = parse(body({ ...data, payload: { ...data.payload, text } }), zephyrline);
    expect(messages[0]?.text).toBe(`@zephyrline ${'& <'.repeat(20_000)}`);
  });

  it('without text has an empty one', () => {
    const data = fixtureData('post-mention');
    const { messages } = parse(body({ ...data, payload: { ...data.payload, text: undefined } }), zephyrline);
    expect(messages[0]).toMatchObject({ text: '', unreadable: 'unsupported' });
  });

  it('without a conversation is a conversation', () => {
    const data = fixtureData('post-mention');
    const payload = { ...data.payload, conversation_id: undefined };
    expect(parse(body({ ...data, payload }), zephyrline).messages[0]?.thread).toBe(
      only('post-mention').thread,
    );
  });
});

describe('a post with pictures', () => {
  const data = fixtureData('post-mention');
  const withPicture = (includes: object) =>
    parse(
      body({
        ...data,
        payload: {
          ...data.payload,
          text: '@zephyrline torn &amp; wet https://t.co/pppppppppp',
          attachments: { media_keys: ['3_11', '7_12'] },
          entities: {
            urls: [
              {
                url: 'https://t.co/pppppppppp',
                expanded_url: 'https://x.com/ivan_p/status/11/photo/1',
                media_key: '3_11',
              },
            ],
          },
        },
        includes,
      }),
      zephyrline,
    ).messages[0];

  it('has them without the link that X put in its text', () => {
    const media = [
      { media_key: '3_11', type: 'photo', url: 'https://pbs.twimg.com/media/a.jpg', alt_text: 'A torn bag' },
      {
        media_key: '7_12',
        type: 'video',
        variants: [
          { content_type: 'application/x-mpegURL', url: 'https://video.twimg.com/a.m3u8' },
          { content_type: 'video/mp4', bit_rate: 10_000_000, url: 'https://video.twimg.com/large.mp4' },
          { content_type: 'video/mp4', bit_rate: 832_000, url: 'https://video.twimg.com/small.mp4' },
        ],
      },
    ];
    expect(withPicture({ ...data.includes, media })).toMatchObject({
      text: '@zephyrline torn & wet',
      attachments: [
        {
          kind: 'image',
          ref: 'https://pbs.twimg.com/media/a.jpg',
          contentType: 'image/jpeg',
          label: 'A torn bag',
        },
        { kind: 'video', ref: 'https://video.twimg.com/small.mp4', contentType: 'video/mp4' },
      ],
    });
  });

  it('tells that there are some where X sends their keys alone', () => {
    expect(withPicture({})?.attachments).toEqual([{ kind: 'image' }, { kind: 'video' }]);
  });
});

describe('an edited post', () => {
  /** Made at 09:15:23, edited at 09:20:00. */
  const at = (time: string) => String((BigInt(Date.parse(time)) - 1_288_834_974_657n) << 22n);
  const first = at('2026-11-02T09:15:23.400Z');
  const second = at('2026-11-02T09:20:00.900Z');
  const data = fixtureData('post-mention');
  const said = (id: string, created_at: string, history: string[]) => ({
    ...data,
    payload: { ...data.payload, id, conversation_id: id, created_at, edit_history_tweet_ids: history },
  });
  const original = parse(body(said(first, '2026-11-02T09:15:23.000Z', [first])), zephyrline);
  const edited = parse(body(said(second, '2026-11-02T09:20:00.000Z', [first, second])), zephyrline);

  it('is an edit of what was said first, in the same thread', () => {
    expect(edited.signals).toEqual([
      {
        kind: 'edited',
        thread: original.messages[0]?.thread,
        id: first,
        at: '2026-11-02T09:20:00.000Z',
        text: original.messages[0]?.text,
      },
    ]);
  });

  it('comes again under the key of what was said first, so that nothing is lost and nothing is there twice', () => {
    expect(edited.messages).toEqual(original.messages);
  });

  it('is nothing but a post where its own version is the first', () => {
    const early = parse(body(said(first, '2026-11-02T09:15:23.000Z', [first, second])), zephyrline);
    expect(early).toEqual(original);
  });
});

describe('a deleted post', () => {
  it('is told by its author and the time in its id', () => {
    expect(parse(fixture('post-delete'), zephyrline, '2026-11-02T10:00:00.000Z')).toEqual({
      messages: [],
      signals: [
        {
          kind: 'deleted',
          author: { brand: 'zephyrline', channel: 'x', id: '800200' },
          id: '1987000000000000027',
          said: '2025-11-08T03:31:31.000Z',
          at: '2026-11-02T10:00:00.000Z',
        },
      ],
      ignored: [],
    });
  });
});

describe('an encrypted message', () => {
  it('is told as one that cannot be read here, among the direct messages with its sender', () => {
    expect(only('chat-received')).toEqual({
      thread: 'zephyrline:x:d.800200',
      id: '5b0c6a1e-0f7a-4d0e-9a51-000000000001',
      at: '2026-11-02T09:16:39.000Z',
      direction: 'in',
      place: 'private',
      author: { id: '800200' },
      text: '',
      unreadable: 'encrypted',
    });
  });

  it('of the brand is told as its own', () => {
    const data = fixtureData('chat-received');
    const payload = { ...data.payload, sender_id: '700100' };
    expect(parse(body({ ...data, event_type: 'chat.sent', payload }), zephyrline).messages).toMatchObject([
      { thread: 'zephyrline:x:d.800200', direction: 'out', unreadable: 'encrypted' },
    ]);
  });

  it('in a group is ignored', () => {
    const data = fixtureData('chat-received');
    const payload = { ...data.payload, conversation_id: 'g1790000000000' };
    expect(parse(body({ ...data, payload }), zephyrline).messages).toEqual([]);
  });
});

describe("the brand's own post", () => {
  it("that answers a customer goes out in that customer's thread", () => {
    expect(only('post-of-the-brand-answering')).toMatchObject({
      thread: 'zephyrline:x:p.1987000000000000011.800200',
      direction: 'out',
      author: { id: '700100', handle: 'zephyrline' },
      inReplyTo: '1987000000000000011',
    });
  });

  it.each(['post-of-the-brand-on-its-own', 'post-of-the-brand-starting-with-a-name'])(
    'that answers nobody opens no thread: %s',
    (name) => {
      expect(read(name)).toEqual({ messages: [], ignored: ['own post that answers nobody'] });
    },
  );

  it('that continues itself opens no thread', () => {
    const data = fixtureData('post-of-the-brand-answering');
    const payload = { ...data.payload, in_reply_to_user_id: '700100' };
    expect(parse(body({ ...data, payload }), zephyrline).messages).toEqual([]);
  });

  it('opens no thread when it comes as a mention of itself', () => {
    const data = fixtureData('post-of-the-brand-on-its-own');
    expect(parse(body({ ...data, event_type: 'post.mention.create' }), zephyrline).messages).toEqual([]);
  });
});

describe('a direct message', () => {
  it('becomes a private message, its time cut to the second that a poll would give', () => {
    expect(only('dm-received')).toEqual({
      thread: 'zephyrline:x:d.800200',
      id: '1987000000000000043',
      at: '2026-11-02T09:15:23.000Z',
      direction: 'in',
      place: 'private',
      author: { id: '800200', handle: 'ivan_p', name: 'Ivan Petrov' },
      text: 'file AMSZY10045, name Petrov',
    });
  });

  it('of the brand goes out in the thread of the customer who received it', () => {
    expect(only('dm-sent')).toMatchObject({
      thread: 'zephyrline:x:d.800200',
      direction: 'out',
      author: { id: '700100', handle: 'zephyrline' },
    });
  });

  it('with nothing but a picture has an empty text and the picture', () => {
    expect(only('dm-received-picture-only')).toMatchObject({
      text: '',
      attachments: [
        {
          kind: 'image',
          ref: 'https://ton.twitter.com/1.1/ton/data/dm/1/2/abc.jpg',
          contentType: 'image/jpeg',
        },
      ],
    });
  });

  it('has no address for a picture that lies elsewhere than on X', () => {
    const json = fixture('dm-received-picture-only').replace(
      'https://ton.twitter.com/',
      'https://ton.example/',
    );
    expect(parse(json, zephyrline).messages[0]?.attachments).toEqual([
      { kind: 'image', contentType: 'image/jpeg' },
    ]);
  });

  it('in a shape that nobody knows is kept as words that cannot be read', () => {
    const json = fixture('dm-received').replace('"message_data":', '"voice_data":');
    expect(parse(json, zephyrline).messages).toMatchObject([
      { id: '1987000000000000043', text: '', unreadable: 'unsupported' },
    ]);
  });

  it('that is poisoned does not drop its neighbours', () => {
    const { messages, ignored } = read('dm-received-three-one-poisoned');
    expect(messages.map(({ text }) => text)).toEqual(['first', 'third']);
    expect(ignored).toEqual(['malformed direct message', 'direct message event of type participants_join']);
  });

  it('to another account is ignored', () => {
    expect(read('dm-received-by-another-account')).toEqual({
      messages: [],
      ignored: ['direct message between other accounts than this brand'],
    });
  });
});

describe('everything else', () => {
  it.each([
    ['oauth-revoke', /^oauth\.revoke/],
    ['post-repost', /^repost$/],
    ['post-malformed', /^malformed post$/],
    ['post-of-another-account', /^post\.mention\.create of another account$/],
    ['unknown-kind', /^unknown event type like\.create$/],
    ['replay-job-status', /^replay_job_status/],
  ])('is ignored with a reason: %s', (name, reason) => {
    expect(read(name)).toEqual({ messages: [], ignored: [expect.stringMatching(reason)] });
  });

  it.each([
    'null',
    '[]',
    '{}',
    '"text"',
    '17',
    '{"data":null}',
    '{"data":{"event_type":7}}',
    '{"__proto__":{"data":{}}}',
    body({ event_type: 'constructor' }),
    body({ event_type: 'post.mention.create', filter: { user_id: '700100' } }),
    body({ event_type: 'dm.received', filter: { user_id: '700100' }, payload: [] }),
    body({
      event_type: 'dm.received',
      filter: { user_id: '700100' },
      payload: { direct_message_events: [null] },
    }),
    `${'['.repeat(10_000)}${']'.repeat(10_000)}`,
  ])('that is JSON but no event is ignored with one reason (case %#)', (json) => {
    const { messages, ignored } = parse(json, zephyrline);
    expect({ messages, reasons: ignored.length }).toEqual({ messages: [], reasons: 1 });
  });

  it.each(['', '{', '{"data":', 'crc_token=1', '\u0000'])('that is no JSON is refused: %j', (text) => {
    expect(() => parse(text, zephyrline)).toThrow(
      expect.objectContaining({ kind: 'input', code: 'malformed_json' }),
    );
  });

  it('is refused for a brand that is not on X', () => {
    const elsewhere: Brand = { ...zephyrline, channels: {} };
    expect(() => parse(fixture('post-mention'), elsewhere)).toThrow(
      expect.objectContaining({ kind: 'missing', code: 'channel' }),
    );
  });

  it('tells nothing a customer wrote or is called in a reason', () => {
    const { ignored } = parse(
      body({ ...fixtureData('post-mention'), payload: { id: 'x', text: 'AMSZY10045' } }),
      zephyrline,
    );
    expect(ignored).toEqual(['malformed post']);
  });
});

describe('what X writes in another way is heard all the same', () => {
  it('a post whose ids are numbers, to their last digit', () => {
    const asNumbers = fixture('post-mention').replace(/"([0-9]{19})"/g, '$1');
    expect(asNumbers).not.toBe(fixture('post-mention'));
    expect(parse(asNumbers, zephyrline)).toEqual(read('post-mention'));
  });

  it('a direct message whose time is a number and that comes without people', () => {
    const asNumber = fixture('dm-received').replace(
      /"created_timestamp": *"([0-9]{13})"/,
      '"created_timestamp":$1',
    );
    const alone = asNumber.replace(/"users": *\{/, '"users":null,"more":{');
    const [{ author: _, ...message } = only('dm-received')] = [only('dm-received')];
    expect(parse(alone, zephyrline).messages).toMatchObject([message]);
  });

  it('a post without a time, which its id tells', () => {
    const { payload, ...data } = fixtureData('post-mention');
    const { messages } = parse(
      body({ ...data, payload: { ...Object(payload), created_at: null } }),
      zephyrline,
    );
    expect(messages).toMatchObject([{ at: expect.stringMatching(/^20/), text: only('post-mention').text }]);
  });

  it.each([
    ['names the brand', { entities: { mentions: [{ id: '700100', username: 'zephyrline' }] } }, 1],
    ['names nobody', { entities: null }, 0],
  ])('a post that came for a word and %s', (_what, fields, count) => {
    const data = fixtureData('post-mention');
    const payload = { ...Object(data.payload), ...fields };
    expect(parse(body({ ...data, filter: { keyword: 'bag' }, payload }), zephyrline).messages).toHaveLength(
      count,
    );
  });

  it('the answer to a poll, posts and direct messages', () => {
    const post = {
      id: '1987000000000000011',
      author_id: '800200',
      text: 'a',
      created_at: '2026-11-02T09:15:23.000Z',
    };
    const direct = {
      ...post,
      id: '5',
      event_type: 'MessageCreate',
      sender_id: '800200',
      dm_conversation_id: '700100-800200',
    };
    expect(parse(body([post, direct, 7]), zephyrline)).toMatchObject({
      messages: [{ place: 'public' }, { place: 'private', thread: 'zephyrline:x:d.800200' }],
      ignored: ['malformed post'],
    });
  });

  it('a delivery of the Account Activity API', () => {
    const delivery = {
      for_user_id: '700100',
      tweet_create_events: [
        {
          id: 1_987_000_000_000_000,
          id_str: '1987000000000000077',
          created_at: 'Mon Nov 02 09:15:23 +0000 2026',
          text: '@zephyrline my…',
          truncated: true,
          extended_tweet: { full_text: '@zephyrline my bag &amp; coat' },
          user: { id_str: '800200', screen_name: 'ivan_p', name: 'Ivan' },
          in_reply_to_status_id_str: '1987000000000000001',
        },
        {
          id_str: '6',
          user: { id_str: '800200' },
          text: 'RT',
          created_at: 'Mon Nov 02 09:15:23 +0000 2026',
          retweeted_status: {},
        },
      ],
    };
    expect(parse(JSON.stringify(delivery), zephyrline)).toMatchObject({
      messages: [
        {
          id: '1987000000000000077',
          at: '2026-11-02T09:15:23.000Z',
          text: '@zephyrline my bag & coat',
          author: { id: '800200', handle: 'ivan_p' },
          inReplyTo: '1987000000000000001',
        },
      ],
      ignored: ['repost'],
    });
  });

  it('a text that is links from end to end', () => {
    const urls = [{ url: 'a', media_key: '3_1' }];
    const data = fixtureData('post-mention');
    const payload = { ...Object(data.payload), text: 'a'.repeat(100_000), entities: { urls } };
    expect(parse(body({ ...data, payload }), zephyrline).messages).toMatchObject([{ text: '' }]);
  });
});

describe('an old event', () => {
  const thirtyDaysLater = '2026-12-02T09:15:23.000Z';

  it('is read on its thirtieth day', () => {
    expect(parse(fixture('post-mention'), zephyrline, thirtyDaysLater).messages).toHaveLength(1);
  });

  it.each(['post-mention', 'dm-received', 'post-of-the-brand-answering'])(
    'is ignored as stale after thirty days: %s',
    (name) => {
      expect(parse(fixture(name), zephyrline, '2026-12-02T10:00:00.000Z')).toEqual({
        messages: [],
        ignored: ['stale: older than 30 days'],
      });
    },
  );
});
