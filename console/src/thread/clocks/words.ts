import * as en from '../../words/en/clocks.ts';
import * as ru from '../../words/ru/clocks.ts';
import { spoken } from '../../words/spoken.ts';
import * as uk from '../../words/uk/clocks.ts';

export const { reasonWords, PRESSING, promiseWords, CLOCKS, PROMISES, KEEP, MAKE, HOLD, ASK } = spoken({
  en,
  ru,
  uk,
});
