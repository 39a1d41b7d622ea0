import * as en from '../words/en/incidents.ts';
import * as ru from '../words/ru/incidents.ts';
import { spoken } from '../words/spoken.ts';
import * as uk from '../words/uk/incidents.ts';

export const { INCIDENT } = spoken({ en, ru, uk });
