import type { Desk } from '#desk/layers.ts';
import { detectLanguage } from '#platform/language.ts';
import { buildCaseDesk } from './caseDesk.ts';

/** Everything the desk needs. */
export const buildDesk = (): Desk => ({ ...buildCaseDesk(), detectLanguage });
