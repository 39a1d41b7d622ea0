import type { Reply } from '#domain/reply.ts';
import * as en from '../words/en/refusals.ts';
import * as ru from '../words/ru/refusals.ts';
import { spoken } from '../words/spoken.ts';
import * as uk from '../words/uk/refusals.ts';

const { REFUSED } = spoken({ en, ru, uk });

/** Why a reply did not go out, in the language of the page; as it was told where the page has no words for its code. */
export const refusalWords = ({ code = '', reason = '' }: Pick<Reply, 'code' | 'reason'>): string => {
  const words = REFUSED[code];
  if (words === undefined) return reason;
  // What no code of ours stands for, only the channel itself can say.
  return code === 'rejected' ? `${words} ${reason}` : words;
};
