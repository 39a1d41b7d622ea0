import type { Brand } from '#domain/brand.ts';
import { LANGUAGES } from '#domain/languages.ts';
import type { PoliciesView, PublishedPolicy } from '#domain/settingsView.ts';
import type { SettingsDesk } from '../layers.ts';
import type { Publication } from '../ports/publications.ts';
import { answeringChannels } from './answeringChannels.ts';

const isPolicies = ({ kind }: Publication): boolean => kind === 'policies';

/** The brand's own answers as they were last published, by id and then by language. */
export const publishedPolicies = async (desk: SettingsDesk, brand: Brand): Promise<PublishedPolicy[]> => {
  const published = (await desk.publications.of(brand.id)).filter(isPolicies);
  const read = await Promise.all(published.map(({ files }) => desk.readers.policies(files, brand.timeZone)));
  return read
    .flatMap((one) => ('policies' in one ? one.policies : []))
    .sort((a, b) => a.id.localeCompare(b.id) || LANGUAGES.indexOf(a.lang) - LANGUAGES.indexOf(b.lang));
};

const missingIn = (policies: readonly PublishedPolicy[]): PoliciesView['missing'] =>
  [...new Set(policies.map(({ id }) => id))].flatMap((id) => {
    const there = policies.filter((one) => one.id === id).map(({ lang }) => lang);
    const languages = LANGUAGES.filter((lang) => !there.includes(lang));
    return languages.length === 0 ? [] : [{ id, languages }];
  });

/** A brand's own answers, and where they lack a language. */
export const showPolicies =
  (desk: SettingsDesk) =>
  async (brandId: string): Promise<PoliciesView> => {
    const brand = await desk.brands.get(brandId);
    const policies = await publishedPolicies(desk, brand);
    const newest = (await desk.publications.of(brandId)).find(isPolicies);
    return {
      now: desk.clock.now(),
      language: brand.language,
      ...(newest && { published: { version: newest.version, at: newest.publishedAt } }),
      policies,
      missing: missingIn(policies),
      channels: answeringChannels(desk, brand),
    };
  };
