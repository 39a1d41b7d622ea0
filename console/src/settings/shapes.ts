import * as z from 'zod/mini';
import type {
  ChannelCheck,
  ChannelsView,
  ConnectorsView,
  ConnectorTrial,
  FileCheck,
  HealthState,
  KeysHeld,
  LanguagesView,
  PeopleView,
  PoliciesView,
  QuestionTrial,
  Reading,
  TrialOutcome,
} from '#domain/settingsView.ts';
import { fact } from '../api/factShapes.ts';
import { agent, each, findings, maybe, oneOf, open, place, text } from '../api/words.ts';
import * as cases from '../caseVocabulary.ts';
import * as levels from '../levelsVocabulary.ts';
import * as words from '../vocabulary.ts';
import { FIRST, GIVEN, HEALTH, IDENTITY, KEYS, MADE, OUTCOME, PROOF, RIGHT } from './words.ts';

/* What the API tells of a brand's settings. */

const STATES: Record<HealthState, string> = { good: '', watch: '', bad: '' };
const titled = z.array(z.object({ channel: text, title: text }));
const lang = oneOf(words.LANGUAGE);

const keys: z.ZodMiniType<KeysHeld> = z.object({
  secret: text,
  state: open(KEYS, 'unreadable'),
  wrong: z.array(text),
  expiresAt: maybe(text),
});

export const channelsView: z.ZodMiniType<ChannelsView> = z.object({
  now: text,
  channels: z.array(
    z.object({
      ...{ channel: text, title: text, handle: text, accountId: text },
      places: z.array(
        z.object({
          ...{ place, maxLength: z.number(), unit: oneOf(words.LENGTH_UNIT) },
          windowHours: maybe(z.number()),
        }),
      ),
      hook: maybe(text),
      polled: z.boolean(),
      heardIn: maybe(text),
      health: z.object({ state: open(STATES, 'watch'), reason: oneOf(HEALTH), runbook: maybe(text) }),
      keys: z.array(keys),
      limits: z.array(z.object({ call: text, until: text })),
      limitedPeople: z.number(),
      leases: z.array(z.object({ name: text, until: text })),
      silentSince: maybe(text),
      checkable: z.boolean(),
    }),
  ),
});

export const channelCheck: z.ZodMiniType<ChannelCheck> = z.object({
  at: text,
  items: z.array(z.object({ what: text, ok: z.boolean(), says: text })),
});

const outcome: z.ZodMiniType<TrialOutcome> = oneOf(OUTCOME);

const kind = z.custom<NonNullable<ConnectorTrial['case']>['kind']>(
  (value) => typeof value === 'string' && Object.hasOwn(cases.CODES_OF['case.kind'] ?? {}, value),
);

export const connectorsView: z.ZodMiniType<ConnectorsView> = z.object({
  now: text,
  connectors: z.array(
    z.object({
      ...{ name: text, made: oneOf(MADE), kind: maybe(kind) },
      published: maybe(z.object({ version: z.number(), at: text })),
      identity: maybe(oneOf(IDENTITY)),
      proof: maybe(oneOf(PROOF)),
      referenceForm: maybe(z.custom<NonNullable<ConnectorsView['connectors'][number]['referenceForm']>>()),
      topics: each(
        z.custom<ConnectorsView['connectors'][number]['topics'][number]>(
          (value) => typeof value === 'string' && Object.hasOwn(levels.TOPIC, value),
        ),
      ),
      actions: each(oneOf(words.ACTION_KIND)),
      finds: z.boolean(),
      events: maybe(text),
      perMinute: maybe(z.number()),
      keys: maybe(keys),
      breaker: z.object({
        state: z.enum(['closed', 'open', 'trying']),
        failures: z.number(),
        openUntil: maybe(text),
      }),
      calls: z.number(),
      misses: z.number(),
    }),
  ),
  channels: titled,
  language: lang,
  trials: each(
    z.object({
      ...{ at: text, by: text, what: z.enum(['backoffice', 'channel']), name: text },
      display: maybe(text),
      outcome,
    }),
  ),
});

const reading: z.ZodMiniType<Reading> = z.object({
  place,
  given: oneOf(GIVEN),
  verification: open(words.VERIFICATION, 'none'),
  reach: open(words.DISCLOSURE, 'public'),
  state: oneOf(words.DRAFT_STATE),
  human: maybe(oneOf(words.HUMAN_REASON)),
  deliveries: z.array(z.object({ place, text })),
  told: z.array(z.object({ id: text, label: text })),
  findings,
});

export const connectorTrial: z.ZodMiniType<ConnectorTrial> = z.object({
  at: text,
  outcome: z.custom<ConnectorTrial['outcome']>(
    (value) => typeof value === 'string' && Object.hasOwn(OUTCOME, value),
  ),
  detail: maybe(text),
  retryAt: maybe(text),
  tookMs: z.number(),
  case: maybe(
    z.object({
      ...{ display: text, kind, phase: open(cases.PHASE, 'unknown'), source: text },
      proved: open(words.VERIFICATION, 'none'),
      gaps: z.array(text),
    }),
  ),
  facts: z.array(fact),
  lang,
  readings: z.array(reading),
});

export const policiesView: z.ZodMiniType<PoliciesView> = z.object({
  ...{ now: text, language: lang },
  published: maybe(z.object({ version: z.number(), at: text })),
  policies: z.array(
    z.object({
      ...{ id: text, lang, title: text, isPublic: z.boolean(), validFrom: text },
      validUntil: maybe(text),
      ...{ questions: z.array(text), paragraphs: z.array(text) },
    }),
  ),
  missing: z.array(z.object({ id: text, languages: z.array(lang) })),
  channels: titled,
});

export const questionTrial: z.ZodMiniType<QuestionTrial> = z.object({
  at: text,
  lang: z.union([lang, z.literal('unsupported')]),
  first: oneOf(FIRST),
  fact: maybe(fact),
  readings: z.array(reading),
});

export const fileCheck: z.ZodMiniType<FileCheck> = z.object({
  problems: z.array(z.object({ file: text, line: z.number(), path: text, message: text })),
  found: z.array(text),
});

export const languagesView: z.ZodMiniType<LanguagesView> = z.object({
  ...{ language: lang, policies: z.number() },
  languages: z.array(
    z.object({
      ...{ lang, policies: z.number() },
      samples: each(z.object({ kind: z.union([kind, z.enum(['ask', 'miss', 'unavailable'])]), text })),
    }),
  ),
});

const role = oneOf(words.ROLE);

export const peopleView: z.ZodMiniType<PeopleView> = z.object({
  people: z.array(agent),
  roles: z.array(z.object({ role, rights: each(oneOf(RIGHT)), group: text })),
  mine: z.array(role),
});
