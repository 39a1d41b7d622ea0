import { parseArgs } from 'node:util';
import { checkDefinition } from '#backoffice/definition/index.ts';
import { type Problem, problemText } from '#backoffice/definition/problem.ts';
import { readPolicies } from '#backoffice/policies/index.ts';
import type { Publication, Publications } from '#desk/ports/publications.ts';
import { VisibleError } from '#domain/errors.ts';
import { instantOf } from '#domain/instant.ts';
import { folderFiles } from './connectorFiles.ts';
import { type Trial, tried } from './connectorTry.ts';

export const USAGE = [
  'usage: npm run connector -- check DIR',
  '       npm run connector -- try DIR --ref R [--proof P] | --words "…"  [--lang ru]',
  '                            [--base-url U --key K | --username U --password P | --client-id C --client-secret S]',
  '       npm run connector -- publish DIR --brand B',
  'DIR holds a connector.yaml with its fixtures, or the policies of a brand (check and publish alone).',
].join('\n');

/** What a tool came to: 0 is success, 1 a definition or look-up that does not pass, 2 bad usage. */
export interface Outcome {
  exit: 0 | 1 | 2;
  text: string;
}

/** Opens the table of publications; rejects with a VisibleError where there is none. */
export type OpenPublications = () => Publications;

const usage = (why: string): Outcome => ({ exit: 2, text: why === '' ? USAGE : `${why}\n${USAGE}` });

interface Checked {
  problems: Problem[];
  /** What went well or not, one line each. */
  lines: string[];
  kind: 'connector' | 'policies';
  name: string;
}

const checkedPolicies = (files: Publication['files']): Checked => {
  const read = readPolicies(files);
  const problems = 'problems' in read ? read.problems : [];
  const lines =
    'policies' in read ? read.policies.map(({ id, lang, title }) => `ok   ${id} ${lang}: ${title}`) : [];
  return { problems, lines, kind: 'policies', name: 'policies' };
};

const checked = async (files: Publication['files']): Promise<Checked> => {
  if (!Object.hasOwn(files, 'connector.yaml') && Object.keys(files).some((path) => path.endsWith('.md')))
    return checkedPolicies(files);
  const { problems, fixtures, definition } = await checkDefinition(files);
  const lines = fixtures.map(
    ({ name, operation, problems: own }) => `${own.length === 0 ? 'ok  ' : 'FAIL'} ${operation}: ${name}`,
  );
  return { problems, lines, kind: 'connector', name: definition?.name ?? '' };
};

const verdict = ({ problems, lines }: Checked): Outcome => {
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  const text = [...lines, ...problems.map(problemText), problems.length === 0 ? 'passes' : count].join('\n');
  return { exit: problems.length === 0 ? 0 : 1, text };
};

const published = async (
  files: Publication['files'],
  brand: string,
  open: OpenPublications,
): Promise<Outcome> => {
  const result = await checked(files);
  if (result.problems.length > 0) return verdict(result);
  const { kind, name } = result;
  try {
    const { version } = await open().put(brand, { kind, name, publishedAt: instantOf(Date.now()), files });
    return {
      exit: 0,
      text: `published ${name} for ${brand}, version ${version}; in use within five minutes`,
    };
  } catch (error) {
    if (error instanceof VisibleError) return { exit: 1, text: error.message };
    throw error;
  }
};

const TEXT = { type: 'string' } as const;
const OPTIONS = {
  ...{ ref: TEXT, proof: TEXT, words: TEXT, lang: TEXT, brand: TEXT, 'base-url': TEXT, key: TEXT },
  ...{ username: TEXT, password: TEXT, 'client-id': TEXT, 'client-secret': TEXT },
};

const argumentsOf = (args: string[]) => {
  try {
    const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
    const [command = '', folder, ...more] = positionals;
    return folder === undefined || more.length > 0 ? undefined : { command, folder, values };
  } catch {
    return undefined;
  }
};

const run = async (
  command: string,
  files: Publication['files'],
  values: Trial & { brand?: string | undefined },
  open: OpenPublications,
): Promise<Outcome> => {
  if (command === 'check') return verdict(await checked(files));
  if (command === 'publish')
    return values.brand === undefined ? usage('publish needs --brand') : published(files, values.brand, open);
  if (command !== 'try') return usage(`there is no ${command}`);
  return values.ref === undefined && values.words === undefined
    ? usage('try needs --ref or --words')
    : tried(files, values);
};

/** `npm run connector`: checks, tries and publishes definitions of back offices, and the policies of brands. */
export const connector = async (args: string[], open: OpenPublications): Promise<Outcome> => {
  const given = argumentsOf(args);
  if (given === undefined) return usage('');
  const files = await folderFiles(given.folder);
  return files === undefined
    ? { exit: 2, text: `cannot read ${given.folder}` }
    : run(given.command, files, given.values, open);
};
