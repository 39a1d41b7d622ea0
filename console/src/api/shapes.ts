import * as z from 'zod/mini';
import type { Head, HeadDraft, HeadReply } from '#domain/head.ts';
import type { IncidentView } from '#domain/incident.ts';
import type { Delivery, Reply } from '#domain/reply.ts';
import { RIGHTS } from '#domain/roles.ts';
import { SECOND_REASONS } from '#domain/secondApproval.ts';
import type { Approved, AuditEntry, CheckView, MeView, QueueRow, ThreadView } from '#domain/view.ts';
import { PHASE } from '../caseVocabulary.ts';
import { PRIORITY, TOPIC } from '../levelsVocabulary.ts';
import { METRIC, SIGN } from '../slaVocabulary.ts';
import * as words from '../vocabulary.ts';
import { action, headAction } from './actionShapes.ts';
import { draft, draftCase } from './draftShapes.ts';
import { fact } from './factShapes.ts';
import { account, message } from './messageShapes.ts';
import { clock, owedPromise, pause, promised, reason } from './slaShapes.ts';
import { channel, lengthUnit, outgoingFile, templateUse, ways } from './wayShapes.ts';
import { agent, changed, each, findings, maybe, oneOf, open, place, text, unchanged } from './words.ts';

/* What the API answers, checked at the edge: each schema yields the domain's own type. */

const headDraft: z.ZodMiniType<HeadDraft> = z.object({
  id: text,
  state: oneOf(words.DRAFT_STATE),
  basedOn: text,
  retryAt: maybe(text),
  notice: maybe(z.literal(true)),
});

const headReply: z.ZodMiniType<HeadReply> = z.object({
  id: text,
  state: oneOf(words.REPLY_STATE),
  by: text,
  at: text,
  checkAt: text,
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
  action: maybe(headAction),
  owner: maybe(text),
  promises: maybe(each(promised)),
  pauses: maybe(each(pause)),
  spokeAt: maybe(text),
  asked: maybe(oneOf(TOPIC)),
  signs: maybe(each(oneOf(SIGN))),
  recheck: maybe(z.object({ at: text, phase: open(PHASE, 'unknown') })),
  nextAt: maybe(text),
});

export const row: z.ZodMiniType<QueueRow> = z.object({
  head,
  channel: text,
  title: text,
  metric: oneOf(METRIC),
  dueAt: maybe(text),
  warnAt: maybe(text),
  urgency: oneOf(words.URGENCY),
  draftFresh: z.boolean(),
  priority: open(PRIORITY, 'normal'),
  why: each(reason),
  policy: maybe(text),
  clocks: each(clock),
  rests: maybe(each(pause)),
  promises: each(owedPromise),
});

const secondReasons = each(z.enum(SECOND_REASONS));

const second = z.object({ why: secondReasons, by: maybe(agent), at: maybe(text) });

const delivery: z.ZodMiniType<Delivery> = z.object({
  thread: text,
  place,
  text,
  replyTo: maybe(text),
  privateReplyTo: maybe(text),
  file: maybe(outgoingFile),
  choices: maybe(z.array(text)),
  template: maybe(templateUse),
  copy: maybe(z.literal(true)),
  ownWords: maybe(z.literal(true)),
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
  second: maybe(second),
  sendsAt: maybe(text),
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

export const meView: z.ZodMiniType<MeView> = z.object({
  agent,
  brands: z.array(
    z.object({
      id: text,
      name: text,
      timeZone: text,
      roles: each(oneOf(words.ROLE)),
      rights: each(z.enum(RIGHTS)),
      people: z.array(z.object({ id: text, name: text })),
    }),
  ),
});

export const threadView: z.ZodMiniType<ThreadView> = z.discriminatedUnion('unchanged', [
  z.object(unchanged),
  z.object({
    ...changed,
    row,
    messages: z.array(message),
    drafts: z.array(draft),
    replies: z.array(reply),
    actions: each(action),
    audit: z.array(audit),
    channel,
    ways,
    link: maybe(text),
    blocked: maybe(z.object({ by: text, at: text, reason: text })),
    secondApproval: maybe(secondReasons),
  }),
]);

/** What an approval came to. */
export const approved: z.ZodMiniType<Approved> = z.object({
  reply: text,
  state: z.enum(['approved', 'proposed']),
  sendsAt: maybe(text),
});

export const checkView: z.ZodMiniType<CheckView> = z.object({
  findings,
  lengths: z.array(z.object({ place, length: z.number(), limit: z.number(), unit: lengthUnit })),
});

const incidentView: z.ZodMiniType<IncidentView> = z.object({
  incident: z.object({
    id: text,
    brand: text,
    backoffice: text,
    reference: text,
    version: z.number(),
    facts: z.array(fact),
    news: text,
    previews: each(z.object({ lang: oneOf(words.LANGUAGE), text })),
    seenAt: text,
    recheckAt: maybe(text),
    untold: maybe(z.literal(true)),
    told: maybe(z.object({ by: agent, at: text, threads: z.number() })),
    tellAt: maybe(text),
  }),
  threads: z.number(),
});
export const incidentViews: z.ZodMiniType<IncidentView[]> = z.array(incidentView);

export const handedOver = z.object({ threads: z.number() });

export const letIn = z.object({ ticket: text });

export const errorBody = z.object({
  error: z.object({
    code: text,
    message: text,
    details: maybe(z.record(text, text)),
  }),
});

export const config = z.object({ issuer: text, clientId: text, apiBase: text, live: maybe(text) });
export type Config = z.infer<typeof config>;
