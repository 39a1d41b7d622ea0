import type { BackOffice } from '#desk/ports.ts';
import { lookupWith } from './lookup.ts';
import { maskReference, references } from './reference.ts';

/** For a lookup in all, a followed replacement included. */
const BUDGET_MS = 2500;

/** Delayed bags in a WorldTracer-style system: file reference and surname give where the bag is and what comes next. */
export const baggage: BackOffice = {
  name: 'baggage',
  references,
  mask: maskReference,
  connect: async (context) => lookupWith(context, BUDGET_MS),
};
