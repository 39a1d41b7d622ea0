import { VisibleError } from '#domain/errors.ts';
import { brands } from '#platform/brands.ts';
import { systemClock } from '#platform/clock.ts';
import { ENV, optionalEnv } from '#platform/env.ts';
import { publications } from '#platform/publications.ts';
import { secrets } from '#platform/secrets.ts';
import { openTable } from '#platform/table.ts';
import { levels, type OpenStage } from './levelsRun.ts';

/** The stage the environment names, or a local run with its addresses in AWS_ENDPOINT_URL_DYNAMODB and …_SECRETS_MANAGER. */
const open: OpenStage = () => {
  if (optionalEnv(ENV.table) === undefined)
    throw new VisibleError('unavailable', 'table', `Set ${ENV.table} to the table of the stage.`);
  return {
    brands: brands(secrets()),
    publications: publications(openTable(), systemClock),
    clock: systemClock,
  };
};

const { exit, text } = await levels(process.argv.slice(2), open);
if (exit === 0) console.log(text);
else console.error(text);
process.exitCode = exit;
