import type { Order, Tariff, Version } from '../model.ts';
import { productOf, type TelcoWorld } from '../world.ts';
import { customerParty, filled, foreignId, money, partyWire, type Wire } from './parts.ts';

/* TMF622 ProductOrder, v5.0.0 and v4.0.0. */

export const ORDER_BASES: Readonly<Record<Version, string>> = {
  v4: '/tmf-api/productOrderingManagement/v4',
  v5: '/tmf-api/productOrderingManagement/v5',
};

/** Order items know fewer states than orders. */
const itemState = (state: string): string | undefined =>
  state === 'draft' ? undefined : state.split('.', 1)[0];

const itemPrice = ({ price, name }: Tariff): Wire => ({
  '@type': 'OrderPrice',
  name,
  priceType: 'recurring',
  recurringChargePeriod: 'month',
  price: { '@type': 'Price', taxIncludedAmount: money(price) },
});

const itemWire = ({ tariffs }: TelcoWorld, order: Order): Wire => {
  const tariff = tariffs.get(order.tariff);
  return {
    '@type': 'ProductOrderItem',
    id: '1',
    quantity: 1,
    action: order.action,
    state: itemState(order.state),
    product: { '@type': 'ProductRef', id: productOf(order), '@referredType': 'Product' },
    productOffering: { '@type': 'ProductOfferingRef', id: order.tariff, name: tariff?.name },
    itemPrice: tariff === undefined ? undefined : [itemPrice(tariff)],
  };
};

/** v4 has neither milestones nor alerts. */
const onlyV5 = (order: Order): Wire => ({
  creationDate: order.openedAt,
  externalId: foreignId(order.externalId),
  productOrderMilestone: filled(
    order.milestones.map(({ name, status, at, message }, index) => ({
      '@type': 'ProductOrderMilestone',
      id: String(index + 1),
      name,
      status,
      milestoneDate: at,
      message,
    })),
  ),
  productOrderJeopardyAlert: filled(
    order.alerts.map(({ kind, at, message }, index) => ({
      '@type': 'ProductOrderJeopardyAlert',
      id: String(index + 1),
      jeopardyType: kind,
      alertDate: at,
      message,
    })),
  ),
});

export const orderWire = (world: TelcoWorld, version: Version, order: Order): Wire => {
  const customer = world.customers.get(order.contract);
  return {
    '@type': 'ProductOrder',
    id: order.id,
    href: `${ORDER_BASES[version]}/productOrder/${order.id}`,
    category: 'B2C',
    state: order.state,
    requestedCompletionDate: order.requested,
    expectedCompletionDate: order.expected,
    completionDate: order.completedAt,
    cancellationDate: order.cancelledAt,
    cancellationReason: order.cancelledAt === undefined ? undefined : order.reason,
    note: order.reason && [
      { '@type': 'Note', id: '1', author: 'Billing', date: order.updatedAt, text: order.reason },
    ],
    relatedParty: customer && [partyWire(version, customerParty(customer))],
    productOrderItem: [itemWire(world, order)],
    ...(version === 'v4' ? { orderDate: order.openedAt, externalId: order.externalId } : onlyV5(order)),
  };
};
