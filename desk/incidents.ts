import type { Brand, Schedule } from '#domain/brand.ts';
import { caseFacts } from '#domain/caseFacts.ts';
import type { CaseStatus } from '#domain/caseStatus.ts';
import { newsOf } from '#domain/changes.ts';
import type { Draft, IncidentLink } from '#domain/draft.ts';
import type { CitedFact } from '#domain/facts.ts';
import { type Incident, incidentId } from '#domain/incident.ts';
import { plusSeconds } from '#domain/instant.ts';
import { LANGUAGES } from '#domain/languages.ts';
import { nextUpdateBy } from '#domain/nextUpdate.ts';
import { recheckAt } from '#domain/recheck.ts';
import { workingDays } from '#domain/sla/workingDays.ts';
import { ASK_AGAIN_SECONDS, lookUp } from './answer/lookUp.ts';
import { compose } from './compose/compose.ts';
import type { Say } from './compose/plan.ts';
import type { CaseDesk, TableDesk } from './layers.ts';
import type { IncidentWork } from './ports/hints.ts';
import { hintAffected } from './tellAffected.ts';

/** The outage a case is, or hangs on. */
export const incidentOf = (backoffice: string, status: CaseStatus): IncidentLink | undefined => {
  if (status.kind === 'outage' && status.ref.open !== undefined)
    return { backoffice, reference: status.ref.open };
  const linked = status.linked?.find(({ kind }) => kind === 'outage');
  return linked && { backoffice: linked.backoffice, reference: linked.reference };
};

/** What the first who asked was told; of an outage behind a ticket nothing is known before it is looked at. */
const asTold = (facts: readonly CitedFact[]): Pick<Incident, 'facts' | 'news'> => {
  const known = facts.filter(({ id, disclose }) => id.startsWith('case.') && disclose === 'public');
  return { facts: known, news: known.length === 0 ? '' : newsOf(known) };
};

/** Notes that a thread asks about an incident, which is watched from then on. Safe to repeat. */
export const linkIncident = async (
  desk: TableDesk,
  brand: Brand,
  { thread, incident, case: of, facts }: Draft,
): Promise<void> => {
  if (incident === undefined) return;
  const { backoffice, reference } = incident;
  await desk.links.put(brand.id, backoffice, reference, thread);
  const id = incidentId(backoffice, reference);
  if ((await desk.incidents.get(brand.id, id)) !== undefined) return;
  const now = desk.clock.now();
  // Somebody who was faster wrote the same.
  await desk.incidents.put({
    id,
    brand: brand.id,
    backoffice,
    reference,
    version: 0,
    ...asTold(of?.open === reference ? facts : []),
    previews: [],
    seenAt: now,
    recheckAt: now,
  });
};

/**
 * Asks how an incident stands now; what moved is put before an agent, once for all who are affected. What an agent
 * approved is set going here and nowhere else. Safe to repeat.
 */
export const recheckIncident =
  (desk: CaseDesk) =>
  async ({ brand: brandId, incident: id }: IncidentWork): Promise<void> => {
    const incident = await desk.incidents.get(brandId, id);
    if (incident === undefined) return;
    const brand = await desk.brands.get(brandId);
    const office = await desk.offices.get(brand, incident.backoffice);
    const found = await lookUp(desk, brand, office, { reference: incident.reference, proofs: {} });
    const now = desk.clock.now();
    const days = { ...brand, schedule: workingDays(await desk.serviceLevels.of(brandId)) };
    const next = found.ok
      ? { ...seen(incident, found.status, now), previews: previewsOf(found.status, days, now) }
      : { ...incident, recheckAt: plusSeconds(now, ASK_AGAIN_SECONDS) };
    const { tellAt, ...told } = next;
    const due = found.ok && tellAt !== undefined && tellAt <= now;
    // What was approved is said once it is due, unless it moved meanwhile: then it has to be approved anew.
    if (due && next.untold === undefined) await hintAffected(desk, next);
    // Whoever writes first saw what this one sees.
    await desk.incidents.put(due ? told : next);
  };

const seen = (incident: Incident, status: CaseStatus, now: string): Incident => {
  const { recheckAt: _, ...rest } = incident;
  const facts = caseFacts(status, 'public');
  const news = newsOf(facts);
  const next = recheckAt(status.phase.value, now);
  const moved = incident.news !== '' && incident.news !== news;
  return {
    ...rest,
    facts,
    news,
    seenAt: now,
    ...(next && { recheckAt: next }),
    ...(moved && { untold: true }),
  };
};

/** The notice as the affected would read it, in every language. */
const previewsOf = (
  status: CaseStatus,
  brand: Brand & { schedule: Schedule | undefined },
  now: string,
): Incident['previews'] => {
  const by = nextUpdateBy(status.phase.value, now, brand, { kind: status.kind });
  const say: Say = { kind: 'status', status, verification: 'none', ...(by && { nextUpdateBy: by }) };
  const plan = { timeZone: brand.timeZone, now, place: 'private' as const, thread: '', privateThread: '' };
  return LANGUAGES.flatMap((lang) =>
    compose({ ...plan, lang, messageId: '', say }).deliveries.map(({ text }) => ({ lang, text })),
  );
};
