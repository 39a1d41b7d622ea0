/** Languages of the console itself; a customer is answered in whatever language they wrote. */
export const LANGUAGES = ['en', 'ru', 'uk'] as const;
export type Language = (typeof LANGUAGES)[number];

export const LANGUAGE_KEY = 'okno.language';

const known = (tag: string | null | undefined): Language | undefined =>
  LANGUAGES.find((language) => tag?.toLowerCase().split('-')[0] === language);

/** What was chosen on this machine, else the first of the browser's languages that is spoken here, else English. */
const chosen = (): Language => {
  // Words are read outside a browser too, where nothing is stored.
  const { localStorage: stored }: { localStorage?: Pick<Storage, 'getItem'> } = globalThis;
  const wished = [stored?.getItem(LANGUAGE_KEY), ...navigator.languages];
  return wished.map(known).find((language) => language !== undefined) ?? 'en';
};

/** Settled when the page opens: words are plain values, and another language is another start of the page. */
export const LANGUAGE: Language = chosen();

/** For dates and numbers. */
export const LOCALE = { en: 'en-GB', ru: 'ru-RU', uk: 'uk-UA' }[LANGUAGE];
