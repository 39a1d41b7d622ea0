import * as z from 'zod/mini';
import { consistent } from './consistent.ts';
import type { ActionDefinition, Definition, FactRule, InputDefinition, Operation } from './definition.ts';
import { complaintsOf } from './issue.ts';
import { type Complain, type Path, type Problem, pathText } from './problem.ts';
import type { Pattern } from './references.ts';
import { safeRegex } from './safeRegex.ts';
import {
  type ActionSource,
  DefinitionSource,
  FACT_NAMES,
  type FactName,
  type InputSource,
} from './schema.ts';
import { compiled, requestTemplate } from './template.ts';
import { yamlFile } from './yamlFile.ts';

export const FILE = 'connector.yaml';

/** A definition, or all that is wrong with it. */
export type ReadDefinition = { definition: Definition } | { problems: Problem[] };

const MOST_WAYS = 10_000;
const TIMEOUT_MS = 2500;
const MOST_BYTES = 262_144;

const LOOKUP = { variables: ['reference', 'now', 'asked'], blanks: ['reference', 'now'] };
const FIND = { variables: ['now', 'asked'], blanks: ['now'] };
const CHALLENGE = { variables: ['reference', 'now'], blanks: ['reference', 'now'] };
const CONFIRM = { variables: ['reference', 'now', 'code'], blanks: ['reference', 'now'] };
const ACT_VARIABLES = ['id', 'inputs', 'reference', 'account', 'now'];

const patternsOf = (source: DefinitionSource, complain: Complain): Pattern[] =>
  source.patterns.flatMap(({ match, as = '$0', form }, index) => {
    const safe = safeRegex(match, { ways: MOST_WAYS, anchors: false, folded: true });
    if ('unsafe' in safe) {
      complain(['patterns', index, 'match'], safe.unsafe);
      return [];
    }
    for (const [, group = ''] of as.matchAll(/\$(\d)/g))
      if (Number(group) > safe.groups) complain(['patterns', index, 'as'], `there is no group $${group}`);
    return [{ regex: new RegExp(`^(?:${safe.source})$`, 'iu'), as, ...(form && { form }) }];
  });

/** `"account": …` in a map. */
const ACCOUNT_KEY = /["']account["']\s{0,9}:/;

const isFactName = (name: string): name is FactName => FACT_NAMES.some((known) => known === name);

const ruleOf = (rule: DefinitionSource['facts'][string]): FactRule => {
  if (typeof rule === 'string') return { disclose: rule };
  const { disclose, path, certainty } = rule;
  return {
    disclose,
    ...(path === undefined ? {} : { path }),
    ...(certainty === undefined ? {} : { certainty }),
  };
};

const factsOf = (source: DefinitionSource, complain: Complain): Map<FactName, FactRule> => {
  const facts = new Map<FactName, FactRule>();
  for (const [name, rule] of Object.entries(source.facts)) {
    if (isFactName(name)) facts.set(name, ruleOf(rule));
    else complain(['facts', name], `no such fact; there are ${FACT_NAMES.join(', ')}`);
  }
  return facts;
};

const phasesOf = (source: DefinitionSource, complain: Complain): Definition['phases'] =>
  new Map(
    Object.entries(source.phases).map(([word, phase]) => {
      if (word !== word.toLowerCase())
        complain(['phases', word], 'status words are written in lower case here');
      return [word, phase];
    }),
  );

const operation = (
  source: NonNullable<DefinitionSource['lookup']>,
  bindings: typeof LOOKUP,
  path: Path,
  complain: Complain,
): Operation => ({
  request: requestTemplate(source.request, bindings, [...path, 'request'], complain),
  noMatch: source.noMatch,
  map: compiled(source.map, bindings.variables, [...path, 'map'], complain),
});

const inputOf = (source: InputSource, path: Path, complain: Complain): InputDefinition => {
  const { name, title, kind, required, maxLength, form, from, choices } = source;
  const input = {
    ...{ name, title, kind, required },
    ...(maxLength === undefined ? {} : { maxLength }),
    ...(form === undefined ? {} : { form }),
    ...(from === undefined ? {} : { from }),
  };
  if (choices === undefined || Array.isArray(choices))
    return choices === undefined ? input : { ...input, choices };
  const at = [...path, 'choices'];
  const request = requestTemplate(choices.request, LOOKUP, [...at, 'request'], complain);
  return {
    ...input,
    choices: { request, map: compiled(choices.map, LOOKUP.variables, [...at, 'map'], complain) },
  };
};

const actionOf = (
  source: ActionSource,
  index: number,
  definition: DefinitionSource,
  complain: Complain,
): ActionDefinition => {
  const path = ['actions', index];
  const blanks = ['id', 'reference', 'now', ...source.inputs.map(({ name }) => `inputs.${name}`)];
  const bindings = { variables: ACT_VARIABLES, blanks };
  return {
    name: source.name,
    kind: source.kind,
    title: source.title,
    risk: source.risk,
    identity: source.identity ?? definition.identity,
    inputs: source.inputs.map((input, at) => inputOf(input, [...path, 'inputs', at], complain)),
    request: requestTemplate(source.request, bindings, [...path, 'request'], complain),
    refused: source.refused,
    result: compiled(source.result, ACT_VARIABLES, [...path, 'result'], complain),
    ...(source.readBack && {
      readBack: operation(source.readBack, bindings, [...path, 'readBack'], complain),
    }),
  };
};

const challengeOf = (
  source: NonNullable<DefinitionSource['challenge']>,
  complain: Complain,
): NonNullable<Definition['challenge']> => ({
  request: requestTemplate(source.request, CHALLENGE, ['challenge', 'request'], complain),
  confirm: requestTemplate(source.confirm.request, CONFIRM, ['challenge', 'confirm', 'request'], complain),
});

const compile = (source: DefinitionSource, complain: Complain): Definition => ({
  ...{ name: source.name, title: source.title, kind: source.kind, reference: source.reference },
  ...{ topics: source.topics, identity: source.identity, auth: source.auth, fixtures: source.fixtures },
  ...(source.proof === undefined ? {} : { proof: source.proof }),
  provesAccount: ACCOUNT_KEY.test(source.lookup?.map ?? ''),
  patterns: patternsOf(source, complain),
  mask: source.mask.keep,
  timeoutMs: source.limits.timeoutMs ?? TIMEOUT_MS,
  maxBytes: source.limits.maxBytes ?? MOST_BYTES,
  ...(source.limits.perMinute === undefined ? {} : { perMinute: source.limits.perMinute }),
  phases: phasesOf(source, complain),
  facts: factsOf(source, complain),
  ...(source.lookup && { lookup: operation(source.lookup, LOOKUP, ['lookup'], complain) }),
  ...(source.find && { find: operation(source.find, FIND, ['find'], complain) }),
  ...(source.events && { events: compiled(source.events.map, ['now'], ['events', 'map'], complain) }),
  ...(source.challenge && { challenge: challengeOf(source.challenge, complain) }),
  actions: source.actions.map((action, index) => actionOf(action, index, source, complain)),
});

/** Reads a definition out of its folder's files, by path; every complaint names its line. */
export const read = (files: Readonly<Record<string, string>>): ReadDefinition => {
  const text = Object.hasOwn(files, FILE) ? files[FILE] : undefined;
  if (text === undefined) return { problems: [{ file: FILE, line: 0, path: '', message: 'is missing' }] };
  const yaml = yamlFile(text);
  if ('message' in yaml) return { problems: [{ file: FILE, path: '', ...yaml }] };
  const problems: Problem[] = [];
  const complain: Complain = (path, message, offset) => {
    problems.push({ file: FILE, line: yaml.lineOf(path, offset), path: pathText(path), message });
  };
  const parsed = z.safeParse(DefinitionSource, yaml.value, { reportInput: true });
  if (!parsed.success) {
    for (const { path, message } of complaintsOf(parsed.error.issues)) complain(path, message);
    return { problems };
  }
  const definition = compile(parsed.data, complain);
  consistent(parsed.data, files, complain);
  return problems.length === 0 ? { definition } : { problems };
};
