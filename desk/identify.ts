import type { Brand } from '#domain/brand.ts';
import type { CaseStatus, LookupResult } from '#domain/caseStatus.ts';
import { type Instant, plusSeconds } from '#domain/instant.ts';
import type { Reference, Understanding } from '#domain/understanding.ts';
import type { CaseDesk } from './layers.ts';
import { lookUp } from './lookUp.ts';
import type { Known } from './ports.ts';

/** A match holds for the account and the reference for so long (docs/rules.md D2). */
const VERIFIED_SECONDS = 30 * 60;
/** Pairs that may fail within a day before a person takes over. */
const TRIES = 3;
const TRIES_COUNT_SECONDS = 24 * 3600;

export type Identified =
  | { kind: 'case'; status: CaseStatus; reference: Reference }
  /** `miss`: a pair was given and did not match; which half was wrong is never told, nor whether the case exists. */
  | { kind: 'ask'; missing: ('reference' | 'surname')[]; miss: boolean }
  | { kind: 'unavailable'; reference: Reference; retryAt?: Instant }
  | { kind: 'too_early'; reference: Reference }
  | { kind: 'too_many_tries' };

const ASK_AGAIN: Identified = { kind: 'ask', missing: ['reference', 'surname'], miss: true };

/** What was read of an account is not its state any more; nothing was used of what was found. */
export class AccountMoved extends Error {}

export interface Account {
  brand: Brand;
  channel: string;
  id: string;
}

/** Either what was newly told, or what is known of the account from before, in any of its threads. */
const merged = (
  known: Known,
  told: Understanding,
): { reference?: Reference; surname?: string; isNew: boolean } => {
  const reference = told.references[0] ?? known.reference;
  const surname = told.surname ?? known.surname;
  return {
    ...(reference === undefined ? {} : { reference }),
    ...(surname === undefined ? {} : { surname }),
    isNew: reference?.value !== known.reference?.value || surname !== known.surname,
  };
};

/**
 * Finds whose case it is: asks for what is missing, looks up with what is known, counts what does not match.
 * An outcome is used only once its count is written, so trying many pairs at the same time gains nothing.
 * @throws AccountMoved when another thread of the same account was faster; the work is to be repeated.
 */
export const identify = async (
  desk: CaseDesk,
  { brand, channel, id }: Account,
  remembered: Known,
  told: Understanding,
): Promise<Identified> => {
  const known = fresh(remembered, desk.clock.now());
  const { reference, surname, isNew } = merged(known, told);
  const keep = async (next: Partial<Known>) => {
    const { verifiedUntil: _until, missed: _missed, asked: _asked, ...rest } = known;
    const row = { ...rest, ...(reference && { reference }), ...(surname && { surname }), ...next };
    if (!(await desk.accounts.put(brand.id, channel, id, row)))
      throw new AccountMoved('Another thread of this account was faster.');
  };
  if (reference === undefined || surname === undefined) {
    if (isNew) await keep({});
    return { kind: 'ask', missing: missingOf(reference, surname), miss: false };
  }
  if (!isNew && known.missed) return ASK_AGAIN;
  if (known.tries >= TRIES) return { kind: 'too_many_tries' };
  const found = await lookUp(desk, brand, reference.backoffice, { reference: reference.value, surname });
  return outcome(found, { now: desk.clock.now(), known, reference, isNew, keep });
};

interface Attempt {
  now: Instant;
  known: Known;
  reference: Reference;
  isNew: boolean;
  keep: (next: Partial<Known>) => Promise<void>;
}

type Refusal = Extract<LookupResult, { ok: false }>;

const outcome = async (found: LookupResult, attempt: Attempt): Promise<Identified> => {
  if (!found.ok) return refused(found, attempt);
  const { now, known, reference, isNew, keep } = attempt;
  if (isNew || known.verifiedUntil === undefined || known.verifiedUntil <= now)
    await keep({ tries: 0, verifiedUntil: plusSeconds(now, VERIFIED_SECONDS) });
  return { kind: 'case', status: found.status, reference };
};

const refused = async (
  found: Refusal,
  { now, known, reference, isNew, keep }: Attempt,
): Promise<Identified> => {
  switch (found.reason) {
    case 'no_match':
    case 'need_identifiers': {
      const tries = known.tries + 1;
      await keep({ tries, triesSince: known.triesSince ?? now, missed: true });
      return tries >= TRIES ? { kind: 'too_many_tries' } : ASK_AGAIN;
    }
    case 'too_early':
      return { kind: 'too_early', reference };
    case 'unavailable':
      if (isNew) await keep({});
      return { kind: 'unavailable', reference, ...(found.retryAt && { retryAt: found.retryAt }) };
    default:
      return found.reason satisfies never;
  }
};

/** Failed tries are forgotten after a day. */
const fresh = (known: Known, now: Instant): Known => {
  if (known.triesSince === undefined || plusSeconds(known.triesSince, TRIES_COUNT_SECONDS) > now)
    return known;
  const { triesSince: _, ...rest } = known;
  return { ...rest, tries: 0 };
};

const missingOf = (
  reference: Reference | undefined,
  surname: string | undefined,
): ('reference' | 'surname')[] => [
  ...(reference === undefined ? (['reference'] as const) : []),
  ...(surname === undefined ? (['surname'] as const) : []),
];
