import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPolicies } from '#backoffice/policies/index.ts';
import type { CitedFact } from '#domain/facts.ts';
import { judge } from '#domain/gate.ts';
import { demoBrandIds, demoBrands } from '#local/demo/brands/brands.ts';
import { folderFiles } from '#local/tools/connectorFiles.ts';

const NOW = '2026-11-05T09:10:00.000Z';

const policiesOf = async (brand: string) => {
  const files = await folderFiles(join(import.meta.dirname, '../../../local/demo/policies', brand));
  const result = readPolicies(files ?? {});
  return 'policies' in result ? result.policies : [];
};

const paragraphs = await Promise.all(
  demoBrands([...demoBrandIds]).map(async ({ brand }) =>
    (await policiesOf(brand.id)).flatMap(({ id, lang, paragraphs: texts }) =>
      texts.map((text, index) => ({ brand, id: `policy.${id}#${index + 1}`, lang, text })),
    ),
  ),
);

const asFact = (id: string, text: string): CitedFact => ({
  id,
  label: id,
  value: { kind: 'text', text },
  source: `policies · ${id}`,
  observedAt: NOW,
  certainty: 'confirmed',
  disclose: 'public',
});

describe.each(['public', 'private'] as const)('a rule of a demo brand, said word for word in %s', (place) => {
  it.each(paragraphs.flat())('passes the gate: $brand.id $lang $id', ({ brand, id, lang, text }) => {
    const found = judge({
      text: `${place === 'public' ? '@tom_reads ' : ''}${text} ^AB`,
      ...(place === 'public' && { handle: 'tom_reads' }),
      place,
      lang,
      facts: [asFact(id, text), asFact('thread.handle', 'tom_reads')],
      limit: 'public',
      now: NOW,
      timeZone: brand.timeZone,
      known: [],
      told: [],
      allowRedirect: false,
      names: [brand.name],
      length: text.length + 4,
      maxLength: place === 'public' ? 280 : 10_000,
    });
    expect(found.map(({ code, excerpt }) => `${code} “${excerpt}”`)).toEqual([]);
  });
});
