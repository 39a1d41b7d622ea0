import * as z from 'zod/mini';
import { type HandOverRequest, handOver } from '#desk/agent/handOver.ts';
import { me } from '#desk/agent/me.ts';
import { showLevels } from '#desk/agent/showLevels.ts';
import { showQueue } from '#desk/agent/showQueue.ts';
import { MOST_ROWS, showQueueRows } from '#desk/agent/showQueueRows.ts';
import type { ChannelDesk } from '#desk/layers.ts';
import { showIncidents, tellAffected } from '#desk/tellAffected.ts';
import { may } from '#domain/roles.ts';
import { onBrand, type Routes, read, Short, ThreadName, Words } from './operation.ts';

const Tell = z.object({ version: z.number() });
const Named = z.object({ threads: z.array(ThreadName).check(z.minLength(1), z.maxLength(MOST_ROWS)) });
const HandOver: z.ZodMiniType<HandOverRequest> = z.object({
  to: Short,
  from: z.exactOptional(Short),
  note: Words,
});

/** Who is here, and what is on the desk of a brand. */
export const deskRoutes: Routes<ChannelDesk> = {
  'GET /api/me':
    (desk) =>
    ({ caller }) =>
      me(desk)(caller),
  'GET /api/brands/{brand}/queue': onBrand('read', (desk, _agent, brand, { query }) =>
    showQueue(desk)(brand, query.cursor),
  ),
  'POST /api/brands/{brand}/queue/rows': onBrand('read', (desk, _agent, brand, { body }) =>
    showQueueRows(desk)(brand, read(Named, body).threads),
  ),
  'GET /api/brands/{brand}/service-levels': onBrand('read', (desk, _agent, brand) => showLevels(desk)(brand)),
  'GET /api/brands/{brand}/incidents': onBrand('read', (desk, _agent, brand) => showIncidents(desk)(brand)),
  'POST /api/brands/{brand}/incidents/{incident}/tell': onBrand(
    'answer',
    (desk, agent, brand, { ids, body }) =>
      tellAffected(desk)(agent, brand, ids.incident ?? '', read(Tell, body).version),
  ),
  'POST /api/brands/{brand}/hand-over': onBrand('answer', (desk, agent, brand, { body, caller }) =>
    handOver(desk)(agent, brand, {
      ...read(HandOver, body),
      isLead: may(caller.roles.get(brand) ?? [], 'lead'),
    }),
  ),
};
