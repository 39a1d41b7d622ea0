import { type Expression, expression } from './expression.ts';
import type { Complain, Path } from './problem.ts';
import type { RequestSource } from './schema.ts';

/** What a request is filled with. */
export interface Filling {
  reference?: string;
  id?: string;
  now: string;
  inputs?: Readonly<Record<string, string>>;
}

/** A request with its blanks. */
export interface RequestTemplate {
  method: RequestSource['method'];
  path: string;
  query: Readonly<Record<string, string>>;
  headers: Readonly<Record<string, string>>;
  body?: Expression;
  /** Whether it cannot be built without a reference. */
  needsReference: boolean;
}

/** The request on its way, but for address and sign-in. */
export interface FilledRequest {
  method: RequestSource['method'];
  /** Under the base address, encoded. */
  path: string;
  query: [string, string][];
  headers: Record<string, string>;
}

const BLANK = /\{([^{}]*)\}/g;
const PATH = /^(?:\/(?:[A-Za-z0-9._~!$&'()*+,;=:@-]|\{[A-Za-z0-9_.]+\})*)+$/;
const DOTS = /(?:^|\/)\.{1,2}(?:\/|$)/;
const HEADER_VALUE = /^[\x20-\x7e]{0,500}$/;

/** Headers that are the engine's own. */
const OWN_HEADERS = new Set(
  (
    'accept accept-encoding authorization connection content-encoding content-length cookie expect forwarded host ' +
    'keep-alive proxy-authorization te trailer transfer-encoding upgrade x-forwarded-for x-forwarded-host'
  ).split(' '),
);

const blanksOf = (text: string): string[] => Array.from(text.matchAll(BLANK), ([, name = '']) => name);

const checkBlanks = (text: string, allowed: readonly string[], path: Path, complain: Complain): void => {
  for (const blank of blanksOf(text))
    if (!allowed.includes(blank))
      complain(path, `nothing fills {${blank}}; there is ${allowed.map((name) => `{${name}}`).join(' ')}`);
};

const checkPath = (source: string, path: Path, complain: Complain): void => {
  if (!PATH.test(source) || DOTS.test(source) || source.startsWith('//'))
    complain(path, 'must be a plain path that begins with /, without ?, #, .. or a host');
};

const checkHeaders = (headers: RequestSource['headers'], path: Path, complain: Complain): void => {
  for (const [name, value] of Object.entries(headers)) {
    if (OWN_HEADERS.has(name.toLowerCase())) complain([...path, name], 'is set by the connector itself');
    if (!HEADER_VALUE.test(value)) complain([...path, name], 'must be printable ASCII');
  }
};

const readsReference = (request: RequestSource, body: Expression | undefined): boolean =>
  [request.path, ...Object.values(request.query), ...Object.values(request.headers)].some((text) =>
    blanksOf(text).includes('reference'),
  ) ||
  (body?.uses.has('reference') ?? false);

/** Compiles an expression that stands at a path, or complains. */
export const compiled = (
  source: string,
  bindings: readonly string[],
  path: Path,
  complain: Complain,
): Expression => {
  const made = expression(source, bindings);
  if ('expression' in made) return made.expression;
  for (const { message, at } of made.complaints) complain(path, message, at);
  return { uses: new Set(), run: async () => ({ ok: false, why: 'the expression was refused' }) };
};

/** Reads a request; `bindings` are the variables its body may use and the blanks its other parts may have. */
export const requestTemplate = (
  request: RequestSource,
  bindings: { variables: readonly string[]; blanks: readonly string[] },
  path: Path,
  complain: Complain,
): RequestTemplate => {
  const { variables, blanks } = bindings;
  checkPath(request.path, [...path, 'path'], complain);
  checkBlanks(request.path, blanks, [...path, 'path'], complain);
  for (const [name, value] of Object.entries(request.query))
    checkBlanks(value, blanks, [...path, 'query', name], complain);
  checkHeaders(request.headers, [...path, 'headers'], complain);
  for (const [name, value] of Object.entries(request.headers))
    checkBlanks(value, blanks, [...path, 'headers', name], complain);
  if (request.method === 'GET' && request.body !== undefined) complain([...path, 'body'], 'GET has no body');
  const body =
    request.body === undefined ? undefined : compiled(request.body, variables, [...path, 'body'], complain);
  return {
    method: request.method,
    path: request.path,
    query: request.query,
    headers: request.headers,
    ...(body === undefined ? {} : { body }),
    needsReference: readsReference(request, body),
  };
};

const fillOf = (blank: string, filling: Filling): string => {
  if (blank === 'reference') return filling.reference ?? '';
  if (blank === 'id') return filling.id ?? '';
  if (blank === 'now') return filling.now;
  return filling.inputs?.[blank.replace('inputs.', '')] ?? '';
};

const filled = (text: string, filling: Filling, encode: (value: string) => string): string =>
  text.replace(BLANK, (_, blank: string) => encode(fillOf(blank, filling)));

/** Half of a surrogate pair cannot be encoded. */
const wellFormed = (value: string): string => value.replace(/\p{Surrogate}/gu, '');
const encoded = (value: string): string => encodeURIComponent(wellFormed(value));

/**
 * A template with its blanks filled; undefined when a value would change the path (`..`) or cannot stand in a header.
 * Every value is encoded, so that it stays the one segment or parameter it fills.
 */
export const filledRequest = (template: RequestTemplate, filling: Filling): FilledRequest | undefined => {
  const path = filled(template.path, filling, encoded);
  const headers = Object.fromEntries(
    Object.entries(template.headers).map(([name, value]) => [name, filled(value, filling, (one) => one)]),
  );
  const emptied = path.includes('//') || (path.endsWith('/') && !template.path.endsWith('/'));
  if (emptied || DOTS.test(path) || !Object.values(headers).every((value) => HEADER_VALUE.test(value)))
    return undefined;
  const query = Object.entries(template.query).map(([name, value]): [string, string] => [
    name,
    filled(value, filling, wellFormed),
  ]);
  return { method: template.method, path, query, headers };
};
