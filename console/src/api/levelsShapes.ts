import * as z from 'zod/mini';
import type { Schedule } from '#domain/brand.ts';
import type { LevelsInForce } from '#domain/sla/published.ts';
import type { PriorityRule, ServiceLevels, SlaPolicy, Target } from '#domain/sla/serviceLevels.ts';
import { DELETED, PAUSE, PRIORITY, THANKS, TOPIC } from '../levelsVocabulary.ts';
import { each, maybe, oneOf, place, text } from './words.ts';

/* A brand's service levels, as the API tells them. */

const hours = z.array(z.tuple([text, text]));
const dated = z.record(text, hours);

const schedule: z.ZodMiniType<Schedule> = z.object({
  timeZone: text,
  hours: z.object({
    mon: maybe(hours),
    tue: maybe(hours),
    wed: maybe(hours),
    thu: maybe(hours),
    fri: maybe(hours),
    sat: maybe(hours),
    sun: maybe(hours),
  }),
  holidays: maybe(z.array(text)),
  shifts: maybe(dated),
  breaks: maybe(dated),
});

const target: z.ZodMiniType<Target> = z.object({ seconds: z.number(), warnAt: z.number() });
const priority = oneOf(PRIORITY);
const topic = oneOf(TOPIC);

const policy: z.ZodMiniType<SlaPolicy> = z.object({
  name: text,
  when: z.object({
    channel: maybe(z.array(text)),
    place: maybe(z.array(place)),
    priority: maybe(z.array(priority)),
    asked: maybe(z.array(topic)),
  }),
  schedule: maybe(text),
  targets: z.object({
    first_reply: maybe(target),
    next_reply: maybe(target),
    update: maybe(target),
    resolution: maybe(target),
    approval: maybe(target),
  }),
  pauses: each(oneOf(PAUSE)),
});

const rule: z.ZodMiniType<PriorityRule> = z.object({
  priority,
  when: z.object({
    asked: maybe(z.array(topic)),
    vulnerable: maybe(z.literal(true)),
    waitedSeconds: maybe(z.number()),
    promise: maybe(z.union([z.literal('broken'), z.object({ withinSeconds: z.number() })])),
    dissatisfied: maybe(z.literal(true)),
  }),
});

const levels: z.ZodMiniType<ServiceLevels> = z.object({
  schedules: z.record(text, schedule),
  policies: z.array(policy),
  priorities: z.array(rule),
  promises: z.object({
    rules: z.array(z.object({ asked: z.array(topic), withinSeconds: z.number() })),
    update: z.object({ fromSeconds: z.number(), window: z.tuple([z.number(), z.number()]) }),
    escalateSeconds: z.number(),
  }),
  stuckSeconds: z.object({ draft: z.number(), reply: z.number(), action: z.number() }),
  automatic: z.object({ texts: z.array(text), stopClock: z.boolean() }),
  thanks: oneOf(THANKS),
  deleted: oneOf(DELETED),
  satisfaction: maybe(z.object({ afterSeconds: z.number() })),
  backlog: z.object({ threads: z.number(), oldestSeconds: z.number() }),
});

export const levelsInForce: z.ZodMiniType<LevelsInForce> = z.object({
  version: z.number(),
  since: text,
  levels,
  source: text,
  next: maybe(z.object({ version: z.number(), from: text })),
});
