import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { policiesFrom, readPolicies } from '#backoffice/policies/index.ts';
import type { Publications } from '#desk/ports/publications.ts';
import { LANGUAGES, type Language } from '#domain/languages.ts';
import { demoBrandIds, demoBrands } from '#local/demo/brands/brands.ts';
import { folderFiles } from '#local/tools/connectorFiles.ts';
import { ASKED, OTHER } from './questions.ts';

const NOW = '2026-11-02T09:10:00.000Z';

const filesOf = async (brand: string) =>
  (await folderFiles(join(import.meta.dirname, '../../../local/demo/policies', brand))) ?? {};

const read = async (brand: string) => {
  const result = readPolicies(await filesOf(brand));
  return 'policies' in result ? result.policies : [];
};

const publications: Publications = {
  of: async (brand) => [
    { kind: 'policies', name: 'policies', version: 1, publishedAt: NOW, files: await filesOf(brand) },
  ],
  put: () => Promise.reject(new Error('Nothing is published in this test.')),
};
const policies = policiesFrom(publications);

const answerTo = (id: string, lang: Language, text: string) => {
  const [demo] = demoBrands([id]);
  return policies.answer(demo!.brand, { text, lang }, NOW);
};

describe.each(demoBrandIds)('the policies of %s', (brand) => {
  it('can be published as they are', async () => {
    expect(readPolicies(await filesOf(brand))).not.toHaveProperty('problems');
  });

  it('say everything in every language', async () => {
    const all = await read(brand);
    const ids = new Set(all.map(({ id }) => id));
    const missing = [...ids].flatMap((id) =>
      LANGUAGES.filter((lang) => !all.some((one) => one.id === id && one.lang === lang)).map(
        (lang) => `${id}.${lang}`,
      ),
    );
    expect(missing).toEqual([]);
  });

  it('fit into a post with a mention and a signature', async () => {
    const paragraphs = (await read(brand)).flatMap((one) => one.paragraphs);
    expect(paragraphs.filter((text) => text.length > 240)).toEqual([]);
  });
});

describe('a customer of the demo', () => {
  it.each(ASKED)('of %s asking in %s is answered from %s: %s', async (brand, lang, policy, words) => {
    expect(await answerTo(brand, lang, words)).toMatchObject({ policy, lang });
  });

  it.each(ASKED)(
    'of %s asking in %s is answered from %s in public too: %s',
    async (id, lang, policy, words) => {
      const [demo] = demoBrands([id]);
      expect(await answerTo(id, lang, `@${demo!.brand.channels.x?.handle} ${words}`)).toMatchObject({
        policy,
        lang,
      });
    },
  );

  it.each(OTHER)(
    'of %s who writes in %s about something else gets no policy: %s',
    async (brand, lang, words) => {
      expect(await answerTo(brand, lang, words)).toBeUndefined();
    },
  );
});
