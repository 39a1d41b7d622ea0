import * as en from '../words/en/time.ts';
import * as ru from '../words/ru/time.ts';
import { spoken } from '../words/spoken.ts';
import * as uk from '../words/uk/time.ts';

export const { SPAN, TIME, SIZE, paragraphWords } = spoken({ en, ru, uk });
