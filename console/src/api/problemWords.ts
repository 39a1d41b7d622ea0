import * as en from '../words/en/problems.ts';
import * as ru from '../words/ru/problems.ts';
import { spoken } from '../words/spoken.ts';
import * as uk from '../words/uk/problems.ts';

export const { PAGE, STATUS, PROBLEM } = spoken({ en, ru, uk });
