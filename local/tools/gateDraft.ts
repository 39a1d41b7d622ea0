import * as z from 'zod';
import { ceiling } from '#domain/disclosure.ts';
import type { CitedFact, FactValue } from '#domain/facts.ts';
import type { GateInput } from '#domain/gate/scene.ts';
import { type Instant, instantOf } from '#domain/instant.ts';
import { LANGUAGES } from '#domain/languages.ts';

/* Drafts from outside, one JSON object a line, read as the gate takes them. Facts may be as bare as `{id, value}`. */

const instant = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d/)
  .transform((text) => Date.parse(/(?:Z|[+-]\d\d:?\d\d)$/.test(text) ? text : `${text}Z`))
  .refine((ms) => Number.isFinite(ms))
  .transform(instantOf);
const precision = z.enum(['minute', 'hour', 'day']).default('minute');
const names = z.record(z.string(), z.string());

const value = z.union([
  instant.transform((at): FactValue => ({ kind: 'instant', at, precision: 'minute' })),
  z.string().transform((text): FactValue => ({ kind: 'text', text })),
  z.number().transform((number): FactValue => ({ kind: 'number', value: number })),
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('instant'), at: instant, precision }),
    z.object({ kind: z.literal('span'), from: instant, to: instant, precision }),
    z
      .object({
        kind: z.literal('place'),
        name: z.string(),
        code: z.string().optional(),
        names: names.optional(),
      })
      .transform(
        ({ kind, name, ...place }): FactValue => ({
          kind,
          name,
          ...(place.code === undefined ? {} : { code: place.code }),
          ...(place.names === undefined ? {} : { names: place.names }),
        }),
      ),
    z.object({ kind: z.literal('number'), value: z.number() }),
    z.object({ kind: z.literal('money'), amount: z.number(), currency: z.string() }),
    z.object({ kind: z.literal('duration'), seconds: z.number() }),
    z.object({ kind: z.literal('link'), url: z.string() }),
    z.object({ kind: z.literal('code'), code: z.string() }),
    z.object({ kind: z.literal('text'), text: z.string() }),
    z.object({ kind: z.literal('reference'), text: z.string() }),
  ]),
]);

const fact = z.object({
  id: z.string().min(1),
  value,
  label: z.string().optional(),
  source: z.string().default('given'),
  observedAt: instant.optional(),
  certainty: z.enum(['confirmed', 'reported', 'estimated', 'inferred']).default('confirmed'),
  disclose: z
    .enum(['public', 'private_thread', 'verified_basic', 'verified_strong', 'agent_only'])
    .default('verified_basic'),
});

const facts = z.array(fact);
type GivenFact = z.infer<typeof fact>;

const policy = z.object({
  verification: z.enum(['none', 'reference', 'verified_basic', 'verified_strong']).optional(),
  allowRedirect: z.boolean().optional(),
  now: instant.optional(),
  timeZone: z.string().optional(),
  promiseBy: instant.optional(),
  maxLength: z.number().optional(),
  handle: z.string().optional(),
  told: z.array(z.string()).optional(),
  names: z.array(z.string()).optional(),
});
type Policy = z.infer<typeof policy>;

/** `DE`, `de-AT` and `de_CH` are all German. */
const language = z
  .string()
  .transform((tag) => tag.toLowerCase().split(/[-_]/)[0])
  .pipe(z.enum(LANGUAGES));

const line = z.object({
  text: z.string(),
  language: language.optional(),
  lang: language.optional(),
  place: z.enum(['private', 'public']).default('private'),
  facts: z.union([facts, z.string()]).default([]),
  known: z.array(z.string()).optional(),
  policy: policy.default({}),
  expect: z.enum(['pass', 'refuse']).optional(),
  code: z.string().optional(),
  note: z.string().optional(),
});

/** What scenes share: facts by name, the zones they play in, what is known and agreed in each. */
export interface Scenes {
  facts(name: string): readonly GivenFact[] | undefined;
  zone(name: string): string | undefined;
  known(name: string): readonly string[] | undefined;
  policy(name: string): Policy;
}

const sceneDefaults = z.record(
  z.string(),
  z.object({ known: z.array(z.string()).optional(), policy: policy.optional() }),
);

/** `scenes.json`: one array of facts a scene, `zones`, and `defaults` by scene. @throws ZodError */
export const scenesOf = (json: unknown): Scenes => {
  const { zones, defaults, ...rest } = z.record(z.string(), z.unknown()).parse(json);
  const zoneBy = z.record(z.string(), z.string()).default({}).parse(zones);
  const more = sceneDefaults.default({}).parse(defaults);
  const scenes = new Map(Object.entries(rest).map(([name, list]) => [name, facts.parse(list)]));
  return {
    facts: (name) => scenes.get(name),
    zone: (name) => zoneBy[name],
    known: (name) => more[name]?.known,
    policy: (name) => more[name]?.policy ?? {},
  };
};

export const NO_SCENES: Scenes = scenesOf({});

/** Thursday 5 November 2026, 09:10 in London. */
const NOW: Instant = '2026-11-05T09:10:00.000Z';
const LENGTHS = { private: 10_000, public: 280 } as const;

/** One draft as the gate takes it, and what its line expects of the gate. */
export interface GivenDraft {
  input: GateInput;
  expect?: 'pass' | 'refuse';
  code?: string;
}

const citedFact = ({ id, label = id, observedAt, ...given }: GivenFact, now: Instant): CitedFact => ({
  ...given,
  id,
  label,
  observedAt: observedAt ?? now,
});

const nextUpdate = (given: readonly CitedFact[]): Instant | undefined => {
  const promised = given.find(({ id }) => id === 'promise.nextUpdate')?.value;
  return promised?.kind === 'instant' ? promised.at : undefined;
};

interface Setting {
  text: string;
  place: 'private' | 'public';
  policy: Policy;
  facts: readonly CitedFact[];
  zone: string | undefined;
  now: Instant;
}

/** What was agreed, or else what is usual. */
const rulesOf = ({ text, place, policy, facts, zone, now }: Setting) => {
  const promiseBy = policy.promiseBy ?? nextUpdate(facts);
  return {
    limit: ceiling(place, policy.verification ?? 'verified_basic'),
    now,
    timeZone: policy.timeZone ?? zone ?? 'Europe/London',
    told: policy.told ?? [],
    allowRedirect: policy.allowRedirect ?? false,
    length: [...text].length,
    maxLength: policy.maxLength ?? LENGTHS[place],
    handle: policy.handle ?? 'ivan_p',
    names: policy.names ?? [],
    ...(promiseBy === undefined ? {} : { promiseBy }),
  };
};

const sceneNamed = (scenes: Scenes, name: string): readonly GivenFact[] => {
  const found = scenes.facts(name);
  if (found === undefined) throw new Error(`there is no scene “${name}”`);
  return found;
};

const languageOf = (given: z.infer<typeof line>) => {
  const lang = given.language ?? given.lang;
  if (lang === undefined) throw new Error(`“language” is missing: one of ${LANGUAGES.join(', ')}`);
  return lang;
};

/** What a line leaves to its scene. */
const sceneOf = (name: string, scenes: Scenes) => ({
  list: sceneNamed(scenes, name),
  policy: scenes.policy(name),
  zone: scenes.zone(name),
  known: scenes.known(name),
});

/** One line as a draft. @throws SyntaxError, ZodError, Error for an unknown scene */
export const draftOf = (json: string, scenes: Scenes): GivenDraft => {
  const given = line.parse(JSON.parse(json));
  const { text, place, expect, code } = given;
  const lang = languageOf(given);
  const scene =
    typeof given.facts === 'string'
      ? sceneOf(given.facts, scenes)
      : { list: given.facts, policy: {}, zone: undefined, known: undefined };
  const policy = { ...scene.policy, ...given.policy };
  const now = policy.now ?? NOW;
  const cited = scene.list.map((one) => citedFact(one, now));
  const rules = rulesOf({ text, place, policy, facts: cited, zone: scene.zone, now });
  return {
    input: { text, place, lang, facts: cited, known: given.known ?? scene.known ?? [], ...rules },
    ...(expect === undefined ? {} : { expect }),
    ...(code === undefined ? {} : { code }),
  };
};
