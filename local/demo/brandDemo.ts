import type { Brand } from '#domain/brand.ts';
import type { XAccount } from './accounts.ts';

/** One thing a customer has said to a brand when the demo opens. */
interface Said {
  minutesAgo: number;
  /** Username, without `@`. */
  by: string;
  where: 'post' | 'dm';
  text: string;
  lang: string;
}

/** A brand of the demo world, with everybody on its street. */
export interface BrandDemo {
  brand: Brand;
  /** Its own account on X. */
  account: XAccount;
  customers: readonly XAccount[];
  /** Oldest first. */
  said: readonly Said[];
}
