import * as en from '../words/en/answering.ts';
import * as ru from '../words/ru/answering.ts';
import { spoken } from '../words/spoken.ts';
import * as uk from '../words/uk/answering.ts';

export const { BAR, PREVIEW, SECOND, UNDO, PRESENT, DISMISSAL } = spoken({ en, ru, uk });
