import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Report, reportOf, textOf } from './vectorsReport.ts';
import { vectorsIn } from './vectorsRows.ts';

export const USAGE = 'usage: npm run vectors -- FILE.json [FILE.json …]   (cases of business time)';

export interface Printer {
  out(line: string): void;
  err(line: string): void;
}

const whyUnread = (error: unknown): string => {
  if (error instanceof SyntaxError) return 'is not JSON';
  if (error instanceof Error && 'code' in error) return `cannot be read (${String(error.code)})`;
  return error instanceof Error ? error.message : String(error);
};

const reported = async (file: string, runtime: string, { err }: Printer): Promise<Report | undefined> => {
  try {
    const text = await readFile(file, 'utf8');
    return reportOf(basename(file), vectorsIn(JSON.parse(text.replace(/^\uFEFF/, ''))), runtime);
  } catch (error) {
    // One file that cannot be read must not keep the others from being judged; it fails the run.
    err(`${file} ${whyUnread(error)}`);
    return undefined;
  }
};

/**
 * Judges every case of the files, prints those that failed (the first twenty; `#` counts from 0 in its file), which
 * tzdata okno ran with, and last `N passed, N failed`. A case that disagrees counts as failed, with one exception: its
 * file names the tzdata it was computed with, and the rules of its zone changed between that and the runtime's, at a
 * time the case touches (vectorsZones.ts). Those are listed, and counted in a line of their own; a file that names no
 * tzdata gets no exception. Answers the exit code: 0, 1 when any failed or a file could not be read, 2 for usage.
 */
export const runVectors = async (
  files: readonly string[],
  printer: Printer,
  runtime: string = process.versions.tz ?? 'unknown',
): Promise<0 | 1 | 2> => {
  const { out, err } = printer;
  if (files.length === 0) {
    err(USAGE);
    return 2;
  }
  const read = await Promise.all(files.map((file) => reported(file, runtime, printer)));
  const reports = read.filter((report) => report !== undefined);
  if (reports.length === 0) return 1;
  for (const line of textOf(reports, runtime)) out(line);
  return reports.length < files.length || reports.some(({ failed }) => failed.length > 0) ? 1 : 0;
};
