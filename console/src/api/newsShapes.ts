import * as z from 'zod/mini';
import type { News, Presence } from '#domain/live.ts';
import { parsedJson } from './parsedJson.ts';
import { each, maybe, text } from './words.ts';

/* What is told over the open connection. */

const presence: z.ZodMiniType<Presence> = z.object({
  connection: text,
  id: text,
  name: text,
  thread: maybe(text),
  doing: maybe(z.enum(['reading', 'writing'])),
  since: text,
});

const news: z.ZodMiniType<News> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('changed'), brand: text, threads: z.array(text) }),
  z.object({ type: z.literal('present'), brand: text, at: text, people: each(presence) }),
]);

/** Undefined for what this page does not understand. */
export const newsIn = (data: unknown): News | undefined => {
  const found = z.safeParse(news, parsedJson(String(data)));
  return found.success ? found.data : undefined;
};
