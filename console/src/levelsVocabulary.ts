import * as en from './words/en/levelNames.ts';
import { spoken } from './words/spoken.ts';

export const { PRIORITY, TOPIC, TARGET, PAUSE, WEEKDAY, THANKS, DELETED } = spoken({ en });
