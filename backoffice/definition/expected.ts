/* Whether a result holds what a fixture expects: a subset, with moments compared as moments. */

type Path = string;

const isMoment = (text: string): boolean => /^\d{4}-\d\d-\d\dT/.test(text) && !Number.isNaN(Date.parse(text));

const sameScalar = (expected: unknown, actual: unknown): boolean => {
  if (typeof expected === 'string' && typeof actual === 'string' && isMoment(expected) && isMoment(actual))
    return Date.parse(expected) === Date.parse(actual);
  return Object.is(expected, actual);
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands for an object written as one word: a place's name, a step's code, a detail's value. */
const HEADS = ['name', 'code', 'to', 'text', 'url', 'number', 'seconds'];

const headOf = (value: unknown): unknown => {
  if (!isObject(value)) return value;
  const head = HEADS.find((key) => Object.hasOwn(value, key));
  return head === undefined ? value : value[head];
};

const shown = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));

const listMisses = (expected: readonly unknown[], actual: unknown, path: Path): string[] => {
  if (!Array.isArray(actual)) return [`${path}: expected a list, got ${shown(actual)}`];
  const length =
    actual.length === expected.length
      ? []
      : [`${path}: expected ${expected.length} elements, got ${actual.length}`];
  return [...length, ...expected.flatMap((one, at) => misses(one, actual[at], `${path}[${at}]`))];
};

/** What of `expected` is not in `actual`, one sentence each. `null` expects nothing to be there. */
export const misses = (expected: unknown, actual: unknown, path: Path = ''): string[] => {
  if (expected === null)
    return actual === undefined || actual === null ? [] : [`${path}: expected nothing, got ${shown(actual)}`];
  if (Array.isArray(expected)) return listMisses(expected, actual, path);
  if (isObject(expected)) {
    const inner = isObject(actual) ? actual : {};
    return Object.entries(expected).flatMap(([key, one]) =>
      misses(one, inner[key], path === '' ? key : `${path}.${key}`),
    );
  }
  const same = sameScalar(expected, actual) || sameScalar(expected, headOf(actual));
  return same ? [] : [`${path}: expected ${shown(expected)}, got ${shown(actual)}`];
};
