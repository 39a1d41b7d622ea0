import type * as z from 'zod/mini';
import type { Path } from './problem.ts';

/* Complaints of the schema in words: the small zod has none of its own. */

type Issue = z.core.$ZodIssue;

const keysOf = (path: PropertyKey[]): Path =>
  path.map((key) => (typeof key === 'number' ? key : String(key)));

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  int: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'keys and values',
  record: 'keys and values',
};

const sizeWords = (issue: Extract<Issue, { code: 'too_small' | 'too_big' }>): string =>
  issue.code === 'too_small' ? `must be at least ${issue.minimum}` : `must be at most ${issue.maximum}`;

const wordsOf = (issue: Issue): string => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'is missing' : `must be ${KINDS[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `must be one of ${issue.values.join(', ')}`;
    case 'too_small':
    case 'too_big':
      return sizeWords(issue);
    case 'invalid_format':
      return issue.pattern === undefined ? 'has the wrong form' : `must look like ${issue.pattern}`;
    case 'invalid_union':
      return unionWords(issue);
    default:
      return issue.message === 'Invalid input' || issue.message === '' ? 'is not allowed' : issue.message;
  }
};

const unionWords = ({ errors }: Extract<Issue, { code: 'invalid_union' }>): string => {
  const options = errors.flatMap(([first]) => (first === undefined ? [] : [wordsOf(first)]));
  return options.length === 0 ? 'is none of the forms allowed here' : [...new Set(options)].join(', or ');
};

/** Where each issue stands and what it says; an unknown key is a complaint of its own. */
export const complaintsOf = (issues: readonly Issue[]): { path: Path; message: string }[] =>
  issues.flatMap((issue) => {
    const path = keysOf(issue.path);
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ path: [...path, key], message: 'no such key' }));
    return [{ path, message: wordsOf(issue) }];
  });
