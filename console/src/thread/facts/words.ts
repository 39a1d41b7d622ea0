import * as en from '../../words/en/casePanel.ts';
import * as ru from '../../words/ru/casePanel.ts';
import { spoken } from '../../words/spoken.ts';
import * as uk from '../../words/uk/casePanel.ts';

export const { STEPS, CHANGES, FACTS } = spoken({ en, ru, uk });
