import { VisibleError } from '#domain/errors.ts';
import type { BrandDemo } from '../brandDemo.ts';
import { tundra } from './tundra.ts';
import { vesna } from './vesna.ts';
import { zarnitsa } from './zarnitsa.ts';
import { zephyrline } from './zephyrline.ts';

const BRANDS: readonly BrandDemo[] = [zephyrline, zarnitsa, tundra, vesna];

export const demoBrandIds: readonly string[] = BRANDS.map(({ brand }) => brand.id);

/** In the order of the demo, whatever the order asked for. @throws VisibleError `missing/brand` */
export const demoBrands = (ids: readonly string[]): BrandDemo[] => {
  const stranger = ids.find((id) => !demoBrandIds.includes(id));
  if (stranger !== undefined)
    throw new VisibleError(
      'missing',
      'brand',
      `The demo has no brand ${stranger}: ${demoBrandIds.join(', ')}.`,
    );
  return BRANDS.filter(({ brand }) => ids.includes(brand.id));
};
