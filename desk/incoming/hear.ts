import type { Brand } from '#domain/brand.ts';
import { VisibleError } from '#domain/errors.ts';
import { incidentId } from '#domain/incident.ts';
import type { ThreadId } from '#domain/thread.ts';
import { peopleOf } from '../accountOf.ts';
import { AccountMoved } from '../answer/identify.ts';
import type { CaseDesk } from '../layers.ts';
import type { BackOffice, CaseEvent, EventCall } from '../ports/backOffice.ts';

export interface OfficeCall {
  brand: string;
  backoffice: string;
  call: EventCall;
}

/**
 * A back office says that a case changed: whoever was told of it, or is to be told, gets a draft of what is new. Only a
 * hint; what is true is looked up.
 * @throws VisibleError `missing/backoffice`, `auth/…`, `input/…`.
 * @throws AccountMoved when a thread of the customer's was faster; the call is to be repeated.
 */
export const hear =
  (desk: CaseDesk) =>
  async ({ brand: brandId, backoffice, call }: OfficeCall): Promise<void> => {
    const brand = await desk.brands.get(brandId);
    const office = await desk.offices.get(brand, backoffice);
    if (office.hear === undefined)
      throw new VisibleError('missing', 'backoffice', 'This back office does not report changes.');
    const event = await office.hear(call, { secrets: desk.secrets, clock: desk.clock, brand });
    if (event === undefined) return;
    await hintIncident(desk, brand, office, event);
    const told = await desk.links.threads(brand.id, office.name, office.key(brand.id, event.reference));
    const also = event.tell === undefined ? [] : [await begun(desk, brand, office, event, event.tell)];
    const threads = [...new Set([...told, ...also])];
    if (threads.length > 0)
      await desk.hints.draft(threads.map((thread) => ({ thread, why: 'recheck' as const })));
  };

const hintIncident = async (
  desk: CaseDesk,
  brand: Brand,
  office: BackOffice,
  { reference }: CaseEvent,
): Promise<void> => {
  const id = incidentId(office.name, reference);
  const incident = office.identity === 'none' ? await desk.incidents.get(brand.id, id) : undefined;
  if (incident !== undefined) await desk.hints.incident([{ brand: brand.id, incident: id }]);
};

/** The thread of somebody who has not asked yet, with what the back office vouches for. */
const begun = async (
  desk: CaseDesk,
  brand: Brand,
  { name }: BackOffice,
  { reference }: CaseEvent,
  { channel, account, proofs }: NonNullable<CaseEvent['tell']>,
): Promise<ThreadId> => {
  const people = peopleOf(desk, channel);
  const thread = desk.channels(channel).threadWith(brand.id, account.id);
  const known = await desk.accounts.get(brand.id, people, account.id);
  const vouched = {
    ...known,
    reference: { backoffice: name, value: reference },
    proofs: { ...known.proofs, ...proofs },
  };
  if (!(await desk.accounts.put(brand.id, people, account.id, vouched)))
    throw new AccountMoved('A thread of this account was faster.');
  await desk.threads.begin(thread, account);
  return thread;
};
