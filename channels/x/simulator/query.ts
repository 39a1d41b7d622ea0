import { type Finding, invalidRequest } from './problems.ts';
import { compareIds } from './snowflake.ts';

/** What a query parameter may hold. */
type Rule =
  | { kind: 'id' }
  | { kind: 'time' }
  | { kind: 'token' }
  | { kind: 'number'; min: number; max: number }
  | { kind: 'list'; of: readonly string[] };

export type Rules = Readonly<Record<string, Rule>>;

/** A query whose names and values all fit the rules. */
export interface Query {
  text(name: string): string | undefined;
  number(name: string, otherwise: number): number;
  list(name: string): string[];
}

const fits: { [K in Rule['kind']]: (value: string, rule: Extract<Rule, { kind: K }>) => boolean } = {
  id: (value) => /^\d{1,19}$/.test(value),
  time: (value) =>
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z$/.test(value) && !Number.isNaN(Date.parse(value)),
  token: (value) => value.length >= 8 && value.length <= 64,
  number: (value, { min, max }) => /^\d+$/.test(value) && Number(value) >= min && Number(value) <= max,
  list: (value, { of }) => value.split(',').every((item) => of.includes(item)),
};

const isFine = <K extends Rule['kind']>(value: string, rule: Extract<Rule, { kind: K }>): boolean => {
  const check: (value: string, rule: Extract<Rule, { kind: K }>) => boolean = fits[rule.kind];
  return check(value, rule);
};

/** @throws Refusal 400 naming every parameter that X does not know or whose value does not fit. */
export const readQuery = (search: URLSearchParams, rules: Rules): Query => {
  const findings: Finding[] = [...search].flatMap(([name, value]) => {
    const rule = rules[name];
    if (rule === undefined) return [unknownParameter(name, value, Object.keys(rules))];
    return isFine(value, rule) ? [] : [misfit(name, value, rule)];
  });
  if (findings.length > 0) throw invalidRequest(...findings);
  return {
    text: (name) => search.get(name) ?? undefined,
    number: (name, otherwise) => Number(search.get(name) ?? otherwise),
    list: (name) => (search.get(name) ?? '').split(',').filter((item) => item !== ''),
  };
};

const unknownParameter = (name: string, value: string, known: string[]): Finding => ({
  parameters: { [name]: [value] },
  message: `The query parameter [${name}] is not one of [${known.join(',')}]`,
});

const misfit = (name: string, value: string, rule: Rule): Finding => ({
  parameters: { [name]: [value] },
  message:
    rule.kind === 'number'
      ? `The \`${name}\` query parameter value [${value}] is not between ${rule.min} and ${rule.max}`
      : `The \`${name}\` query parameter value [${value}] is not valid`,
});

/** One page of a list sorted newest first, and the token of the next one. */
export const pageOf = <T extends { id: string }>(
  all: T[],
  size: number,
  token: string | undefined,
): { items: T[]; next: { next_token?: string } } => {
  const before = token === undefined ? undefined : idOfToken(token);
  const rest = before === undefined ? all : all.filter((item) => compareIds(item.id, before) < 0);
  const items = rest.slice(0, size);
  const last = items.at(-1);
  return { items, next: last !== undefined && rest.length > size ? { next_token: tokenOf(last.id) } : {} };
};

/** Names the last item of the page before, so that newer items do not shift the pages. */
const tokenOf = (id: string): string => BigInt(id).toString(36).padStart(13, '0');

const idOfToken = (token: string): string => {
  if (!/^[0-9a-z]{13}$/.test(token)) {
    throw invalidRequest({
      parameters: { pagination_token: [token] },
      message: `The \`pagination_token\` query parameter value [${token}] is not valid`,
    });
  }
  return [...token].reduce((sum, digit) => sum * 36n + BigInt(Number.parseInt(digit, 36)), 0n).toString();
};
