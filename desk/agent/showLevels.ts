import type { LevelsInForce } from '#domain/sla/published.ts';
import type { TableDesk } from '../layers.ts';

/** What a brand allows itself now, the file it was written in, and when the next version takes effect. */
export const showLevels =
  (desk: TableDesk) =>
  (brandId: string): Promise<LevelsInForce> =>
    desk.serviceLevels.inForce(brandId);
