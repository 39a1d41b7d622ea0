import * as en from '../words/en/flash.ts';
import * as ru from '../words/ru/flash.ts';
import { spoken } from '../words/spoken.ts';
import * as uk from '../words/uk/flash.ts';

export const { FLASH } = spoken({ en, ru, uk });
