import * as z from 'zod/mini';
import type { QueueEntry, QueueRows, QueueView } from '#domain/view.ts';
import { parsedInSlices } from './inSlices.ts';
import { unreadable } from './problem.ts';
import { row } from './shapes.ts';
import { alarm } from './slaShapes.ts';
import { changed, each, maybe, text, unchanged } from './words.ts';

/* A queue may be long: its lines are read a slice at a time, between which the page can draw. */

const unread = z.array(z.unknown());

const frame = z.discriminatedUnion('unchanged', [
  z.object(unchanged),
  z.object({
    ...changed,
    parts: maybe(z.array(z.number())),
    rows: unread,
    more: unread,
    beyond: maybe(z.number()),
    alarms: each(alarm),
  }),
]);

const entry: z.ZodMiniType<QueueEntry> = z.object({ thread: text, mark: text });

const rowsFrame = z.object({ now: text, rows: unread, gone: z.array(text) });

/** @throws Problem when it is not what a queue should be */
export const readQueue = async (answer: unknown): Promise<QueueView> => {
  const parsed = z.safeParse(frame, answer);
  if (!parsed.success) throw unreadable();
  if (parsed.data.unchanged) return parsed.data;
  const { rows, more, ...rest } = parsed.data;
  return { ...rest, rows: await parsedInSlices(row, rows), more: await parsedInSlices(entry, more) };
};

/** @throws Problem when these are no lines of a queue */
export const readQueueRows = async (answer: unknown): Promise<QueueRows> => {
  const parsed = z.safeParse(rowsFrame, answer);
  if (!parsed.success) throw unreadable();
  return { ...parsed.data, rows: await parsedInSlices(row, parsed.data.rows) };
};
