import * as en from '../words/en/session.ts';
import * as ru from '../words/ru/session.ts';
import { spoken } from '../words/spoken.ts';
import * as uk from '../words/uk/session.ts';

export const { SESSION } = spoken({ en, ru, uk });
