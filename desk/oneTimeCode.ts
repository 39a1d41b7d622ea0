import type { CaseStatus } from '#domain/caseStatus.ts';
import { plusSeconds } from '#domain/instant.ts';
import type { Reference } from '#domain/understanding.ts';
import type { Desktop } from './desktop.ts';
import type { BackOffice } from './ports.ts';

/** A code is worth asking for so long after it was sent; within that time no other is sent. */
const CODE_SECONDS = 600;

const needsCode = ({ details = {} }: CaseStatus): boolean =>
  Object.values(details).some((fact) => fact?.disclose === 'verified_strong');

/**
 * Whether a one-time code is on its way to the contact of record, sent now if need be, for facts that need one. Only
 * somebody who asks gets one: nobody is written to out of the blue.
 */
export const codeIsOnItsWay = async (
  { desk, brand, account, asked }: Desktop,
  office: BackOffice,
  reference: Reference,
  status: CaseStatus,
): Promise<boolean> => {
  if (office.identity !== 'strong' || !asked || !needsCode(status)) return false;
  const now = desk.clock.now();
  const known = await desk.accounts.get(brand.id, account.channel, account.id);
  if (known.codeSentAt !== undefined && plusSeconds(known.codeSentAt, CODE_SECONDS) > now) return true;
  // Written before it is sent: two workers at once send one code.
  const mine = { ...known, codeSentAt: now };
  if (!(await desk.accounts.put(brand.id, account.channel, account.id, mine))) return true;
  const connected = await office.connect({ secrets: desk.secrets, clock: desk.clock, brand });
  return (await connected.challenge?.(reference.value)) ?? false;
};
