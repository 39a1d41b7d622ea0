import * as en from '../words/en/keys.ts';
import * as ru from '../words/ru/keys.ts';
import { spoken } from '../words/spoken.ts';
import * as uk from '../words/uk/keys.ts';

export const { KEYS, KEY_NAMES } = spoken({ en, ru, uk });
