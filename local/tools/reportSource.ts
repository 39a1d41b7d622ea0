import type { Brands } from '#desk/ports/brands.ts';
import type { ReportDesk } from '#desk/report/report.ts';
import { VisibleError } from '#domain/errors.ts';
import { brands } from '#platform/brands.ts';
import { systemClock } from '#platform/clock.ts';
import { ENV } from '#platform/env.ts';
import { secrets } from '#platform/secrets.ts';
import { openTable } from '#platform/table.ts';
import { readSettings } from '../settings.ts';
import { openFolder } from './reportFolder.ts';
import { reportPorts } from './reportPorts.ts';

/** What a report is read from. */
export interface ReportSource {
  desk: ReportDesk;
  close(): Promise<void>;
}

/**
 * The table the environment names, or that of the local run in its data folder, whether it is running or not.
 * @throws VisibleError as `openFolder` and `readSettings`
 */
export const openSource = async (env: Readonly<Record<string, string | undefined>>): Promise<ReportSource> =>
  env[ENV.table] ? ofStage() : openFolder(readSettings(env).dataDir);

const ofStage = (): ReportSource => ({
  desk: { clock: systemClock, ...reportPorts(openTable()), brands: brandsOfStage },
  close: async () => undefined,
});

/** Whoever may read the table need not be let read the secrets as well: they name brand and days. */
const brandsOfStage: Brands = {
  all: () => configured(() => brands(secrets()).all()),
  get: (id) => configured(() => brands(secrets()).get(id)),
};

const configured = async <T>(read: () => Promise<T>): Promise<T> => {
  try {
    return await read();
  } catch (error) {
    if (error instanceof VisibleError && error.kind !== 'unavailable') throw error;
    throw new VisibleError(
      'unavailable',
      'brands',
      'The configuration of the brands cannot be read here: name one with --brand, and the days with --from and --to.',
    );
  }
};
