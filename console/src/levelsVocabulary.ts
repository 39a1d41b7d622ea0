import * as en from './words/en/levelNames.ts';
import * as ru from './words/ru/levelNames.ts';
import { spoken } from './words/spoken.ts';
import * as uk from './words/uk/levelNames.ts';

export const { PRIORITY, TOPIC, TARGET, PAUSE, WEEKDAY, THANKS, DELETED } = spoken({ en, ru, uk });
