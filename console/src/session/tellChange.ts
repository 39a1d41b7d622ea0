import type { MeView } from '#domain/view.ts';
import { flash } from '../flash/flashes.ts';
import { CLOSED } from '../frame/words.ts';
import { ROLE } from '../vocabulary.ts';

type Brand = MeView['brands'][number];

/** What somebody lost at a brand, in words; `undefined` where they lost nothing. */
const lost = (before: Brand, after: Brand | undefined): string | undefined => {
  if (after === undefined) return CLOSED.lostBrand(before.name);
  if (before.rights.every((right) => after.rights.includes(right))) return undefined;
  return CLOSED.lostRole(before.name, after.roles.map((role) => ROLE[role]).join(', '));
};

/** Says what is no longer allowed, so that nobody wonders where it went. */
export const tellChange = (before: MeView, after: MeView): void => {
  for (const brand of before.brands) {
    const says = lost(
      brand,
      after.brands.find(({ id }) => id === brand.id),
    );
    if (says !== undefined) flash({ id: `roles ${brand.id}`, type: 'error', says });
  }
};
