import * as en from '../words/en/tour.ts';
import * as ru from '../words/ru/tour.ts';
import { spoken } from '../words/spoken.ts';
import * as uk from '../words/uk/tour.ts';

export const { TOUR } = spoken({ en, ru, uk });
