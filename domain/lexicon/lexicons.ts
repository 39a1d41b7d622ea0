import type { Language } from '../languages.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import type { Lexicon } from './lexicon.ts';
import { nl } from './nl.ts';
import { ru } from './ru.ts';
import { uk } from './uk.ts';

export const LEXICONS: Readonly<Record<Language, Lexicon>> = { en, ru, uk, nl, de };
