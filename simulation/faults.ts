import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod/mini';
import type { SimAnswer } from './spec.ts';

/** How calls misbehave, until it is cleared or `times` calls have met it; `{}` is no fault. */
export const Fault = z.strictObject({
  status: z.optional(z.int().check(z.minimum(200), z.maximum(599))),
  /** Seconds, or a date, as in the header. */
  retryAfter: z.optional(z.union([z.string(), z.int()])),
  location: z.optional(z.string()),
  latencyMs: z.optional(z.int().check(z.minimum(0), z.maximum(120_000))),
  /** Never answers. */
  hang: z.optional(z.boolean()),
  /** Closes the connection instead of answering. */
  reset: z.optional(z.boolean()),
  body: z.optional(z.string()),
  contentType: z.optional(z.string()),
  /** Sends the first half of the body. */
  truncate: z.optional(z.boolean()),
  /** The records claim to be of this moment. */
  lastUpdate: z.optional(z.iso.datetime({ precision: 3 })),
  times: z.optional(z.int().check(z.positive())),
  /** Does what was asked for, and only then fails: the answer is lost, the work is not. */
  after: z.optional(z.literal('work')),
  /** Met only by calls whose path contains this. */
  path: z.optional(z.string()),
});
export type Fault = z.infer<typeof Fault>;

/** Of the kit's kind, or with a simulator's own misbehaviour besides. */
export interface Faults<F extends Fault = Fault> {
  set(fault: F): void;
  /** What was set and is not used up; `{}` is no fault. */
  current(): F | Record<string, never>;
  /** The fault that a call meets; undefined when it meets none. */
  take(path: string, aside: boolean): F | undefined;
}

const concerns = (fault: Fault, path: string, aside: boolean): boolean =>
  fault.path === undefined ? !aside : path.includes(fault.path);

export const openFaults = <F extends Fault = Fault>(): Faults<F> => {
  let current: F | undefined;
  let left = Number.POSITIVE_INFINITY;
  return {
    set: (fault) => {
      current = fault;
      left = fault.times ?? Number.POSITIVE_INFINITY;
    },
    current: () => (current === undefined || left <= 0 ? {} : current),
    take: (path, aside) => {
      if (left <= 0 || current === undefined || !concerns(current, path, aside)) return undefined;
      left -= 1;
      return current;
    },
  };
};

/** Whether the fault stands in the way of the work, rather than only spoiling its answer. */
export const prevents = ({ status, hang, reset, body, after }: Fault): boolean =>
  after === undefined && (status !== undefined || hang === true || reset === true || body !== undefined);

const headersOf = (answer: SimAnswer, fault: Fault): Record<string, string> => ({
  'content-type': 'application/json; charset=utf-8',
  ...answer.headers,
  ...(fault.contentType === undefined ? {} : { 'content-type': fault.contentType }),
  ...(fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) }),
  ...(fault.location === undefined ? {} : { location: fault.location }),
});

const bytesOf = ({ bytes, body }: SimAnswer, fault: Fault): Uint8Array => {
  const whole = bytes ?? Buffer.from(body === undefined ? '' : JSON.stringify(body));
  const sent = fault.body === undefined ? whole : Buffer.from(fault.body);
  return fault.truncate ? sent.subarray(0, sent.length / 2) : sent;
};

/** Sends an answer the way the fault has it; tells the status that was sent, or what came instead. */
export const sendFaulty = async (
  response: ServerResponse,
  answer: SimAnswer,
  fault: Fault,
): Promise<string> => {
  if (fault.hang) return 'hung';
  if (fault.latencyMs !== undefined) await wait(fault.latencyMs, undefined, { ref: false });
  if (fault.reset) {
    response.destroy();
    return 'reset';
  }
  const status = fault.status ?? answer.status;
  response.writeHead(status, headersOf(answer, fault));
  response.end(bytesOf(answer, fault));
  return String(status);
};
