import { LANGUAGES } from '#domain/languages.ts';
import type { LanguagesView } from '#domain/settingsView.ts';
import type { SettingsDesk } from '../layers.ts';
import { samplesIn } from './samples.ts';
import { publishedPolicies } from './showPolicies.ts';

/** Languages in which a brand's customers are answered, with a few answers in each. */
export const showLanguages =
  (desk: SettingsDesk) =>
  async (brandId: string): Promise<LanguagesView> => {
    const brand = await desk.brands.get(brandId);
    const [offices, policies] = await Promise.all([desk.offices.of(brand), publishedPolicies(desk, brand)]);
    return {
      language: brand.language,
      policies: new Set(policies.map(({ id }) => id)).size,
      languages: LANGUAGES.map((lang) => ({
        lang,
        policies: policies.filter((one) => one.lang === lang).length,
        samples: samplesIn(lang, brand, offices),
      })),
    };
  };
