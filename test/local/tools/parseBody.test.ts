import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { channels } from '#channels/registry.ts';
import type { Parsed } from '#desk/ports/hook.ts';
import { parseBody, USAGE } from '#local/tools/parseBody.ts';

const corpus = resolve(import.meta.dirname, '../../../../shared/corpus/payloads');
const recorded = existsSync(corpus)
  ? readdirSync(corpus, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.json'))
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => Object.keys(channels).includes(path.split('/')[0] ?? ''))
      .sort()
  : [];

const fileWith = async (text: string): Promise<string> => {
  const file = join(await mkdtemp(join(tmpdir(), 'parse-')), 'body.json');
  await writeFile(file, text);
  return file;
};

const mention = {
  data: {
    event_uuid: '-1',
    filter: { user_id: '900100' },
    event_type: 'post.mention.create',
    tag: 'mentions',
    payload: {
      id: '1987000000000000011',
      conversation_id: '1987000000000000011',
      author_id: '800200',
      text: '@somebrand my bag &amp; I are apart',
      created_at: '2026-11-02T09:15:23.000Z',
      lang: 'en',
    },
    includes: { users: [{ id: '800200', username: 'ivan_p', name: 'Ivan Petrov' }] },
  },
};

const run = async (value: unknown, ...more: string[]) => {
  const { exit, text } = await parseBody(['x', await fileWith(JSON.stringify(value)), ...more]);
  return { exit, parsed: JSON.parse(text) };
};

describe('npm run parse', () => {
  it('prints the message of a body for whatever account the body is for', async () => {
    expect(await run(mention)).toMatchObject({
      exit: 0,
      parsed: {
        messages: [{ id: '1987000000000000011', direction: 'in', text: '@somebrand my bag & I are apart' }],
        ignored: [],
      },
    });
  });

  it('reads a file that begins with a byte order mark', async () => {
    const { exit, text } = await parseBody(['x', await fileWith(`\ufeff${JSON.stringify(mention)}`)]);
    expect([exit, JSON.parse(text)]).toMatchObject([0, { messages: [{ id: '1987000000000000011' }] }]);
  });

  it('prints the reason when a body yields no message', async () => {
    const like = { data: { ...mention.data, event_type: 'like.create' } };
    expect((await run(like)).parsed).toEqual({ messages: [], ignored: ['unknown event type like.create'] });
  });

  it('reads the body as another account would when told which', async () => {
    expect((await run(mention, '--account', '700100')).parsed.messages).toEqual([]);
  });

  it('prints what each line of several yields', async () => {
    const like = { data: { ...mention.data, event_type: 'like.create' } };
    const file = await fileWith(`${JSON.stringify(mention)}\n${JSON.stringify(like)}\n`);
    const { exit, text } = await parseBody(['x', file]);
    expect([exit, JSON.parse(text)]).toMatchObject([
      0,
      [{ messages: [{ direction: 'in' }] }, { messages: [], ignored: ['unknown event type like.create'] }],
    ]);
  });

  it('prints a signal beside the messages', async () => {
    const edited = {
      update_id: 1,
      edited_message: {
        message_id: 41,
        from: { id: 3_500_001, is_bot: false, first_name: 'T' },
        chat: { id: 3_500_001, type: 'private' },
        date: 1_793_610_970,
        edit_date: 1_793_610_999,
        text: 'Hello again',
      },
    };
    const { text } = await parseBody(['telegram', await fileWith(JSON.stringify(edited))]);
    expect(JSON.parse(text)).toMatchObject({ signals: [{ kind: 'edited', id: '41', text: 'Hello again' }] });
  });

  it.each([[[]], [{}], [7], [null], ['text'], [{ data: [{ id: '1' }], meta: { result_count: 1 } }]])(
    'gives a reason for %j, which is no body of a webhook',
    async (value) => {
      const { exit, parsed } = await run(value);
      expect([exit, parsed.messages]).toEqual([0, []]);
      expect(parsed.ignored.length).toBeGreaterThan(0);
    },
  );

  it('says of a channel that only sends that it hears nothing', async () => {
    const { exit, text } = await parseBody(['sms', 'a.json']);
    expect([exit, text]).toEqual([2, expect.stringContaining('sms hears nothing')]);
  });

  it.each([[[]], [['x']], [['x', 'a.json', 'b.json']], [['x', 'a.json', '--loud']]])(
    'answers bad usage %j with the usage',
    async (args) => {
      expect(await parseBody(args)).toEqual({ exit: 2, text: USAGE });
    },
  );

  it('names the channels there are when asked for another', async () => {
    const outcome = await parseBody(['fax', 'a.json']);
    expect(outcome.exit).toBe(2);
    expect(outcome.text).toMatch(/^unknown channel fax; usage: .*channels: .*telegram.*x\)/);
  });

  it('answers a missing file with one line', async () => {
    expect(await parseBody(['x', '/nowhere/body.json'])).toEqual({
      exit: 2,
      text: 'cannot read /nowhere/body.json',
    });
  });

  it('answers a file that is not JSON with one line', async () => {
    const file = await fileWith('{"data":');
    expect(await parseBody(['x', file])).toEqual({ exit: 2, text: `${file} is not JSON` });
  });
});

describe.skipIf(recorded.length === 0)('npm run parse on a recorded body', () => {
  it.each(recorded)('%s yields messages, signals or reasons', async (path) => {
    const { exit, text } = await parseBody([path.split('/')[0] ?? '', join(corpus, path)]);
    expect(exit).toBe(0);
    const { messages, signals = [], ignored }: Parsed = JSON.parse(text);
    expect(messages.length + signals.length + ignored.length).toBeGreaterThan(0);
  });
});
