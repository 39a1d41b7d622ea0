import { readdirSync, readFileSync } from 'node:fs';
import type { CheckReport } from '#backoffice/definition/check.ts';
import { checkDefinition, fromDefinition, readDefinition } from '#backoffice/definition/index.ts';
import type { BackOffice, Office, OfficeContext } from '#desk/ports/backOffice.ts';
import type { Brand } from '#domain/brand.ts';
import type { Instant } from '#domain/instant.ts';

const ROOM = new URL('../../../backoffice/', import.meta.url);

/** Text files of a definition's folder, by path within it. */
const filesOf = (name: string): Record<string, string> => {
  const folder = new URL(`${name}/`, ROOM);
  const fixtures = readdirSync(new URL('fixtures/', folder)).map((file) => `fixtures/${file}`);
  const paths = ['connector.yaml', ...fixtures];
  return Object.fromEntries(paths.map((path) => [path, readFileSync(new URL(path, folder), 'utf8')]));
};

export const checked = (name: string): Promise<CheckReport> => checkDefinition(filesOf(name));

export const published = (name: string): BackOffice => {
  const read = readDefinition(filesOf(name));
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return fromDefinition(read.definition);
};

const brandIn = (timeZone: string): Brand => ({
  id: 'brand-of-the-test',
  name: 'Brand of the test',
  timeZone,
  language: 'en',
  daytime: ['09:00', '20:00'],
  channels: {},
  backoffices: [],
  people: [],
});

/** The definition of a folder, asked over HTTP with this secret. */
export const officeOf = (
  name: string,
  secret: object,
  { now, timeZone = 'UTC' }: { now: () => Instant; timeZone?: string },
): Promise<Office> => {
  const context: OfficeContext = {
    brand: brandIn(timeZone),
    clock: { now },
    secrets: { get: async () => secret, fresh: async () => secret, put: async () => undefined },
  };
  return published(name).connect(context);
};
