import * as z from 'zod';
import type { Schedule } from '#domain/brand.ts';
import { after, within } from '#domain/businessTime.ts';
import { earliest, type Instant, instantOf, msOf } from '#domain/instant.ts';
import { moment } from './vectorsCase.ts';

/* Scenarios of Zammad: what happened to a ticket, and when its three clocks were due. Targets are open minutes. */

const CLOCKS = ['first', 'update', 'close'] as const;
type Clock = (typeof CLOCKS)[number];

/** Only in these do the clocks run. */
const RUNNING = ['new', 'open'];
const state = z.string().regex(/^(new|open|pending.*|closed|merged)$/);

/** What is known of each clock by its name: `first` is due, `firstMin` was used, `firstDiff` was left. */
const expectation = z.partialRecord(
  z.enum(['escalationAt', ...CLOCKS.flatMap((name) => [name, `${name}Min`, `${name}Diff`] as const)]),
  z.union([moment, z.number(), z.null()]),
);
const expected = expectation.refine((asked) => Object.keys(asked).length > 0, { error: 'expects nothing' });
type Outcome = z.infer<typeof expectation>;

const event = z.strictObject({
  at: moment.optional(),
  state: state.optional(),
  firstResponseAt: moment.optional(),
  agentAt: moment.optional(),
  customerAt: moment.optional(),
  closeAt: moment.optional(),
  slaMatches: z.boolean().optional(),
  expectAfter: expected.optional(),
  note: z.string().optional(),
});
type Event = z.infer<typeof event>;

const target = z.number().nullish();
const scenario = z.object({
  sla: z.object({ first: target, update: target, close: target }),
  createdAt: moment,
  customerAt: moment.nullish(),
  initialState: state.default('open'),
  events: z.array(event).default([]),
  expect: expected,
});

interface Story extends z.infer<typeof scenario> {
  schedule: Schedule;
}

interface Pause {
  from: Instant;
  to: Instant;
}

/** Zammad keeps whole minutes (docs/rules.md B10). */
const toMinute = (at: Instant): Instant => instantOf(Math.floor(msOf(at) / 60_000) * 60_000);

/** Spans in a state that does not count, in order; one that has not ended moves no deadline yet. */
const pausesOf = ({ createdAt, initialState }: Story, events: readonly Event[]): Pause[] => {
  const pauses: Pause[] = [];
  let since = RUNNING.includes(initialState) ? undefined : createdAt;
  for (const { at, state: now } of events) {
    if (at === undefined || now === undefined) continue;
    if (since !== undefined) pauses.push({ from: toMinute(since), to: toMinute(at) });
    since = RUNNING.includes(now) ? undefined : at;
  }
  return pauses;
};

/** As `after`, standing still in pauses; a deadline at the beginning of a pause is moved behind it, as by B3. */
const dueAt = (schedule: Schedule, pauses: readonly Pause[], from: Instant, seconds: number): Instant => {
  let [at, left] = [from, seconds];
  for (const pause of pauses) {
    if (pause.to <= at) continue;
    if (after(schedule, at, left) < pause.from) break;
    left -= within(schedule, at, pause.from);
    at = pause.to;
  }
  return after(schedule, at, left);
};

/** Open minutes between, less pauses, whole ones as in Zammad. */
const minutesUsed = (schedule: Schedule, pauses: readonly Pause[], [from, to]: Ended): number => {
  const paused = pauses.map((pause) =>
    within(schedule, pause.from > from ? pause.from : from, pause.to < to ? pause.to : to),
  );
  return Math.floor(paused.reduce((left, seconds) => left - seconds, within(schedule, from, to)) / 60);
};

type Ended = [from: Instant, to: Instant];

/** When each clock began, and the spans that answers ended. */
const follow = ({ createdAt, customerAt }: Story, events: readonly Event[]) => {
  const since: Partial<Record<Clock, Instant>> = { first: createdAt, close: createdAt };
  if (customerAt) since.update = customerAt;
  const spans: Record<Clock, Ended[]> = { first: [], update: [], close: [] };
  const end = (name: Clock, at: Instant | undefined): void => {
    const from = since[name];
    if (at === undefined || from === undefined) return;
    spans[name].push([from, at]);
    delete since[name];
  };
  for (const { firstResponseAt, agentAt, closeAt, customerAt: asked, slaMatches } of events) {
    end('first', firstResponseAt);
    end('update', agentAt);
    end('close', closeAt);
    if (asked !== undefined) since.update ??= asked;
    if (closeAt !== undefined || slaMatches === false) for (const name of CLOCKS) delete since[name];
  }
  return { since, spans };
};

/** Of several spans that answers ended the longest is told. */
const usedOf = (name: Clock, target: number, used: readonly number[]): Outcome => {
  const longest = Math.max(...used);
  return used.length === 0 ? {} : { [`${name}Min`]: longest, [`${name}Diff`]: target - longest };
};

/** Deadlines after these events, of the clocks that have a target. */
const outcome = (story: Story, events: readonly Event[]): Outcome => {
  const { schedule, sla } = story;
  const pauses = pausesOf(story, events);
  const { since, spans } = follow(story, events);
  const live: Partial<Record<Clock, Instant>> = {};
  const used: Outcome = {};
  for (const name of CLOCKS) {
    const minutes = sla[name];
    if (typeof minutes !== 'number') continue;
    const from = since[name];
    if (from !== undefined) live[name] = toMinute(dueAt(schedule, pauses, from, minutes * 60));
    const spent = spans[name].map((span) => minutesUsed(schedule, pauses, span));
    Object.assign(used, usedOf(name, minutes, spent));
  }
  return { ...live, ...used, escalationAt: earliest(...Object.values(live)) ?? null };
};

/** What is not known is null: a clock without a target, or one that was stopped, has no deadline. */
const among = (got: Outcome, keys: readonly string[]): Record<string, unknown> => {
  const known: Record<string, unknown> = got;
  return Object.fromEntries(keys.map((key) => [key, known[key] ?? null]));
};

/**
 * Reads one scenario; both `expected` and the answer are lists, a member for every event with `expectAfter` and
 * one for the end, each with the keys that are expected and no other. @throws ZodError
 */
export const readScenario = (schedule: Schedule, row: Record<string, unknown>) => {
  const story = { ...scenario.parse(row), schedule };
  const { events } = story;
  const seen = [
    ...events.flatMap(({ expectAfter }, index) =>
      expectAfter === undefined ? [] : [{ until: index + 1, wanted: expectAfter }],
    ),
    { until: events.length, wanted: story.expect },
  ];
  return {
    expected: seen.map(({ wanted }) => wanted),
    answer: () =>
      seen.map(({ until, wanted }) => among(outcome(story, events.slice(0, until)), Object.keys(wanted))),
  };
};
