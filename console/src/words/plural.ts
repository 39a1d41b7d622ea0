import type { Language } from './language.ts';

type Forms = { other: string } & { [Form in Intl.LDMLPluralRule]?: string };

const RULES = new Map<Language, Intl.PluralRules>();

const rulesOf = (language: Language): Intl.PluralRules => {
  const rules = RULES.get(language) ?? new Intl.PluralRules(language);
  RULES.set(language, rules);
  return rules;
};

/** The form of a word that goes with a number: `plural('ru', 3, { one: 'черновик', few: 'черновика', other: 'черновиков' })`. */
export const plural = (language: Language, count: number, forms: Forms): string =>
  forms[rulesOf(language).select(count)] ?? forms.other;
