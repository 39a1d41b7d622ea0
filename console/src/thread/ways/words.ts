import * as en from '../../words/en/ways.ts';
import { spoken } from '../../words/spoken.ts';

export const { WAY } = spoken({ en });
