import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from '#channels/whatsapp/parse.ts';
import { brandOn } from '../../contracts/channelRig.ts';

const folder = resolve(import.meta.dirname, '../../../../shared/corpus/payloads/whatsapp');
const names = existsSync(folder) ? readdirSync(folder) : [];
const NUMBERS: Readonly<Record<string, string>> = { pywa: '1122334455667', vercelchat: '100000000000001' };

const read = (name: string) =>
  parse(
    readFileSync(join(folder, name), 'utf8'),
    brandOn('whatsapp', { accountId: NUMBERS[name.split('_', 1)[0] ?? ''] ?? '', handle: '1' }),
  );

describe.skipIf(names.length === 0)('a recorded body of WhatsApp', () => {
  it.each(names)('%s is understood whole', (name) => {
    const { messages, signals = [], ignored } = read(name);
    expect(ignored).toEqual([]);
    expect(messages.length + signals.filter(({ kind }) => kind !== 'same_person').length).toBe(1);
  });

  it.each([
    [
      'pywa_message_document.json',
      { text: 'caption', attachments: [{ kind: 'file', name: 'filename.pdf' }] },
    ],
    ['pywa_message_forwarded.json', { text: 'forwarded text' }],
    ['pywa_message_referral.json', { text: 'BODY', attachments: [{ kind: 'share' }] }],
    ['pywa_message_reply.json', { text: 'replied text', inReplyTo: 'wamid.xyzxyz==' }],
    ['pywa_message_unsupported.json', { text: '', unreadable: 'unsupported' }],
  ])('%s yields its message in the thread of the user id', (name, message) => {
    const { messages, signals } = read(name);
    expect(messages).toMatchObject([{ ...message, author: { id: 'US.13491208655302741918' } }]);
    expect(signals).toMatchObject([{ kind: 'same_person' }]);
  });

  it('of a status gives back what was sent along', () => {
    expect(read('pywa_status_with_tracker.json').signals).toMatchObject([
      { kind: 'receipt', outcome: 'sent', correlation: 'some data' },
    ]);
    expect(read('pywa_status_failed.json').signals).toMatchObject([{ outcome: 'failed', code: 'rejected' }]);
  });
});
