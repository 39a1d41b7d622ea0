import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '#domain/languages.ts';
import { type Catalogue, en, type MessageId } from './en.ts';
import { ru } from './ru.ts';

export type Args = Readonly<Record<string, string | number>>;

const CATALOGUES: Readonly<Record<Language, Catalogue>> = { en, ru };

/** Parsed on first use and kept: parsing costs far more than writing. */
const compiled = new Map<string, IntlMessageFormat>();

const messageOf = (lang: Language, id: MessageId): IntlMessageFormat => {
  const key = `${lang} ${id}`;
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const { locale, messages } = CATALOGUES[lang];
  const message = new IntlMessageFormat(messages[id], locale, undefined, { ignoreTag: true });
  compiled.set(key, message);
  return message;
};

/** A message with its values filled in. Values are data: braces and markup in them stay what they are. */
export const write = (lang: Language, id: MessageId, args: Args): string =>
  String(messageOf(lang, id).format(args)).replace(/ {2,}/g, ' ').trim();

export const localeOf = (lang: Language): string => CATALOGUES[lang].locale;
