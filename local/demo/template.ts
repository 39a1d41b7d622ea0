import type { Template } from '#domain/brand.ts';

const named = (language: string, text: string): Template => ({ name: 'case_update', language, text });

/** What WhatsApp lets a brand say when the customer has been silent for a day, by the brand's language. */
export const caseUpdate = {
  en: named('en', 'Update on your request: {{1}}'),
  ru: named('ru', 'Новости по вашему обращению: {{1}}'),
} as const;
