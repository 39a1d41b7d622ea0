import type { BackOffice } from '#desk/ports/backOffice.ts';
import { keysHeld } from '../definition/keysHeld.ts';
import { network } from '../definition/transport.ts';
import { hear } from './hear.ts';
import { lookupWith } from './lookup.ts';
import { maskReference, referenceKey, references } from './reference.ts';
import { wrongFields } from './settings.ts';

/** For a lookup in all, a followed replacement included. */
const BUDGET_MS = 2500;

/** Delayed bags in a WorldTracer-style system: file reference and surname give where the bag is and what comes next. */
export const baggage: BackOffice = {
  name: 'baggage',
  kind: 'delayed_bag',
  topics: ['bag'],
  identity: 'verified',
  proof: 'surname',
  referenceForm: 'bag_file',
  actions: [],
  finds: false,
  references,
  mask: maskReference,
  key: referenceKey,
  hear,
  connect: async (context) => ({
    lookUp: lookupWith(context, BUDGET_MS, network),
    keys: () => keysHeld(context, 'baggage', wrongFields),
  }),
};
