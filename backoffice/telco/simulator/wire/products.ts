import type { Customer, Qualification, Tariff, Version } from '../model.ts';
import { productOf, type TelcoWorld } from '../world.ts';
import { customerParty, money, partyWire, type Wire } from './parts.ts';

/* TMF637 Product, TMF620 ProductOffering, TMF679 qualification: v5.0.0 and v4 (v4.1.0 of TMF620, else v4.0.0). */

export const PRODUCT_BASES: Readonly<Record<Version, string>> = {
  v4: '/tmf-api/productInventory/v4',
  v5: '/tmf-api/productInventory/v5',
};
export const CATALOG_BASES: Readonly<Record<Version, string>> = {
  v4: '/tmf-api/productCatalogManagement/v4',
  v5: '/tmf-api/productCatalogManagement/v5',
};
export const QUALIFICATION_BASES: Readonly<Record<Version, string>> = {
  v4: '/tmf-api/productOfferingQualification/v4',
  v5: '/tmf-api/productOfferingQualification/v5',
};
/** The same resource has another name in v5. */
export const QUALIFICATION_NAMES: Readonly<Record<Version, string>> = {
  v4: 'productOfferingQualification',
  v5: 'checkProductOfferingQualification',
};

export const productWire = (world: TelcoWorld, version: Version, customer: Customer): Wire => {
  const tariff = world.tariffs.get(customer.tariff);
  const id = productOf(customer);
  return {
    '@type': 'Product',
    id,
    href: `${PRODUCT_BASES[version]}/product/${id}`,
    name: tariff?.name,
    status: 'active',
    startDate: customer.since,
    productOffering: { '@type': 'ProductOfferingRef', id: customer.tariff, name: tariff?.name },
    productPrice: tariff && [
      {
        '@type': 'ProductPrice',
        priceType: 'recurring',
        recurringChargePeriod: 'month',
        price: { '@type': 'Price', taxIncludedAmount: money(tariff.price) },
      },
    ],
    relatedParty: [partyWire(version, customerParty(customer), 'RelatedPartyOrPartyRole')],
  };
};

const offeringPrice = ({ id, price }: Tariff, version: Version): Wire => ({
  '@type': 'ProductOfferingPrice',
  id: `${id}-price`,
  priceType: 'recurring',
  ...(version === 'v4' ? { recurringChargePeriod: 'month' } : { recurringChargePeriodType: 'month' }),
  recurringChargePeriodLength: 1,
  price: money(price),
});

export const offeringWire = (_world: TelcoWorld, version: Version, tariff: Tariff): Wire => ({
  '@type': 'ProductOffering',
  id: tariff.id,
  href: `${CATALOG_BASES[version]}/productOffering/${tariff.id}`,
  name: tariff.name,
  description: tariff.description,
  lifecycleStatus: 'Launched',
  isBundle: false,
  isSellable: true,
  productOfferingPrice: [offeringPrice(tariff, version)],
});

const itemWire = (version: Version, item: Qualification['items'][number]): Wire => {
  const reasons = item.reason === undefined ? undefined : [{ code: 'refused', label: item.reason }];
  return {
    id: item.id,
    '@type': version === 'v4' ? 'ProductOfferingQualificationItem' : 'CheckProductOfferingQualificationItem',
    state: 'done',
    qualificationItemResult: item.reason === undefined ? 'qualified' : 'unqualified',
    productOffering: { '@type': 'ProductOfferingRef', id: item.tariff },
    product: item.product && { '@type': 'ProductRef', id: item.product },
    ...(version === 'v4'
      ? { eligibilityUnavailabilityReason: reasons }
      : { eligibilityResultReason: reasons?.map((one) => ({ ...one, '@type': 'EligibilityResultReason' })) }),
  };
};

export const qualificationWire = (
  world: TelcoWorld,
  version: Version,
  { id, at, contract, items }: Qualification,
): Wire => {
  const customer = world.customers.get(contract ?? '');
  const name = QUALIFICATION_NAMES[version];
  const wired = items.map((item) => itemWire(version, item));
  return {
    '@type': `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    id,
    href: `${QUALIFICATION_BASES[version]}/${name}/${id}`,
    state: 'done',
    effectiveQualificationDate: at,
    instantSyncQualification: true,
    qualificationResult: items.every(({ reason }) => reason === undefined) ? 'qualified' : 'unqualified',
    relatedParty: customer && [partyWire(version, customerParty(customer), 'RelatedPartyOrPartyRole')],
    ...(version === 'v4'
      ? { productOfferingQualificationDate: at, productOfferingQualificationItem: wired }
      : { creationDate: at, checkProductOfferingQualificationItem: wired }),
  };
};

/** v5 only: what a customer may have. Nothing is kept of the question. */
export const qualifiedWire = (customer: Customer, tariffs: readonly Tariff[], at: string): Wire => ({
  '@type': 'QueryProductOfferingQualification',
  id: `QPOQ-${customer.contract}`,
  href: `${QUALIFICATION_BASES.v5}/queryProductOfferingQualification/QPOQ-${customer.contract}`,
  state: 'done',
  creationDate: at,
  effectiveQualificationDate: at,
  instantSyncQualification: true,
  qualifiedProductOfferingItem: tariffs.map(({ id, name }, index) => ({
    '@type': 'QueryProductOfferingQualificationItem',
    id: String(index + 1),
    product: { '@type': 'ProductRef', id: productOf(customer), '@referredType': 'Product' },
    productOffering: { '@type': 'ProductOfferingRef', id, name },
  })),
});
