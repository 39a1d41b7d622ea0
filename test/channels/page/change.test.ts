import { describe, expect, it } from 'vitest';
import { parse } from '#channels/page/parse.ts';
import { addressOf, link, privateThread, threadAt, threadWith } from '#channels/page/thread.ts';
import { brandOn } from '../../contracts/channelRig.ts';

const brand = brandOn('page', { accountId: '700700', handle: 'skylarkair' });
const POST = '700700_5001';
const THREAD = `skylark:page:c.${POST}.880002`;
const SECONDS = 1_793_610_929;

const delivery = (...changes: unknown[]) =>
  JSON.stringify({ object: 'page', entry: [{ id: '700700', time: SECONDS + 2, changes }] });

const feed = (fields: object) => parse(delivery({ field: 'feed', value: fields }), brand);

const comment = (fields: object = {}) => ({
  item: 'comment',
  verb: 'add',
  post_id: POST,
  comment_id: '5001_9001',
  parent_id: POST,
  from: { id: '880002', name: 'N. Example' },
  message: 'Where is my refund?',
  created_time: SECONDS,
  ...fields,
});

const own = (fields: object) => comment({ from: { id: '700700', name: 'Skylark Air' }, ...fields });

describe('a comment on the page is heard', () => {
  it('in the thread of its author below its post', () => {
    expect(feed(comment()).messages).toEqual([
      {
        thread: THREAD,
        id: '5001_9001',
        at: '2026-11-02T09:15:29.000Z',
        direction: 'in',
        place: 'public',
        author: { id: '880002', name: 'N. Example' },
        text: 'Where is my refund?',
        inReplyTo: POST,
      },
    ]);
  });

  it('in the same thread when it answers a comment', () => {
    const nested = comment({ comment_id: '5001_9003', parent_id: '5001_9001', message: 'And when?' });
    expect(feed(nested).messages).toMatchObject([{ thread: THREAD, inReplyTo: '5001_9001' }]);
  });

  it('in the same thread when it is a second question below the same post', () => {
    expect(feed(comment({ comment_id: '5001_9009' })).messages).toMatchObject([{ thread: THREAD }]);
  });

  it('in a thread of its own when another person joins in', () => {
    const other = comment({ comment_id: '5001_9004', parent_id: '5001_9001', from: { id: '880003' } });
    expect(feed(other).messages).toMatchObject([{ thread: `skylark:page:c.${POST}.880003` }]);
  });

  it('with its words even where nobody is named as the author', () => {
    const { messages } = feed(comment({ from: undefined }));
    expect(messages).toMatchObject([{ text: 'Where is my refund?', author: { id: 'by-5001_9001' } }]);
    expect(privateThread(messages[0]?.thread ?? '')).toBeUndefined();
  });

  it('at the time of the delivery when it has none of its own', () => {
    const { messages } = feed(comment({ created_time: 'soon' }));
    expect(messages).toMatchObject([{ at: '2026-11-02T09:15:31.000Z' }]);
  });

  it.each([
    [
      'a picture',
      { photo: 'https://scontent.xx.fbcdn.net/i.jpg' },
      { kind: 'image', ref: 'https://scontent.xx.fbcdn.net/i.jpg' },
    ],
    ['a film', { video: 'https://video.xx.fbcdn.net/v.mp4' }, { kind: 'video' }],
    [
      'what was shared',
      { link: 'https://news.example/1' },
      { kind: 'share', label: 'https://news.example/1' },
    ],
  ])('with %s and no words', (_what, fields, attachment) => {
    const { messages } = feed(comment({ message: undefined, ...fields }));
    expect(messages).toMatchObject([{ text: '', attachments: [attachment] }]);
    expect(messages[0]).not.toHaveProperty('unreadable');
  });

  it('as something that cannot be read here when nothing of it is passed on', () => {
    expect(feed(comment({ message: undefined })).messages).toMatchObject([{ unreadable: 'unsupported' }]);
  });

  it('though it was hidden at once', () => {
    expect(feed(comment({ is_hidden: true })).messages).toHaveLength(1);
  });

  it('beside its poisoned neighbours, entry by entry', () => {
    const body = JSON.stringify({
      object: 'page',
      entry: [
        {
          id: '700700',
          time: 1,
          changes: [
            { field: 'feed', value: comment() },
            { field: 'feed', value: 7 },
          ],
        },
        { id: '700701', time: 1, changes: [{ field: 'feed', value: comment() }] },
        { id: 700700, time: 1, changes: [{ field: 'feed', value: comment({ comment_id: '5001_9002' }) }] },
      ],
    });
    const { messages, ignored } = parse(body, brand);
    expect(messages.map(({ id }) => id)).toEqual(['5001_9001', '5001_9002']);
    expect(ignored).toEqual(['malformed change', 'entry of another account']);
  });
});

describe('a post is heard', () => {
  const post = (fields: object = {}) => ({
    item: 'post',
    verb: 'add',
    post_id: '700700_5002',
    from: { id: '880003', name: 'V. Example' },
    message: 'Visitor post',
    is_hidden: false,
    created_time: SECONDS,
    ...fields,
  });
  const thread = 'skylark:page:c.700700_5002.880003';

  it('when a visitor writes it on the page', () => {
    expect(feed(post()).messages).toMatchObject([{ id: '700700_5002', thread, text: 'Visitor post' }]);
  });

  it('together with what its author says below it', () => {
    const below = comment({ post_id: '700700_5002', parent_id: '700700_5002', from: { id: '880003' } });
    expect(feed(below).messages).toMatchObject([{ thread }]);
  });

  it('when it is a photograph', () => {
    const photo = post({ item: 'photo', link: 'https://scontent.xx.fbcdn.net/p.jpg', photo_id: '1' });
    expect(feed(photo).messages).toMatchObject([{ attachments: [{ kind: 'image' }] }]);
  });

  it('in a shape nobody knows, as long as there are words in it', () => {
    expect(feed(post({ item: 'hologram' })).messages).toMatchObject([{ text: 'Visitor post' }]);
    expect(feed(post({ item: 'hologram', message: undefined })).ignored).toEqual(['change of hologram']);
  });

  it('but not when it only passes something on', () => {
    expect(feed(post({ item: 'share', message: undefined, link: 'https://x' })).ignored).toEqual([
      'share without words',
    ]);
  });

  it.each([
    ['by name', { sender_id: '880004', sender_name: 'M. Example' }, '880004'],
    ['of nobody who is named', {}, 'by-880004_77'],
  ])('when it names the page elsewhere, %s', (_what, sender, author) => {
    const value = { item: 'post', verb: 'add', post_id: '880004_77', message: 'thanks', ...sender };
    const mention = { field: 'mention', value: { ...value, created_time: SECONDS } };
    expect(parse(delivery(mention), brand).messages).toMatchObject([
      {
        id: '880004_77',
        text: 'thanks',
        author: { id: author },
        thread: `skylark:page:c.880004_77.${author}`,
      },
    ]);
  });

  it('and so is a comment that names the page elsewhere', () => {
    const value = {
      ...comment({ post_id: '880004_77', comment_id: '77_5' }),
      from: undefined,
      sender_id: '880005',
    };
    expect(parse(delivery({ field: 'mention', value }), brand).messages).toMatchObject([
      { id: '77_5', thread: 'skylark:page:c.880004_77.880005' },
    ]);
  });
});

describe('what the page itself says', () => {
  it('below a comment stands in a thread that names nobody yet', () => {
    const { messages } = feed(own({ comment_id: '5001_9002', parent_id: '5001_9001', message: 'On it.' }));
    expect(messages).toMatchObject([
      { thread: `skylark:page:c.${POST}`, direction: 'out', inReplyTo: '5001_9001', text: 'On it.' },
    ]);
  });

  it.each(['post', 'status', 'photo', 'video'])('in a %s of its own answers nobody', (item) => {
    const { messages, ignored } = feed(own({ item, comment_id: undefined, parent_id: undefined }));
    expect([messages, ignored]).toEqual([[], ['post of the page itself']]);
  });

  it.each(['edited', 'remove', 'hide'])('and has %s is nobody’s news', (verb) => {
    expect(feed(own({ verb }))).toEqual({ messages: [], ignored: [`${verb} of the page's own words`] });
  });
});

describe('the page tells', () => {
  it.each([
    ['edited', SECONDS + 61, '2026-11-02T09:16:30.000Z'],
    ['edit', undefined, '2026-11-02T09:15:31.000Z'],
  ])('of new words (%s)', (verb, edited_time, at) => {
    const { signals, messages } = feed(comment({ verb, message: 'Where is it, please?', edited_time }));
    expect(messages).toEqual([]);
    expect(signals).toEqual([
      { kind: 'edited', thread: THREAD, id: '5001_9001', at, text: 'Where is it, please?' },
    ]);
  });

  it.each(['remove', 'delete'])('of words taken back (%s)', (verb) => {
    expect(feed(comment({ verb, message: undefined })).signals).toMatchObject([
      { kind: 'deleted', thread: THREAD, id: '5001_9001' },
    ]);
  });

  it.each([
    ['a reaction to a comment', comment({ item: 'reaction', message: undefined }), 'change of reaction'],
    ['a comment that was hidden', comment({ verb: 'hide' }), 'hide of comment'],
    ['a verb that is new', comment({ verb: 'Ann said: my secret' }), 'unknown of comment'],
    ['a comment without id', comment({ comment_id: undefined }), 'malformed comment'],
    ['an id that is a path', comment({ comment_id: '../me' }), 'malformed comment'],
  ])('nothing that starts a clock in %s', (_what, value, reason) => {
    expect(feed(value)).toEqual({ messages: [], ignored: [reason] });
  });

  it('leaves private messages to Messenger', () => {
    const event = { sender: { id: '880001' }, timestamp: 1, message: { mid: 'm_1', text: 'private' } };
    const body = { object: 'page', entry: [{ id: '700700', time: 1, messaging: [event] }] };
    expect(parse(JSON.stringify(body), brand)).toEqual({
      messages: [],
      ignored: ['private message, which is said on Messenger'],
    });
  });
});

describe('a thread on a page', () => {
  it('leads back to its post and its person', () => {
    const address = { post: POST, customer: '880002' };
    expect(addressOf(threadAt('skylark', address))).toEqual(address);
    expect(addressOf(threadAt('skylark', { post: POST }))).toEqual({ post: POST });
    expect(link(THREAD)).toBe(`https://www.facebook.com/${POST}`);
  });

  it('goes on in private on Messenger, where people have the same ids', () => {
    expect(privateThread(THREAD)).toBe('skylark:messenger:d.880002');
    expect(threadWith('skylark', '880002')).toBe('skylark:messenger:d.880002');
    expect(privateThread(`skylark:page:c.${POST}`)).toBeUndefined();
  });

  it.each(['skylark:page:d.1', 'skylark:page:c.1.2.3', 'skylark:messenger:c.1.2'])(
    'is none as %s',
    (thread) => {
      expect(() => addressOf(thread)).toThrow('not a thread on a page');
    },
  );
});

describe('what is said of the page in other shapes is heard', () => {
  const told = (field: string, value: object) => parse(delivery({ field, value }), brand);

  it('a recommendation with its words, and an answer below it', () => {
    const story = { open_graph_story_id: '5009', verb: 'add', created_time: SECONDS };
    const review = {
      item: 'rating',
      recommendation_type: 'NEGATIVE',
      review_text: 'They lost my bag',
      ...story,
    };
    expect(
      told('ratings', { ...review, reviewer_id: '880002', reviewer_name: 'N. Example' }).messages,
    ).toMatchObject([
      {
        thread: 'skylark:page:c.5009.880002',
        id: '5009',
        text: 'They lost my bag',
        author: { name: 'N. Example' },
      },
    ]);
    const answer = {
      item: 'comment',
      comment_id: '5009_1',
      message: 'Mine too',
      sender_id: '880003',
      ...story,
    };
    expect(told('ratings', answer).messages).toMatchObject([{ thread: 'skylark:page:c.5009.880003' }]);
  });

  it('a comment whose ids are numbers, whose time is written out and whose post nobody tells', () => {
    const fields = { comment_id: 9001, post_id: null, parent_id: null, from: { id: 880_002 } };
    expect(feed(comment({ ...fields, created_time: '2026-11-02T09:15:29+0000' })).messages).toMatchObject([
      { thread: 'skylark:page:c.9001.880002', at: '2026-11-02T09:15:29.000Z', text: 'Where is my refund?' },
    ]);
  });

  it.each([[undefined], [null], ['']])('words whose kind and verb are %s', (item) => {
    expect(feed(comment({ item, verb: item })).messages).toMatchObject([{ text: 'Where is my refund?' }]);
  });

  it('words of a kind nobody knows, and their change', () => {
    const changed = feed(comment({ item: 'hologram', verb: 'update', message: 'Better words' }));
    expect(changed.signals).toMatchObject([{ kind: 'edited', thread: THREAD, text: 'Better words' }]);
  });

  it('of two whom nobody names as of two', () => {
    const long = 'c'.repeat(79);
    const [one, two] = [`${long}1`, `${long}2`].map(
      (comment_id) => feed(comment({ comment_id, from: null })).messages[0],
    );
    expect(one?.author.id).not.toBe(two?.author.id);
    expect(addressOf(one?.thread ?? '')).toEqual({ post: POST, customer: `by-${long}1` });
  });
});
