import * as z from 'zod/mini';
import { assign } from '#desk/agent/assign.ts';
import { hold, resume } from '#desk/agent/hold.ts';
import { note } from '#desk/agent/note.ts';
import { keepPromise, makePromise, type PromiseRequest } from '#desk/agent/promises.ts';
import { showThread } from '#desk/agent/showThread.ts';
import type { ChannelDesk } from '#desk/layers.ts';
import { showMedia } from '#desk/media/showMedia.ts';
import { At, onThread, type Routes, read, Short, Words } from './operation.ts';

const Promising: z.ZodMiniType<PromiseRequest> = z.object({
  kind: z.enum(['update', 'call', 'other']),
  by: At,
  what: Words,
});
const Keep = z.object({ promise: Short, how: Words });
const Assign = z.object({ to: z.exactOptional(z.nullable(Short)) });
const Note = z.object({ text: Words });
const Hold = z.object({ until: At, reason: Words });

/** A thread: what was said in it, who answers for it, what is owed and when. */
export const threadRoutes: Routes<ChannelDesk> = {
  'GET /api/threads/{thread}': onThread('read', (desk, _agent, thread, { query }) =>
    showThread(desk)(thread, query.cursor),
  ),
  'GET /api/threads/{thread}/media/{message}/{index}': onThread('read', (desk, _agent, thread, { ids }) =>
    showMedia(desk)(thread, ids.message ?? '', Number(ids.index)),
  ),
  'POST /api/threads/{thread}/assign': onThread('answer', (desk, agent, thread, { body }) =>
    assign(desk)(agent, thread, read(Assign, body).to),
  ),
  'POST /api/threads/{thread}/note': onThread('answer', (desk, agent, thread, { body }) =>
    note(desk)(agent, thread, read(Note, body).text),
  ),
  'POST /api/threads/{thread}/promise': onThread('answer', (desk, agent, thread, { body }) =>
    makePromise(desk)(agent, thread, read(Promising, body)),
  ),
  'POST /api/threads/{thread}/keep': onThread('answer', (desk, agent, thread, { body }) =>
    keepPromise(desk)(agent, thread, read(Keep, body)),
  ),
  'POST /api/threads/{thread}/hold': onThread('answer', (desk, agent, thread, { body }) =>
    hold(desk)(agent, thread, read(Hold, body)),
  ),
  'POST /api/threads/{thread}/resume': onThread('answer', (desk, agent, thread) =>
    resume(desk)(agent, thread),
  ),
};
