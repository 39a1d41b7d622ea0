import * as en from '../words/en/session.ts';
import { spoken } from '../words/spoken.ts';

export const { SESSION } = spoken({ en });
