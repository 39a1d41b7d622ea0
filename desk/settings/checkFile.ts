import { VisibleError } from '#domain/errors.ts';
import type { FileCheck, FileCheckRequest } from '#domain/settingsView.ts';
import type { SettingsDesk } from '../layers.ts';

const DEFINITION = 'connector.yaml';

type Files = FileCheckRequest['files'];

/** A definition without its fixtures is checked against those that were published with it. */
const withFixtures = async (desk: SettingsDesk, brandId: string, files: Files): Promise<Files> => {
  const text = files[DEFINITION];
  if (text === undefined || Object.keys(files).length > 1) return files;
  const name = await desk.readers.connectorName(text);
  const published = (await desk.publications.of(brandId)).find(
    (one) => one.kind === 'connector' && one.name === name,
  );
  return { ...published?.files, ...files };
};

const connectorCheck = async (desk: SettingsDesk, brandId: string, files: Files): Promise<FileCheck> =>
  desk.readers.connector(await withFixtures(desk, brandId, files));

const policiesCheck = async (desk: SettingsDesk, timeZone: string, files: Files): Promise<FileCheck> => {
  const read = await desk.readers.policies(files, timeZone);
  if ('problems' in read) return { problems: read.problems, found: [] };
  if (read.policies.length === 0)
    throw new VisibleError('input', 'files', 'A policy is a Markdown file: promo-code.en.md.');
  return { problems: [], found: read.policies.map(({ id, lang, title }) => `${id} ${lang}: ${title}`) };
};

/**
 * What is wrong with files that are to be published, by the readers that publishing goes by. Nothing is stored.
 * @throws VisibleError `input/files` when there is none to check
 */
export const checkFile =
  (desk: SettingsDesk) =>
  async (brandId: string, { kind, files }: FileCheckRequest): Promise<FileCheck> => {
    const brand = await desk.brands.get(brandId);
    const [first] = Object.entries(files);
    if (first === undefined) throw new VisibleError('input', 'files', 'There is no file to check.');
    if (kind === 'connector') return connectorCheck(desk, brandId, files);
    if (kind === 'policies') return policiesCheck(desk, brand.timeZone, files);
    const read = await desk.readers.levels(...first, brand);
    return 'problems' in read ? { ...read, found: [] } : { ...read, problems: [] };
  };
