import type { CaseStatus } from '#domain/caseStatus.ts';
import { type Instant, plusSeconds } from '#domain/instant.ts';
import type { Reference } from '#domain/understanding.ts';
import type { BackOffice } from '../ports/backOffice.ts';
import type { Desktop } from './desktop.ts';
import { AccountMoved } from './identify.ts';

/** A code is worth asking for so long after it was sent; within that time no other is sent. */
const CODE_SECONDS = 600;
/** How often a mark is taken back anew when others write on the account at the same time. */
const TRIES = 3;

const needsCode = ({ details = {} }: CaseStatus): boolean =>
  Object.values(details).some((fact) => fact?.disclose === 'verified_strong');

/**
 * Whether a one-time code is on its way to the contact of record, sent now if need be, for facts that need one. Only
 * somebody who asks gets one: nobody is written to out of the blue.
 * @throws AccountMoved when another thread of the same account was faster; the work is to be repeated.
 */
export const codeIsOnItsWay = async (
  desktop: Desktop,
  office: BackOffice,
  reference: Reference,
  status: CaseStatus,
): Promise<boolean> => {
  const { desk, brand, account, asked } = desktop;
  if (office.identity !== 'strong' || !asked || !needsCode(status)) return false;
  const now = desk.clock.now();
  const known = await desk.accounts.get(brand.id, account.people, account.id);
  if (known.codeSentAt !== undefined && plusSeconds(known.codeSentAt, CODE_SECONDS) > now) return true;
  const connected = await office.connect({ secrets: desk.secrets, clock: desk.clock, brand });
  // Written before it is sent: two workers at once send one code.
  const mine = { ...known, codeSentAt: now };
  if (!(await desk.accounts.put(brand.id, account.people, account.id, mine)))
    throw new AccountMoved('Another thread of this account was faster.');
  if (await connected.challenge?.(reference.value)) return true;
  await unmark(desktop, now);
  return false;
};

/** Nothing was sent: left standing, the mark would have whoever writes next wait for a code that never comes. */
const unmark = async ({ desk, brand, account }: Desktop, sentAt: Instant): Promise<void> => {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const { codeSentAt, ...rest } = await desk.accounts.get(brand.id, account.people, account.id);
    if (codeSentAt !== sentAt) return;
    if (await desk.accounts.put(brand.id, account.people, account.id, rest)) return;
  }
};
