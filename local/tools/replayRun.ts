import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { VisibleError } from '#domain/errors.ts';
import type { Instant } from '#domain/instant.ts';
import { demoBrand } from '#local/demo/brand.ts';
import { type Judge, playPosts, type ReplayWorld, readPlayed } from './replayPlay.ts';
import { type RecordedPost, readPosts } from './replayPosts.ts';
import { faultsOf, outLine, reportLines, reportOn } from './replayReport.ts';

export const USAGE = 'usage: npm run replay -- FILE.csv [--out FILE.jsonl] [--speed N] [--limit N]';

/** A world for one replay, its clock at `startAt` when it opens. */
export type OpenWorld = (
  startAt: Instant,
) => Promise<{ world: ReplayWorld; judge: Judge; close: () => Promise<void> }>;

/** Where a tool writes: the report, and everything else. */
export interface Console {
  out(line: string): void;
  err(line: string): void;
}

interface Options {
  file: string;
  out: string | undefined;
  speed: number | undefined;
  limit: number | undefined;
}

/** `NaN` for what is not a number above zero. */
const amount = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number(/^[0-9]+(\.[0-9]+)?$/.exec(text)?.[0] ?? Number.NaN) || Number.NaN;

const optionsOf = (args: string[]): Options | undefined => {
  const text = { type: 'string' } as const;
  try {
    const options = { out: text, speed: text, limit: text };
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [file, ...more] = positionals;
    const [speed, limit] = [amount(values.speed), amount(values.limit)];
    if (file === undefined || more.length > 0 || Number.isNaN(speed) || Number.isNaN(limit)) return undefined;
    return { file, out: values.out, speed, limit };
  } catch {
    return undefined;
  }
};

const postsOf = async ({ file, limit }: Options): Promise<RecordedPost[] | string> => {
  const csv = await readFile(file, 'utf8').catch(() => undefined);
  if (csv === undefined) return `cannot read ${file}`;
  try {
    const posts = readPosts(csv, demoBrand.channels.x?.handle ?? demoBrand.id).slice(0, limit);
    return posts.length === 0 ? `${file} holds no posts` : posts;
  } catch (error) {
    if (error instanceof VisibleError) return `${file}: ${error.message}`;
    throw error;
  }
};

const play = async (
  posts: RecordedPost[],
  options: Options,
  open: OpenWorld,
  console: Console,
): Promise<number> => {
  const { world, judge, close } = await open(posts[0]?.at ?? '');
  try {
    const onProgress = (played: number) => {
      if (played % 1000 === 0) console.err(`${played} of ${posts.length} posts`);
    };
    await playPosts(world, posts, { speed: options.speed, onProgress });
    const played = await readPlayed(world, judge, posts);
    if (options.out !== undefined)
      await writeFile(options.out, played.map((one) => `${outLine(one)}\n`).join(''));
    const report = reportOn(played);
    for (const line of reportLines(report)) console.out(line);
    const faults = faultsOf(report);
    for (const fault of faults) console.err(`fault: ${fault}`);
    return faults.length === 0 ? 0 : 1;
  } finally {
    await close();
  }
};

/** `npm run replay`. Exit code 0: everything holds; 1: something that may not be (`faultsOf`); 2: bad usage or input. */
export const replay = async (args: string[], open: OpenWorld, console: Console): Promise<number> => {
  const refuse = (line: string) => {
    console.err(line);
    return 2;
  };
  const options = optionsOf(args);
  if (options === undefined) return refuse(USAGE);
  const posts = await postsOf(options);
  return typeof posts === 'string' ? refuse(posts) : play(posts, options, open, console);
};
