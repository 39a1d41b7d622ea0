import { describe, expect, it } from 'vitest';
import { heard, PHONE, USER } from './samples.ts';

const REPLY = `skylark:whatsapp:p.${PHONE} rpl_0contract0000`;

const told = (fields: object) =>
  heard({
    statuses: [{ id: 'wamid.OUT1', status: 'sent', timestamp: '1793610960', recipient_id: PHONE, ...fields }],
  });

describe('a status of WhatsApp', () => {
  it.each(['sent', 'delivered', 'read'])('tells that a reply was %s, and which', (status) => {
    expect(told({ status, biz_opaque_callback_data: REPLY }).signals).toEqual([
      {
        kind: 'receipt',
        thread: `skylark:whatsapp:p.${PHONE}`,
        id: 'wamid.OUT1',
        correlation: REPLY,
        outcome: status,
        at: '2026-11-02T09:16:00.000Z',
      },
    ]);
  });

  it('is taken in any order, each at its own time', () => {
    const status = (status: string, timestamp: string) => ({
      id: 'o',
      status,
      timestamp,
      recipient_id: PHONE,
    });
    const { signals } = heard({ statuses: [status('read', '1793610970'), status('sent', '1793610960')] });
    expect(signals).toMatchObject([
      { outcome: 'read', at: '2026-11-02T09:16:10.000Z' },
      { outcome: 'sent', at: '2026-11-02T09:16:00.000Z' },
    ]);
  });

  it.each<[string, object]>([
    ['beside the number', { recipient_user_id: USER }],
    ['in its place', { recipient_id: USER }],
  ])('goes to the thread of the user id that stands %s', (_where, fields) => {
    expect(told(fields).signals).toMatchObject([{ thread: `skylark:whatsapp:u.${USER}` }]);
  });

  it('goes by the reply’s own thread where it names nobody', () => {
    const nameless = { recipient_id: undefined, biz_opaque_callback_data: REPLY };
    expect(told(nameless).signals).toMatchObject([{ thread: `skylark:whatsapp:p.${PHONE}` }]);
    const foreign = { recipient_id: undefined, biz_opaque_callback_data: `other:x:1 rpl_1` };
    expect(told(foreign).ignored).toEqual(['status of a message to nobody who is named']);
  });

  it.each([
    [131_047, 'window_closed', /24 hours.*template/s],
    [131_026, 'dm_closed', /another channel/],
    [131_048, 'looks_automated', /person has to look/],
    [368, 'looks_automated', /person has to look/],
    [131_053, 'file_refused', /file/],
    [131_051, 'file_refused', /kind/],
    [130_472, 'rejected', /experiment/],
    [131_056, 'rejected', /again in a few minutes/],
    [999_999, 'rejected', /999999/],
  ])('of failure %i says why in a word and in plain words', (code, word, reason) => {
    const errors = [{ code, title: 'title', error_data: { details: 'details' } }];
    expect(told({ status: 'failed', errors }).signals).toMatchObject([
      { outcome: 'failed', code: word, reason: expect.stringMatching(reason) },
    ]);
  });

  it('of failure without a reason is one all the same', () => {
    expect(told({ status: 'failed', errors: 'none' }).signals).toMatchObject([
      { outcome: 'failed', code: 'rejected' },
    ]);
  });

  it.each<[string, object]>([
    ['malformed status', { timestamp: 'soon' }],
    ['malformed status', { id: 5 }],
    ['status pondered', { status: 'pondered' }],
    ['status of a group', { recipient_type: 'group' }],
  ])('is ignored as %s', (reason, fields) => {
    expect(told(fields)).toEqual({ messages: [], ignored: [reason] });
  });
});
