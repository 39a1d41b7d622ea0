import * as en from '../words/en/conversation.ts';
import * as ru from '../words/ru/conversation.ts';
import { spoken } from '../words/spoken.ts';
import * as uk from '../words/uk/conversation.ts';

export const { OPEN_IN } = spoken({ en, ru, uk });
