import type { Brand } from '#domain/brand.ts';
import type { Place } from '#domain/message.ts';
import type { Customer } from './customer.ts';

/** One thing a customer has said to a brand when the demo opens. */
interface Said {
  minutesAgo: number;
  by: Customer;
  /** Channel, on which they have an account. */
  on: string;
  place: Place;
  text: string;
  lang: string;
}

/** A brand of the demo world, with everybody on its street. */
export interface BrandDemo {
  brand: Brand;
  customers: readonly Customer[];
  /** Oldest first. */
  said: readonly Said[];
}
