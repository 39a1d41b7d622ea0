import * as z from 'zod';
import {
  Moment,
  Money,
  OfferingRefV4,
  OfferingRefV5,
  PartyV4,
  Path,
  PriceV4,
  PriceV5,
  ProductPartyV5,
  ProductRefV4,
  ProductRefV5,
  v4,
  v5,
} from './parts.ts';

// ── TMF637 ──────────────────────────────────────────────────────────────────────────────────────────────

const product = {
  id: z.string(),
  href: Path,
  name: z.string().optional(),
  status: z.enum([
    ...(['created', 'pendingActive', 'cancelled', 'active'] as const),
    ...(['pendingTerminate', 'terminated', 'suspended', 'aborted'] as const),
  ]),
  startDate: Moment.optional(),
};
const productPrice = { priceType: z.string(), recurringChargePeriod: z.string().optional() };

/** TMF637 Product v5.0.0. */
export const ProductV5 = v5('Product', {
  ...product,
  productOffering: OfferingRefV5,
  productPrice: z.array(v5('ProductPrice', { ...productPrice, price: PriceV5 })).optional(),
  relatedParty: z.array(ProductPartyV5),
});
/** TMF637 Product v4.0.0. */
export const ProductV4 = v4({
  ...product,
  productOffering: OfferingRefV4,
  productPrice: z.array(v4({ ...productPrice, price: PriceV4 })).optional(),
  relatedParty: z.array(PartyV4),
});

// ── TMF620 ──────────────────────────────────────────────────────────────────────────────────────────────

const offering = {
  id: z.string(),
  href: Path,
  name: z.string(),
  description: z.string().optional(),
  lifecycleStatus: z.string(),
  isBundle: z.boolean(),
  isSellable: z.boolean(),
};
const offeringPrice = {
  id: z.string(),
  priceType: z.string(),
  recurringChargePeriodLength: z.int(),
  price: Money,
};

/** TMF620 ProductOffering v5.0.0. */
export const OfferingV5 = v5('ProductOffering', {
  ...offering,
  productOfferingPrice: z.array(
    v5('ProductOfferingPrice', { ...offeringPrice, recurringChargePeriodType: z.string() }),
  ),
});
/** TMF620 ProductOffering v4.1.0: the price within an offering names its period otherwise. */
export const OfferingV4 = v4({
  ...offering,
  productOfferingPrice: z.array(v4({ ...offeringPrice, recurringChargePeriod: z.string() })),
});

// ── TMF679 ──────────────────────────────────────────────────────────────────────────────────────────────

const qualification = {
  id: z.string(),
  href: Path,
  effectiveQualificationDate: Moment,
  instantSyncQualification: z.boolean(),
};
const item = {
  id: z.string(),
  state: z.string(),
  qualificationItemResult: z.enum(['qualified', 'unqualified']),
};
const reason = { code: z.string(), label: z.string() };

/** TMF679 CheckProductOfferingQualification v5.0.0. */
export const CheckV5 = v5('CheckProductOfferingQualification', {
  ...qualification,
  state: z.enum(['acknowledged', 'rejected', 'inProgress', 'cancelled', 'done', 'terminatedWithError']),
  creationDate: Moment,
  qualificationResult: z.string(),
  relatedParty: z.array(ProductPartyV5).optional(),
  checkProductOfferingQualificationItem: z.array(
    v5('CheckProductOfferingQualificationItem', {
      ...item,
      productOffering: OfferingRefV5,
      product: ProductRefV5.optional(),
      eligibilityResultReason: z.array(v5('EligibilityResultReason', reason)).optional(),
    }),
  ),
});
/** TMF679 ProductOfferingQualification v4.0.0, the same under its older name. */
export const CheckV4 = v4({
  ...qualification,
  state: z.enum(['acknowledged', 'terminatedWithError', 'inProgress', 'done']),
  productOfferingQualificationDate: Moment,
  qualificationResult: z.string(),
  relatedParty: z.array(PartyV4).optional(),
  productOfferingQualificationItem: z.array(
    v4({
      ...item,
      productOffering: OfferingRefV4,
      product: ProductRefV4.optional(),
      eligibilityUnavailabilityReason: z.array(v4(reason)).optional(),
    }),
  ),
});
/** TMF679 QueryProductOfferingQualification v5.0.0. */
export const QueryV5 = v5('QueryProductOfferingQualification', {
  ...qualification,
  state: z.literal('done'),
  creationDate: Moment,
  qualifiedProductOfferingItem: z.array(
    v5('QueryProductOfferingQualificationItem', {
      id: z.string(),
      productOffering: OfferingRefV5,
      product: ProductRefV5,
    }),
  ),
});
