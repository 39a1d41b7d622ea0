import type { CaseKind } from '#domain/caseStatus.ts';
import { CODES_OF } from '../caseVocabulary.ts';

/** What a kind of case is called. */
export const kindWords = (kind: CaseKind): string => CODES_OF['case.kind']?.[kind] ?? kind;
