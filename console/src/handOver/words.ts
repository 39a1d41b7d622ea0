import * as en from '../words/en/handOver.ts';
import * as ru from '../words/ru/handOver.ts';
import { spoken } from '../words/spoken.ts';
import * as uk from '../words/uk/handOver.ts';

export const { HAND_OVER } = spoken({ en, ru, uk });
