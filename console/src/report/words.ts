import * as en from '../words/en/report.ts';
import * as ru from '../words/ru/report.ts';
import { spoken } from '../words/spoken.ts';
import * as uk from '../words/uk/report.ts';

export const {
  ANSWERING,
  HEADLINE,
  COUNTED,
  REPORT,
  FIGURES,
  TIMES,
  LINES,
  BACKLOG,
  KEPT,
  PARITY,
  ASKS,
  DRAFTS,
  LOADS,
  BEHIND,
} = spoken({ en, ru, uk });
