import type { Customer, Order, Tariff } from './model.ts';
import { productOf, type TelcoWorld } from './world.ts';

const FINAL = ['completed', 'cancelled', 'rejected', 'failed', 'partial'];

const isUnderWay = ({ state }: Order): boolean => !FINAL.includes(state);

/** Why a customer cannot have a tariff; undefined when they can. */
export const refusal = (
  world: TelcoWorld,
  customer: Customer | undefined,
  tariff: Tariff | undefined,
  product?: string,
): string | undefined => {
  if (tariff === undefined) return 'There is no such offering.';
  if (customer === undefined) return undefined;
  if (product !== undefined && product !== productOf(customer)) return 'The product is not the customer’s.';
  if (customer.tariff === tariff.id) return 'The customer has this offering already.';
  const orders = [...world.orders.values()].filter(({ contract }) => contract === customer.contract);
  return orders.some(isUnderWay) ? 'Another order of this customer is under way.' : undefined;
};
