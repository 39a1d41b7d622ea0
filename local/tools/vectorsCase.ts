import * as z from 'zod';
import type { Schedule } from '#domain/brand.ts';
import { afterDays, beforeDays } from '#domain/businessDays.ts';
import { after, before, isActive, within } from '#domain/businessTime.ts';
import { type Instant, instantOf, msOf } from '#domain/instant.ts';
import { type Period, periodsAfter, periodsBefore, periodsOn } from '#domain/schedule.ts';
import { dayAt, momentOf, secondsOf } from '#domain/zone.ts';

/* The operations of biz, each with what its row must hold, what it may expect, and how okno answers it. */

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3}0*)?)?(Z|[+-]\d\d:\d\d)$/;

/** A moment with its offset, with or without milliseconds, as an `Instant`. */
export const moment = z
  .string()
  .refine((text) => MOMENT.test(text) && Number.isFinite(Date.parse(text)), {
    error: 'must be a moment like 2026-11-02T09:15:23Z',
  })
  .transform((text): Instant => instantOf(Date.parse(text)));

const SECONDS = { second: 1, minute: 60, hour: 3600 };

/** `minutes` and `Minute` are `minute`. */
const unit = z
  .string()
  .transform((text) => text.toLowerCase().replace(/s$/, ''))
  .pipe(z.enum(['second', 'minute', 'hour', 'day']));

const span = z.object({ unit, n: z.number(), t: moment });
const spot = z.object({ t: moment });
/** Without `take`, as many as are expected. */
const walk = z.object({
  t: moment,
  take: z.int().min(0).optional(),
  expect: z.array(z.unknown()).optional(),
});

const periods = z.array(
  z.union([
    z.tuple([moment, moment]),
    z.object({ start: moment, end: moment }).transform(({ start, end }): [Instant, Instant] => [start, end]),
  ]),
);

type Span = z.infer<typeof span>;

const later = (schedule: Schedule, { unit: of, n, t }: Span): Instant =>
  of === 'day' ? afterDays(schedule, t, n) : after(schedule, t, n * SECONDS[of]);

const earlier = (schedule: Schedule, { unit: of, n, t }: Span): Instant =>
  of === 'day' ? beforeDays(schedule, t, n) : before(schedule, t, n * SECONDS[of]);

const taken = (
  from: Iterable<Period>,
  { take, expect = [0] }: z.infer<typeof walk>,
): [Instant, Instant][] => {
  const count = take ?? expect.length;
  const found: [Instant, Instant][] = [];
  for (const { start, end } of count === 0 ? [] : from) {
    found.push([instantOf(start), instantOf(end)]);
    if (found.length === count) break;
  }
  return found;
};

const holds =
  (at: number) =>
  ({ start, end }: Period): boolean =>
    start <= at && at < end;

/** Of no use to the desk, which asks whether it is open: breaks alone, walked as if they were the hours. */
const onBreak = ({ timeZone, breaks = {} }: Schedule, t: Instant): boolean =>
  periodsOn({ timeZone, hours: {}, shifts: breaks }, dayAt(timeZone, t)).some(holds(msOf(t)));

const onHoliday = ({ timeZone, holidays = [] }: Schedule, t: Instant): boolean =>
  holidays.includes(dayAt(timeZone, t));

const wall = z.object({ date: z.iso.date(), time: z.string() });

/** The domain's times are whole minutes; a wall shows seconds too. */
const localToUtc = ({ timeZone }: Schedule, { date, time }: z.infer<typeof wall>): Instant => {
  const [, minutes = time, seconds = '0'] = /^(\d\d:\d\d):([0-5]\d)$/.exec(time) ?? [];
  return instantOf(momentOf(timeZone, { date, seconds: secondsOf(minutes) + Number(seconds) }));
};

/** A row that was read; `answer` is what okno says, and throws what the domain throws. */
export interface Reading {
  /** Undefined where an error is expected. */
  expected: unknown;
  answer(): unknown;
}

type Operation = (schedule: Schedule, row: Record<string, unknown>, failing: boolean) => Reading;

const operation =
  <Input, Result>(
    input: z.ZodType<Input>,
    result: z.ZodType<Result>,
    answer: (schedule: Schedule, it: Input) => Result,
  ): Operation =>
  (schedule, row, failing) => {
    const it = input.parse(row);
    const { expect: expected } = failing ? { expect: undefined } : z.object({ expect: result }).parse(row);
    return { expected, answer: () => answer(schedule, it) };
  };

const OPERATIONS = new Map<string, Operation>([
  ['after', operation(span, moment, later)],
  ['before', operation(span, moment, earlier)],
  [
    'within',
    operation(z.object({ from: moment, to: moment }), z.number(), (on, { from, to }) => within(on, from, to)),
  ],
  ['active', operation(spot, z.boolean(), (on, { t }) => isActive(on, t))],
  ['onbreak', operation(spot, z.boolean(), (on, { t }) => onBreak(on, t))],
  ['onholiday', operation(spot, z.boolean(), (on, { t }) => onHoliday(on, t))],
  ['periodsafter', operation(walk, periods, (on, it) => taken(periodsAfter(on, msOf(it.t)), it))],
  ['periodsbefore', operation(walk, periods, (on, it) => taken(periodsBefore(on, msOf(it.t)), it))],
  ['localtoutc', operation(wall, moment, localToUtc)],
]);

/** Reads one case: `on_break?` is `onBreak`. @throws ZodError, Error for an operation nobody knows. */
export const readCase = (schedule: Schedule, row: Record<string, unknown>, failing: boolean): Reading => {
  const known = OPERATIONS.get(String(row.op).replace(/\W|_/g, '').toLowerCase());
  if (known === undefined) throw new Error(`unknown operation ${JSON.stringify(row.op)}`);
  return known(schedule, row, failing);
};
