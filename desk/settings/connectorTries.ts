import type { LookupResult } from '#domain/caseStatus.ts';
import type { ConnectorTrialRequest, Reading } from '#domain/settingsView.ts';
import type { Understanding } from '#domain/understanding.ts';
import { findCase, type Locked, lookUp } from '../answer/lookUp.ts';
import type { BackOffice } from '../ports/backOffice.ts';
import type { Asking } from './specimen.ts';

/** What came of asking a back office. */
export type Found = LookupResult | Locked;

/** Nothing was asked yet. */
export const NOTHING: LookupResult = { ok: false, reason: 'need_identifiers' };

export const isLocked = (found: Found): found is Locked => !found.ok && found.reason === 'locked';

/** Where somebody asks which back office, and what they typed. */
export interface Trying extends Asking {
  office: BackOffice;
  request: ConnectorTrialRequest;
}

/** What a customer would have given, from which the answer is made. */
export interface Try {
  given: Reading['given'];
  told: Understanding;
  /** Asks the back office, the first time; then tells what it said. */
  ask: () => Promise<Found>;
  /** What it said; undefined while nothing was asked. */
  found: () => Found | undefined;
}

/** Asked once, whatever is made of it: each place has its own draft, and the counts see one question. */
const askedOnce = (ask: () => Promise<Found>): Pick<Try, 'ask' | 'found'> => {
  let asking: Promise<Found> | undefined;
  let found: Found | undefined;
  return {
    ask: async () => {
      asking ??= ask();
      found = await asking;
      return found;
    },
    found: () => found,
  };
};

/** With less and with more given: by words alone, by the reference alone, by the reference and its proof. */
export const triesOf = ({ desk, brand, office, request }: Trying): Try[] => {
  const { lang, words = '', proof = '' } = request;
  const told: Understanding = { lang, intent: 'case', references: [], proofs: {}, topics: [] };
  const [reference] = office
    .references(request.reference ?? '')
    .filter(({ form, backoffice }) => form === undefined && backoffice === office.name);
  if (reference === undefined && office.finds && words.trim() !== '')
    return [
      { given: 'words', told, ...askedOnce(() => findCase(desk, brand, office, { text: words, lang })) },
    ];
  const named = { ...told, references: reference === undefined ? [] : [reference] };
  const asked = (proofs: Understanding['proofs']) =>
    askedOnce(async () =>
      reference === undefined ? NOTHING : lookUp(desk, brand, office, { reference: reference.value, proofs }),
    );
  const bare: Try = { given: 'reference', told: named, ...asked({}) };
  if (office.proof === undefined || proof.trim() === '') return [bare];
  const proofs = { [office.proof]: proof.trim() };
  return [bare, { given: 'proof', told: { ...named, proofs }, ...asked(proofs) }];
};
