import { parseArgs } from 'node:util';
import { type Problem, problemText } from '#backoffice/definition/problem.ts';
import type { KnownChannels } from '#backoffice/levels/policies.ts';
import { readLevels } from '#backoffice/levels/read.ts';
import { channels } from '#channels/registry.ts';
import type { Brands } from '#desk/ports/brands.ts';
import type { Clock } from '#desk/ports/clock.ts';
import { VisibleError } from '#domain/errors.ts';
import type { TablePublications } from '#platform/publications.ts';
import { publishedLevels, serviceLevels } from '#platform/serviceLevels.ts';
import { levelsFile, levelsFolder } from '../levelsFolder.ts';
import { publish } from '../publish.ts';
import type { Outcome } from './connectorRun.ts';

export const USAGE = [
  'usage: npm run levels -- check FILE [--brand B]',
  '       npm run levels -- publish FILE --brand B',
  '       npm run levels -- show --brand B',
  'FILE is the service-levels.yaml of a brand (docs/service-levels.md).',
].join('\n');

/** What there is to publish to. */
interface Stage {
  brands: Brands;
  publications: TablePublications;
  clock: Clock;
}

/** Rejects with a VisibleError where there is none. */
export type OpenStage = () => Stage;

const usage = (why: string): Outcome => ({ exit: 2, text: why === '' ? USAGE : `${why}\n${USAGE}` });

const refused = (file: string, problems: readonly Problem[]): Outcome => {
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  const lines = problems.map((problem) => problemText({ ...problem, file }));
  return { exit: 1, text: [...lines, count].join('\n') };
};

/** A brand's own channels, or all there are. */
const knownChannels = async (open: OpenStage, brandId: string | undefined): Promise<KnownChannels> =>
  brandId === undefined
    ? { whose: 'okno', channels: Object.keys(channels) }
    : { whose: brandId, channels: Object.keys((await open().brands.get(brandId)).channels) };

const plural = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

const check = async (file: string, text: string, known: KnownChannels): Promise<Outcome> => {
  const read = readLevels(file, text, known);
  if ('problems' in read) return refused(file, read.problems);
  const { policies, priorities } = read.levels;
  const counts = [
    plural(policies.length, 'policy', 'policies'),
    plural(priorities.length, 'rule of priority', 'rules of priority'),
  ];
  return { exit: 0, text: `passes: ${counts.join(', ')}` };
};

const publishFile = async (stage: Stage, file: string, text: string, brandId: string): Promise<Outcome> => {
  const brand = await stage.brands.get(brandId);
  const published = await publish(stage, brandId, levelsFolder(text, brand));
  if ('problems' in published) return refused(file, published.problems);
  const { version } = published.publication;
  if (!published.isNew) return { exit: 0, text: `version ${version} of ${brandId} says the same already` };
  const compiled = publishedLevels(published.publication)?.compiled;
  const when =
    compiled?.before === undefined
      ? 'in force now, and everywhere within five minutes'
      : `in force everywhere from ${compiled.from} on`;
  return { exit: 0, text: `published service levels of ${brandId}, version ${version}: ${when}` };
};

const show = async ({ brands, publications, clock }: Stage, brandId: string): Promise<Outcome> => {
  await brands.get(brandId);
  const { version, since, source, next } = await serviceLevels(publications, clock).inForce(brandId);
  if (version === 0)
    return {
      exit: 0,
      text: `${brandId} published no service levels: an hour for every answer, by the calendar`,
    };
  const lines = [
    `# version ${version} of ${brandId}, in force since ${since}`,
    ...(next === undefined ? [] : [`# version ${next.version} takes effect at ${next.from}`]),
  ];
  return { exit: 0, text: [...lines, source].join('\n') };
};

const argumentsOf = (args: string[]) => {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { brand: { type: 'string' } },
      allowPositionals: true,
    });
    const [command = '', file, ...more] = positionals;
    return more.length > 0 ? undefined : { command, file, brand: values.brand };
  } catch {
    return undefined;
  }
};

type Arguments = NonNullable<ReturnType<typeof argumentsOf>>;

const onFile = async ({ command, file, brand }: Arguments, open: OpenStage): Promise<Outcome> => {
  if (file === undefined) return usage(`${command} needs a file`);
  const text = await levelsFile(file);
  if (text === undefined) return { exit: 2, text: `cannot read ${file}` };
  if (command === 'check') return check(file, text, await knownChannels(open, brand));
  return brand === undefined ? usage('publish needs --brand') : publishFile(open(), file, text, brand);
};

const run = async (given: Arguments, open: OpenStage): Promise<Outcome> => {
  const { command, file, brand } = given;
  if (command === 'check' || command === 'publish') return onFile(given, open);
  if (command !== 'show') return usage(command === '' ? '' : `there is no ${command}`);
  return brand === undefined || file !== undefined ? usage('show needs --brand alone') : show(open(), brand);
};

/** `npm run levels`: checks, publishes and shows the service levels of a brand. */
export const levels = async (args: string[], open: OpenStage): Promise<Outcome> => {
  const given = argumentsOf(args);
  if (given === undefined) return usage('');
  try {
    return await run(given, open);
  } catch (error) {
    if (error instanceof VisibleError) return { exit: 1, text: error.message };
    throw error;
  }
};
