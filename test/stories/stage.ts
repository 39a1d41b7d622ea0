import type { Draft } from '#domain/draft.ts';
import type { ApproveRequest, QueueRow, QueueView, ThreadDetail, ThreadView } from '#domain/view.ts';
import type { World } from '#local/world.ts';

/** Everything a story may do: what customers, agents, the back office and time itself can do, all over HTTP. */
export interface Stage {
  world: World;
  /** A line of the transcript that is nobody's words. */
  scene(text: string): void;
  /** Something the story must show; printed with a tick or a cross. */
  claim(sentence: string, holds: boolean): void;
  posts(author: string, text: string, inReplyTo?: string): Promise<string>;
  writes(from: string, text: string): Promise<void>;
  /** What the brand has said to this customer in direct messages, oldest first. */
  messagesTo(handle: string): Promise<string[]>;
  /** What the brand has said under a post, oldest first. */
  repliesUnder(post: string): Promise<string[]>;
  as(person: string): AgentHands;
  later(minutes: number): Promise<void>;
  /** POST to a control path of the baggage simulator, e.g. `files/AMSZY10045/advance`. */
  baggage(path: string, body: unknown): Promise<void>;
  /** POST to a control path of the X simulator, e.g. `faults`. */
  x(path: string, body: unknown): Promise<void>;
}

export interface AgentHands {
  queue(): Promise<QueueView & { unchanged: false }>;
  open(thread: string): Promise<ThreadDetail>;
  /** Waits until the desk holds a draft for the customer's latest message in the thread that matches. */
  draftIn(match: (row: QueueRow) => boolean): Promise<{ row: QueueRow; draft: Draft; detail: ThreadDetail }>;
  /** Answers the HTTP status and body; reads the drafted words into the transcript when they were accepted. */
  approve(draft: Draft, more?: Partial<ApproveRequest>): Promise<{ status: number; body: unknown }>;
  post(thread: string, verb: string, body: unknown): Promise<{ status: number; body: unknown }>;
}

const PATIENCE_MS = 120_000;

/** Polls until the answer is there. @throws Error naming what was waited for. */
export const until = async <T>(what: string, look: () => Promise<T | undefined | false>): Promise<T> => {
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`waited ${PATIENCE_MS / 1000} s in vain for ${what}`);
};

const BRAND = 'zephyrline';

interface SimWorld {
  posts: { id: string; author: string; text: string; in_reply_to_tweet_id?: string }[];
  dms: { from: string; to: string; text: string }[];
}

interface Answered {
  status: number;
  body: unknown;
}

const call = async (url: string, init?: RequestInit): Promise<Answered> => {
  const answer = await fetch(url, init);
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? undefined : JSON.parse(text) };
};

const postJson = (url: string, body: unknown, headers: Record<string, string> = {}) =>
  call(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

/** The body, which this side of the wire trusts to be of the shape it asked for. */
const demand = async <T>(asked: Promise<Answered>): Promise<T> => {
  const { status, body } = await asked;
  if (status >= 300) throw new Error(`answered ${status}: ${JSON.stringify(body)}`);
  return body as T;
};

const span = (minutes: number): string => {
  const parts = [
    [Math.floor(minutes / 1440), 'days'],
    [Math.floor((minutes % 1440) / 60), 'hours'],
    [minutes % 60, 'minutes'],
  ] as const;
  return parts.flatMap(([count, unit]) => (count === 0 ? [] : [`${count} ${unit}`])).join(' ');
};

/** The printed side of a story. */
export interface Script {
  print(line: string): void;
  claim(sentence: string, holds: boolean): void;
}

export const stageFor = (world: World, script: Script): Stage => {
  const street = `${world.url}/street/api`;
  const speak = (who: string, where: string, text: string) => script.print(`  ${who} (${where}): ${text}`);
  const simWorld = async (): Promise<SimWorld> => demand(call(`${street}/x/world`));

  return {
    world,
    scene: (text) => script.print(`\n  [${text}]`),
    claim: script.claim,
    posts: async (author, text, inReplyTo) => {
      speak(`@${author}`, 'post', text);
      const reply = inReplyTo === undefined ? {} : { in_reply_to_tweet_id: inReplyTo };
      return (await demand<{ id: string }>(postJson(`${street}/x/posts`, { author, text, ...reply }))).id;
    },
    writes: async (from, text) => {
      speak(`@${from}`, 'direct message', text);
      await demand(postJson(`${street}/x/dms`, { from, to: BRAND, text }));
    },
    messagesTo: async (handle) => {
      const { dms } = await simWorld();
      return dms.filter(({ from, to }) => from === BRAND && to === handle).map(({ text }) => text);
    },
    repliesUnder: async (post) => {
      const { posts } = await simWorld();
      const under = posts.filter((one) => one.author === BRAND && one.in_reply_to_tweet_id === post);
      return under.map(({ text }) => text);
    },
    as: (person) => agentHands(world, script, person),
    later: async (minutes) => {
      script.print(`\n  [${span(minutes)} later]`);
      await demand(postJson(`${street}/clock`, { minutes }));
    },
    baggage: async (path, body) => {
      await demand(postJson(`${street}/baggage/${path}`, body));
    },
    x: async (path, body) => {
      await demand(postJson(`${street}/x/${path}`, body));
    },
  };
};

/** What the console shows of an error. */
const wordsOf = (body: unknown): string => (body as { error?: { message?: string } }).error?.message ?? '';

const agentHands = (world: World, script: Script, person: string): AgentHands => {
  const headers = async () => ({ authorization: `Bearer ${await world.token(person)}` });
  const threadUrl = (thread: string) => `${world.url}/api/threads/${encodeURIComponent(thread)}`;
  const post = async (thread: string, verb: string, body: unknown) =>
    postJson(`${threadUrl(thread)}/${verb}`, body, await headers());
  const queue = async () =>
    demand<QueueView & { unchanged: false }>(
      call(`${world.url}/api/brands/${BRAND}/queue`, { headers: await headers() }),
    );
  const open = async (thread: string): Promise<ThreadDetail> => {
    const view: ThreadView = await demand(call(threadUrl(thread), { headers: await headers() }));
    if (view.unchanged) throw new Error('a thread was asked for without a cursor and came unchanged');
    return view;
  };
  return {
    queue,
    open,
    post,
    draftIn: (match) =>
      until('a fresh draft', async () => {
        const row = (await queue()).rows.find((one) => one.draftFresh && match(one));
        if (row === undefined) return undefined;
        const detail = await open(row.head.thread);
        const draft = detail.drafts.find(({ id }) => id === row.head.draft?.id);
        return draft === undefined ? undefined : { row, draft, detail };
      }),
    approve: async (draft, more = {}) => {
      const answer = await post(draft.thread, 'approve', { draftId: draft.id, ...more });
      script.print(`  ${person} approves${answer.status < 300 ? '' : ` and reads: ${wordsOf(answer.body)}`}`);
      return answer;
    },
  };
};
