import * as en from '../../words/en/conversation.ts';
import { spoken } from '../../words/spoken.ts';

export const { SAID, FILE } = spoken({ en });
