import * as en from './words/en/sla.ts';
import { spoken } from './words/spoken.ts';

export const { METRIC, ALARM_LEVEL, PROMISE, PROMISE_SOURCE, OWED, SIGN } = spoken({ en });
