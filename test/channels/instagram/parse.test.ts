import { describe, expect, it } from 'vitest';
import { contract } from '#channels/instagram/fixtures/contract.ts';
import { hook } from '#channels/instagram/hook.ts';
import { addressOf } from '#channels/instagram/thread.ts';
import { brandOn, NOW } from '../../contracts/channelRig.ts';

const ACCOUNT = '17840000000000001';
const brand = brandOn('instagram', { accountId: ACCOUNT, handle: 'skylark_air' });
const SECONDS = 1_793_610_944;
const SAID_AT = new Date(SECONDS * 1000).toISOString();

const deliver = (parts: object) =>
  hook.parse(
    JSON.stringify({ object: 'instagram', entry: [{ id: ACCOUNT, time: SECONDS, ...parts }] }),
    brand,
    NOW,
  );
const change = (field: string, value: object) => deliver({ changes: [{ field, value }] });
const event = (message: object) =>
  deliver({
    messaging: [
      {
        sender: { id: '990001' },
        recipient: { id: ACCOUNT },
        timestamp: SECONDS * 1000,
        message: { mid: 'ig_in_1', ...message },
      },
    ],
  });

const comment = {
  id: '178600001',
  parent_id: '178500001',
  from: { id: '990002', username: 'ex_user' },
  media: { id: '179100001', media_product_type: 'FEED' },
  text: 'when do you open?',
};

describe('a comment on Instagram', () => {
  const heard = {
    thread: 'skylark:instagram:c.178500001.990002',
    id: '178600001',
    at: SAID_AT,
    direction: 'in',
    place: 'public',
    author: { id: '990002', handle: 'ex_user' },
    text: 'when do you open?',
    inReplyTo: '178500001',
  };
  const { id, ...rest } = comment;

  it('is heard in each of its three shapes', () => {
    expect(change('comments', comment).messages).toEqual([heard]);
    expect(change('comments', { ...rest, comment_id: id }).messages).toEqual([heard]);
    expect(deliver({ field: 'comments', value: comment }).messages).toEqual([heard]);
  });

  it('has the same time whether Instagram tells it in seconds or milliseconds', () => {
    expect(
      deliver({ time: SECONDS * 1000, changes: [{ field: 'comments', value: comment }] }).messages,
    ).toEqual([heard]);
  });

  it('begins a conversation when it answers no other', () => {
    const { parent_id: _, ...first } = comment;
    expect(change('comments', first).messages).toMatchObject([
      { thread: 'skylark:instagram:c.178600001.990002' },
    ]);
  });

  it('of another person in the same conversation has a thread of its own', () => {
    const other = change('comments', { ...comment, id: '178600002', from: { id: '990003' } });
    expect(other.messages).toMatchObject([{ thread: 'skylark:instagram:c.178500001.990003' }]);
  });

  it('is the same one when a boosted post makes Instagram tell it twice', () => {
    const ad = { ...comment, media: { ...comment.media, ad_id: '6000001', ad_title: 'Fly' } };
    expect(change('comments', ad).messages).toEqual([heard]);
  });

  it('under a live broadcast is heard too', () => {
    expect(change('live_comments', comment).messages).toEqual([heard]);
  });

  it('without an author still stands there, for nobody to be written to privately', () => {
    const { from: _, ...nobody } = comment;
    expect(change('comments', nobody).messages).toMatchObject([
      { text: comment.text, author: { id: 'by-178600001' } },
    ]);
  });

  it('without words says that they are missing', () => {
    const { text: _, ...silent } = comment;
    expect(change('comments', silent).messages).toMatchObject([{ text: '', unreadable: 'unsupported' }]);
  });

  it('of the brand itself stands in the conversation, of which Instagram does not say with whom', () => {
    for (const from of [{ id: ACCOUNT }, { id: '5', username: 'skylark_air' }])
      expect(change('comments', { ...comment, from }).messages).toMatchObject([
        { direction: 'out', thread: 'skylark:instagram:c.178500001', inReplyTo: '178500001' },
      ]);
  });
});

describe('a mention on Instagram', () => {
  it('in a comment is announced, for its words to be asked for', () => {
    const { messages } = change('mentions', { comment_id: '178900003', media_id: '179100009' });
    expect(messages).toMatchObject([
      {
        thread: 'skylark:instagram:m.179100009.178900003',
        id: '178900003',
        at: SAID_AT,
        direction: 'in',
        place: 'public',
        text: '',
        unreadable: 'unsupported',
      },
    ]);
  });

  it('in a caption is announced by the picture', () => {
    expect(change('mentions', { media_id: '179100009' }).messages).toMatchObject([
      { thread: 'skylark:instagram:m.179100009', id: '179100009' },
    ]);
  });

  it('without ids is none', () => {
    expect(change('mentions', { comment_id: '178900003' }).ignored).toEqual(['malformed mention']);
  });
});

describe('a direct message on Instagram', () => {
  it('that answers a story says so', () => {
    const story = { id: '17900000000000009', url: 'https://scontent.cdninstagram.com/s.jpg' };
    expect(event({ text: 'is this available?', reply_to: { story } }).messages).toMatchObject([
      {
        thread: 'skylark:instagram:d.990001',
        text: 'is this available?',
        attachments: [{ kind: 'share', label: 'story', ref: story.url }],
      },
    ]);
  });

  it('that answers another names it', () => {
    expect(event({ text: 'yes', reply_to: { mid: 'ig_out_1' } }).messages).toMatchObject([
      { inReplyTo: 'ig_out_1' },
    ]);
  });

  it.each([
    ['story_mention', { kind: 'share', label: 'story that names the brand' }],
    ['share', { kind: 'share', label: 'share' }],
    ['ig_reel', { kind: 'share', label: 'reel' }],
    ['audio', { kind: 'audio' }],
    ['something_new', { kind: 'share', label: 'something_new' }],
  ])('with %s keeps it as what it is', (type, attachment) => {
    const url = 'https://lookaside.fbsbx.com/ig_messaging_cdn/1';
    expect(event({ attachments: [{ type, payload: { url } }] }).messages).toMatchObject([
      { text: '', attachments: [{ ...attachment, ref: url }] },
    ]);
  });

  it('with a file at a strange address keeps no way to it', () => {
    const strange = { type: 'image', payload: { url: 'https://lookaside.fbsbx.com.example/i.jpg' } };
    expect(event({ attachments: [strange] }).messages[0]?.attachments).toEqual([{ kind: 'image' }]);
  });

  it('that Instagram does not pass on is there without its words', () => {
    expect(event({ is_unsupported: true }).messages).toMatchObject([{ text: '', unreadable: 'unsupported' }]);
  });

  it('keeps its words whatever is odd beside them', () => {
    const odd = event({ text: 'hello', reply_to: 7, attachments: 'none', is_deleted: 'no' });
    expect(odd.messages).toMatchObject([{ text: 'hello' }]);
  });

  it('by a button is what the button says', () => {
    const pressed = {
      sender: { id: '990001' },
      recipient: { id: ACCOUNT },
      timestamp: SECONDS * 1000,
      postback: { mid: 'ig_in_2', title: 'Where is my bag?', payload: 'BAG' },
    };
    expect(deliver({ messaging: [pressed] }).messages).toMatchObject([
      { id: 'ig_in_2', text: 'Where is my bag?' },
    ]);
  });

  it('of the brand is its own even without the mark of an echo', () => {
    const own = {
      sender: { id: ACCOUNT },
      recipient: { id: '990001' },
      timestamp: SECONDS * 1000,
      message: { mid: 'ig_out_1', text: 'Hello!' },
    };
    expect(deliver({ messaging: [own] }).messages).toMatchObject([
      { direction: 'out', thread: 'skylark:instagram:d.990001' },
    ]);
  });
});

describe('a delivery of Instagram', () => {
  it('for another account is left alone', () => {
    const { messages, ignored } = deliver({ id: '1', changes: [{ field: 'comments', value: comment }] });
    expect([messages, ignored]).toEqual([[], ['entry of another account']]);
  });

  it('with one poisoned change loses none of the others', () => {
    const { messages, ignored } = deliver({
      changes: [
        { field: 'comments', value: { id: { $ne: 1 } } },
        { field: 'comments', value: comment },
        null,
      ],
    });
    expect([messages.length, ignored]).toEqual([1, ['malformed comment', 'malformed change']]);
  });

  it('never tells in its reasons what somebody wrote', () => {
    const secret = 'my PNR is ABC123';
    const reasons = [
      change(secret, { text: secret }),
      change('comments', { text: secret }),
      deliver({ messaging: [{ [secret]: secret }] }),
    ].flatMap(({ ignored }) => ignored);
    expect(reasons).toHaveLength(3);
    expect(reasons.join()).not.toContain('ABC123');
  });

  it('is not older than a month', () => {
    const old = deliver({ time: SECONDS - 40 * 86_400, changes: [{ field: 'comments', value: comment }] });
    expect([old.messages, old.ignored]).toEqual([[], ['stale: older than 30 days']]);
  });

  it('says whose it is', () => {
    const body = contract.hearing?.body([contract.hearing.message({ id: '1', text: 'hi', at: NOW })]);
    expect(hook.accountIn(JSON.parse(body ?? ''))).toBe(ACCOUNT);
  });
});

describe('Instagram is heard in shapes of other days', () => {
  const between = { sender: { id: '990001' }, recipient: { id: ACCOUNT }, timestamp: SECONDS * 1000 };
  const message = { mid: 'ig_in_1', text: 'Where is my bag?' };
  const PLAIN = event({ text: 'Where is my bag?' }).messages;

  it('where a direct message stands as a change, in seconds and as text', () => {
    expect(change('messages', { ...between, timestamp: String(SECONDS), message }).messages).toEqual(PLAIN);
  });

  it('where ids are numbers above 2^53, to their last digit', () => {
    const body = `{"object":"instagram","entry":[{"id":${ACCOUNT},"time":1,"messaging":[{"sender":{"id":17841400000000003},"recipient":{"id":${ACCOUNT}},"timestamp":${SECONDS},"message":{"mid":"m","text":"hi"}}]}]}`;
    expect(hook.parse(body, brand, NOW).messages).toMatchObject([
      { thread: 'skylark:instagram:d.17841400000000003', text: 'hi', at: SAID_AT },
    ]);
  });

  it('where what it can do without is null', () => {
    const parts = {
      message: { ...message, is_echo: null, attachments: null, reply_to: null },
      message_edit: null,
    };
    expect(
      deliver({ messaging: [{ ...between, recipient: null, ...parts }], changes: null }).messages,
    ).toEqual(PLAIN);
  });

  it('where a button has no id, and where it has no words', () => {
    const taps = [{ title: 'Lost bag' }, { payload: 'LOST' }].map(
      (postback) => deliver({ messaging: [{ ...between, postback }] }).messages[0],
    );
    expect(taps).toMatchObject([{ text: 'Lost bag' }, { text: '', unreadable: 'unsupported' }]);
  });

  it('of two whom nobody names as of two', () => {
    const long = '1'.repeat(59);
    const [one, two] = [`${long}1`, `${long}2`].map(
      (id) => change('comments', { id, text: 'When?', from: null }).messages[0],
    );
    expect(one?.author.id).not.toBe(two?.author.id);
    expect(addressOf(one?.thread ?? '')).toEqual({
      kind: 'comment',
      root: `${long}1`,
      customer: `by-${long}1`,
    });
  });
});
