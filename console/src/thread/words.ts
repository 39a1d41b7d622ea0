import * as en from '../words/en/thread.ts';
import * as ru from '../words/ru/thread.ts';
import { spoken } from '../words/spoken.ts';
import * as uk from '../words/uk/thread.ts';

export const { THREAD, DESK, FINDINGS, CONFLICT, BLOCK, REPLY, CASE, ACTION } = spoken({
  en,
  ru,
  uk,
});
