/** Languages okno understands and writes. */
export const LANGUAGES = ['en', 'ru', 'uk', 'nl', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];
