import * as en from '../words/en/levels.ts';
import { spoken } from '../words/spoken.ts';

export const { spanWords, fitsWords, clockWords, withinWords, ruleWords, LEVELS } = spoken({ en });
