import * as en from '../words/en/preferences.ts';
import * as ru from '../words/ru/preferences.ts';
import { spoken } from '../words/spoken.ts';
import * as uk from '../words/uk/preferences.ts';

export const { PREFERENCES } = spoken({ en, ru, uk });
