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
  /\.(?:com|net|org|io|info|biz|aero|app|me|co|ru|su|by|kz|ua|uk|eu|de|nl|fr|es|it|pl|us|site|online|link|page|help|support|example|test|рф|рус)$/i;

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
  const told = input.told.some((value) => compact(value) === wanted);
  if (input.place === 'public' && (told || entity.kind === 'reference'))
    return finding(
      scene,
      'disclosure',
      'identifier_in_public',
      entity,
      `This ${word} must not be repeated in public.`,
    );
  if (told || holds(scene.cited(entity), wanted)) return undefined;
  if (wanted.length >= 4 && holds(hidden, wanted))
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
