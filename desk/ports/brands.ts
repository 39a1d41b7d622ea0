import type { Brand } from '#domain/brand.ts';
import type { Instant } from '#domain/instant.ts';
import type { ServiceLevels } from '#domain/sla/serviceLevels.ts';

export interface Brands {
  /** @throws VisibleError `missing/brand` */
  get(id: string): Promise<Brand>;
  all(): Promise<Brand[]>;
}

/** What the brands allow themselves, as they published it. */
export interface Levels {
  /** In force now. What was published takes effect everywhere at the one moment it names (docs/rules.md C17). */
  of(brand: string): Promise<ServiceLevels>;
  /** As `of`, with the version that is in force and since when. */
  inForce(brand: string): Promise<InForce>;
}

export interface InForce {
  levels: ServiceLevels;
  /** 0 where nothing was published. */
  version: number;
  since: Instant;
  /** The file as it was written, with its comments; empty where nothing was published. */
  source: string;
  /** The next version and when it takes effect, where one was published that has not yet. */
  next?: { version: number; from: Instant };
}
