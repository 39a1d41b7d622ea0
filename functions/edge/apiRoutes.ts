import * as z from 'zod/mini';
import { approve } from '#desk/agent/approve.ts';
import { approveAction } from '#desk/agent/approveAction.ts';
import { askForDraft } from '#desk/agent/askForDraft.ts';
import { assign } from '#desk/agent/assign.ts';
import { block, unblock } from '#desk/agent/block.ts';
import { checkText } from '#desk/agent/checkText.ts';
import { closeElsewhere } from '#desk/agent/closeElsewhere.ts';
import { dismiss } from '#desk/agent/dismiss.ts';
import { type HandOverRequest, handOver } from '#desk/agent/handOver.ts';
import { hold, resume } from '#desk/agent/hold.ts';
import { agentOf, type Caller, me } from '#desk/agent/me.ts';
import { keepPromise, makePromise, type PromiseRequest } from '#desk/agent/promises.ts';
import { settleAction } from '#desk/agent/settleAction.ts';
import { settleReply } from '#desk/agent/settleReply.ts';
import { showLevels } from '#desk/agent/showLevels.ts';
import { showQueue } from '#desk/agent/showQueue.ts';
import { showThread } from '#desk/agent/showThread.ts';
import { showDossier } from '#desk/dossier/dossier.ts';
import { joinPeople, partPeople } from '#desk/dossier/joinPeople.ts';
import type { ChannelDesk } from '#desk/layers.ts';
import { showMedia } from '#desk/media/showMedia.ts';
import { report } from '#desk/report.ts';
import { showIncidents, tellAffected } from '#desk/tellAffected.ts';
import { VisibleError } from '#domain/errors.ts';
import type { Agent } from '#domain/reply.ts';
import { type ThreadId, threadName } from '#domain/thread.ts';
import type { ActRequest, ApproveRequest } from '#domain/view.ts';
import type { Via } from '#domain/way.ts';
import { admit } from './caller.ts';
import type { HttpCall } from './http.ts';

/** One request, its caller known. */
interface ApiCall {
  caller: Caller;
  /** What stands in the path where the route has a name in braces. */
  ids: Readonly<Record<string, string>>;
  query: HttpCall['query'];
  body: Uint8Array;
}

type Operation = (desk: ChannelDesk) => (call: ApiCall) => Promise<unknown>;

const Words = z.string().check(z.maxLength(10_000));
const Short = z.string().check(z.minLength(1), z.maxLength(200));
const Texts = z.array(Words).check(z.maxLength(5));
const ThreadName = z.string().check(z.minLength(1), z.maxLength(300));

const Route: z.ZodMiniType<Via> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('template'), name: Short, language: Short }),
  z.object({ kind: z.literal('thread'), thread: ThreadName, consent: Words }),
]);
const Join = z.object({ other: ThreadName, reason: Words });
const Part = z.object({ people: Short, id: Short });
const Other = z.object({ other: ThreadName });

const Approve: z.ZodMiniType<ApproveRequest> = z.object({
  draftId: Short,
  texts: z.exactOptional(Texts),
  overrides: z.exactOptional(z.array(z.object({ code: Short, reason: Words })).check(z.maxLength(20))),
  via: z.exactOptional(Route),
});
const Act: z.ZodMiniType<ActRequest> = z.object({
  draftId: Short,
  name: Short,
  inputs: z.record(Short, Words),
});
const Dismiss = z.object({ version: z.number(), reason: Words });
const Block = z.object({ reason: Words });
const At = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/));
const Promising: z.ZodMiniType<PromiseRequest> = z.object({
  kind: z.enum(['update', 'call', 'other']),
  by: At,
  what: Words,
});
const Keep = z.object({ promise: Short, how: Words });
const Hold = z.object({ until: At, reason: Words });
const HandOver: z.ZodMiniType<HandOverRequest> = z.object({
  to: Short,
  from: z.exactOptional(Short),
  note: Words,
});
const Check = z.object({ draftId: Short, texts: Texts });
const Tell = z.object({ version: z.number() });
const SettleAction = z.object({ action: Short, outcome: z.enum(['done', 'not_done']) });
const Settle = z.object({ reply: Short, outcome: z.enum(['sent', 'not_sent']) });

/** @throws VisibleError `input/body` naming the field, never repeating its value. */
const read = <T>(schema: z.ZodMiniType<T>, body: Uint8Array): T => {
  const parsed = schema.safeParse(parseJson(body));
  if (parsed.success) return parsed.data;
  const field = parsed.error.issues[0]?.path.join('.') ?? '';
  throw new VisibleError(
    'input',
    'body',
    `This is not what the request should hold: ${field || 'the body'}.`,
    { field },
  );
};

const parseJson = (body: Uint8Array): unknown => {
  try {
    return JSON.parse(Buffer.from(body).toString('utf8'));
  } catch {
    return undefined;
  }
};

type OnThread = (desk: ChannelDesk, agent: Agent, thread: ThreadId, call: ApiCall) => Promise<unknown>;

/** An operation on a thread of a brand the caller works for. */
const onThread =
  (operation: OnThread): Operation =>
  (desk) =>
  async (call) => {
    const thread = call.ids.thread ?? '';
    const { brand } = threadName(thread);
    admit(call.caller, brand, 'thread');
    return operation(desk, await agentOf(desk)(call.caller, brand), thread, call);
  };

const queueOf: Operation =
  (desk) =>
  async ({ caller, ids, query }) => {
    const brand = ids.brand ?? '';
    admit(caller, brand, 'brand');
    return showQueue(desk)(brand, query.cursor);
  };

type OnBrand = (desk: ChannelDesk, agent: Agent, brand: string, call: ApiCall) => Promise<unknown>;

/** An operation on a brand the caller works for. */
const onBrand =
  (operation: OnBrand): Operation =>
  (desk) =>
  async (call) => {
    const brand = call.ids.brand ?? '';
    admit(call.caller, brand, 'brand');
    return operation(desk, await agentOf(desk)(call.caller, brand), brand, call);
  };

/** Every route behind a token; `{…}` stands for one segment of the path. */
export const ROUTES: Readonly<Record<string, Operation>> = {
  'GET /api/me':
    (desk) =>
    ({ caller }) =>
      me(desk)(caller),
  'GET /api/brands/{brand}/queue': queueOf,
  'GET /api/brands/{brand}/service-levels': onBrand((desk, _agent, brand) => showLevels(desk)(brand)),
  'GET /api/brands/{brand}/incidents': onBrand((desk, _agent, brand) => showIncidents(desk)(brand)),
  'POST /api/brands/{brand}/incidents/{incident}/tell': onBrand((desk, agent, brand, { ids, body }) =>
    tellAffected(desk)(agent, brand, ids.incident ?? '', read(Tell, body).version),
  ),
  'GET /api/brands/{brand}/report': onBrand((desk, _agent, brand, { query: { from, to, by } }) =>
    report(desk)(brand, { from, to, by: by ? by.split(',') : [] }),
  ),
  'GET /api/threads/{thread}': onThread((desk, _agent, thread, { query }) =>
    showThread(desk)(thread, query.cursor),
  ),
  'GET /api/threads/{thread}/dossier': onThread((desk, _agent, thread, { query }) =>
    showDossier(desk)(thread, query.cursor),
  ),
  'GET /api/threads/{thread}/media/{message}/{index}': onThread((desk, _agent, thread, { ids }) =>
    showMedia(desk)(thread, ids.message ?? '', Number(ids.index)),
  ),
  'POST /api/threads/{thread}/join': onThread((desk, agent, thread, { body }) =>
    joinPeople(desk)(agent, thread, read(Join, body)),
  ),
  'POST /api/threads/{thread}/part': onThread((desk, agent, thread, { body }) =>
    partPeople(desk)(agent, thread, read(Part, body)),
  ),
  'POST /api/threads/{thread}/close-elsewhere': onThread((desk, agent, thread, { body }) =>
    closeElsewhere(desk)(agent, thread, read(Other, body).other),
  ),
  'POST /api/threads/{thread}/approve': onThread((desk, agent, thread, { body }) =>
    approve(desk)(agent, thread, read(Approve, body)),
  ),
  'POST /api/threads/{thread}/act': onThread((desk, agent, thread, { body }) =>
    approveAction(desk)(agent, thread, read(Act, body)),
  ),
  'POST /api/threads/{thread}/settle-action': onThread((desk, agent, thread, { body }) =>
    settleAction(desk)(agent, thread, read(SettleAction, body)),
  ),
  'POST /api/threads/{thread}/dismiss': onThread((desk, agent, thread, { body }) =>
    dismiss(desk)(agent, thread, read(Dismiss, body)),
  ),
  'POST /api/threads/{thread}/block': onThread((desk, agent, thread, { body }) =>
    block(desk)(agent, thread, read(Block, body)),
  ),
  'POST /api/threads/{thread}/unblock': onThread((desk, agent, thread) => unblock(desk)(agent, thread)),
  'POST /api/brands/{brand}/hand-over': onBrand((desk, agent, brand, { body, caller }) =>
    handOver(desk)(agent, brand, {
      ...read(HandOver, body),
      isLead: caller.roles.get(brand) === 'lead',
    }),
  ),
  'POST /api/threads/{thread}/promise': onThread((desk, agent, thread, { body }) =>
    makePromise(desk)(agent, thread, read(Promising, body)),
  ),
  'POST /api/threads/{thread}/keep': onThread((desk, agent, thread, { body }) =>
    keepPromise(desk)(agent, thread, read(Keep, body)),
  ),
  'POST /api/threads/{thread}/hold': onThread((desk, agent, thread, { body }) =>
    hold(desk)(agent, thread, read(Hold, body)),
  ),
  'POST /api/threads/{thread}/resume': onThread((desk, agent, thread) => resume(desk)(agent, thread)),
  'POST /api/threads/{thread}/assign': onThread((desk, agent, thread) => assign(desk)(agent, thread)),
  'POST /api/threads/{thread}/draft': onThread((desk, agent, thread) => askForDraft(desk)(agent, thread)),
  'POST /api/threads/{thread}/check': onThread((desk, _agent, thread, { body }) =>
    checkText(desk)(thread, read(Check, body)),
  ),
  'POST /api/threads/{thread}/settle': onThread((desk, agent, thread, { body }) =>
    settleReply(desk)(agent, thread, read(Settle, body)),
  ),
};

/** The route of a call and the ids in its path, undefined when there is none. */
export const routeOf = (
  method: string,
  path: string,
): { operation: Operation; ids: Record<string, string> } | undefined => {
  const segments = path.split('/');
  for (const [route, operation] of Object.entries(ROUTES)) {
    const [routeMethod, routePath = ''] = route.split(' ');
    const ids = routeMethod === method ? matchPath(routePath.split('/'), segments) : undefined;
    if (ids !== undefined) return { operation, ids };
  }
  return undefined;
};

const matchPath = (pattern: string[], segments: string[]): Record<string, string> | undefined => {
  if (pattern.length !== segments.length) return undefined;
  const ids: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const segment = segments[index] ?? '';
    if (part.startsWith('{')) ids[part.slice(1, -1)] = decoded(segment);
    else if (part !== segment) return undefined;
  }
  return ids;
};

/** @throws VisibleError `input/path` */
const decoded = (segment: string): string => {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new VisibleError('input', 'path', 'The path is not well formed.');
  }
};
