import { describe, expect, it } from 'vitest';
import type { Schedule } from '#domain/brand.ts';
import { after, within } from '#domain/businessTime.ts';
import { earliest, type Instant, msOf } from '#domain/instant.ts';
import { wallTime } from '#domain/zone.ts';
import { haveVectors, instant, readVectors } from './vectors.ts';

type Clock = 'first' | 'update' | 'close';

interface Event {
  at?: string;
  state?: 'open' | 'pending' | 'closed';
  firstResponseAt?: string;
  agentAt?: string;
  customerAt?: string;
  closeAt?: string;
  slaMatches?: false;
  expectAfter?: Expected;
}

type Expected = Record<string, string | number | null>;

interface Scenario {
  name: string;
  calendar: Schedule;
  sla: Record<Clock, number | null>;
  createdAt: string;
  customerAt: string | null;
  initialState?: 'pending';
  events: Event[];
  expect: Expected;
}

/** Zammad keeps whole minutes (docs/rules.md B10). */
const toMinute = (at: Instant | undefined): string | null =>
  at === undefined ? null : `${at.slice(0, 16)}:00Z`;

/** Zammad makes a break of every span in a state that does not count; all of ours lie within one local date. */
const withPauses = (scenario: Scenario, events: Event[]): Schedule => {
  const { calendar, initialState, createdAt } = scenario;
  const breaks: Record<string, [string, string][]> = {};
  let pausedAt = initialState === undefined ? undefined : createdAt;
  for (const { at, state } of events) {
    if (at === undefined) continue;
    if (pausedAt !== undefined) {
      const { date } = wallTime(calendar.timeZone, msOf(pausedAt));
      breaks[date] = [...(breaks[date] ?? []), [clock(calendar, pausedAt), clock(calendar, at)]];
    }
    pausedAt = state === 'open' ? undefined : at;
  }
  return { ...calendar, breaks };
};

const clock = ({ timeZone }: Schedule, at: string): string => {
  const minutes = Math.floor(wallTime(timeZone, msOf(at)).seconds / 60);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
};

/** When each clock began, and the spans that answers ended. */
const follow = ({ createdAt, customerAt }: Scenario, events: Event[]) => {
  const since: Partial<Record<Clock, string>> = { first: createdAt, close: createdAt };
  if (customerAt !== null) since.update = customerAt;
  const spans: Record<Clock, [string, string][]> = { first: [], update: [], close: [] };
  const end = (name: Clock, at: string | undefined): void => {
    const from = since[name];
    if (at === undefined || from === undefined) return;
    spans[name].push([from, at]);
    delete since[name];
  };
  for (const event of events) {
    end('first', event.firstResponseAt);
    end('update', event.agentAt);
    end('close', event.closeAt);
    if (event.customerAt !== undefined) since.update ??= event.customerAt;
    if (event.closeAt !== undefined || event.slaMatches === false)
      for (const name of ['first', 'update', 'close'] as const) delete since[name];
  }
  return { since, spans };
};

const outcome = (scenario: Scenario, events: Event[]): Expected => {
  const schedule = withPauses(scenario, events);
  const { since, spans } = follow(scenario, events);
  const result: Expected = {};
  const live: (Instant | undefined)[] = [];
  for (const name of ['first', 'update', 'close'] as const) {
    const target = scenario.sla[name];
    if (target === null) continue;
    const from = since[name];
    const due = from === undefined ? undefined : after(schedule, instant(from), target * 60);
    live.push(due);
    result[name] = toMinute(due);
    const used = Math.max(...spans[name].map(([a, b]) => within(schedule, instant(a), instant(b)) / 60));
    if (spans[name].length > 0)
      Object.assign(result, { [`${name}Min`]: used, [`${name}Diff`]: target - used });
  }
  return { ...result, escalationAt: toMinute(earliest(...live)) };
};

describe.skipIf(!haveVectors)('escalation times against Zammad', () => {
  const { cases } = haveVectors ? readVectors<{ cases: Scenario[] }>('escalation') : { cases: [] };

  it.each(cases)('gives the deadlines of the scenario "$name"', (scenario) => {
    const seen = scenario.events.flatMap((event, index) =>
      event.expectAfter === undefined
        ? []
        : [[outcome(scenario, scenario.events.slice(0, index + 1)), event.expectAfter] as const],
    );
    for (const [got, expected] of [...seen, [outcome(scenario, scenario.events), scenario.expect] as const])
      expect({ ...nulls(expected), ...got }).toMatchObject(expected);
  });
});

/** A clock without a target has no deadline; Zammad says null. */
const nulls = (expected: Expected): Expected =>
  Object.fromEntries(
    Object.keys(expected)
      .filter((key) => expected[key] === null)
      .map((key) => [key, null]),
  );
