/**
 * What must be known of a person before a kind of case is looked up (docs/rules.md D2). `reference`: its number alone;
 * `verified`: with one matching proof; `strong`: with a one-time code sent to the contact of record besides, for the
 * facts that need it.
 */
export const IDENTITY_POLICIES = ['none', 'reference', 'verified', 'strong'] as const;
export type IdentityPolicy = (typeof IDENTITY_POLICIES)[number];

/** Proofs a customer can write down; `phone4` is the last four digits of the number of record. */
export const PROOFS = ['surname', 'postcode', 'phone4', 'code'] as const;
export type Proof = (typeof PROOFS)[number];

/** As the customer wrote them. */
export type Proofs = { readonly [Kind in Proof]?: string };

/** What a customer is asked for when a reference is missing, in the catalogue's words. */
export const REFERENCE_FORMS = [
  'bag_file',
  'ticket',
  'contract',
  'order',
  'parcel',
  'booking',
  'complaint',
  'case',
] as const;
export type ReferenceForm = (typeof REFERENCE_FORMS)[number];
