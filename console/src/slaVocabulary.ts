import * as en from './words/en/sla.ts';
import * as ru from './words/ru/sla.ts';
import { spoken } from './words/spoken.ts';
import * as uk from './words/uk/sla.ts';

export const { METRIC, ALARM_LEVEL, PROMISE, PROMISE_SOURCE, OWED, SIGN } = spoken({ en, ru, uk });
