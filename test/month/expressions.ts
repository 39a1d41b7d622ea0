/* As much of DynamoDB's expressions as this project writes; anything else is an error, never a silent guess. */

export type Item = Record<string, unknown>;
export interface Bindings {
  names?: Record<string, string> | undefined;
  values?: Record<string, unknown> | undefined;
}

type Value = (item: Item, bound: Bindings) => unknown;
type Test = (item: Item, bound: Bindings) => boolean;

const TOKEN = /\s*(<>|<=|>=|[()=<>,+]|[#:]?[A-Za-z_][\w.]*)/y;

const tokensOf = (text: string): string[] => {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const from = TOKEN.lastIndex;
    const found = TOKEN.exec(text);
    if (found === null) throw new Error(`cannot read: ${text.slice(from)}`);
    tokens.push(found[1] ?? '');
  }
  return tokens;
};

/** Reads tokens from left to right. */
const reader = (tokens: readonly string[]) => {
  let at = 0;
  const peek = (): string => (tokens[at] ?? '').toLowerCase();
  return {
    peek,
    isOver: (): boolean => at >= tokens.length,
    next: (): string => tokens[at++] ?? '',
    take: (wanted: string): boolean => {
      if (peek() !== wanted) return false;
      at += 1;
      return true;
    },
    expect: (wanted: string): void => {
      if ((tokens[at++] ?? '').toLowerCase() !== wanted)
        throw new Error(`expected ${wanted} in ${tokens.join(' ')}`);
    },
  };
};
type Reader = ReturnType<typeof reader>;

/** The path a token names; where nothing in it stands for another name it is split once. */
const pathIn = (token: string): ((bound: Bindings) => readonly string[]) => {
  const parts = token.split('.');
  if (!token.includes('#')) return () => parts;
  return ({ names }) => parts.map((part) => (part.startsWith('#') ? (names?.[part] ?? part) : part));
};

const read = (item: Item, path: readonly string[]): unknown =>
  path.length === 1
    ? item[path[0] ?? '']
    : path.reduce<unknown>(
        (within, key) =>
          typeof within === 'object' && within !== null ? Reflect.get(within, key) : undefined,
        item,
      );

const operand = (from: Reader): Value => {
  const token = from.next();
  if (token.toLowerCase() === 'if_not_exists') {
    from.expect('(');
    const path = pathIn(from.next());
    from.expect(',');
    const otherwise = operand(from);
    from.expect(')');
    return (item, bound) => read(item, path(bound)) ?? otherwise(item, bound);
  }
  if (token.startsWith(':')) return (_item, { values }) => values?.[token];
  const path = pathIn(token);
  return (item, bound) => read(item, path(bound));
};

const compared = (operator: string, one: unknown, other: unknown): boolean => {
  if (operator === '=') return one === other;
  if (operator === '<>') return one !== other;
  const isSame =
    (typeof one === 'string' && typeof other === 'string') ||
    (typeof one === 'number' && typeof other === 'number');
  if (!isSame) return false;
  const [a, b] = [one, other] as [string, string];
  return { '<': a < b, '<=': a <= b, '>': a > b, '>=': a >= b }[operator] ?? false;
};

const FUNCTIONS = ['attribute_exists', 'attribute_not_exists', 'begins_with'];

const term = (from: Reader): Test => {
  if (from.take('(')) {
    const inner = either(from);
    from.expect(')');
    return inner;
  }
  const name = from.peek();
  if (FUNCTIONS.includes(name)) {
    from.next();
    from.expect('(');
    const path = operand(from);
    const beginning = from.take(',') ? operand(from) : undefined;
    from.expect(')');
    return (item, bound) => {
      const found = path(item, bound);
      if (beginning !== undefined) return String(found).startsWith(String(beginning(item, bound)));
      return (found !== undefined) === (name === 'attribute_exists');
    };
  }
  const left = operand(from);
  const operator = from.next().toLowerCase();
  const right = operand(from);
  if (operator !== 'between')
    return (item, bound) => compared(operator, left(item, bound), right(item, bound));
  from.expect('and');
  const end = operand(from);
  return (item, bound) =>
    compared('>=', left(item, bound), right(item, bound)) &&
    compared('<=', left(item, bound), end(item, bound));
};

const both = (from: Reader): Test => {
  let test = term(from);
  while (from.take('and')) {
    const [first, second] = [test, term(from)];
    test = (item, bound) => first(item, bound) && second(item, bound);
  }
  return test;
};

const either = (from: Reader): Test => {
  let test = both(from);
  while (from.take('or')) {
    const [first, second] = [test, both(from)];
    test = (item, bound) => first(item, bound) || second(item, bound);
  }
  return test;
};

const once = <T>(make: (text: string) => T): ((text: string) => T) => {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text) ?? make(text);
    known.set(text, found);
    return found;
  };
};

/** A condition, or the condition on a key. */
export const conditionOf = once((text: string): Test => {
  const from = reader(tokensOf(text));
  const test = either(from);
  if (!from.isOver()) throw new Error(`more than a condition: ${text}`);
  return test;
});

type Step = (before: Item, after: Item, bound: Bindings) => void;

const write = (item: Item, path: readonly string[], value: unknown): void => {
  const [last, ...above] = path.toReversed();
  let within: Item = item;
  for (const key of above.toReversed()) {
    const next = { ...(within[key] as Item) };
    within[key] = next;
    within = next;
  }
  if (last === undefined) return;
  if (value === undefined) delete within[last];
  else within[last] = value;
};

const clause = (kind: string, from: Reader): Step => {
  const path = pathIn(from.next());
  if (kind === 'remove') return (_before, after, bound) => write(after, path(bound), undefined);
  if (kind === 'set') from.expect('=');
  const value = operand(from);
  return (before, after, bound) => {
    const wanted = value(before, bound);
    const is = kind === 'add' ? Number(read(before, path(bound)) ?? 0) : 0;
    write(after, path(bound), kind === 'add' ? is + Number(wanted) : wanted);
  };
};

/** An update: every value is computed from the item as it was. */
export const updateOf = once((text: string): ((before: Item, bound: Bindings) => Item) => {
  const from = reader(tokensOf(text));
  const steps: Step[] = [];
  while (!from.isOver()) {
    const kind = from.next().toLowerCase();
    if (!['set', 'add', 'remove'].includes(kind)) throw new Error(`unknown clause ${kind} in ${text}`);
    do steps.push(clause(kind, from));
    while (from.take(','));
  }
  return (before, bound) => {
    const after = { ...before };
    for (const step of steps) step(before, after, bound);
    return after;
  };
});
