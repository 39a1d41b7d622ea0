import { parseArgs } from 'node:util';
import { type ReportRequest, report } from '#desk/report/report.ts';
import { VisibleError } from '#domain/errors.ts';
import type { ReportView } from '#domain/report.ts';
import type { ReportSource } from './reportSource.ts';
import { reportText } from './reportText.ts';

const USAGE = [
  'usage: npm run report -- [--from DATE] [--to DATE] [--brand ID] [--by DIMENSION,…] [--json]',
  'DATE is like 2026-11-02, both are included; the last seven days where none is given, every brand where none is named.',
  'DIMENSION: place, channel, asked, lang, agent. --json prints an array with one report a brand.',
].join('\n');

/** 0: told. 1: it cannot be read. 2: what was asked for cannot be. */
export interface Outcome {
  exit: 0 | 1 | 2;
  text: string;
}

const usage = (why = ''): Outcome => ({ exit: 2, text: [why, USAGE].join('\n').trim() });

const TEXT = { type: 'string' } as const;

const argumentsOf = (args: string[]) => {
  try {
    const options = { from: TEXT, to: TEXT, brand: TEXT, by: TEXT, json: { type: 'boolean' } } as const;
    return parseArgs({ args, options }).values;
  } catch {
    return undefined;
  }
};

const viewsOf = async (
  { desk }: ReportSource,
  brand: string | undefined,
  asked: ReportRequest,
): Promise<ReportView[]> => {
  const brands = brand === undefined ? (await desk.brands.all()).map(({ id }) => id) : [brand];
  return Promise.all(brands.map((id) => report(desk)(id, asked)));
};

/** `npm run report`: how the brands answered, from the counters of the table. */
export const reportRun = async (args: string[], open: () => Promise<ReportSource>): Promise<Outcome> => {
  const given = argumentsOf(args);
  if (given === undefined) return usage();
  const { from, to, brand, by, json } = given;
  try {
    const source = await open();
    const views = await viewsOf(source, brand, { from, to, by: by?.split(',') }).finally(source.close);
    return { exit: 0, text: json ? JSON.stringify(views, null, 2) : views.map(reportText).join('\n\n') };
  } catch (error) {
    if (!(error instanceof VisibleError)) throw error;
    return error.kind === 'input' ? usage(error.message) : { exit: 1, text: error.message };
  }
};
