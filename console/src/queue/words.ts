import * as en from '../words/en/queue.ts';
import { spoken } from '../words/spoken.ts';

export const { QUEUE, DRAFT, ALARMS, alarmWords } = spoken({ en });
