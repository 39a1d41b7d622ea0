import { appendFileSync, existsSync, mkdirSync, readFileSync, truncateSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod/mini';

const Moment = z.iso.datetime({ precision: 3 });

/** What the world came to be by, in order: its beginning, verbs, requests that changed it, turns of the clock. */
const Line = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('begun'), at: Moment }),
  z.object({ kind: z.literal('clock'), now: z.nullable(Moment) }),
  z.object({ kind: z.literal('verb'), at: Moment, verb: z.string(), body: z.optional(z.unknown()) }),
  z.object({
    kind: z.literal('request'),
    at: Moment,
    method: z.string(),
    /** With its query. */
    target: z.string(),
    headers: z.record(z.string(), z.string()),
    text: z.string(),
  }),
]);
export type Line = z.infer<typeof Line>;

export interface Journal<T = Line> {
  /** Oldest first. */
  lines: T[];
  append(line: T): void;
}

/** A last line without its end was being written when the process died: it never happened. */
export const wholeLines = <T>(path: string, schema: z.ZodMiniType<T>): T[] => {
  const bytes = readFileSync(path);
  const end = bytes.lastIndexOf('\n') + 1;
  if (end < bytes.length) truncateSync(path, end);
  const text = bytes.subarray(0, end).toString('utf8');
  return text.split('\n').flatMap((line) => (line === '' ? [] : [z.parse(schema, JSON.parse(line))]));
};

/** Append-only JSON lines; without a path nothing is kept. */
export const openLines = <T>(path: string | undefined, schema: z.ZodMiniType<T>): Journal<T> => {
  if (path === undefined) return { lines: [], append: () => undefined };
  mkdirSync(dirname(path), { recursive: true });
  return {
    lines: existsSync(path) ? wholeLines(path, schema) : [],
    append: (line) => appendFileSync(path, `${JSON.stringify(line)}\n`),
  };
};

export const openJournal = (path: string | undefined): Journal => openLines(path, Line);
