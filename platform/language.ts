import type { DetectLanguage } from '#desk/ports/model.ts';

/** Languages a customer is likely to write in; the fewer, the surer the guess on a short text. */
const LIKELY = ['en', 'ru', 'uk', 'nl', 'de', 'fr', 'es'];
const READ = 1000;
const NO_WORDS = /https?:\/\/\S{1,2000}|[@#][\p{L}\p{N}_]{1,60}|\d+/gu;

/** The detector's tables take a tenth of a second to load, so they are loaded for the first text that needs them. */
export const detectLanguage: DetectLanguage = async (text) => {
  const words = text.slice(0, READ).replace(NO_WORDS, ' ').trim();
  if (!/\p{L}/u.test(words)) return undefined;
  const { detect } = await import('tinyld');
  const language = detect(words, { only: LIKELY });
  return language === '' ? undefined : language;
};
