import { LANGUAGE_KEY, type Language } from './language.ts';

/** The page starts again in another language. Words typed and not sent are kept in the tab. */
export const speak = (language: Language): void => {
  localStorage.setItem(LANGUAGE_KEY, language);
  location.reload();
};
