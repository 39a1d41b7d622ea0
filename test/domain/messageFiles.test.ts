import { describe, expect, it } from 'vitest';
import { isFile, type Message } from '#domain/message.ts';
import { asTheyAre, leftBehind, type MessageChange } from '#domain/messageChanges.ts';

const message: Message = {
  thread: 'zephyrline:telegram:8002',
  id: '17',
  at: '2026-11-02T09:00:00.000Z',
  direction: 'in',
  place: 'private',
  author: { id: '8002' },
  text: '',
  attachments: [
    { kind: 'image', ref: 'AgAC', contentType: 'text/html', size: 1 },
    { kind: 'file', ref: 'BQAC', name: 'tag.pdf' },
  ],
};
const { thread, id, at } = message;
const kept: MessageChange = {
  ...{ thread, id, at, what: 'media', index: 0 },
  kept: { contentType: 'image/png', size: 812, until: '2027-01-30T09:00:00.000Z' },
};
const refused: MessageChange = { thread, id, at, what: 'media', index: 1, refused: 'It is too large.' };
const deleted: MessageChange = { thread, id, at: '2026-11-02T09:05:00.000Z', what: 'deleted' };

describe('what became of the files of a message', () => {
  it('is shown in the message, as the files were found to be', () => {
    expect(asTheyAre([message], [refused, kept])[0]?.attachments).toEqual([
      {
        ...{ kind: 'image', ref: 'AgAC', contentType: 'image/png', size: 812 },
        keptUntil: '2027-01-30T09:00:00.000Z',
      },
      { kind: 'file', ref: 'BQAC', name: 'tag.pdf', refused: 'It is too large.' },
    ]);
  });

  it('changes nothing where the message has no such attachment', () => {
    expect(asTheyAre([message], [{ ...refused, index: 7 }])).toEqual([message]);
  });

  it('is not shown once the message was taken back, whichever came first', () => {
    for (const changes of [
      [kept, deleted],
      [deleted, kept],
    ])
      expect(asTheyAre([message], changes)[0]).not.toHaveProperty('attachments');
  });

  it('leaves files behind when the message was taken back, and none that were refused', () => {
    expect(leftBehind([message], [kept, refused]).files).toEqual([]);
    expect(leftBehind([message], [kept, refused, deleted]).files).toEqual([{ thread, id, at }]);
    expect(leftBehind([message], [refused, deleted]).files).toEqual([]);
  });
});

describe('an attachment', () => {
  it('is a file where the channel can be asked for it', () => {
    expect(isFile({ kind: 'image', ref: 'AgAC' })).toBe(true);
    expect(isFile({ kind: 'image' })).toBe(false);
    expect(isFile({ kind: 'share', ref: 'https://example.com' })).toBe(false);
    expect(isFile({ kind: 'location', label: '52, 4' })).toBe(false);
  });
});
