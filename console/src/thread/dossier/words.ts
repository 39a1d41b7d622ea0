import * as en from '../../words/en/dossier.ts';
import * as ru from '../../words/ru/dossier.ts';
import { spoken } from '../../words/spoken.ts';
import * as uk from '../../words/uk/dossier.ts';

export const { DOSSIER, WHO, THREADS, SUGGESTION, LINE } = spoken({ en, ru, uk });
