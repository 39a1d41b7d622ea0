import * as z from 'zod/mini';
import type { Request } from './api.ts';
import { ControlError, NewAccount, NewDm, NewPost } from './people.ts';
import { type Answer, Refusal } from './problems.ts';
import type { World } from './world.ts';

/* The control API under /__sim/, for pages and tests; `World` says what each call does. */

const NewLimit = z.strictObject({ call: z.string(), limit: z.nullable(z.int().check(z.nonnegative())) });

const NewFault = z.strictObject({
  call: z.string(),
  kind: z.enum([
    'status',
    'lost_response',
    'cut_response',
    'slow',
    'refuse',
    'html_503',
    'html_503_after_success',
  ]),
  status: z.optional(z.int().check(z.gte(200), z.lte(599))),
  body: z.optional(z.unknown()),
  delayMs: z.optional(z.number().check(z.nonnegative())),
  times: z.optional(z.int().check(z.positive())),
});

const NewMischief = z.strictObject({
  duplicate: z.optional(z.int().check(z.nonnegative())),
  drop: z.optional(z.int().check(z.nonnegative())),
  shuffle: z.optional(z.boolean()),
  pause: z.optional(z.boolean()),
});

const NewGrant = z.strictObject({ accessToken: z.string(), refreshToken: z.string(), expiresAt: z.string() });
const NewHook = z.strictObject({ url: z.string(), event_types: z.array(z.string()) });

type Handler = (world: World, request: Request) => unknown;

const read = <T>(schema: z.ZodMiniType<T>, { body }: Request): T => {
  const result = z.safeParse(z.pipe(Json, schema), body);
  if (result.success) return result.data;
  const where = result.error.issues.map((issue) => `${['$', ...issue.path].join('.')} (${issue.code})`);
  throw new ControlError(400, `not understood: ${where.join(', ')}`);
};

const Json = z.pipe(
  z.string(),
  z.transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.issues.push({ code: 'custom', message: 'not JSON', input: text });
      return z.NEVER;
    }
  }),
);

/** Handlers that answer nothing are answered with `{}`. */
const HANDLERS: Readonly<Record<string, Handler>> = {
  'GET world': (world, { query }) => {
    const since = query.get('since');
    return world.snapshot(since === null ? undefined : Number(since));
  },
  'POST accounts': (world, request) => world.putAccount(read(NewAccount, request)),
  'POST posts': (world, request) => world.addPost(read(NewPost, request)),
  'POST dms': (world, request) => world.addDm(read(NewDm, request)),
  'POST limits': (world, request) => {
    const { call, limit } = read(NewLimit, request);
    world.setLimit(call, limit ?? undefined);
  },
  'POST faults': (world, request) => world.addFault(read(NewFault, request)),
  'DELETE faults': (world) => world.clearFaults(),
  'POST deliveries': (world, request) => world.misbehave(read(NewMischief, request)),
  'GET deliveries': (world) => ({ waiting: world.waitingDeliveries() }),
  'GET calls': (world) => world.calls(),
  'DELETE calls': (world) => world.resetCalls(),
  'POST grants': (world, request) => world.grant(read(NewGrant, request)),
  'POST webhooks': (world, request) => {
    const { url, event_types } = read(NewHook, request);
    return world.connectWebhook(url, event_types);
  },
  'POST crc': (world) => world.crcAll(),
};

export const answerControl = async (world: World, request: Request): Promise<Answer> => {
  const name = request.path.slice('/__sim/'.length);
  try {
    const deleted = /^posts\/(\d+)$/.exec(name)?.[1];
    if (request.method === 'DELETE' && deleted !== undefined) {
      world.deletePost(deleted);
      return { status: 200, body: {} };
    }
    const handler = HANDLERS[`${request.method} ${name}`];
    if (handler === undefined) throw new ControlError(404, 'no such control call');
    return { status: 200, body: (await handler(world, request)) ?? {} };
  } catch (error) {
    if (error instanceof ControlError) return { status: error.status, body: { error: error.message } };
    if (error instanceof Refusal) return error.answer;
    throw error;
  }
};
