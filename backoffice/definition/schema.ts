import * as z from 'zod/mini';
import { ACTION_KINDS } from '#domain/action.ts';
import { CASE_KINDS, DETAILS, PHASES } from '#domain/caseStatus.ts';
import { IDENTITY_POLICIES, REFERENCE_FORMS } from '#domain/identity.ts';
import { TOPICS } from '#domain/topic.ts';

/* connector.yaml as it is written. Every object is strict: a misspelt key is a complaint, not a default. */

const DISCLOSURES = ['public', 'private_thread', 'verified_basic', 'verified_strong', 'agent_only'] as const;
const CERTAINTIES = ['confirmed', 'reported', 'estimated', 'inferred'] as const;

/** What `facts` may list, in the order a customer asks. */
export const FACT_NAMES = [
  ...(['phase', 'since', 'where', 'cause', 'eta', 'promisedBy', 'next', 'owner', 'action', 'items'] as const),
  ...(['opened', 'changed'] as const),
  ...DETAILS,
] as const;
export type FactName = (typeof FACT_NAMES)[number];

const Text = z.string().check(z.minLength(1), z.maxLength(500));
const Name = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/));
const Key = z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9_]{0,39}$/));
const Source = z.string().check(z.minLength(1), z.maxLength(20_000));
const Status = z.int().check(z.gte(200), z.lte(599));
const HeaderName = z.string().check(z.regex(/^[A-Za-z0-9-]{1,60}$/));

const Disclosure = z.enum(DISCLOSURES);
const FactRule = z.union([
  Disclosure,
  z.strictObject({
    disclose: Disclosure,
    path: z.optional(Text),
    certainty: z.optional(z.enum(CERTAINTIES)),
  }),
]);

const Auth = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('api_key'), header: HeaderName }),
  z.strictObject({ type: z.literal('bearer') }),
  z.strictObject({ type: z.literal('basic') }),
  z.strictObject({ type: z.literal('oauth2'), tokenPath: Text, scope: z.optional(Text) }),
  z.strictObject({ type: z.literal('query'), name: Text }),
  z.strictObject({ type: z.literal('none') }),
]);
export type AuthRule = z.infer<typeof Auth>;

const Request = z.strictObject({
  method: z._default(z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']), 'GET'),
  path: Text,
  query: z._default(z.record(Text, z.string()), {}),
  headers: z._default(z.record(HeaderName, z.string()), {}),
  body: z.optional(Source),
});
export type RequestSource = z.infer<typeof Request>;

const Operation = z.strictObject({
  request: Request,
  noMatch: z._default(z.array(Status), [404]),
  map: Source,
});

const Choice = z.strictObject({ value: Text, title: Text });

const Input = z.strictObject({
  name: Key,
  title: Text,
  kind: z.enum(['text', 'choice', 'instant', 'date', 'phone']),
  required: z._default(z.boolean(), false),
  maxLength: z.optional(z.int().check(z.gte(1), z.lte(20_000))),
  form: z.optional(z.enum(REFERENCE_FORMS)),
  from: z.optional(z.enum(['words', 'reference', 'option', 'at', 'phone', 'proof'])),
  choices: z.optional(
    z.union([z.array(Choice).check(z.minLength(1)), z.strictObject({ request: Request, map: Source })]),
  ),
});
export type InputSource = z.infer<typeof Input>;

const Action = z.strictObject({
  name: z.string().check(z.regex(/^[a-z][a-z0-9_]{0,39}$/)),
  kind: z.enum(ACTION_KINDS),
  title: Text,
  risk: z.enum(['low', 'high']),
  identity: z.optional(z.enum(IDENTITY_POLICIES)),
  inputs: z._default(z.array(Input), []),
  request: Request,
  refused: z._default(z.array(Status), [400, 404, 409, 422]),
  result: Source,
  readBack: z.optional(Operation),
});
export type ActionSource = z.infer<typeof Action>;

const Fixture = z.strictObject({
  name: Text,
  operation: z._default(
    z.string().check(z.regex(/^[a-z][a-z0-9_]{0,39}(?:\/(?:readBack|offer))?$/)),
    'lookup',
  ),
  asked: z._default(
    z.strictObject({
      reference: z.optional(Text),
      proof: z.optional(Text),
      code: z.optional(Text),
      words: z.optional(Text),
      lang: z.optional(Text),
      inputs: z.optional(z.record(Key, z.string())),
    }),
    {},
  ),
  now: Text,
  response: z.strictObject({
    status: Status,
    file: z.optional(Text),
    headers: z.optional(z.record(HeaderName, z.string())),
  }),
  /** How the confirming of a code is answered. */
  confirm: z.optional(Status),
  expect: z.record(z.string(), z.unknown()),
});
export type Fixture = z.infer<typeof Fixture>;

export const DefinitionSource = z.strictObject({
  apiVersion: z.literal('connector/v1'),
  name: Name,
  title: Text,
  kind: z.enum(CASE_KINDS),
  reference: z.enum(REFERENCE_FORMS),
  topics: z._default(z.array(z.enum(TOPICS)), []),
  identity: z.enum(IDENTITY_POLICIES),
  proof: z.optional(z.enum(['surname', 'postcode', 'phone4'])),
  patterns: z._default(
    z.array(z.strictObject({ match: Text, as: z.optional(Text), form: z.optional(z.enum(REFERENCE_FORMS)) })),
    [],
  ),
  mask: z._default(
    z.strictObject({ keep: z.tuple([z.int().check(z.gte(0), z.lte(6)), z.int().check(z.gte(0), z.lte(6))]) }),
    { keep: [3, 2] },
  ),
  auth: Auth,
  limits: z._default(
    z.strictObject({
      timeoutMs: z.optional(z.int().check(z.gte(100), z.lte(10_000))),
      maxBytes: z.optional(z.int().check(z.gte(1024), z.lte(4_194_304))),
      perMinute: z.optional(z.int().check(z.gte(1), z.lte(100_000))),
    }),
    {},
  ),
  phases: z.record(Text, z.enum(PHASES)),
  facts: z.record(z.string(), FactRule),
  lookup: z.optional(Operation),
  find: z.optional(Operation),
  challenge: z.optional(z.strictObject({ request: Request, confirm: z.strictObject({ request: Request }) })),
  events: z.optional(z.strictObject({ map: Source })),
  actions: z._default(z.array(Action), []),
  fixtures: z._default(z.array(Fixture), []),
});
export type DefinitionSource = z.infer<typeof DefinitionSource>;
