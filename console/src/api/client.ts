import * as z from 'zod/mini';
import type { ContactAccount } from '#domain/contact.ts';
import type { Dismissal } from '#domain/dismissal.ts';
import type { Incident, IncidentView } from '#domain/incident.ts';
import type { Instant } from '#domain/instant.ts';
import type { Promised } from '#domain/sla/promise.ts';
import type { LevelsInForce } from '#domain/sla/published.ts';
import type { ThreadId } from '#domain/thread.ts';
import type {
  ActRequest,
  Approved,
  ApproveRequest,
  CheckView,
  DossierView,
  MediaView,
  MeView,
  QueueRows,
  QueueView,
  ThreadView,
} from '#domain/view.ts';
import type { Session } from '../session/session.ts';
import { dossierView } from './dossierShapes.ts';
import { levelsInForce } from './levelsShapes.ts';
import { notSetUp, unreadable } from './problem.ts';
import { readQueue, readQueueRows } from './queueShapes.ts';
import { answerOf, type Send, sender } from './send.ts';
import { approved, checkView, handedOver, incidentViews, letIn, meView, threadView } from './shapes.ts';
import { mediaView } from './wayShapes.ts';

export interface NewPromise {
  kind: Extract<Promised['kind'], 'update' | 'call' | 'other'>;
  by: Instant;
  /** In the agent's words. */
  what: string;
}

/** Agents by their ids; `from`: the agent's own, when absent. */
interface HandOver {
  to: string;
  from?: string;
  note: string;
}

interface SecondVerdict {
  reply: string;
  verdict: 'approve' | 'return';
  /** Why it goes back. */
  reason?: string;
}

/** Every call the console makes. @throws Problem */
export interface Api {
  me(): Promise<MeView>;
  queue(brand: string, cursor?: string): Promise<QueueView>;
  /** Lines of at most a hundred threads. */
  queueRows(brand: string, threads: readonly ThreadId[]): Promise<QueueRows>;
  /** A ticket for one connection over which changes of a brand are told. */
  live(brand: string): Promise<string>;
  thread(id: ThreadId, cursor?: string): Promise<ThreadView>;
  approve(id: ThreadId, request: ApproveRequest): Promise<Approved>;
  /** Takes a reply back that has not begun to go out. */
  undo(id: ThreadId, reply: string): Promise<void>;
  /** A lead's word on what a colleague proposed. */
  second(id: ThreadId, verdict: SecondVerdict): Promise<void>;
  /** Has a proposed action done. */
  act(id: ThreadId, request: ActRequest): Promise<void>;
  /** Ends the episode without a reply. */
  dismiss(id: ThreadId, version: number, why: { code: Dismissal; reason: string }): Promise<void>;
  /** Writes down what was promised by other means than a reply. */
  promise(id: ThreadId, request: NewPromise): Promise<void>;
  /** Says that a promise was kept by other means than a reply. */
  keep(id: ThreadId, promise: string, how: string): Promise<void>;
  /** Sets a thread aside. */
  hold(id: ThreadId, until: Instant, reason: string): Promise<void>;
  /** Takes up again what was set aside. */
  resume(id: ThreadId): Promise<void>;
  /** Answers nothing more of what the account in a thread writes; and takes that back. */
  block(id: ThreadId, reason: string): Promise<void>;
  unblock(id: ThreadId): Promise<void>;
  /** `to`: a person's id; nobody, where it is null; whoever asks, where it is absent. */
  assign(id: ThreadId, to?: string | null): Promise<void>;
  /** Tells colleagues something about a thread, and the customer nothing. */
  note(id: ThreadId, text: string): Promise<void>;
  askDraft(id: ThreadId): Promise<void>;
  check(id: ThreadId, draftId: string, texts: string[]): Promise<CheckView>;
  /** What a person saw in the channel, where okno could not read it back. */
  settle(id: ThreadId, reply: string, outcome: 'sent' | 'not_sent'): Promise<void>;
  settleAction(id: ThreadId, action: string, outcome: 'done' | 'not_done'): Promise<void>;
  /** Everything known of the person who writes in a thread. */
  dossier(id: ThreadId, cursor?: string): Promise<DossierView>;
  /** Counts whoever writes in two threads as one person. */
  join(id: ThreadId, other: ThreadId, reason: string): Promise<void>;
  /** Takes an account out of the person again. */
  part(id: ThreadId, account: Pick<ContactAccount, 'people' | 'id'>): Promise<void>;
  /** Asks for a line in another thread that says the customer was answered in this one. */
  closeElsewhere(id: ThreadId, other: ThreadId): Promise<void>;
  /** Where an attachment can be had now, by its place in the message. */
  media(id: ThreadId, message: string, index: number): Promise<MediaView>;
  incidents(brand: string): Promise<IncidentView[]>;
  serviceLevels(brand: string): Promise<LevelsInForce>;
  /** Gives all that one agent answers for to another; tells how many threads that was. */
  handOver(brand: string, request: HandOver): Promise<number>;
  /** What a page that is loaded apart asks of a brand, in a shape of its own: `settings/channels`. */
  ofBrand<T>(brand: string, path: string, shape: z.ZodMiniType<T>, body?: unknown): Promise<T>;
  /** Has all who ask about an incident told how it stands, as it was shown. */
  tell(incident: Pick<Incident, 'brand' | 'id' | 'version'>): Promise<void>;
}

const parse = <T>(schema: z.ZodMiniType<T>, answer: unknown): T => {
  const parsed = z.safeParse(schema, answer);
  if (!parsed.success) throw unreadable();
  return parsed.data;
};

const after = (cursor: string | undefined): string =>
  cursor === undefined ? '' : `?cursor=${encodeURIComponent(cursor)}`;

const brandPath = (brand: string): string => `/api/brands/${encodeURIComponent(brand)}`;

const rowsPath = (brand: string): string => `${brandPath(brand)}/queue/rows`;

const threadPath = (id: ThreadId): string => `/api/threads/${encodeURIComponent(id)}`;

type BrandCalls = Pick<
  Api,
  'me' | 'queue' | 'queueRows' | 'live' | 'incidents' | 'serviceLevels' | 'handOver' | 'ofBrand' | 'tell'
>;

/** What is asked and done at a brand. */
const brandCalls = (send: Send): BrandCalls => ({
  me: async () => parse(meView, await send('look', '/api/me')),
  queue: async (brand, cursor) => readQueue(await send('look', `${brandPath(brand)}/queue${after(cursor)}`)),
  queueRows: async (brand, threads) => readQueueRows(await send('look', rowsPath(brand), { threads })),
  live: async (brand) => parse(letIn, await send('look', `${brandPath(brand)}/live`, {})).ticket,
  incidents: async (brand) => parse(incidentViews, await send('look', `${brandPath(brand)}/incidents`)),
  serviceLevels: async (brand) =>
    parse(levelsInForce, await send('ask', `${brandPath(brand)}/service-levels`)),
  handOver: async (brand, request) =>
    parse(handedOver, await send('do', `${brandPath(brand)}/hand-over`, request)).threads,
  ofBrand: async (brand, path, shape, body) =>
    parse(shape, await send('ask', `${brandPath(brand)}/${path}`, body)),
  tell: async ({ brand, id, version }) => {
    await send('do', `${brandPath(brand)}/incidents/${encodeURIComponent(id)}/tell`, { version });
  },
});

/** `onRefused`: a role turned out not to allow what the page offered. */
export const createApi = (base: string, session: Session, onRefused: () => void = () => undefined): Api => {
  const send = sender(base.replace(/\/$/, ''), session, onRefused);
  const act = async (id: ThreadId, what: string, body: unknown): Promise<void> => {
    await send('do', `${threadPath(id)}/${what}`, body);
  };
  return {
    ...brandCalls(send),
    thread: async (id, cursor) => parse(threadView, await send('look', `${threadPath(id)}${after(cursor)}`)),
    approve: async (id, request) => parse(approved, await send('do', `${threadPath(id)}/approve`, request)),
    undo: (id, reply) => act(id, 'undo', { reply }),
    second: (id, verdict) => act(id, 'second', verdict),
    act: (id, request) => act(id, 'act', request),
    dismiss: (id, version, why) => act(id, 'dismiss', { version, ...why }),
    promise: (id, request) => act(id, 'promise', request),
    keep: (id, promise, how) => act(id, 'keep', { promise, how }),
    hold: (id, until, reason) => act(id, 'hold', { until, reason }),
    resume: (id) => act(id, 'resume', {}),
    block: (id, reason) => act(id, 'block', { reason }),
    unblock: (id) => act(id, 'unblock', {}),
    assign: (id, to) => act(id, 'assign', to === undefined ? {} : { to }),
    note: (id, text) => act(id, 'note', { text }),
    askDraft: (id) => act(id, 'draft', {}),
    check: async (id, draftId, texts) =>
      parse(checkView, await send('ask', `${threadPath(id)}/check`, { draftId, texts })),
    settle: (id, reply, outcome) => act(id, 'settle', { reply, outcome }),
    settleAction: (id, action, outcome) => act(id, 'settle-action', { action, outcome }),
    dossier: async (id, cursor) =>
      parse(dossierView, await send('look', `${threadPath(id)}/dossier${after(cursor)}`)),
    join: (id, other, reason) => act(id, 'join', { other, reason }),
    part: (id, { people, id: account }) => act(id, 'part', { people, id: account }),
    closeElsewhere: (id, other) => act(id, 'close-elsewhere', { other }),
    media: async (id, message, index) =>
      parse(mediaView, await send('ask', `${threadPath(id)}/media/${encodeURIComponent(message)}/${index}`)),
  };
};

/** @throws Problem when the page's own configuration is missing or broken. */
export const readJson = async <T>(schema: z.ZodMiniType<T>, url: string): Promise<T> => {
  const { ok, status, json } = await answerOf('ask', url);
  if (!ok) throw notSetUp(status);
  return parse(schema, json);
};
