import * as en from '../words/en/queueViews.ts';
import * as ru from '../words/ru/queueViews.ts';
import { spoken } from '../words/spoken.ts';
import * as uk from '../words/uk/queueViews.ts';

export const { VIEW, EMPTY, LIST, PRESENT, QUEUE_KEYS } = spoken({ en, ru, uk });
