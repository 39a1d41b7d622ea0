import { VisibleError } from '#domain/errors.ts';
import { systemClock } from '#platform/clock.ts';
import { ENV, optionalEnv } from '#platform/env.ts';
import { publications } from '#platform/publications.ts';
import { openTable } from '#platform/table.ts';
import { connector, type OpenPublications } from './connectorRun.ts';

/** The table the environment names: that of a stage, or of a local run with its address in AWS_ENDPOINT_URL_DYNAMODB. */
const open: OpenPublications = () => {
  if (optionalEnv(ENV.table) === undefined)
    throw new VisibleError('unavailable', 'table', `Set ${ENV.table} to the table to publish to.`);
  return publications(openTable(), systemClock);
};

const { exit, text } = await connector(process.argv.slice(2), open);
if (exit === 0) console.log(text);
else console.error(text);
process.exitCode = exit;
