import * as z from 'zod/mini';
import type { BehindRow, BehindView } from '#domain/behind.ts';
import type { AskedTrend, Load, OverviewView, Parity } from '#domain/overview.ts';
import type { ReportGroup, Spread } from '#domain/report.ts';
import type { Series, SeriesPoint } from '#domain/series.ts';
import type { ReplyTargets } from '#domain/targets.ts';
import { each, maybe, oneOf, open, place, text } from '../api/words.ts';
import { ANSWERING, COUNTED, TIMES } from './words.ts';

/* What the API tells of the numbers, checked at the edge. */

const number = z.number();

/** Numbers by names this page may know. */
const numbers = z.record(text, number);

const spread: z.ZodMiniType<Spread> = z.object({ n: number, p50: number, p90: number, p95: number });

const of: z.ZodMiniType<ReportGroup['of']> = z.object({
  place: maybe(text),
  channel: maybe(text),
  asked: maybe(text),
  lang: maybe(text),
  agent: maybe(text),
});

const counted = {
  counts: numbers,
  spans: z.object({
    first_wall: maybe(spread),
    first_business: maybe(spread),
    next_wall: maybe(spread),
    next_business: maybe(spread),
    approval: maybe(spread),
  }),
  rates: numbers,
};

const group: z.ZodMiniType<ReportGroup> = z.object({ of, ...counted });

const replyTarget = z.object({ seconds: number, business: z.boolean() });
const target: z.ZodMiniType<ReplyTargets> = z.object({ first: maybe(replyTarget), next: maybe(replyTarget) });

const aimed = z.object({ of, ...counted, target });

const point: z.ZodMiniType<SeriesPoint> = z.object({ from: text, to: text, ...counted });
const series: z.ZodMiniType<Series & { target: ReplyTargets }> = z.object({
  of,
  points: z.array(point),
  target,
});

const trend: z.ZodMiniType<AskedTrend> = z.object({ asked: text, ended: number, before: number });
const parity: z.ZodMiniType<Parity> = z.object({
  private: maybe(spread),
  public: maybe(spread),
  ratio: maybe(number),
});
const load: z.ZodMiniType<Load> = z.object({
  id: text,
  name: text,
  replies: number,
  notices: number,
  dismissed: number,
  open: number,
});

export const overviewView: z.ZodMiniType<OverviewView> = z.object({
  brand: text,
  now: text,
  from: text,
  to: text,
  before: z.object({ from: text, to: text }),
  step: z.enum(['day', 'week']),
  split: oneOf(TIMES.splits),
  // What this page has no words for is no reason to call it well.
  answering: open(ANSWERING, 'slow'),
  backlog: z.object({
    threads: number,
    oldest: maybe(text),
    ages: z.array(number),
    overdue: number,
    longest: z.array(z.object({ thread: text, since: text, overdue: z.boolean(), customer: maybe(text) })),
  }),
  whole: aimed,
  past: group,
  series: z.array(series),
  lines: z.array(aimed),
  asked: z.array(trend),
  parity,
  loads: z.array(load),
});

const row: z.ZodMiniType<BehindRow> = z.object({
  thread: text,
  customer: maybe(text),
  at: text,
  day: text,
  place,
  channel: text,
  asked: text,
  lang: text,
  agent: text,
  owner: maybe(text),
  waited: maybe(number),
});

export const behindView: z.ZodMiniType<BehindView> = z.object({
  what: oneOf(COUNTED),
  rows: each(row),
  next: maybe(text),
});
