import type { Draft } from '#domain/draft.ts';
import type { IncidentView } from '#domain/incident.ts';
import type {
  ApproveRequest,
  QueueRow,
  QueueRows,
  QueueView,
  ThreadDetail,
  ThreadView,
} from '#domain/view.ts';
import type { OfficeName } from '#local/simulators/connectors.ts';
import type { World } from '#local/world.ts';
import { type BrandStage, brandStage } from './brandStage.ts';
import { draftPrinter } from './draftPrinter.ts';
import { type Answered, call, demand, postJson } from './http.ts';

/** Everything a story may do: what customers, agents, the back office and time itself can do, all over HTTP. */
export interface Stage extends BrandStage {
  world: World;
  /** A line of the transcript that is nobody's words. */
  scene(text: string): void;
  /** Something the story must show; printed with a tick or a cross. */
  claim(sentence: string, holds: boolean): void;
  /** The street of a brand; without it, the stage is Zephyrline's. */
  in(brandId: string): BrandStage;
  /** An agent at the desk of a brand, Zephyrline's when none is named. */
  as(person: string, brandId?: string): AgentHands;
  later(minutes: number): Promise<void>;
  /** POST to a control path of the baggage simulator, e.g. `files/AMSZY10045/advance`. */
  baggage(path: string, body: unknown): Promise<void>;
  /** What people at a back office do, `office('telco', 'moveTicket', …)`; answers what its simulator answers. */
  office<T = unknown>(name: OfficeName, verb: string, body: unknown): Promise<T>;
  /** Has a back office misbehave, or behave again with `{}`. */
  officeFault(name: OfficeName, fault: unknown): Promise<void>;
}

/** What an agent does at the desk of one brand. */
export interface AgentHands {
  queue(): Promise<QueueView & { unchanged: false }>;
  open(thread: string): Promise<ThreadDetail>;
  /** What else the API shows of a thread: `dossier`, `media/…`. */
  look<T>(thread: string, what: string): Promise<T>;
  /** Waits until the desk holds a draft for the customer's latest message in the thread that matches, and prints it. */
  draftIn(match: (row: QueueRow) => boolean): Promise<{ row: QueueRow; draft: Draft; detail: ThreadDetail }>;
  /** Answers the HTTP status and body. */
  approve(draft: Draft, more?: Partial<ApproveRequest>): Promise<Answered>;
  /** Approves an action that is proposed beside a draft. */
  act(draft: Draft, name: string, inputs: Readonly<Record<string, string>>): Promise<Answered>;
  post(thread: string, verb: string, body: unknown): Promise<Answered>;
  incidents(): Promise<IncidentView[]>;
  /** Has everybody who asks about an incident told how it stands, as it was shown. */
  tell(shown: IncidentView): Promise<Answered>;
  /** Gives all they answer for to a colleague. */
  handsOver(to: string, note: string): Promise<{ threads: number }>;
  /** The same person at the desk of another brand. */
  of(brandId: string): AgentHands;
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

const FIRST = 'zephyrline';

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

/** @param channel on which it is played, where the story names none */
export const stageFor = (world: World, script: Script, channel: string): Stage => {
  const street = `${world.url}/street/api`;
  const theatre = { print: script.print, draft: draftPrinter(script.print) };
  return {
    ...brandStage(world, script, FIRST, channel),
    world,
    scene: (text) => script.print(`\n  [${text}]`),
    claim: script.claim,
    in: (brandId) => brandStage(world, script, brandId, channel),
    as: (person, brandId = FIRST) => agentHands(world, theatre, person, brandId),
    later: async (minutes) => {
      script.print(`\n  [${span(minutes)} later]`);
      await demand(postJson(`${street}/clock`, { minutes }));
    },
    baggage: async (path, body) => {
      await demand(postJson(`${street}/office/baggage/${path}`, body));
    },
    office: (name, verb, body) => demand(postJson(`${street}/office/${name}/world/${verb}`, body)),
    officeFault: async (name, fault) => {
      await demand(postJson(`${street}/office/${name}/fault`, fault));
    },
  };
};

/** What the console shows of an error. */
const wordsOf = (body: unknown): string => (body as { error?: { message?: string } }).error?.message ?? '';

/** Where an agent's deeds and drafts are printed. */
interface Theatre {
  print(line: string): void;
  draft(draft: Draft): void;
}

const agentHands = (world: World, theatre: Theatre, person: string, brandId: string): AgentHands => {
  const headers = async () => ({ authorization: `Bearer ${await world.token(person)}` });
  const brandUrl = `${world.url}/api/brands/${brandId}`;
  const threadUrl = (thread: string) => `${world.url}/api/threads/${encodeURIComponent(thread)}`;
  const get = async <T>(url: string): Promise<T> => demand(call(url, { headers: await headers() }));
  const send = async (url: string, body: unknown, what: string) => {
    const answer = await postJson(url, body, await headers());
    theatre.print(`  ${person} ${what}${answer.status < 300 ? '' : ` and reads: ${wordsOf(answer.body)}`}`);
    return answer;
  };
  const post = async (thread: string, verb: string, body: unknown) =>
    postJson(`${threadUrl(thread)}/${verb}`, body, await headers());
  const rowsOf = async (threads: string[]): Promise<QueueRow[]> => {
    const { body } = await postJson(`${brandUrl}/queue/rows`, { threads }, await headers());
    return (body as QueueRows).rows;
  };
  /** As the console does it: what is named only is asked for as well. */
  const queue = async () => {
    const view = await get<QueueView & { unchanged: false }>(`${brandUrl}/queue`);
    const rows = [...view.rows];
    for (let from = 0; from < view.more.length; from += 100)
      rows.push(...(await rowsOf(view.more.slice(from, from + 100).map(({ thread }) => thread))));
    return { ...view, rows };
  };
  const open = async (thread: string): Promise<ThreadDetail> => {
    const view: ThreadView = await get(threadUrl(thread));
    if (view.unchanged) throw new Error('a thread was asked for without a cursor and came unchanged');
    return view;
  };
  return {
    queue,
    open,
    look: (thread, what) => get(`${threadUrl(thread)}/${what}`),
    post,
    draftIn: (match) =>
      until('a fresh draft', async () => {
        const row = (await queue()).rows.find((one) => one.draftFresh && match(one));
        if (row === undefined) return undefined;
        const detail = await open(row.head.thread);
        const draft = detail.drafts.find(({ id }) => id === row.head.draft?.id);
        if (draft === undefined) return undefined;
        theatre.draft(draft);
        return { row, draft, detail };
      }),
    approve: (draft, more = {}) =>
      send(`${threadUrl(draft.thread)}/approve`, { draftId: draft.id, ...more }, 'approves'),
    act: (draft, name, inputs) =>
      send(`${threadUrl(draft.thread)}/act`, { draftId: draft.id, name, inputs }, `approves ${name}`),
    incidents: () => get<IncidentView[]>(`${brandUrl}/incidents`),
    tell: ({ incident, threads }) =>
      send(
        `${brandUrl}/incidents/${encodeURIComponent(incident.id)}/tell`,
        { version: incident.version },
        `has ${threads} told`,
      ),
    handsOver: async (to, note) => demand(postJson(`${brandUrl}/hand-over`, { to, note }, await headers())),
    of: (other) => agentHands(world, theatre, person, other),
  };
};
