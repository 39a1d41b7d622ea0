import * as en from '../../words/en/clocks.ts';
import { spoken } from '../../words/spoken.ts';

export const {
  reasonWords,
  capital,
  PRESSING,
  promiseWords,
  isOfPolicy,
  CLOCKS,
  PROMISES,
  KEEP,
  MAKE,
  HOLD,
  ASK,
} = spoken({ en });
