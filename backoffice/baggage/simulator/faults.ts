import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod/mini';

/** How lookups misbehave, until it is cleared or `times` lookups have seen it; `{}` is no fault. */
export const Fault = z.object({
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
  /** The record claims to be from this moment. */
  lastUpdate: z.optional(z.iso.datetime({ precision: 3 })),
  /** Gives the file to any surname, as a careless system would. */
  anyName: z.optional(z.boolean()),
  /** Answers with this file whatever was asked for. */
  insteadOf: z.optional(z.string()),
  times: z.optional(z.int().check(z.positive())),
  /** With which status it says that there is no such file or that the name is wrong; 401 when absent. */
  match: z.optional(z.enum(['401', '404'])),
});
export type Fault = z.infer<typeof Fault>;

export interface Faults {
  set(fault: Fault): void;
  /** The fault the next lookup meets. */
  take(): Fault;
}

export const faults = (): Faults => {
  let current: Fault = {};
  let left = Number.POSITIVE_INFINITY;
  return {
    set: (fault) => {
      current = fault;
      left = fault.times ?? Number.POSITIVE_INFINITY;
    },
    take: () => {
      if (left <= 0) return {};
      left -= 1;
      return current;
    },
  };
};

export interface Answer {
  status: number;
  body: string;
}

const headersOf = ({ contentType, retryAfter, location }: Fault): Record<string, string> => ({
  'content-type': contentType ?? 'application/json; charset=utf-8',
  ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
  ...(location === undefined ? {} : { location }),
});

/** Sends an answer the way the fault has it. */
export const sendFaulty = async (response: ServerResponse, answer: Answer, fault: Fault): Promise<void> => {
  if (fault.hang) return;
  if (fault.latencyMs !== undefined) await wait(fault.latencyMs, undefined, { ref: false });
  if (fault.reset) {
    response.destroy();
    return;
  }
  const body = fault.body ?? answer.body;
  response.writeHead(fault.status ?? answer.status, headersOf(fault));
  response.end(fault.truncate ? body.slice(0, body.length / 2) : body);
};
