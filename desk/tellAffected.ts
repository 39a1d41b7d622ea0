import { inDaytime } from '#domain/daytime.ts';
import { VisibleError } from '#domain/errors.ts';
import type { Incident, IncidentView } from '#domain/incident.ts';
import type { Agent } from '#domain/reply.ts';
import { changedMeanwhile } from './conflict.ts';
import type { TableDesk } from './layers.ts';

/** The incidents of a brand that are open, or over and not told, and how many threads ask about each. */
export const showIncidents =
  (desk: TableDesk) =>
  async (brandId: string): Promise<IncidentView[]> => {
    const open = await desk.incidents.open(brandId);
    return Promise.all(
      open.map(async (incident) => ({
        incident,
        threads: (await desk.links.threads(brandId, incident.backoffice, incident.reference)).length,
      })),
    );
  };

/** Whether any of what an agent saw of an incident may have changed since. */
const stillAsShown = (incident: Incident | undefined, version: number): Incident => {
  if (incident === undefined) throw new VisibleError('missing', 'incident', 'There is no such incident.');
  if (incident.version !== version || incident.untold === undefined) throw changedMeanwhile();
  return incident;
};

/**
 * One approval for all who ask about an incident: each gets the notice in their language, written when it is sent and
 * judged by the gate. Nobody is woken by it: approved at night it goes out in the morning, if nothing moved by then.
 * Here it is only written down that it is owed, so that it is not lost with a hint; `recheckIncident` sets it going.
 * @throws VisibleError `missing/incident`, `conflict/changed`.
 */
export const tellAffected =
  (desk: TableDesk) =>
  async (agent: Agent, brandId: string, id: string, version: number): Promise<{ threads: number }> => {
    const incident = stillAsShown(await desk.incidents.get(brandId, id), version);
    const { untold: _, ...rest } = incident;
    const brand = await desk.brands.get(brandId);
    const at = desk.clock.now();
    const threads = await desk.links.threads(brandId, incident.backoffice, incident.reference);
    const told = { by: agent, at, threads: threads.length };
    if (!(await desk.incidents.put({ ...rest, told, tellAt: inDaytime(at, brand) })))
      throw changedMeanwhile();
    await desk.hints.incident([{ brand: brandId, incident: id }]);
    return { threads: threads.length };
  };

/** Safe to repeat: a thread that is hinted twice gets the same draft, which is approved once. */
export const hintAffected = async (
  desk: TableDesk,
  { id, brand, backoffice, reference, told }: Incident,
): Promise<void> => {
  if (told === undefined) return;
  const tell = { incident: id, by: told.by, at: told.at };
  const threads = await desk.links.threads(brand, backoffice, reference);
  await desk.hints.draft(threads.map((thread) => ({ thread, why: 'tell' as const, tell })));
};
