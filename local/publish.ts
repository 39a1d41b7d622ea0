import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkDefinition } from '#backoffice/definition/index.ts';
import { type Problem, problemText } from '#backoffice/definition/problem.ts';
import { readPolicies } from '#backoffice/policies/index.ts';
import type { Clock, Publication, Publications } from '#desk/ports.ts';
import type { Brand } from '#domain/brand.ts';
import { folderFiles } from './tools/connectorFiles.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const POLICIES = 'policies';

export interface Publishing {
  publications: Publications;
  clock: Clock;
}

type Files = Publication['files'];

/** What is to be published: a folder's files, not checked yet. */
export type Folder = Pick<Publication, 'kind' | 'name' | 'files'>;

/** The publication that is now the newest and whether it had to be made, or all that is wrong with the folder. */
export type Published = { publication: Publication; isNew: boolean } | { problems: Problem[] };

const problemsOf = async ({ kind, files }: Folder): Promise<Problem[]> => {
  if (kind === 'connector') return (await checkDefinition(files)).problems;
  const read = readPolicies(files);
  return 'problems' in read ? read.problems : [];
};

const sameFiles = (one: Files, other: Files): boolean => {
  const paths = Object.keys(one);
  return paths.length === Object.keys(other).length && paths.every((path) => one[path] === other[path]);
};

/**
 * Publishes a folder for a brand, once it passes its checks and only where its files differ from the newest. What does
 * not pass is not published: the last good version stays.
 */
export const publish = async (
  { publications, clock }: Publishing,
  brandId: string,
  folder: Folder,
): Promise<Published> => {
  const newest = (await publications.of(brandId)).find(
    ({ kind, name }) => kind === folder.kind && name === folder.name,
  );
  if (newest !== undefined && sameFiles(newest.files, folder.files))
    return { publication: newest, isNew: false };
  const problems = await problemsOf(folder);
  if (problems.length > 0) return { problems };
  const publication = await publications.put(brandId, { ...folder, publishedAt: clock.now() });
  return { publication, isNew: true };
};

const definitionOf = async (name: string): Promise<Folder[]> => {
  const files = await folderFiles(join(ROOT, 'backoffice', name));
  return files?.['connector.yaml'] === undefined ? [] : [{ kind: 'connector', name, files }];
};

const policiesOf = async (brandId: string): Promise<Folder[]> => {
  const files = await folderFiles(join(ROOT, 'local/demo/policies', brandId));
  return files === undefined ? [] : [{ kind: 'policies', name: POLICIES, files }];
};

/**
 * Publishes what a brand of the demo uses: the definitions of its back offices that are no code, and its own policies.
 * Answers a line for each problem of what was not published.
 */
export const publishDemo = async (
  publishing: Publishing,
  { id, backoffices }: Pick<Brand, 'id' | 'backoffices'>,
): Promise<string[]> => {
  const folders = [...(await Promise.all(backoffices.map(definitionOf))).flat(), ...(await policiesOf(id))];
  const lines: string[] = [];
  for (const folder of folders) {
    const published = await publish(publishing, id, folder);
    if ('problems' in published)
      lines.push(...published.problems.map((problem) => `${id}, ${folder.name}: ${problemText(problem)}`));
  }
  return lines;
};
