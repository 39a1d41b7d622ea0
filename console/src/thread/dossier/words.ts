import * as en from '../../words/en/dossier.ts';
import { spoken } from '../../words/spoken.ts';

export const { DOSSIER, WHO, THREADS, SUGGESTION, LINE } = spoken({ en });
