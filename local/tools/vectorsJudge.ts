import { isDeepStrictEqual } from 'node:util';
import { ZodError } from 'zod';
import { VisibleError } from '#domain/errors.ts';
import { readCase } from './vectorsCase.ts';
import type { Row } from './vectorsRows.ts';
import { readScenario } from './vectorsScenario.ts';
import { isObject, scheduleOf } from './vectorsSchedule.ts';

/* Whether okno agrees with a row. Every row is judged; one that cannot be read has failed. */

export interface Judgement {
  index: number;
  /** As the row has it; `scenario` for one of Zammad's, `?` for what cannot be told. */
  op: string;
  /** The row without its schedule and what it expects. */
  input: unknown;
  zone: string | undefined;
  /** Moments with milliseconds, seconds as numbers; `error …` where there is one. */
  expected: unknown;
  got: unknown;
  passed: boolean;
}

const ALIASES: Record<string, string> = {
  operation: 'op',
  amount: 'n',
  at: 't',
  expected: 'expect',
  expectSeconds: 'expect',
  expectedSeconds: 'expect',
  error: 'expectError',
  expectedError: 'expectError',
  throws: 'expectError',
};

const camel = (key: string): string => key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

const named = (given: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(given).map(([key, value]) => [ALIASES[camel(key)] ?? camel(key), value]));

const NOT_INPUT = new Set([
  ...['op', 'schedule', 'calendar', 's', 'timeZone', 'hours', 'shifts', 'breaks', 'holidays'],
  ...['expect', 'expectError', 'name', 'note', 'spec'],
]);

const inputOf = (row: Record<string, unknown>): unknown =>
  Object.fromEntries(Object.entries(row).filter(([key]) => !NOT_INPUT.has(key)));

/** The error a row wants, by its own key or as what it expects; undefined when it wants a result. */
const errorWanted = ({ expectError, expect }: Record<string, unknown>): unknown => {
  const wanted = expectError ?? (isObject(expect) ? expect.error : expect === 'error' ? true : undefined);
  return wanted === null || wanted === false ? undefined : wanted;
};

const refusalOf = (error: unknown): string =>
  error instanceof VisibleError ? `error ${error.kind}/${error.code}` : `error ${String(error)}`;

/**
 * Our own codes are compared (`negative_duration`, or a part of it); the words of another library say no more than
 * that there must be an error. A defect, a TypeError say, is never the one that was wanted.
 */
const isWanted = (wanted: unknown, error: unknown): boolean => {
  if (!(error instanceof VisibleError || error instanceof RangeError)) return false;
  return typeof wanted === 'string' && /^[a-z]+([_/][a-z]+)*$/.test(wanted) && wanted !== 'error'
    ? refusalOf(error).includes(wanted)
    : true;
};

type Result = Pick<Judgement, 'expected' | 'got' | 'passed'>;

const compared = (expected: unknown, answer: () => unknown, wanted: unknown): Result => {
  const hope = wanted === undefined ? expected : wanted === true ? 'error' : `error ${String(wanted)}`;
  try {
    const got = answer();
    return { expected: hope, got, passed: wanted === undefined && isDeepStrictEqual(got, expected) };
  } catch (error) {
    return {
      expected: hope,
      got: refusalOf(error),
      passed: wanted !== undefined && isWanted(wanted, error),
    };
  }
};

const whyUnreadable = (error: unknown): string => {
  const [issue] = error instanceof ZodError ? error.issues : [];
  if (issue !== undefined) return `${issue.path.join('.') || 'row'}: ${issue.message}`;
  return error instanceof Error ? error.message : String(error);
};

/** What okno says to a row, beside what the row expects. Throws nothing. */
export const judge = ({ index, given, schedule }: Row): Judgement => {
  const row = isObject(given) ? named(given) : {};
  const told = row.op === undefined && row.sla !== undefined;
  const about = {
    index,
    op: told ? 'scenario' : String(row.op ?? '?'),
    input: isObject(given) ? inputOf(row) : given,
  };
  try {
    if (!isObject(given)) throw new Error('is not an object');
    if (schedule === undefined) throw new Error('has no schedule');
    const on = scheduleOf(schedule);
    const wanted = errorWanted(row);
    const { expected, answer } = told ? readScenario(on, row) : readCase(on, row, wanted !== undefined);
    return { ...about, zone: on.timeZone, ...compared(expected, answer, wanted) };
  } catch (error) {
    const got = `cannot be read: ${whyUnreadable(error)}`;
    return { ...about, zone: undefined, expected: row.expect, got, passed: false };
  }
};
