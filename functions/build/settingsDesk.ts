import { readers } from '#backoffice/readers.ts';
import type { SettingsDesk } from '#desk/layers.ts';
import { detectLanguage } from '#platform/language.ts';
import { standings } from '#platform/standings.ts';
import { openTable } from '#platform/table.ts';
import { trials } from '#platform/trials.ts';
import { buildCaseDesk } from './caseDesk.ts';

/** With what the settings show and try. */
export const buildSettingsDesk = (): SettingsDesk => {
  const table = openTable();
  return {
    ...buildCaseDesk(),
    ...{ detectLanguage, readers, standings: standings(table), trials: trials(table) },
  };
};
