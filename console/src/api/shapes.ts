import * as z from 'zod/mini';
import type { Claim, Draft, DraftCase, DraftDelivery } from '#domain/draft.ts';
import type { CitedFact, FactValue } from '#domain/facts.ts';
import type { Finding } from '#domain/finding.ts';
import type { Head, HeadDraft, HeadReply, Promised } from '#domain/head.ts';
import type { Account, Message } from '#domain/message.ts';
import type { Agent, Delivery, Reply } from '#domain/reply.ts';
import type { Alarm, AuditEntry, CheckView, MeView, QueueRow, QueueView, ThreadView } from '#domain/view.ts';
import * as words from '../vocabulary.ts';

/* What the API answers, checked at the edge: each schema yields the domain's own type. */

const text = z.string();
const maybe = z.exactOptional;

const oneOf = <T extends string>(table: Readonly<Record<T, string>>) =>
  z.custom<T>((value) => typeof value === 'string' && Object.hasOwn(table, value));

const place = oneOf(words.PLACE);
const precision = z.enum(['minute', 'hour', 'day']);

const account: z.ZodMiniType<Account> = z.object({ id: text, handle: maybe(text), name: maybe(text) });

const message: z.ZodMiniType<Message> = z.object({
  thread: text,
  id: text,
  at: text,
  direction: z.enum(['in', 'out']),
  place,
  author: account,
  text,
  lang: maybe(text),
  inReplyTo: maybe(text),
});

const agent: z.ZodMiniType<Agent> = z.object({ id: text, name: text, initials: text });

const headDraft: z.ZodMiniType<HeadDraft> = z.object({
  id: text,
  state: oneOf(words.DRAFT_STATE),
  basedOn: text,
  retryAt: maybe(text),
});

const headReply: z.ZodMiniType<HeadReply> = z.object({
  id: text,
  state: oneOf(words.REPLY_STATE),
  by: text,
  at: text,
  checkAt: text,
});

const promised: z.ZodMiniType<Promised> = z.object({
  by: text,
  owner: text,
  madeAt: text,
  noticed: maybe(z.literal(true)),
  broken: maybe(z.literal(true)),
});

const head: z.ZodMiniType<Head> = z.object({
  thread: text,
  place,
  customer: account,
  version: z.number(),
  preview: text,
  lastInbound: maybe(text),
  lastOutbound: maybe(text),
  waitingSince: maybe(text),
  firstReplyAt: maybe(text),
  draft: maybe(headDraft),
  reply: maybe(headReply),
  owner: maybe(text),
  promise: maybe(promised),
  warned: maybe(text),
  breached: maybe(text),
  nextAt: maybe(text),
});

const row: z.ZodMiniType<QueueRow> = z.object({
  head,
  channel: text,
  metric: oneOf(words.METRIC),
  dueAt: maybe(text),
  warnAt: maybe(text),
  urgency: oneOf(words.URGENCY),
  draftFresh: z.boolean(),
});

const alarm: z.ZodMiniType<Alarm> = z.object({
  id: text,
  level: oneOf(words.ALARM_LEVEL),
  metric: oneOf(words.METRIC),
  thread: text,
  customer: text,
  dueAt: text,
  raisedAt: text,
  runbook: text,
});

const factValue: z.ZodMiniType<FactValue> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('instant'), at: text, precision }),
  z.object({ kind: z.literal('span'), from: text, to: text, precision }),
  z.object({
    kind: z.literal('place'),
    name: text,
    code: maybe(text),
    names: maybe(z.record(text, text)),
  }),
  z.object({ kind: z.literal('number'), value: z.number() }),
  z.object({ kind: z.literal('code'), code: text }),
  z.object({ kind: z.literal('text'), text }),
  z.object({ kind: z.literal('reference'), text }),
]);

const fact: z.ZodMiniType<CitedFact> = z.object({
  id: text,
  label: text,
  value: factValue,
  source: text,
  observedAt: text,
  certainty: oneOf(words.CERTAINTY),
  disclose: oneOf(words.DISCLOSURE),
});

const claim: z.ZodMiniType<Claim> = z.object({ start: z.number(), end: z.number(), facts: z.array(text) });

const draftDelivery: z.ZodMiniType<DraftDelivery> = z.object({
  thread: text,
  place,
  text,
  claims: z.array(claim),
});

const draftCase: z.ZodMiniType<DraftCase> = z.object({ backoffice: text, hash: text, display: text });

const finding: z.ZodMiniType<Finding> = z.object({
  kind: oneOf(words.FINDING_KIND),
  code: text,
  place,
  excerpt: text,
  message: text,
});

const draft: z.ZodMiniType<Draft> = z.object({
  id: text,
  thread: text,
  place,
  madeAt: text,
  basedOn: text,
  state: oneOf(words.DRAFT_STATE),
  human: maybe(oneOf(words.HUMAN_REASON)),
  lang: oneOf(words.LANGUAGE),
  verification: oneOf(words.VERIFICATION),
  intent: oneOf(words.INTENT),
  deliveries: z.array(draftDelivery),
  facts: z.array(fact),
  findings: z.array(finding),
  asks: z.array(text),
  case: maybe(draftCase),
  promiseBy: maybe(text),
  elsewhereOnly: maybe(z.literal(true)),
  notice: maybe(z.literal(true)),
});

const delivery: z.ZodMiniType<Delivery> = z.object({
  thread: text,
  place,
  text,
  replyTo: maybe(text),
  after: maybe(text),
  sentId: maybe(text),
  sentAt: maybe(text),
});

const reply: z.ZodMiniType<Reply> = z.object({
  id: text,
  thread: text,
  draftId: text,
  basedOn: text,
  approvedAt: text,
  by: agent,
  deliveries: z.array(delivery),
  state: oneOf(words.REPLY_STATE),
  fence: z.number(),
  leaseUntil: maybe(text),
  notBefore: maybe(text),
  unknownSince: maybe(text),
  rounds: maybe(z.number()),
  reason: maybe(text),
  code: maybe(text),
  case: maybe(draftCase),
});

const audit: z.ZodMiniType<AuditEntry> = z.object({
  id: text,
  at: text,
  by: text,
  what: text,
  detail: maybe(text),
});

const unchanged = { cursor: text, unchanged: z.literal(true), now: text };
const changed = { cursor: text, unchanged: z.literal(false), now: text };

export const meView: z.ZodMiniType<MeView> = z.object({
  agent,
  brands: z.array(z.object({ id: text, name: text, role: oneOf(words.ROLE) })),
});

export const queueView: z.ZodMiniType<QueueView> = z.discriminatedUnion('unchanged', [
  z.object(unchanged),
  z.object({ ...changed, rows: z.array(row), alarms: z.array(alarm) }),
]);

export const threadView: z.ZodMiniType<ThreadView> = z.discriminatedUnion('unchanged', [
  z.object(unchanged),
  z.object({
    ...changed,
    row,
    messages: z.array(message),
    drafts: z.array(draft),
    replies: z.array(reply),
    audit: z.array(audit),
    limits: z.object({ public: maybe(z.number()), private: maybe(z.number()) }),
  }),
]);

export const checkView: z.ZodMiniType<CheckView> = z.object({
  findings: z.array(finding),
  lengths: z.array(z.object({ place, length: z.number(), limit: z.number() })),
});

export const errorBody = z.object({
  error: z.object({
    code: text,
    message: text,
    details: maybe(z.record(text, text)),
  }),
});

export const config = z.object({ issuer: text, clientId: text, apiBase: text });
export type Config = z.infer<typeof config>;
