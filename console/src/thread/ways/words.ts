import * as en from '../../words/en/ways.ts';
import * as ru from '../../words/ru/ways.ts';
import { spoken } from '../../words/spoken.ts';
import * as uk from '../../words/uk/ways.ts';

export const { WAY } = spoken({ en, ru, uk });
