import type { Language } from './language.ts';

/** Each in itself: who looks for theirs may not read the page's. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  ru: 'Русский',
  uk: 'Українська',
};
