import { VisibleError } from '#domain/errors.ts';
import type { Version } from './model.ts';
import type { Wire } from './wire/parts.ts';

/* How lists are cut down (TMF630): attribute filters, `fields`, `sort`, `offset`, `limit`, and in v5 a JSONPath `filter`. */

const RESERVED = new Set(['fields', 'sort', 'offset', 'limit', 'filter']);
const ALWAYS = ['id', 'href', '@type'];

const isWire = (value: unknown): value is Wire => typeof value === 'object' && value !== null;

/** Everything found at a dotted path; lists on the way are gone through. */
const valuesAt = (value: unknown, path: readonly string[]): string[] => {
  if (Array.isArray(value)) return value.flatMap((one) => valuesAt(one, path));
  const [step, ...rest] = path;
  if (step === undefined) return value === undefined ? [] : [String(value)];
  return isWire(value) ? valuesAt(value[step], rest) : [];
};

/** v4's short way to a party still works in v5. */
const pathOf = (name: string, version: Version): string[] =>
  (version === 'v5'
    ? name.replace(/^relatedParty\.(id|name)$/, 'relatedParty.partyOrPartyRole.$1')
    : name
  ).split('.');

const EITHER = /^\$\[\?\((.+)\)\]$/;
const EQUALS = /^\s*@\.([\w.@]+)\s*==\s*'([^']*)'\s*$/;

/** Of JSONPath only `$[?(@.path=='value' || …)]`. @throws VisibleError `input/filter` */
const filterOf = (filter: string): ((wire: Wire) => boolean) => {
  const terms = (EITHER.exec(filter)?.[1] ?? '').split('||').map((term) => {
    const [, path, value] = EQUALS.exec(term) ?? [];
    if (path === undefined || value === undefined)
      throw new VisibleError('input', 'filter', 'The filter is not understood.');
    return { path: path.split('.'), value };
  });
  return (wire) => terms.some(({ path, value }) => valuesAt(wire, path).includes(value));
};

const wholeNumber = (query: URLSearchParams, name: string, fallback: number): number => {
  const number = Number(query.get(name) ?? fallback);
  if (Number.isInteger(number) && number >= 0) return number;
  throw new VisibleError('input', name, `${name} must be a whole number.`);
};

const sorted = (wires: Wire[], by: string | null): Wire[] => {
  if (by === null) return wires;
  const path = by.replace(/^[-+]/, '').split('.');
  const key = (wire: Wire): string => valuesAt(wire, path)[0] ?? '';
  const rising = wires.toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
  return by.startsWith('-') ? rising.reverse() : rising;
};

/** Values of one parameter are alternatives: `status=inProgress,held`. */
const matches = (wire: Wire, version: Version, name: string, value: string): boolean => {
  const found = valuesAt(wire, pathOf(name, version));
  return value.split(',').some((one) => found.includes(one));
};

export const withFields = (wire: Wire, query: URLSearchParams): Wire => {
  const fields = query.get('fields');
  if (fields === null) return wire;
  const kept = new Set([...ALWAYS, ...fields.split(',')]);
  return Object.fromEntries(Object.entries(wire).filter(([name]) => kept.has(name)));
};

export const selected = (wires: Wire[], version: Version, query: URLSearchParams) => {
  const filter = query.get('filter');
  if (filter !== null && version === 'v4')
    throw new VisibleError('input', 'filter', 'There is no filter in this version.');
  const passes = filter === null ? () => true : filterOf(filter);
  const asked = [...query].filter(([name]) => !RESERVED.has(name));
  const found = wires.filter(
    (wire) => passes(wire) && asked.every(([name, value]) => matches(wire, version, name, value)),
  );
  const offset = wholeNumber(query, 'offset', 0);
  const page = sorted(found, query.get('sort')).slice(offset, offset + wholeNumber(query, 'limit', 100));
  return { total: found.length, page: page.map((wire) => withFields(wire, query)) };
};
