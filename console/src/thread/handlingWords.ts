import * as en from '../words/en/handling.ts';
import * as ru from '../words/ru/handling.ts';
import { spoken } from '../words/spoken.ts';
import * as uk from '../words/uk/handling.ts';

export const { APP, NOTE, WHOSE, ASIDE } = spoken({ en, ru, uk });
