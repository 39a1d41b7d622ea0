import type { Brand } from '#domain/brand.ts';
import type { CaseStatus, LookupResult } from '#domain/caseStatus.ts';
import type { Verification } from '#domain/disclosure.ts';
import type { Proof, Proofs } from '#domain/identity.ts';
import { type Instant, plusSeconds } from '#domain/instant.ts';
import type { Reference, Understanding } from '#domain/understanding.ts';
import type { CaseDesk } from '../layers.ts';
import type { BackOffice } from '../ports/backOffice.ts';
import type { Known } from '../ports/people.ts';
import { type Locked, lookUp } from './lookUp.ts';

/** A match holds for the account and the reference for so long (docs/rules.md D2). */
const VERIFIED_SECONDS = 30 * 60;
/** Pairs that may fail within a day before a person takes over. */
const TRIES = 3;
const TRIES_COUNT_SECONDS = 24 * 3600;

type Missing = 'reference' | Proof;

export type Identified =
  | { kind: 'case'; status: CaseStatus; reference: Reference; verification: Verification }
  /** `miss`: a pair was given and did not match; which half was wrong is never told, nor whether the case exists. */
  | { kind: 'ask'; missing: Missing[]; miss: boolean }
  | { kind: 'unavailable'; reference: Reference; retryAt?: Instant }
  | { kind: 'too_early'; reference: Reference }
  | { kind: 'too_many_tries' };

/** What was read of an account is not its state any more; nothing was used of what was found. */
export class AccountMoved extends Error {}

/** Whose question it is: channels may share their people. */
export interface Account {
  brand: Brand;
  people: string;
  id: string;
}

/** What is given to one back office: newly told, or known of the account from before, in any of its threads. */
interface Given {
  reference?: Reference;
  proofs: Proofs;
  isNew: boolean;
}

const given = ({ name, proof }: BackOffice, known: Known, told: Understanding): Given => {
  const before = known.reference?.backoffice === name ? known.reference : undefined;
  const reference =
    told.references.find((one) => one.backoffice === name && one.form === undefined) ?? before;
  const proofs = { ...known.proofs, ...told.proofs };
  const compared = proof === undefined ? [] : [proof, 'code' as const];
  return {
    ...(reference === undefined ? {} : { reference }),
    proofs,
    isNew:
      reference?.value !== before?.value || compared.some((kind) => proofs[kind] !== known.proofs?.[kind]),
  };
};

const needsProof = (
  office: BackOffice,
  known: Known,
  reference: Reference | undefined,
): Proof | undefined => {
  const opened = reference !== undefined && known.opened?.includes(reference.value) === true;
  const wanted = office.identity === 'verified' || office.identity === 'strong';
  return wanted && !opened ? office.proof : undefined;
};

const missingOf = (office: BackOffice, known: Known, { reference, proofs }: Given): Missing[] => {
  const proof = needsProof(office, known, reference);
  return [
    ...(reference === undefined ? (['reference'] as const) : []),
    ...(proof !== undefined && proofs[proof] === undefined ? [proof] : []),
  ];
};

/**
 * Finds whose case it is: asks for what is missing, looks up with what is known, counts what does not match.
 * An outcome is used only once its count is written, so trying many pairs at the same time gains nothing.
 * @throws AccountMoved when another thread of the same account was faster; the work is to be repeated.
 */
export const identify = async (
  desk: CaseDesk,
  office: BackOffice,
  account: Account,
  remembered: Known,
  told: Understanding,
): Promise<Identified> => {
  const known = fresh(remembered, desk.clock.now());
  const pair = given(office, known, told);
  const attempt: Attempt = { desk, office, account, known, pair };
  const { reference, isNew } = pair;
  const missing = missingOf(office, known, pair);
  if (reference === undefined || missing.length > 0) {
    await keepNew(attempt);
    return { kind: 'ask', missing, miss: false };
  }
  if (known.tries >= TRIES) return { kind: 'too_many_tries' };
  if (!isNew && known.missed) return askAgain(office);
  const { brand, people, id } = account;
  const found = await lookUp(desk, brand, office, {
    reference: reference.value,
    proofs: pair.proofs,
    account: `${people}:${id}`,
  });
  return outcome({ ...attempt, reference }, found);
};

interface Attempt {
  desk: CaseDesk;
  office: BackOffice;
  account: Account;
  known: Known;
  pair: Given;
}

interface Tried extends Attempt {
  reference: Reference;
}

const keep = async (
  { desk, account: { brand, people, id }, known, pair: { reference, proofs } }: Attempt,
  next: Partial<Known>,
): Promise<void> => {
  const { verifiedUntil: _until, missed: _missed, asked: _asked, ...rest } = known;
  // A code proves once: kept, it would prove again to whoever has the account next.
  const { code: _code, ...lasting } = proofs;
  const row = {
    ...rest,
    ...(reference && { reference }),
    ...(Object.keys(lasting).length > 0 && { proofs: lasting }),
    ...next,
  };
  if (!(await desk.accounts.put(brand.id, people, id, row)))
    throw new AccountMoved('Another thread of this account was faster.');
};

/** What was told just now, so that nobody has to tell it twice. */
const keepNew = async (attempt: Attempt): Promise<void> => {
  if (attempt.pair.isNew) await keep(attempt, {});
};

const askAgain = ({ proof }: BackOffice): Identified => ({
  kind: 'ask',
  missing: ['reference', ...(proof === undefined ? [] : [proof])],
  miss: true,
});

type Refusal = Extract<LookupResult, { ok: false }> | Locked;

const outcome = async (tried: Tried, found: LookupResult | Locked): Promise<Identified> => {
  if (!found.ok) return refused(tried, found);
  const { desk, known, pair, reference } = tried;
  const now = desk.clock.now();
  const wrongCode = pair.proofs.code !== undefined && found.proved !== 'verified_strong';
  if (wrongCode && !(await mayTryAgain(tried))) return { kind: 'too_many_tries' };
  if (!wrongCode && (pair.isNew || known.verifiedUntil === undefined || known.verifiedUntil <= now))
    await keep(tried, { tries: 0, verifiedUntil: plusSeconds(now, VERIFIED_SECONDS) });
  return { kind: 'case', status: found.status, reference, verification: found.proved };
};

/** A code that is wrong counts as a pair that does not match, or it could be guessed. */
const mayTryAgain = async (tried: Tried): Promise<boolean> => {
  const { desk, known } = tried;
  const tries = known.tries + 1;
  await keep(tried, { tries, triesSince: known.triesSince ?? desk.clock.now() });
  return tries < TRIES;
};

const refused = async (tried: Tried, found: Refusal): Promise<Identified> => {
  const { desk, office, known, reference } = tried;
  const now = desk.clock.now();
  switch (found.reason) {
    case 'need_identifiers':
      // The proof comes in another message, which does not name the case again.
      await keepNew(tried);
      return {
        kind: 'ask',
        missing: office.proof === undefined ? ['reference'] : [office.proof],
        miss: false,
      };
    case 'no_match': {
      const tries = known.tries + 1;
      await keep(tried, { tries, triesSince: known.triesSince ?? now, missed: true });
      return tries >= TRIES ? { kind: 'too_many_tries' } : askAgain(office);
    }
    case 'locked':
      return { kind: 'too_many_tries' };
    case 'too_early':
      return { kind: 'too_early', reference };
    case 'unavailable':
      await keepNew(tried);
      return { kind: 'unavailable', reference, ...(found.retryAt && { retryAt: found.retryAt }) };
    default:
      return found satisfies never;
  }
};

/** Failed tries are forgotten after a day. */
const fresh = (known: Known, now: Instant): Known => {
  if (known.triesSince === undefined || plusSeconds(known.triesSince, TRIES_COUNT_SECONDS) > now)
    return known;
  const { triesSince: _, ...rest } = known;
  return { ...rest, tries: 0 };
};
