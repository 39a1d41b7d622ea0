import type { BackOffice, Offices } from '#desk/ports/backOffice.ts';
import type { Publication, Publications } from '#desk/ports/publications.ts';
import type { Brand } from '#domain/brand.ts';
import { VisibleError } from '#domain/errors.ts';

/** The engine is heavy, and a brand whose back offices are all in code never needs it. */
const fromFiles = async (files: Publication['files']): Promise<BackOffice | undefined> => {
  const { fromDefinition, readDefinition } = await import('./definition/index.ts');
  const read = readDefinition(files);
  return 'definition' in read ? fromDefinition(read.definition) : undefined;
};

/**
 * Read once a version: a definition costs more to read than to use. Only checked ones are published; should one not be
 * readable all the same, the last that was stays live.
 */
const reader = (): ((publication: Publication) => Promise<BackOffice | undefined>) => {
  const known = new Map<string, { made: string; office: Promise<BackOffice | undefined> }>();
  return ({ name, version, publishedAt, files }) => {
    const made = `${version} ${publishedAt}`;
    const before = known.get(name);
    if (before?.made === made) return before.office;
    const office = fromFiles(files).then((read) => read ?? before?.office);
    known.set(name, { made, office });
    return office;
  };
};

/** Every back office a brand lists: the ones in code, and the ones it published, in the brand's own order. */
export const officesFrom = (
  inCode: Readonly<Record<string, BackOffice>>,
  publications: Publications,
): Offices => {
  const readers = new Map<string, ReturnType<typeof reader>>();
  const readerOf = (brand: string) => {
    const known = readers.get(brand) ?? reader();
    readers.set(brand, known);
    return known;
  };
  const of = async (brand: Brand): Promise<BackOffice[]> => {
    const published = await publications.of(brand.id);
    const read = readerOf(brand.id);
    const found = brand.backoffices.map(async (name) => {
      const own = published.find((one) => one.kind === 'connector' && one.name === name);
      return (own && (await read(own))) ?? (Object.hasOwn(inCode, name) ? inCode[name] : undefined);
    });
    return (await Promise.all(found)).filter((office) => office !== undefined);
  };
  return {
    of,
    get: async (brand, name) => {
      const office = (await of(brand)).find((one) => one.name === name);
      if (office === undefined)
        throw new VisibleError('missing', 'backoffice', 'The brand has no such back office.');
      return office;
    },
  };
};
