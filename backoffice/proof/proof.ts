import type { Proof } from '#domain/identity.ts';
import { samePhone4, samePostcode } from './digits.ts';
import { sameSurname } from './surname.ts';

/** Proofs that a record holds and a connector compares; a one-time code is the back office's own to compare. */
export type RecordedProof = Exclude<Proof, 'code'>;

const COMPARE: Readonly<Record<RecordedProof, typeof sameSurname>> = {
  surname: sameSurname,
  postcode: samePostcode,
  phone4: samePhone4,
};

/** Compared with where there is no record, so that a missing one costs what a wrong proof does. */
const NOBODY: Readonly<Record<RecordedProof, readonly string[]>> = {
  surname: ['NOBODY'],
  postcode: ['0000 XX'],
  phone4: ['0000'],
};

/**
 * Whether what a customer wrote proves one of the values of a record; never without a record or a value in it, though
 * the work is the same.
 */
export const proves = (
  kind: RecordedProof,
  written: string,
  recorded: readonly string[] | undefined,
): boolean => {
  const known = recorded !== undefined && recorded.length > 0;
  const same = COMPARE[kind](written, known ? recorded : NOBODY[kind]);
  return known && same;
};
