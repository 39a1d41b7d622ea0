import * as en from '../words/en/shell.ts';
import * as ru from '../words/ru/shell.ts';
import { spoken } from '../words/spoken.ts';
import * as uk from '../words/uk/shell.ts';

export const { SHELL, CLOSED, TROUBLE } = spoken({ en, ru, uk });
