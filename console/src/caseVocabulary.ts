import * as en from './words/en/cases.ts';
import { spoken } from './words/spoken.ts';

export const { PHASE, RESOLVED, CODES_OF } = spoken({ en });
