import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '#domain/languages.ts';
import { de } from './de.ts';
import { type Catalogue, en, type MessageId } from './en.ts';
import { nl } from './nl.ts';
import { ru } from './ru.ts';
import { uk } from './uk.ts';

export type Args = Readonly<Record<string, string | number>>;

const CATALOGUES: Readonly<Record<Language, Catalogue>> = { en, ru, uk, nl, de };

/** Parsed on first use and kept, by language and text: parsing costs far more than writing. */
const compiled: Partial<Record<Language, Map<string, IntlMessageFormat>>> = {};

const messageOf = (lang: Language, source: string): IntlMessageFormat => {
  compiled[lang] ??= new Map();
  const known = compiled[lang].get(source);
  if (known !== undefined) return known;
  const message = new IntlMessageFormat(source, CATALOGUES[lang].locale, undefined, { ignoreTag: true });
  compiled[lang].set(source, message);
  return message;
};

/**
 * A message of the catalogue with its values filled in. Values are data: braces and markup in them stay what they are.
 * A value is read only when the message has a use for it.
 */
export const fill = (lang: Language, source: string, args: Args): string =>
  String(messageOf(lang, source).format(args)).replace(/ {2,}/g, ' ').trim();

export const write = (lang: Language, id: MessageId, args: Args): string =>
  fill(lang, CATALOGUES[lang].messages[id], args);

export const catalogueOf = (lang: Language): Catalogue => CATALOGUES[lang];

export const localeOf = (lang: Language): string => CATALOGUES[lang].locale;
