import * as z from 'zod/mini';
import type { Alarm } from '#domain/alarm.ts';
import type { Clock } from '#domain/sla/clocks.ts';
import type { Pause } from '#domain/sla/pause.ts';
import type { PriorityReason } from '#domain/sla/priority.ts';
import type { Promised } from '#domain/sla/promise.ts';
import type { OwedPromise } from '#domain/view.ts';
import { PAUSE, TOPIC } from '../levelsVocabulary.ts';
import * as words from '../slaVocabulary.ts';
import { each, maybe, oneOf, open, place, text } from './words.ts';

/* Clocks, promises, priority and alarms, as the API tells them. */

export const clock: z.ZodMiniType<Clock> = z.object({
  metric: oneOf(words.METRIC),
  key: text,
  since: text,
  dueAt: text,
  warnAt: maybe(text),
  escalateAt: maybe(text),
  owner: maybe(text),
});

export const pause: z.ZodMiniType<Pause> = z.object({ state: oneOf(PAUSE), from: text, to: maybe(text) });

const owed = {
  id: text,
  kind: open(words.PROMISE, 'other'),
  by: text,
  madeAt: text,
  owner: text,
  source: open(words.PROMISE_SOURCE, 'reply'),
  what: maybe(text),
  noticed: maybe(z.literal(true)),
};

export const promised: z.ZodMiniType<Promised> = z.object(owed);

export const owedPromise: z.ZodMiniType<OwedPromise> = z.object({
  ...owed,
  state: open(words.OWED, 'at_risk'),
});

const ofPromise = { by: text, owner: text };

export const reason: z.ZodMiniType<PriorityReason> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('asked'), asked: oneOf(TOPIC) }),
  z.object({ kind: z.literal('vulnerable'), signs: each(oneOf(words.SIGN)) }),
  z.object({ kind: z.literal('waited'), since: text, thread: maybe(text) }),
  z.object({ kind: z.literal('promise_broken'), ...ofPromise }),
  z.object({ kind: z.literal('promise_near'), ...ofPromise }),
  z.object({ kind: z.literal('dissatisfied') }),
]);

export const alarm: z.ZodMiniType<Alarm> = z.object({
  id: text,
  level: oneOf(words.ALARM_LEVEL),
  metric: oneOf(words.METRIC),
  thread: maybe(text),
  customer: maybe(text),
  place: maybe(place),
  owner: maybe(text),
  channel: maybe(text),
  dueAt: text,
  raisedAt: text,
  late: maybe(z.literal(true)),
  runbook: text,
});
