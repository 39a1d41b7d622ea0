import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseBody, USAGE } from '#local/tools/parseBody.ts';

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

  it('prints the reason when a body yields no message', async () => {
    const like = { data: { ...mention.data, event_type: 'like.create' } };
    expect((await run(like)).parsed).toEqual({ messages: [], ignored: ['unknown event type like.create'] });
  });

  it('reads the body as another account would when told which', async () => {
    expect((await run(mention, '--account', '700100')).parsed.messages).toEqual([]);
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
    expect(outcome.text).toMatch(/^unknown channel fax; usage: .*channels: x/);
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
