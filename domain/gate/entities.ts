import type { CitedFact, FactValue } from '../facts.ts';
import type { Finding } from '../finding.ts';
import { compact } from '../words.ts';
import { finding, type Scene, type Span } from './scene.ts';

type EntityKind = 'link' | 'email' | 'handle' | 'reference' | 'flight' | 'phone';

interface Entity extends Span {
  kind: EntityKind;
  text: string;
}

const DOMAIN_ENDS =
  /\.(?:com|net|org|io|info|biz|aero|app|me|co|ru|su|by|kz|ua|uk|eu|de|nl|fr|es|it|pl|us|ch|lv|lt|ee|cz|dev|ly|cc|tv|site|online|shop|store|cloud|link|page|help|support|example|test|рф|рус|укр)$/i;

/** Every quantifier is bounded or begins at a fixed character, so that no text makes them slow. */
const PATTERNS: readonly { kind: EntityKind; pattern: RegExp; test?: (text: string) => boolean }[] = [
  { kind: 'link', pattern: /\bhttps?:\/\/\S{1,2000}|\bwww\.\S{1,2000}/giu },
  {
    kind: 'email',
    pattern:
      /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu,
  },
  { kind: 'handle', pattern: /(?<![\p{L}\p{N}_@./])@[\p{L}\p{N}_.]{1,50}/gu },
  {
    kind: 'link',
    pattern: /(?<![\p{L}\p{N}.@-])[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{2,63}){1,5}(?:\/\S{0,500})?/gu,
    test: (text) => DOMAIN_ENDS.test(text.split('/', 1)[0] ?? ''),
  },
  {
    kind: 'reference',
    pattern: /(?<![\p{L}\p{N}])\p{Lu}{2,6}-\d{1,12}(?:-\d{1,8})?(?![\p{L}\p{N}])/gu,
  },
  {
    kind: 'flight',
    pattern: /(?<![\p{L}\p{N}])(?:\p{Lu}[\p{Lu}\d]|\d\p{Lu}) ?\d{2,4}(?![\p{L}\p{N}:.]\d|[\p{L}\p{N}])/gu,
  },
  { kind: 'reference', pattern: /(?<![\p{L}\p{N}])\p{Lu}{3}[ -]?[\p{Lu}\p{N}]{2}[ -]?\d{5}(?!\d)/gu },
  {
    kind: 'reference',
    pattern: /(?<![\p{L}\p{N}])[\p{L}\p{N}]{6,30}(?![\p{L}\p{N}])/gu,
    test: (text) => /\p{L}/u.test(text) && (text.match(/\d/g)?.length ?? 0) >= 3,
  },
  {
    kind: 'phone',
    pattern: /(?<![\p{L}\p{N}])\+?\d[\d ().-]{5,24}\d/gu,
    test: (text) => (text.match(/\d/g)?.length ?? 0) >= 7 && !/^\d{1,4}[.-]\d{1,2}[.-]\d{1,4}/.test(text),
  },
];

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Links, addresses, handles, references, flight and telephone numbers of a text, each stretch once. */
export const entitiesOf = (text: string): Entity[] => {
  const found: Entity[] = [];
  let rest = text;
  for (const { kind, pattern, test } of PATTERNS) {
    for (const match of rest.matchAll(pattern)) {
      const entity = { kind, text: match[0], start: match.index, end: match.index + match[0].length };
      if (test === undefined || test(match[0])) found.push(entity);
    }
    rest = blank(rest, found);
  }
  return found.sort((a, b) => a.start - b.start);
};

/** What has been recognised is not read again as something else. */
const blank = (text: string, entities: readonly Entity[]): string => {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of [...entities].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    parts.push(text.slice(at, start), ' '.repeat(end - start));
    at = end;
  }
  return parts.join('') + text.slice(at);
};

const written = (value: FactValue): string[] => {
  if (value.kind === 'reference' || value.kind === 'text') return [value.text];
  return value.kind === 'place' && value.code !== undefined ? [value.code] : [];
};

const holds = (facts: readonly CitedFact[], wanted: string): boolean =>
  facts.some(({ value }) => written(value).some((text) => compact(text).includes(wanted)));

/** Scheme, `www.`, a slash and punctuation at the end make no other page. */
const page = (url: string): string => {
  const bare = url.replace(/[.,;:!?)»”"'\]]{1,5}$/u, '').replace(/^https?:\/\//i, '');
  const [host = '', ...path] = bare.replace(/\/$/, '').split('/');
  return [host.replace(/^www\./i, '').toLowerCase(), ...path].join('/');
};

const URL = /\bhttps?:\/\/\S{1,2000}/giu;

const pagesOf = ({ value }: CitedFact): string[] => {
  if (value.kind === 'link') return [page(value.url)];
  return value.kind === 'text' ? [...value.text.matchAll(URL)].map(([url]) => page(url)) : [];
};

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** A number is the same with and without the code of its country: ten digits are compared, or all there are. */
const samePhone = (a: string, b: string): boolean => {
  const [one, other] = [digitsOf(a), digitsOf(b)];
  if (one.length < 7 || other.length < 7) return false;
  return one === other || (one.length >= 10 && other.length >= 10 && one.slice(-10) === other.slice(-10));
};

/** Whether a fact holds an entity, in its own way of being written. */
const bearsOut = (facts: readonly CitedFact[], { kind, text }: Entity): boolean => {
  if (kind === 'link') return facts.some((fact) => pagesOf(fact).includes(page(text)));
  if (kind === 'phone' && facts.some(({ value }) => value.kind === 'text' && samePhone(value.text, text)))
    return true;
  return holds(facts, compact(text));
};

const WORDS: Readonly<Record<EntityKind, string>> = {
  link: 'link',
  email: 'e-mail address',
  handle: 'account name',
  reference: 'reference',
  flight: 'flight number',
  phone: 'telephone number',
};

const own = ({ input }: Scene, entity: Entity): boolean =>
  (entity.kind === 'handle' &&
    input.handle !== undefined &&
    entity.text.replace(/\.$/, '').toLowerCase() === `@${input.handle.toLowerCase()}`) ||
  (input.names ?? []).some((name) => compact(name) === compact(entity.text));

const judgeEntity = (scene: Scene, entity: Entity): Finding | undefined => {
  const { input, hidden } = scene;
  const wanted = compact(entity.text);
  const word = WORDS[entity.kind];
  if (own(scene, entity)) return undefined;
  const told = input.told.some((value) => compact(value) === wanted || samePhone(value, entity.text));
  if (input.place === 'public' && (told || entity.kind === 'reference'))
    return finding(
      scene,
      'disclosure',
      'identifier_in_public',
      entity,
      `This ${word} must not be repeated in public.`,
    );
  if (told || bearsOut(scene.cited(entity), entity)) return undefined;
  if (wanted.length >= 4 && bearsOut(hidden, entity))
    return finding(
      scene,
      'disclosure',
      `hidden_${entity.kind}`,
      entity,
      `This ${word} may not be told to this person here.`,
    );
  return finding(
    scene,
    'truth',
    `untraced_${entity.kind}`,
    entity,
    `No fact of this case holds this ${word}.`,
  );
};

export const judgeEntities = (scene: Scene, entities: readonly Entity[]): Finding[] =>
  entities.flatMap((entity) => judgeEntity(scene, entity) ?? []);

/** Words that belong to an entity, by index; the rules for dates, numbers and names leave them alone. */
export const entityWords = ({ words }: Scene, entities: readonly Span[]): Set<number> => {
  const taken = new Set<number>();
  let next = 0;
  words.forEach((word, index) => {
    while ((entities[next]?.end ?? Number.POSITIVE_INFINITY) <= word.start) next += 1;
    const entity = entities[next];
    if (entity !== undefined && overlaps(entity, word)) taken.add(index);
  });
  return taken;
};
