import * as en from '../words/en/queue.ts';
import * as ru from '../words/ru/queue.ts';
import { spoken } from '../words/spoken.ts';
import * as uk from '../words/uk/queue.ts';

export const { QUEUE, DRAFT, ALARMS, alarmWords } = spoken({ en, ru, uk });
