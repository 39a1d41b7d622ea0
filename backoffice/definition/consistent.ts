import type { Complain } from './problem.ts';
import type { ActionSource, DefinitionSource } from './schema.ts';

/* What no single key can tell: whether the parts of a definition go together. */

const proofParts = ({ identity, proof }: DefinitionSource, complain: Complain): void => {
  const needed = identity === 'verified' || identity === 'strong';
  if (needed && proof === undefined) complain(['identity'], `${identity} needs a proof to compare`);
  if (!needed && proof !== undefined) complain(['proof'], `identity ${identity} compares no proof`);
};

const identityParts = (source: DefinitionSource, complain: Complain): void => {
  const { identity, challenge, lookup, find } = source;
  const strong = identity === 'strong';
  if (strong && challenge === undefined) complain(['identity'], 'strong needs a challenge');
  if (!strong && challenge !== undefined) complain(['challenge'], 'is asked only with identity strong');
  if (find !== undefined && identity !== 'none')
    complain(['find'], 'nobody is verified without a reference: only with identity none');
  if (lookup !== undefined && source.patterns.length === 0)
    complain(['lookup'], 'needs patterns: nothing else tells a reference');
};

/** Levels a fact would never be told at: the identity policy asks for less. */
const OUT_OF_REACH: Readonly<Record<DefinitionSource['identity'], readonly string[]>> = {
  none: ['verified_basic', 'verified_strong'],
  reference: ['verified_basic', 'verified_strong'],
  verified: ['verified_strong'],
  strong: [],
};

const factParts = ({ facts, identity }: DefinitionSource, complain: Complain): void => {
  if (!Object.hasOwn(facts, 'phase')) complain(['facts'], 'phase is missing: every case has one');
  for (const [name, rule] of Object.entries(facts)) {
    const level = typeof rule === 'string' ? rule : rule.disclose;
    if (OUT_OF_REACH[identity].includes(level))
      complain(['facts', name], `with identity ${identity} nobody ever reaches ${level}`);
  }
};

const METHODS_THAT_READ = ['GET', 'POST'];

const operationParts = (source: DefinitionSource, complain: Complain): void => {
  if (source.lookup === undefined && source.find === undefined && source.actions.length === 0)
    complain([], 'there is neither lookup nor find nor actions');
  for (const name of ['lookup', 'find'] as const) {
    const method = source[name]?.request.method;
    if (method !== undefined && !METHODS_THAT_READ.includes(method))
      complain([name, 'request', 'method'], 'a question is asked with GET or POST');
  }
};

const actionParts = (action: ActionSource, index: number, complain: Complain): void => {
  if (action.request.method === 'GET')
    complain(['actions', index, 'request', 'method'], 'an action changes something: not with GET');
  const names = new Set<string>();
  for (const [at, { name, kind, choices }] of action.inputs.entries()) {
    const path = ['actions', index, 'inputs', at];
    if (names.has(name)) complain(path, `there are two inputs ${name}`);
    names.add(name);
    if ((kind === 'choice') !== (choices !== undefined)) complain(path, 'choices go with kind choice');
  }
};

const fixtureParts = (
  source: DefinitionSource,
  files: Readonly<Record<string, string>>,
  complain: Complain,
): void => {
  const operations = new Set([
    ...(source.lookup === undefined ? [] : ['lookup']),
    ...(source.find === undefined ? [] : ['find']),
    ...source.actions.flatMap(({ name }) => [name, `${name}/readBack`, `${name}/offer`]),
  ]);
  for (const [index, { operation, response }] of source.fixtures.entries()) {
    const path = ['fixtures', index];
    if (!operations.has(operation)) complain([...path, 'operation'], `there is no ${operation} here`);
    if (response.file !== undefined && !Object.hasOwn(files, response.file))
      complain([...path, 'response', 'file'], `there is no file ${response.file}`);
  }
};

const doubles = (source: DefinitionSource, complain: Complain): void => {
  const seen = new Set<string>();
  const once = (list: 'actions' | 'fixtures', names: string[]): void => {
    for (const [index, name] of names.entries()) {
      if (seen.has(`${list} ${name}`)) complain([list, index, 'name'], `there are two ${list} ${name}`);
      seen.add(`${list} ${name}`);
    }
  };
  once(
    'actions',
    source.actions.map(({ name }) => name),
  );
  once(
    'fixtures',
    source.fixtures.map(({ name }) => name),
  );
};

export const consistent = (
  source: DefinitionSource,
  files: Readonly<Record<string, string>>,
  complain: Complain,
): void => {
  proofParts(source, complain);
  identityParts(source, complain);
  factParts(source, complain);
  operationParts(source, complain);
  for (const [index, action] of source.actions.entries()) actionParts(action, index, complain);
  fixtureParts(source, files, complain);
  doubles(source, complain);
};
