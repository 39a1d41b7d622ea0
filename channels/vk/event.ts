import * as z from 'zod/mini';
import { lenient, Whole } from '../http/lenient.ts';

/** What every call of the Callback API holds (VK API schema, `callback_base`). */
export const Event = z.object({
  type: z.string(),
  group_id: Whole,
  secret: lenient(z.string()),
  event_id: lenient(z.string()),
  object: z.optional(z.unknown()),
});
export type Event = z.infer<typeof Event>;

/** Undefined for what is no event. */
export const eventIn = (body: unknown): Event | undefined => z.safeParse(Event, body).data;

/** Undefined for what is not even JSON. */
export const eventOf = (bytes: Uint8Array): Event | undefined => {
  try {
    return eventIn(JSON.parse(Buffer.from(bytes).toString('utf8')));
  } catch {
    return undefined;
  }
};
