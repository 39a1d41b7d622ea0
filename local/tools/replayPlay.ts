import { setTimeout as pause } from 'node:timers/promises';
import type { ChannelSimulator } from '#channels/simulator/channelSimulator.ts';
import { threadAt } from '#channels/x/thread.ts';
import type { Desk } from '#desk/layers.ts';
import type { Draft } from '#domain/draft.ts';
import type { Finding } from '#domain/finding.ts';
import type { Head } from '#domain/head.ts';
import { type Instant, msOf } from '#domain/instant.ts';
import { demoBrand } from '#local/demo/brand.ts';
import type { RecordedPost } from './replayPosts.ts';

type X = Pick<ChannelSimulator, 'run'>;

/** What a replay needs of the running local system. */
export interface ReplayWorld {
  channel(name: 'x'): X;
  desk: Pick<Desk, 'threads'>;
  now(): Instant;
  turn(ms: number): void | Promise<void>;
  /** Resolves when every queue is empty. */
  idle(): Promise<void>;
}

/** What became of one post. */
export interface Played {
  post: RecordedPost;
  /** Messages of the customer's stored in its thread; absent when there is no thread. */
  stored: number | undefined;
  draft: Draft | undefined;
  /** What the gate says of the stored draft when asked again. */
  findings: Finding[];
  /** Whether the gate objected to the draft with a lie in it; absent where there was no ready text to spoil. */
  lieCaught: boolean | undefined;
}

/** The gate, asked again about a stored draft as of the moment it was made. */
export type Judge = (draft: Draft, head: Head) => Promise<Finding[]>;

export interface Pace {
  /** Times real time; undefined: as fast as the system takes it. */
  speed: number | undefined;
  onProgress: (played: number) => void;
}

/** Posts that share one turn of the clock when nothing paces them. */
const TOGETHER = 20;
/** Posts after which the queues may run dry, so that a long replay does not pile up. */
const REST_AFTER = 400;
const READERS = 8;

/** The file does not name authors: each post gets one of its own. */
const authorOf = (post: Pick<RecordedPost, 'id'>) => ({
  id: post.id,
  handle: `r${BigInt(post.id).toString(36)}`,
  name: 'A traveller',
});

/** Puts one post into X, as often as the file delivers it. */
const playPost = (x: X, { id, at, text, rows }: RecordedPost): void => {
  const author = authorOf({ id });
  x.run('person', author);
  for (const _ of rows) x.run('say', { by: author.id, place: 'public', text, id, at });
};

/** Turns the world's clock on to a moment; with a speed, only after the time that takes. */
const waitFor = async (world: ReplayWorld, moment: Instant, speed: number | undefined): Promise<void> => {
  const gap = () => Math.max(0, msOf(moment) - msOf(world.now()));
  if (speed !== undefined) await pause(gap() / speed);
  await world.turn(gap());
};

/** Plays posts, oldest first, through the simulated X; the world's clock follows their times. */
export const playPosts = async (
  world: ReplayWorld,
  posts: readonly RecordedPost[],
  { speed, onProgress }: Pace,
): Promise<void> => {
  const x = world.channel('x');
  const together = speed === undefined ? TOGETHER : 1;
  for (let start = 0; start < posts.length; start += together) {
    const batch = posts.slice(start, start + together);
    for (const last of batch.slice(-1)) await waitFor(world, last.at, speed);
    for (const post of batch) playPost(x, post);
    if (start % REST_AFTER === 0) await world.idle();
    onProgress(start + batch.length);
  }
  await world.idle();
};

/** Says something no fact says: a gate that lets this pass would make every other count worthless. */
const LIE = ' It lands at 03:17.';

const catchesLie = async (judge: Judge, draft: Draft, head: Head): Promise<boolean | undefined> => {
  if (draft.state !== 'ready' || draft.deliveries.length === 0) return undefined;
  const deliveries = draft.deliveries.map((delivery) => ({ ...delivery, text: delivery.text + LIE }));
  const findings = await judge({ ...draft, deliveries }, head);
  return findings.some((finding) => finding.kind === 'truth');
};

const readBack = async (world: ReplayWorld, judge: Judge, post: RecordedPost): Promise<Played> => {
  const thread = threadAt(demoBrand.id, {
    place: 'public',
    conversation: post.id,
    customer: authorOf(post).id,
  });
  const rows = await world.desk.threads.read(thread);
  const [draft] = rows?.drafts ?? [];
  const stored = rows?.messages.filter((message) => message.direction === 'in').length;
  if (rows === undefined || draft === undefined)
    return { post, stored, draft, findings: [], lieCaught: undefined };
  return {
    post,
    stored,
    draft,
    findings: await judge(draft, rows.head),
    lieCaught: await catchesLie(judge, draft, rows.head),
  };
};

/** What the system holds of each post. */
export const readPlayed = async (
  world: ReplayWorld,
  judge: Judge,
  posts: readonly RecordedPost[],
): Promise<Played[]> => {
  const played: Played[] = [];
  for (let start = 0; start < posts.length; start += READERS) {
    const batch = posts.slice(start, start + READERS);
    played.push(...(await Promise.all(batch.map((post) => readBack(world, judge, post)))));
  }
  return played;
};
