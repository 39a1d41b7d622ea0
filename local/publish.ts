import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkDefinition } from '#backoffice/definition/index.ts';
import { type Problem, problemText } from '#backoffice/definition/problem.ts';
import { readPolicies } from '#backoffice/policies/index.ts';
import type { Clock } from '#desk/ports/clock.ts';
import type { Publication, Publications } from '#desk/ports/publications.ts';
import type { Brand } from '#domain/brand.ts';
import type { Instant } from '#domain/instant.ts';
import { compiledFolder, type LevelsFolder, levelsFile, levelsFolder, writtenOf } from './levelsFolder.ts';
import { folderFiles } from './tools/connectorFiles.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const POLICIES = 'policies';

export interface Publishing {
  publications: Publications;
  clock: Clock;
}

type Files = Publication['files'];

/** What is to be published: a folder's files, not checked yet. */
export type Folder =
  | (Pick<Publication, 'name' | 'files'> & { kind: Exclude<Publication['kind'], 'service_levels'> })
  | LevelsFolder;

/** The publication that is now the newest and whether it had to be made, or all that is wrong with the folder. */
export type Published = { publication: Publication; isNew: boolean } | { problems: Problem[] };

const problemsOf = async ({ kind, files }: Exclude<Folder, LevelsFolder>): Promise<Problem[]> => {
  if (kind === 'connector') return (await checkDefinition(files)).problems;
  const read = readPolicies(files);
  return 'problems' in read ? read.problems : [];
};

/** The files to be published, or all that is wrong with them. */
const checked = async (
  folder: Folder,
  brandId: string,
  newest: Publication | undefined,
  now: Instant,
): Promise<{ files: Files } | { problems: Problem[] }> => {
  if (folder.kind === 'service_levels') return compiledFolder(folder, brandId, newest, now);
  const problems = await problemsOf(folder);
  return problems.length === 0 ? { files: folder.files } : { problems };
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
  if (newest !== undefined && sameFiles(writtenOf(newest.files), folder.files))
    return { publication: newest, isNew: false };
  const publishedAt = clock.now();
  const found = await checked(folder, brandId, newest, publishedAt);
  if ('problems' in found) return found;
  const { kind, name } = folder;
  const publication = await publications.put(brandId, { kind, name, publishedAt, files: found.files });
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

/** Where the service levels of a brand of the demo stand. */
export const demoLevels = (brandId: string): string =>
  join(ROOT, 'local/demo/service-levels', `${brandId}.yaml`);

const levelsOf = async (brand: Pick<Brand, 'id' | 'channels'>): Promise<Folder[]> => {
  const text = await levelsFile(demoLevels(brand.id));
  return text === undefined ? [] : [levelsFolder(text, brand)];
};

/**
 * Publishes what a brand of the demo uses: the definitions of its back offices that are no code, its own policies and
 * its service levels. Answers a line for each problem of what was not published.
 */
export const publishDemo = async (
  publishing: Publishing,
  brand: Pick<Brand, 'id' | 'backoffices' | 'channels'>,
): Promise<string[]> => {
  const { id, backoffices } = brand;
  const folders = [
    ...(await Promise.all(backoffices.map(definitionOf))).flat(),
    ...(await policiesOf(id)),
    ...(await levelsOf(brand)),
  ];
  const lines: string[] = [];
  for (const folder of folders) {
    const published = await publish(publishing, id, folder);
    if ('problems' in published)
      lines.push(...published.problems.map((problem) => `${id}, ${folder.name}: ${problemText(problem)}`));
  }
  return lines;
};
