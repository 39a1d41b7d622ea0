import type { Policies, PolicyAnswer, Publications } from '#desk/ports/publications.ts';
import type { Brand } from '#domain/brand.ts';
import type { Instant } from '#domain/instant.ts';
import type { Language } from '#domain/languages.ts';
import type { Problem } from '../definition/problem.ts';
import { endOf, startOf } from '../definition/times.ts';
import { type Policy, readPolicy } from './policyFile.ts';
import { type PolicyHit, policySearch } from './policySearch.ts';

/* A brand's own answers, found by the words of a question. */

/** Policies of a folder's Markdown files, or all that is wrong with them. */
export const readPolicies = (
  files: Readonly<Record<string, string>>,
): { policies: Policy[] } | { problems: Problem[] } => {
  const read = Object.entries(files)
    .filter(([path]) => path.endsWith('.md') && !path.endsWith('README.md'))
    .map(([path, text]) => readPolicy(path, text));
  const problems = read.flatMap((one) => ('problems' in one ? one.problems : []));
  return problems.length > 0
    ? { problems }
    : { policies: read.flatMap((one) => ('policy' in one ? [one.policy] : [])) };
};

const holds = ({ validFrom, validUntil }: Policy, { timeZone }: Brand, now: Instant): boolean =>
  startOf(validFrom, timeZone) <= now && (validUntil === undefined || now <= endOf(validUntil, timeZone));

const answerOf = ({ policy, paragraph, score }: PolicyHit, { timeZone }: Brand): PolicyAnswer => ({
  policy: policy.id,
  paragraph,
  title: policy.title,
  lang: policy.lang,
  text: policy.paragraphs[paragraph - 1] ?? '',
  isPublic: policy.isPublic,
  validFrom: startOf(policy.validFrom, timeZone),
  ...(policy.validUntil === undefined ? {} : { validUntil: endOf(policy.validUntil, timeZone) }),
  score: Math.round(score * 1000) / 1000,
});

/** What one brand published, and its searches by language and by which policies hold. */
interface Shelf {
  key: string;
  policies: readonly Policy[];
  searches: Map<string, ReturnType<typeof policySearch>>;
}

const shelfOf = async (
  publications: Publications,
  brandId: string,
  known: Shelf | undefined,
): Promise<Shelf> => {
  const published = (await publications.of(brandId)).filter(({ kind }) => kind === 'policies');
  const key = published
    .map(({ name, version, publishedAt }) => `${name} ${version} ${publishedAt}`)
    .join('\n');
  if (known?.key === key) return known;
  const policies = published.flatMap(({ files }) => {
    const read = readPolicies(files);
    return 'policies' in read ? read.policies : [];
  });
  return { key, policies, searches: new Map() };
};

/** A policy that does not hold now is not even found, so that it cannot hide one that does. */
const searchOf = ({ policies, searches }: Shelf, lang: Language, brand: Brand, now: Instant) => {
  const held = policies.filter((policy) => policy.lang === lang && holds(policy, brand, now));
  const key = `${lang} ${held.map((policy) => policies.indexOf(policy)).join(' ')}`;
  const search = searches.get(key) ?? policySearch(held, lang);
  searches.set(key, search);
  return search;
};

/** Answers out of what brands published; read once a version. */
export const policiesFrom = (publications: Publications): Policies => {
  const shelves = new Map<string, Shelf>();
  return {
    answer: async (brand, question, now) => {
      const shelf = await shelfOf(publications, brand.id, shelves.get(brand.id));
      shelves.set(brand.id, shelf);
      for (const lang of new Set([question.lang, brand.language])) {
        const hit = searchOf(shelf, lang, brand, now)(question.text);
        if (hit !== undefined) return answerOf(hit, brand);
      }
      return undefined;
    },
  };
};
