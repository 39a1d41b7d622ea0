import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ThreadRows } from '#desk/ports/threads.ts';
import type { Draft, DraftDelivery } from '#domain/draft.ts';
import { instantOf, msOf } from '#domain/instant.ts';
import type { Judge } from '#local/tools/replayPlay.ts';
import { readPosts } from '#local/tools/replayPosts.ts';
import { replay, USAGE } from '#local/tools/replayRun.ts';

const CSV = `tweet_id,airline,negativereason,text
570010571707256832,United,Lost Luggage,"@united second day, where is my bag?"
568487579863212032,United,,thanks for nothing
570010571707256832,United,Late Flight,"@united second day, where is my bag?"
`;

const fileWith = async (text: string): Promise<string> => {
  const file = join(await mkdtemp(join(tmpdir(), 'replay-')), 'posts.csv');
  await writeFile(file, text);
  return file;
};

describe('posts read from a file', () => {
  it('are distinct, oldest first, and keep every row', () => {
    expect(readPosts(CSV, 'zephyrline').map((post) => [post.id, post.rows.length])).toEqual([
      ['568487579863212032', 1],
      ['570010571707256832', 2],
    ]);
  });

  it('take their time from their id, digits beyond 2^53 included', () => {
    const csv = 'tweet_id,text\n570301130888122368,hello\n';
    expect(readPosts(csv, 'zephyrline')[0]?.at).toBe('2015-02-24T19:15:59.943Z');
  });

  it('are written to the brand in place of the account they named first', () => {
    expect(readPosts(CSV, 'zephyrline').map((post) => post.text)).toEqual([
      '@zephyrline thanks for nothing',
      '@zephyrline second day, where is my bag?',
    ]);
  });

  it.each([
    ['text\nhello\n', /row 1: tweet_id/],
    ['tweet_id,text\n12x,hello\n', /row 1: tweet_id/],
    ['tweet_id,text\n"570010571707256832,hello\n', /not readable as CSV/],
  ])('are refused with the place of the fault: %j', (csv, message) => {
    expect(() => readPosts(csv, 'zephyrline')).toThrow(message);
  });
});

/** An X that remembers what was said on it. */
const rememberingX = () => {
  const told: { id: string; at: string }[] = [];
  const run = (verb: string, body: unknown) => {
    if (verb === 'say') told.push(body as (typeof told)[number]);
  };
  return { run, told };
};

const draftFor = (id: string, change: Partial<Draft>) => ({
  id,
  thread: id,
  place: 'public',
  verification: 'none',
  madeAt: '2015-02-24T00:00:00.000Z',
  basedOn: '',
  state: 'ready',
  lang: 'en',
  intent: 'case',
  deliveries: [],
  facts: [],
  findings: [],
  asks: ['reference'],
  ...change,
});

const saying = (text: string): DraftDelivery => ({ thread: '', place: 'public', text, claims: [] });

/** A gate that knows of no time of day, and so objects to each. */
const keenGate: Judge = async (draft) =>
  draft.deliveries
    .filter(({ text }) => /\d\d:\d\d/.test(text))
    .map(({ place }) => ({ kind: 'truth', code: 'untraced_time', place, excerpt: '', message: '' }));

/** A system that stores each post once and drafts the same for all. */
const openWorld = (x: object, change: Partial<Draft> = {}, judge: Judge = keenGate) => {
  const turns: string[] = [];
  const open = async (startAt: string) => {
    let now = startAt;
    const read = async (thread: string) => ({
      messages: [{ direction: 'in' }],
      drafts: [draftFor(thread, change)],
    });
    const world = {
      channel: () => x,
      desk: { threads: { read: read as unknown as (thread: string) => Promise<ThreadRows> } },
      now: () => now,
      turn: (ms: number) => {
        now = instantOf(msOf(now) + ms);
        turns.push(now);
      },
      idle: async () => {},
    };
    return { world: world as never, judge, close: async () => {} };
  };
  return { open, turns };
};

const listen = () => {
  const lines = { out: [] as string[], err: [] as string[] };
  const console = {
    out: (line: string) => lines.out.push(line),
    err: (line: string) => lines.err.push(line),
  };
  return { lines, console };
};

describe('npm run replay', () => {
  it('plays every row with the id and time of its post, and lets the clock follow', async () => {
    const x = rememberingX();
    const { open, turns } = openWorld(x);
    const exit = await replay([await fileWith(CSV)], open, listen().console);
    expect(exit).toBe(0);
    expect(x.told.map(({ id, at }) => [id, at])).toEqual([
      ['568487579863212032', '2015-02-19T19:09:35.684Z'],
      ['570010571707256832', '2015-02-24T00:01:25.236Z'],
      ['570010571707256832', '2015-02-24T00:01:25.236Z'],
    ]);
    expect(turns.at(-1)).toBe('2015-02-24T00:01:25.236Z');
  });

  it('reports what became of the posts, with the score and its definition', async () => {
    const { lines, console } = listen();
    await replay([await fileWith(CSV)], openWorld(rememberingX()).open, console);
    const report = lines.out.join('\n');
    expect(report).toMatch(/^posts +3$/m);
    expect(report).toMatch(/^distinct posts +2$/m);
    expect(report).toMatch(/^identity asked for +reference 2$/m);
    expect(report).toMatch(/^bag delay +F1 0\.667, precision 50\.0 %, recall 100\.0 %$/m);
    expect(report).toMatch(/1 found, 0 missed, 1 wrong; positive: intent "case"/);
  });

  it('writes one line per distinct post with its columns and its draft', async () => {
    const file = await fileWith(CSV);
    const out = `${file}.jsonl`;
    await replay([file, '--out', out], openWorld(rememberingX()).open, listen().console);
    const lines = (await readFile(out, 'utf8')).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { tweet_id: '568487579863212032', airline: 'United', draft: { intent: 'case' } },
      { tweet_id: '570010571707256832', negativereason: 'Lost Luggage', rows: 2 },
    ]);
  });

  it('fails when a public text cites a private fact', async () => {
    const fact = {
      id: 'case.where',
      label: '',
      value: { kind: 'code', code: 'x' },
      source: '',
      observedAt: '',
      certainty: 'confirmed',
      disclose: 'verified_basic',
    } as const;
    const claims = [{ start: 0, end: 1, facts: ['case.where'] }];
    const { open } = openWorld(rememberingX(), {
      facts: [fact],
      deliveries: [{ thread: '', place: 'public', text: 'x', claims }],
    });
    const { lines, console } = listen();
    expect(await replay([await fileWith(CSV)], open, console)).toBe(1);
    expect(lines.err).toEqual(['fault: 2 private facts in public']);
  });

  it('counts claims without a source in what could have been approved', async () => {
    const { open } = openWorld(rememberingX(), { deliveries: [saying('It lands at 09:00.')] });
    const { lines, console } = listen();
    expect(await replay([await fileWith(CSV)], open, console)).toBe(1);
    expect(lines.err).toEqual(['fault: 2 untraceable claims']);
  });

  it('fails when the gate it trusts lets a planted lie pass', async () => {
    const { open } = openWorld(rememberingX(), { deliveries: [saying('Hello.')] }, async () => []);
    const { lines, console } = listen();
    expect(await replay([await fileWith(CSV)], open, console)).toBe(1);
    expect(lines.err).toEqual(['fault: the gate let 2 planted lies pass']);
  });

  it('plays only so many posts as asked for', async () => {
    const { lines, console } = listen();
    await replay([await fileWith(CSV), '--limit', '1'], openWorld(rememberingX()).open, console);
    expect(lines.out[1]).toMatch(/distinct posts +1$/);
  });

  it.each([[[]], [['a.csv', 'b.csv']], [['a.csv', '--speed', 'fast']], [['a.csv', '--limit', '0']]])(
    'answers bad usage %j with the usage',
    async (args) => {
      const { lines, console } = listen();
      expect(await replay(args, openWorld({}).open, console)).toBe(2);
      expect(lines.err).toEqual([USAGE]);
    },
  );

  it('answers a missing file with one line', async () => {
    const { lines, console } = listen();
    expect(await replay(['/nowhere.csv'], openWorld({}).open, console)).toBe(2);
    expect(lines.err).toEqual(['cannot read /nowhere.csv']);
  });
});
