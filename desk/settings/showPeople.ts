import { ROLES, type Role, rightsOf } from '#domain/roles.ts';
import type { PeopleView } from '#domain/settingsView.ts';
import type { SettingsDesk } from '../layers.ts';

/**
 * Who works for a brand, and what each role allows. Who has which is kept with the accounts, and is read from a
 * person's token when they sign in: okno keeps no list of it.
 */
export const showPeople =
  (desk: SettingsDesk) =>
  async (brandId: string, mine: readonly Role[]): Promise<PeopleView> => {
    const { people } = await desk.brands.get(brandId);
    return {
      people,
      roles: ROLES.map((role) => ({ role, rights: rightsOf([role]), group: `${brandId}.${role}` })),
      mine: [...mine],
    };
  };
