import * as en from '../words/en/dialog.ts';
import * as ru from '../words/ru/dialog.ts';
import { spoken } from '../words/spoken.ts';
import * as uk from '../words/uk/dialog.ts';

export const { DIALOG } = spoken({ en, ru, uk });
