import * as en from '../../words/en/levels.ts';
import * as ru from '../../words/ru/levels.ts';
import { spoken } from '../../words/spoken.ts';
import * as uk from '../../words/uk/levels.ts';

export const { spanWords, fitsWords, clockWords, withinWords, ruleWords, LEVELS } = spoken({ en, ru, uk });
