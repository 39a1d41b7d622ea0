import { isObject } from './vectorsSchedule.ts';

/* What a file of vectors holds, whatever its shape: rows, each with what its file says for all of them. */

/** One case or scenario as it stands in the file, and its schedule, not yet read; undefined where none is found. */
export interface Row {
  /** From 0, in the order of the file. */
  index: number;
  given: unknown;
  schedule: unknown;
}

export interface Vectors {
  rows: Row[];
  /** The release its results were computed with, `2025b`; undefined where the file does not say. */
  tzdata: string | undefined;
}

/** What a group of rows shares. */
interface Shared {
  schedule?: unknown;
  schedules?: unknown;
}

const LISTS = ['cases', 'rows', 'vectors', 'tests'];

const listIn = (json: unknown): unknown[] | undefined => {
  if (Array.isArray(json)) return json;
  if (!isObject(json)) return undefined;
  return LISTS.map((name) => json[name]).find(Array.isArray);
};

/** A row of a list of schedules, or of schedules by name. */
const numbered = (schedules: unknown, key: unknown): unknown => {
  if (typeof key !== 'number' && typeof key !== 'string') return undefined;
  return Array.isArray(schedules)
    ? schedules[Number(key)]
    : isObject(schedules)
      ? schedules[String(key)]
      : undefined;
};

/** Its own schedule, the number of one, its own zone and hours, or its group's, in this order. */
const scheduleIn = (given: unknown, shared: Shared): unknown => {
  if (!isObject(given)) return undefined;
  const own = given.schedule ?? given.calendar ?? given.s;
  if (own !== undefined && own !== null) return isObject(own) ? own : numbered(shared.schedules, own);
  return given.hours === undefined && given.timeZone === undefined ? shared.schedule : given;
};

type Found = Omit<Row, 'index'>;

const rowsIn = (json: unknown, around: Shared): Found[] => {
  const list = listIn(json);
  if (list === undefined) return [{ given: json, schedule: scheduleIn(json, around) }];
  const { schedule = around.schedule, schedules = around.schedules } = isObject(json) ? json : {};
  return list.flatMap((one) => rowsIn(one, { schedule, schedules }));
};

/**
 * The rows of a file: `{cases}`, with `schedules` by number or name or without, a bare array, groups
 * `{schedule, cases}` in either, or one row alone. @throws Error when there are none.
 */
export const vectorsIn = (json: unknown): Vectors => {
  const rows = rowsIn(json, {});
  const only = rows[0]?.given;
  if (rows.length === 0 || (only === json && !isRow(json))) throw new Error('holds no cases');
  const named = isObject(json) ? json.tzdata : undefined;
  return {
    rows: rows.map((row, index) => ({ ...row, index })),
    tzdata: typeof named === 'string' ? /\d{4}[a-z]+/.exec(named)?.[0] : undefined,
  };
};

const isRow = (json: unknown): boolean => isObject(json) && (json.op !== undefined || json.sla !== undefined);
