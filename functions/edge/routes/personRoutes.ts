import * as z from 'zod/mini';
import { block, unblock } from '#desk/agent/block.ts';
import { closeElsewhere } from '#desk/agent/closeElsewhere.ts';
import { showDossier } from '#desk/dossier/dossier.ts';
import { joinPeople, partPeople } from '#desk/dossier/joinPeople.ts';
import type { ChannelDesk } from '#desk/layers.ts';
import { onThread, type Routes, read, Short, ThreadName, Words } from './operation.ts';

const Join = z.object({ other: ThreadName, reason: Words });
const Part = z.object({ people: Short, id: Short });
const Other = z.object({ other: ThreadName });
const Block = z.object({ reason: Words });

/** The person who writes in a thread, wherever else they do. */
export const personRoutes: Routes<ChannelDesk> = {
  'GET /api/threads/{thread}/dossier': onThread('read', (desk, _agent, thread, { query }) =>
    showDossier(desk)(thread, query.cursor),
  ),
  'POST /api/threads/{thread}/join': onThread('answer', (desk, agent, thread, { body }) =>
    joinPeople(desk)(agent, thread, read(Join, body)),
  ),
  'POST /api/threads/{thread}/part': onThread('answer', (desk, agent, thread, { body }) =>
    partPeople(desk)(agent, thread, read(Part, body)),
  ),
  'POST /api/threads/{thread}/close-elsewhere': onThread('answer', (desk, agent, thread, { body }) =>
    closeElsewhere(desk)(agent, thread, read(Other, body).other),
  ),
  'POST /api/threads/{thread}/block': onThread('answer', (desk, agent, thread, { body }) =>
    block(desk)(agent, thread, read(Block, body)),
  ),
  'POST /api/threads/{thread}/unblock': onThread('answer', (desk, agent, thread) =>
    unblock(desk)(agent, thread),
  ),
};
