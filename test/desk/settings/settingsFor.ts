import { readers } from '#backoffice/readers.ts';
import type { SettingsDesk } from '#desk/layers.ts';
import type { BackOffice } from '#desk/ports/backOffice.ts';
import type { Traits } from '#domain/traits.ts';
import { standings } from '#platform/standings.ts';
import type { Table } from '#platform/table.ts';
import { trials } from '#platform/trials.ts';
import { type DeskWorld, deskFor, type Sketch } from '../deskFor.ts';

export const ADAM = { id: 'adam', name: 'Adam Novak', initials: 'AN' };

export interface SettingsWorld extends Omit<DeskWorld, 'desk'> {
  desk: SettingsDesk;
}

/** As `deskFor`, with what the settings need. */
export const settingsFor = (
  table: Table,
  brandId: string,
  backoffice?: BackOffice,
  traits: Partial<Traits> = {},
  others: Readonly<Record<string, Sketch>> = {},
): SettingsWorld => {
  const world = deskFor(table, brandId, backoffice, traits, others);
  return {
    ...world,
    desk: { ...world.desk, readers, standings: standings(table), trials: trials(table) },
  };
};
