import * as en from './words/en/cases.ts';
import * as ru from './words/ru/cases.ts';
import { spoken } from './words/spoken.ts';
import * as uk from './words/uk/cases.ts';

export const { PHASE, RESOLVED, CODES_OF } = spoken({ en, ru, uk });
