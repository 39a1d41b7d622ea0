import jsonata from 'jsonata';
import * as z from 'zod/mini';
import { safeRegex } from './safeRegex.ts';

/*
 * JSONata with guard rails. Only functions of the list below can be named, whatever they are called through, so nothing
 * evaluates text, reads the machine's clock, draws lots or builds texts of any length asked for.
 */

const FUNCTIONS = new Set(
  (
    'sum count max min average string substring substringBefore substringAfter lowercase uppercase length trim match ' +
    'contains replace split join formatNumber formatInteger parseInteger number floor ceil round abs boolean not map ' +
    'zip filter single reduce sift keys lookup append exists spread merge reverse each type sort distinct toMillis ' +
    'fromMillis base64encode base64decode encodeUrlComponent decodeUrlComponent'
  ).split(' '),
);
const KNOWN_BAD: Readonly<Record<string, string>> = {
  eval: '$eval runs text as an expression, which is not allowed',
  millis: "$millis reads the machine's clock: use $toMillis($now)",
};
const NODES_REFUSED: Readonly<Record<string, string>> = {
  descendant: '** picks up what nobody listed: name the path',
  transform: '~> | … | … | is not allowed',
};
/** Ways of building an object that is not what it seems. */
const TRAPS = new Set(['__proto__', 'prototype', 'constructor']);

const GUARD_RAILS = { timeout: 200, stack: 200, sequence: 1000 };
const LONGEST_RESULT = 65_536;
const REGEX_WAYS = 1000;

/** How a run went; `why` holds no value of the source. */
type Ran = { ok: true; value: unknown } | { ok: false; why: string };

export interface Expression {
  /** Variables it reads that are neither its own nor functions. */
  uses: ReadonlySet<string>;
  /** Evaluates over JSON; an absent result is null. */
  run(input: unknown, bindings: Readonly<Record<string, unknown>>): Promise<Ran>;
}

interface Complaint {
  message: string;
  /** Characters into the expression. */
  at: number;
}

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !(value instanceof RegExp) && !Array.isArray(value);

/** Every node of a syntax tree, the root first. */
const nodesOf = (root: unknown): Node[] => {
  const nodes = new Set<Node>();
  const waiting: unknown[] = [root];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (Array.isArray(next)) waiting.push(...next.toReversed());
    else if (isNode(next) && !nodes.has(next)) {
      nodes.add(next);
      waiting.push(...Object.values(next).toReversed());
    }
  }
  return [...nodes];
};

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const variableNames = (nodes: unknown): string[] =>
  Array.isArray(nodes) ? nodes.filter(isNode).map(({ value }) => text(value)) : [];

/** Names an expression gives itself: `$x := …`, parameters, `@$x`, `#$i`. */
const ownNames = (nodes: readonly Node[]): Set<string> =>
  new Set(
    nodes.flatMap(({ type, lhs, arguments: parameters, focus, index }) => [
      ...(type === 'bind' ? variableNames([lhs]) : []),
      ...(type === 'lambda' ? variableNames(parameters) : []),
      ...[focus, index].filter((name) => typeof name === 'string'),
    ]),
  );

const calledName = (node: Node): string => {
  const { procedure } = node;
  return (node.type === 'function' || node.type === 'partial') && isNode(procedure)
    ? text(procedure.value)
    : '';
};

const callComplaint = (node: Node, bindings: ReadonlySet<string>): string | undefined => {
  const name = calledName(node);
  if (bindings.has(name)) return `$${name} is a value: write it without ( )`;
  const count = Array.isArray(node.arguments) ? node.arguments.length : 0;
  return name === 'toMillis' && count > 1 ? '$toMillis takes no picture here' : undefined;
};

const variableComplaint = (name: string, known: (name: string) => boolean): string | undefined => {
  if (Object.hasOwn(KNOWN_BAD, name)) return KNOWN_BAD[name];
  return known(name) ? undefined : `there is no $${name} here`;
};

const regexComplaint = (value: unknown): string | undefined => {
  if (!(value instanceof RegExp)) return undefined;
  const safe = safeRegex(value.source.replaceAll('\\/', '/'), {
    ways: REGEX_WAYS,
    anchors: true,
    folded: false,
  });
  return 'unsafe' in safe ? `the regular expression ${safe.unsafe}` : undefined;
};

const nodeComplaint = (
  node: Node,
  bindings: ReadonlySet<string>,
  known: (name: string) => boolean,
): string | undefined => {
  const type = text(node.type);
  if (type === 'variable') return variableComplaint(text(node.value), known);
  if (type === 'regex') return regexComplaint(node.value);
  if (TRAPS.has(text(node.value))) return `${text(node.value)} is not allowed`;
  return NODES_REFUSED[type] ?? callComplaint(node, bindings);
};

const inspect = (
  ast: unknown,
  bindings: ReadonlySet<string>,
): { uses: Set<string>; complaints: Complaint[] } => {
  const nodes = nodesOf(ast);
  const own = ownNames(nodes);
  const known = (name: string): boolean =>
    name === '' || name === '$' || own.has(name) || bindings.has(name) || FUNCTIONS.has(name);
  const complaints = nodes.flatMap((node) => {
    const message = nodeComplaint(node, bindings, known);
    const at = typeof node.position === 'number' ? node.position : 0;
    return message === undefined ? [] : [{ message, at }];
  });
  const uses = nodes.filter(({ type }) => type === 'variable').map(({ value }) => text(value));
  return { uses: new Set(uses.filter((name) => bindings.has(name) && !own.has(name))), complaints };
};

const Failure = z.object({ code: z.optional(z.string()) });
const WHY: Readonly<Record<string, string>> = {
  D1011: 'the expression calls itself without end',
  D1012: 'the expression ran longer than 200 ms',
  D2015: 'the expression makes a list of more than 1000 elements',
};

/** JSONata's own messages quote values, so only their code is kept. */
const whyOf = (error: unknown): string => {
  const code = z.safeParse(Failure, error).data?.code ?? '';
  return WHY[code] ?? (code === '' ? 'the expression failed' : `the expression failed (JSONata ${code})`);
};

const plainJson = (value: unknown): Ran => {
  const json = JSON.stringify(value) ?? 'null';
  return json.length > LONGEST_RESULT
    ? { ok: false, why: 'the expression yields more than 64 KB' }
    : { ok: true, value: JSON.parse(json) };
};

const Syntax = z.object({ message: z.optional(z.string()), position: z.optional(z.number()) });

const syntaxComplaint = (error: unknown): Complaint => {
  const { message = 'is no JSONata', position = 0 } = z.safeParse(Syntax, error).data ?? {};
  return { message, at: position };
};

/** Compiles an expression that may read the variables `bindings`, or says what is wrong with it. */
export const expression = (
  source: string,
  bindings: readonly string[],
): { expression: Expression } | { complaints: Complaint[] } => {
  try {
    const compiled = jsonata(source, GUARD_RAILS);
    const { uses, complaints } = inspect(compiled.ast(), new Set(bindings));
    if (complaints.length > 0) return { complaints };
    const run = async (input: unknown, values: Readonly<Record<string, unknown>>): Promise<Ran> => {
      try {
        const value: unknown = await compiled.evaluate(input, { ...values });
        return plainJson(value);
      } catch (error) {
        return { ok: false, why: whyOf(error) };
      }
    };
    return { expression: { uses, run } };
  } catch (error) {
    return { complaints: [syntaxComplaint(error)] };
  }
};
