import { describe, expect, it } from 'vitest';
import { hook } from '#channels/whatsapp/hook.ts';
import { parse } from '#channels/whatsapp/parse.ts';
import { brand, change, contact, delivery, from, heard, PHONE, said, USER } from './samples.ts';

const BY_NUMBER = `skylark:whatsapp:p.${PHONE}`;
const BY_USER = `skylark:whatsapp:u.${USER}`;

describe('a delivery of WhatsApp', () => {
  it('is read to its end: every entry, change, message and status', () => {
    const many = delivery(
      [
        change({ messages: [said({ id: 'a' }), said({ id: 'b' })] }),
        change({
          messages: [said({ id: 'c' })],
          statuses: [{ id: 'o', status: 'sent', timestamp: '1793610960', recipient_id: PHONE }],
        }),
      ],
      [change({ messages: [said({ id: 'd' }), { id: 'e', timestamp: 'soon' }, said({ id: 'f' })] })],
    );
    const { messages, signals, ignored } = parse(many, brand);
    expect(messages.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'f']);
    expect(signals).toHaveLength(1);
    expect(ignored).toEqual(['malformed message']);
  });

  it('counts for the number it names, whatever account the entry is of', () => {
    const other = { ...change({ messages: [said({})] }) };
    other.value = { ...other.value, metadata: { display_phone_number: '1', phone_number_id: '1200' } };
    const { messages, ignored } = parse(delivery([other, change({ messages: [said({})] })]), brand);
    expect(messages).toHaveLength(1);
    expect(ignored).toEqual(['change of another number']);
  });

  it('names the number it is for, past what cannot be read', () => {
    const body = JSON.parse(delivery([change({})]));
    expect(hook.accountIn(body)).toBe('1300');
    expect(hook.accountIn({ entry: [7, { changes: [null, ...body.entry[0].changes] }] })).toBe('1300');
    expect(hook.accountIn({ object: 'page' })).toBeUndefined();
  });

  it('loses no message over a contact that cannot be read', () => {
    expect(heard({ contacts: [7, { profile: 3 }], messages: [said({})] }).messages).toHaveLength(1);
    expect(heard({ contacts: 'none', messages: [said({})] }).messages).toHaveLength(1);
  });
});

describe('who wrote', () => {
  it('is told by the user id first, under which the number is known from then on', () => {
    const { messages, signals } = heard({ contacts: [contact], messages: [said({ from_user_id: USER })] });
    expect(messages).toMatchObject([
      { thread: BY_USER, author: { id: USER, handle: 'wexample', name: 'W. Example' } },
    ]);
    expect(signals).toMatchObject([{ kind: 'same_person', channel: 'whatsapp', accounts: [PHONE, USER] }]);
  });

  it('is told by the contact where the message names the number alone', () => {
    expect(heard({ contacts: [contact], messages: [said({})] }).messages[0]?.thread).toBe(BY_USER);
  });

  it('is told by the number where there is no user id', () => {
    const { messages, signals } = from({});
    expect(messages[0]).toMatchObject({ thread: BY_NUMBER, author: { id: PHONE } });
    expect(signals).toBeUndefined();
  });

  it('is told by a user id that stands where the number was', () => {
    expect(from({ from: USER }).messages[0]?.thread).toBe(BY_USER);
  });

  it('is told by the only contact where the message names nobody', () => {
    const nameless = { id: 'x', timestamp: '1793610951', type: 'text', text: { body: 'hello' } };
    const { messages } = heard({ contacts: [{ user_id: USER }], messages: [nameless] });
    expect(messages[0]?.thread).toBe(BY_USER);
  });

  it('is never guessed among several', () => {
    const nameless = { id: 'x', timestamp: '1793610951', type: 'text', text: { body: 'hello' } };
    const { messages } = heard({ contacts: [contact, { wa_id: '15550100077' }], messages: [nameless] });
    expect(messages[0]?.thread).toMatch(/^skylark:whatsapp:m\./);
  });

  it('is nobody else where nobody is named: the words stand in a thread of their own', () => {
    const nameless = (id: string) => ({ id, timestamp: '1793610951', type: 'text', text: { body: 'hello' } });
    const { messages } = heard({
      contacts: [{ profile: { name: 'W' } }],
      messages: [nameless('one'), nameless('two')],
    });
    expect(messages).toMatchObject([
      { text: 'hello', author: { name: 'W' } },
      { text: 'hello', author: { name: 'W' } },
    ]);
    expect(messages[0]?.thread).not.toBe(messages[1]?.thread);
    expect(messages[0]?.author.id).not.toBe(messages[1]?.author.id);
    expect(messages[0]).not.toHaveProperty('unreadable');
  });

  it('is told once a delivery to be one person', () => {
    const { signals } = heard({ contacts: [contact], messages: [said({ id: 'a' }), said({ id: 'b' })] });
    expect(signals).toHaveLength(1);
  });

  it('is the same person with another number', () => {
    const moved = { type: 'user_changed_number', wa_id: '15550100088', body: 'User changed their number' };
    expect(from({ type: 'system', system: moved }).signals).toMatchObject([
      { kind: 'same_person', accounts: [PHONE, '15550100088'], at: '2026-11-02T09:15:50.000Z' },
    ]);
  });

  it('is the same person with another user id', () => {
    const moved = { type: 'user_changed_user_id', previous_user_id: USER, user_id: 'US.2', wa_id: PHONE };
    const { messages, signals } = from({ type: 'system', system: moved });
    expect(messages).toEqual([]);
    expect(signals?.map((signal) => 'accounts' in signal && signal.accounts)).toEqual([
      [USER, PHONE],
      [PHONE, 'US.2'],
    ]);
  });
});

describe('what was said', () => {
  it.each<[string, object, string]>([
    ['a button', { type: 'button', button: { text: 'Yes', payload: 'Y1' } }, 'Yes'],
    [
      'a reply button',
      {
        type: 'interactive',
        interactive: { type: 'button_reply', button_reply: { id: '1', title: 'Refund' } },
      },
      'Refund',
    ],
    [
      'an entry of a list',
      {
        type: 'interactive',
        interactive: { type: 'list_reply', list_reply: { id: '2', title: 'Today', description: '18 to 20' } },
      },
      'Today\n18 to 20',
    ],
    ['an order', { type: 'order', order: { text: 'Two please', product_items: [] } }, 'Two please'],
    [
      'words that came with an advertisement',
      { referral: { headline: 'Sale', source_url: 'u' } },
      'Internet is down',
    ],
    ['forwarded words', { context: { forwarded: true } }, 'Internet is down'],
  ])('is read from %s', (_what, fields, text) => {
    expect(from(fields).messages).toMatchObject([{ text, direction: 'in', place: 'private' }]);
  });

  it.each<[string, object, object]>([
    ['image', { image: { id: '11', mime_type: 'image/jpeg' } }, { kind: 'image', ref: '11' }],
    ['video', { video: { id: '12', mime_type: 'video/mp4' } }, { kind: 'video', ref: '12' }],
    ['audio', { audio: { id: '13', voice: true } }, { kind: 'audio', ref: '13' }],
    ['voice', { voice: { id: '14' } }, { kind: 'audio', ref: '14' }],
    ['sticker', { sticker: { id: '15', animated: false } }, { kind: 'sticker', ref: '15' }],
    [
      'location',
      { location: { latitude: 52.3, longitude: 4.76, name: 'Schiphol' } },
      { kind: 'location', label: 'Schiphol, 52.3, 4.76' },
    ],
    [
      'contacts',
      { contacts: [{ name: { formatted_name: 'Anna' }, phones: [{ phone: '+1 555' }] }] },
      { kind: 'share', label: 'Anna +1 555' },
    ],
  ])('may be a %s alone', (type, fields, attachment) => {
    const { text: _, ...rest } = said({ type, ...fields });
    expect(heard({ messages: [rest] }).messages).toMatchObject([{ text: '', attachments: [attachment] }]);
  });

  it('may be a document with words', () => {
    const document = { id: 'm1', filename: 'bill.pdf', mime_type: 'application/pdf', caption: 'my bill' };
    expect(from({ type: 'document', document }).messages).toMatchObject([
      {
        text: 'my bill',
        attachments: [{ kind: 'file', ref: 'm1', name: 'bill.pdf', contentType: 'application/pdf' }],
      },
    ]);
  });

  it('answers what it says it answers', () => {
    expect(from({ context: { from: '15550100001', id: 'wamid.OUT0' } }).messages[0]?.inReplyTo).toBe(
      'wamid.OUT0',
    );
  });

  it.each<[string, object]>([
    ['WhatsApp does not pass on', { type: 'unsupported', errors: [{ code: 131_051, title: 'unknown' }] }],
    ['is of a kind nobody knows', { type: 'hologram', hologram: { body: 'hello' } }],
    ['has lost its words', { type: 'text', text: {} }],
    ['has no kind', { type: 7 }],
    ['is an edit nobody can read', { type: 'edit', edit: { original_message_id: 'wamid.IN0' } }],
  ])('is there, unread, where it %s', (_what, fields) => {
    const { messages } = from({ text: undefined, ...fields });
    expect(messages).toMatchObject([{ id: 'wamid.IN1', text: '', unreadable: 'unsupported' }]);
  });

  it.each(['yesterday', '', '-5', '1e9', null, '99999999999999'])(
    'is not taken at the time %s',
    (timestamp) => {
      expect(from({ timestamp })).toEqual({ messages: [], ignored: ['malformed message'] });
    },
  );

  it('may be edited and taken back, in the thread it stands in', () => {
    const edit = {
      original_message_id: 'wamid.IN1',
      message: { type: 'text', text: { body: 'Internet is slow' } },
    };
    const revoke = { original_message_id: 'wamid.IN1' };
    const { messages, signals } = heard({
      messages: [said({ id: '2', type: 'edit', edit }), said({ id: '3', type: 'revoke', revoke })],
    });
    expect(messages).toEqual([]);
    expect(signals).toEqual([
      {
        kind: 'edited',
        thread: BY_NUMBER,
        id: 'wamid.IN1',
        at: '2026-11-02T09:15:50.000Z',
        text: 'Internet is slow',
      },
      { kind: 'deleted', thread: BY_NUMBER, id: 'wamid.IN1', at: '2026-11-02T09:15:50.000Z' },
    ]);
  });

  it('may be edited and taken back by somebody nobody can name', () => {
    const nameless = (fields: object) => ({ timestamp: '1793610951', ...fields });
    const message = { type: 'text', text: { body: 'better' } };
    const { messages, signals } = heard({
      messages: [
        nameless({ id: 'x', type: 'text', text: { body: 'good' } }),
        nameless({ id: 'y', type: 'edit', edit: { original_message_id: 'x', message } }),
        nameless({ id: 'z', type: 'revoke', revoke: { original_message_id: 'x' } }),
      ],
    });
    const thread = messages[0]?.thread;
    expect(signals).toMatchObject([
      { kind: 'edited', thread, id: 'x' },
      { kind: 'deleted', thread, id: 'x' },
    ]);
  });

  it('may be a new caption', () => {
    const message = { type: 'image', image: { id: '11', caption: 'the other side' } };
    const edit = { original_message_id: 'wamid.IN1', message };
    expect(from({ type: 'edit', edit }).signals).toMatchObject([{ kind: 'edited', text: 'the other side' }]);
  });

  it('in a group is left alone unless it answers the brand or names it', () => {
    expect(from({ group_id: 'g1' })).toEqual({
      messages: [],
      ignored: ['group talk that is not to the brand'],
    });
    const answer = { group_id: 'g1', context: { from: '15550100001', id: 'wamid.OUT0' } };
    expect(from(answer).messages[0]?.thread).toBe(BY_NUMBER);
    const naming = { group_id: 'g1', text: { body: '@15550100001 where is it?' } };
    expect(from(naming).messages).toHaveLength(1);
  });

  it('on the brand’s own telephone is the brand’s', () => {
    const echo = { ...said({ id: 'wamid.E1' }), from: '15550100001', to: PHONE };
    const body = delivery([{ field: 'smb_message_echoes', value: change({ message_echoes: [echo] }).value }]);
    expect(parse(body, brand).messages).toMatchObject([
      { direction: 'out', thread: BY_NUMBER, author: { id: '1300' }, text: 'Internet is down' },
    ]);
  });

  it('is repeated in no reason', () => {
    const secret = 'secret words 15550100099';
    const { ignored } = heard({
      messages: [said({ timestamp: secret }), said({ type: 'system', system: { type: secret } }), secret],
      statuses: [{ id: 'x', timestamp: '1793610950', status: secret }],
      errors: [{ code: secret }],
    });
    expect(ignored).toHaveLength(5);
    expect(ignored.join()).not.toContain('secret');
  });
});

describe('WhatsApp is heard in shapes of other days', () => {
  it('where lists are null or left out and numbers are written the other way', () => {
    const message = said({ from: 15_550_100_099, timestamp: '1793610950.5', context: null, type: null });
    const value = { contacts: null, messages: message, statuses: null, errors: null };
    expect(heard(value)).toMatchObject({
      messages: [{ text: 'Internet is down', author: { id: PHONE } }],
      ignored: [],
    });
  });

  it.each([
    ['a caption', { type: 'image', image: { id: null, mime_type: null, caption: 'My bag' } }, 'My bag'],
    ['an order', { type: 'order', order: { text: 'Two, please', product_items: [null] } }, 'Two, please'],
    ['a button', { type: 'button', button: { text: 'Yes', payload: null } }, 'Yes'],
    [
      'a list',
      { type: 'interactive', interactive: { list_reply: { title: 'Bag', description: null } } },
      'Bag',
    ],
  ])('with the words of %s, though what is beside them is null', (_what, fields, text) => {
    expect(from({ text: undefined, ...fields }).messages).toMatchObject([{ text }]);
  });

  it('with what was filled in in a form', () => {
    const form = (response_json: string) =>
      from({
        text: undefined,
        type: 'interactive',
        interactive: { type: 'nfm_reply', nfm_reply: { name: 'flow', body: 'Sent', response_json } },
      }).messages[0]?.text;
    expect(form('{"flow_token":"t","comment":"Bag lost","bags":2}')).toBe('Sent\ncomment: Bag lost\nbags: 2');
    expect(form('{cut')).toBe('Sent\n{cut');
  });
});
