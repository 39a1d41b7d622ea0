import type { Desk } from '#desk/layers.ts';
import { detectLanguage } from '#platform/language.ts';
import { openModel } from '#platform/model.ts';
import { buildCaseDesk } from './caseDesk.ts';

/** Everything the desk needs. */
export const buildDesk = (): Desk => {
  const model = openModel();
  return { ...buildCaseDesk(), detectLanguage, ...(model && { model }) };
};
