import type { Language } from '../languages.ts';
import { en } from './en.ts';
import type { Lexicon } from './lexicon.ts';
import { ru } from './ru.ts';

export const LEXICONS: Readonly<Record<Language, Lexicon>> = { en, ru };
