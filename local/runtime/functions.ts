import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Context } from 'aws-lambda';
import { ACCOUNT, REGION } from '../template/template.ts';
import type { FunctionSpec } from '../template/wiring.ts';

/** Runs a function by its logical id. Rejects with what its handler throws. */
export type Invoke = (id: string, event: unknown) => Promise<unknown>;

export interface LocalFunctions {
  invoke: Invoke;
  /** Calls that have not come back yet. */
  running(): number;
  /** Resolves when those in hand have come back, those nobody waits for as well: what a page's connection said last. */
  over(): Promise<void>;
}

type Handler = (event: unknown, context: Context) => Promise<unknown>;

const isHandler = (value: unknown): value is Handler => typeof value === 'function';

/**
 * Loads the exported handlers from source. `start` makes handlers of a system that was started before in this process
 * strangers to this one: what they keep between calls points at stores that are gone.
 */
export const loadFunctions = async (
  root: string,
  specs: FunctionSpec[],
  start: number,
): Promise<LocalFunctions> => {
  const handlers = new Map<string, { handler: Handler; spec: FunctionSpec }>();
  await Promise.all(
    specs.map(async (spec) => {
      handlers.set(spec.id, { handler: await load(root, spec, start), spec });
    }),
  );
  const running = new Set<Promise<unknown>>();
  return {
    running: () => running.size,
    over: async () => void (await Promise.allSettled(running)),
    invoke: async (id, event) => {
      const found = handlers.get(id);
      if (found === undefined) throw new Error(`[okno] the template has no function ${id}`);
      const call = found.handler(event, contextOf(found.spec));
      running.add(call);
      try {
        return await call;
      } finally {
        running.delete(call);
      }
    },
  };
};

const load = async (root: string, { entry }: FunctionSpec, start: number): Promise<Handler> => {
  const module: unknown = await import(`${pathToFileURL(join(root, entry)).href}?start=${start}`);
  if (typeof module === 'object' && module !== null && 'handler' in module && isHandler(module.handler))
    return module.handler;
  throw new Error(`[okno] ${entry} exports no handler`);
};

const contextOf = (spec: FunctionSpec): Context => {
  const deadline = performance.now() + spec.timeoutSeconds * 1000;
  return {
    awsRequestId: randomUUID(),
    callbackWaitsForEmptyEventLoop: false,
    functionName: spec.id,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:${REGION}:${ACCOUNT}:function:${spec.id}`,
    logGroupName: spec.id,
    logStreamName: 'local',
    memoryLimitInMB: String(spec.memoryMb),
    getRemainingTimeInMillis: () => Math.max(0, deadline - performance.now()),
    done: () => undefined,
    fail: () => undefined,
    succeed: () => undefined,
  };
};
