import type { Finding } from '#domain/finding.ts';
import * as en from '../words/en/findings.ts';
import * as ru from '../words/ru/findings.ts';
import { spoken } from '../words/spoken.ts';
import * as uk from '../words/uk/findings.ts';

const { FOUND, ON_YOUR_WORD } = spoken({ en, ru, uk });

/** What the gate found, in the language of the page; in the gate's own words where the page has none for its code. */
export const findingWords = ({ kind, code, message }: Finding): string => {
  const words = FOUND[code];
  if (words === undefined) return message;
  return kind === 'wording' && code.startsWith('untraced_') ? `${words} ${ON_YOUR_WORD}` : words;
};
