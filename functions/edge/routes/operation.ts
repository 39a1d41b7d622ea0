import * as z from 'zod/mini';
import { agentOf, type Caller } from '#desk/agent/me.ts';
import type { TableDesk } from '#desk/layers.ts';
import { VisibleError } from '#domain/errors.ts';
import type { Agent } from '#domain/reply.ts';
import type { Right } from '#domain/roles.ts';
import { type ThreadId, threadName } from '#domain/thread.ts';
import { admit } from '../caller.ts';
import type { HttpCall } from '../http.ts';

/** One request, its caller known. */
interface ApiCall {
  caller: Caller;
  /** What stands in the path where the route has a name in braces. */
  ids: Readonly<Record<string, string>>;
  query: HttpCall['query'];
  body: Uint8Array;
  /** Name and port by which okno was called. */
  host: string;
}

/** What a route does, on the desk it needs. */
export type Operation<Desk> = (desk: Desk) => (call: ApiCall) => Promise<unknown>;

/** Routes by method and path, `GET /api/threads/{thread}`; `{…}` stands for one segment. */
export type Routes<Desk> = Readonly<Record<string, Operation<Desk>>>;

type OnThread<Desk> = (desk: Desk, agent: Agent, thread: ThreadId, call: ApiCall) => Promise<unknown>;

/** An operation on a thread of a brand at which the caller has the right to it. */
export const onThread =
  <Desk extends TableDesk>(right: Right, operation: OnThread<Desk>): Operation<Desk> =>
  (desk) =>
  async (call) => {
    const thread = call.ids.thread ?? '';
    const { brand } = threadName(thread);
    admit(call.caller, brand, 'thread', right);
    return operation(desk, await agentOf(desk)(call.caller, brand), thread, call);
  };

type OnBrand<Desk> = (desk: Desk, agent: Agent, brand: string, call: ApiCall) => Promise<unknown>;

/** An operation on a brand at which the caller has the right to it. */
export const onBrand =
  <Desk extends TableDesk>(right: Right, operation: OnBrand<Desk>): Operation<Desk> =>
  (desk) =>
  async (call) => {
    const brand = call.ids.brand ?? '';
    admit(call.caller, brand, 'brand', right);
    return operation(desk, await agentOf(desk)(call.caller, brand), brand, call);
  };

/* What bodies are made of. */

export const Words = z.string().check(z.maxLength(10_000));
export const Short = z.string().check(z.minLength(1), z.maxLength(200));
export const ThreadName = z.string().check(z.minLength(1), z.maxLength(300));
export const At = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/));

/** @throws VisibleError `input/body` naming the field, never repeating its value. */
export const read = <T>(schema: z.ZodMiniType<T>, body: Uint8Array): T => {
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
