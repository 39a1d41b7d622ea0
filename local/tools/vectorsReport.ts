import { type Judgement, judge } from './vectorsJudge.ts';
import type { Vectors } from './vectorsRows.ts';
import { changesOf, TABLE, touches } from './vectorsZones.ts';

/** Failures beyond these are only counted. */
const SHOWN = 20;

export interface Report {
  name: string;
  tzdata: string | undefined;
  zones: string[];
  passed: number;
  failed: Judgement[];
  /** Disagree where the rules changed between the file's tzdata and the runtime's: neither passed nor failed. */
  moved: Judgement[];
}

/** Judges a file; `runtime` is the release of tzdata okno runs with. */
export const reportOf = (name: string, { rows, tzdata }: Vectors, runtime: string): Report => {
  const judgements = rows.map(judge);
  const wrong = judgements.filter(({ passed }) => !passed);
  const hasMoved = (one: Judgement): boolean => tzdata !== undefined && touchesChange(one, tzdata, runtime);
  return {
    name,
    tzdata,
    zones: [...new Set(judgements.flatMap(({ zone }) => zone ?? []))].sort(),
    passed: judgements.length - wrong.length,
    failed: wrong.filter((one) => !hasMoved(one)),
    moved: wrong.filter(hasMoved),
  };
};

/** Errors come of no zone's rules, nor does a row that could not be read. */
const touchesChange = (one: Judgement, older: string, newer: string): boolean =>
  one.zone !== undefined &&
  !String(one.got).startsWith('error') &&
  changesOf(one.zone, older, newer).some((change) => touches(one, change));

const lineOf = (name: string, { index, op, input, zone, expected, got }: Judgement): string =>
  `${name} #${index} ${op} ${JSON.stringify(input)}${zone === undefined ? '' : ` ${zone}`}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(got)}`;

const printed = (lines: string[]): string[] =>
  lines.length > SHOWN ? [...lines.slice(0, SHOWN), `… and ${lines.length - SHOWN} more`] : lines;

/** Which of the file's zones the two releases of tzdata disagree about; nothing where they are the same. */
const comparison = ({ name, tzdata, zones, failed }: Report, runtime: string): string[] => {
  if (tzdata === undefined) return unnamed(name, failed, runtime);
  if (tzdata === runtime) return [];
  const changed = zones.flatMap((zone) =>
    changesOf(zone, tzdata, runtime).map(
      ({ release, from, until }) => `${zone} (${release}: from ${from}${until ? ` until ${until}` : ''})`,
    ),
  );
  const unknown = [tzdata, runtime].some((release) => release < TABLE.after || release > TABLE.last)
    ? `; changes up to ${TABLE.after} and after ${TABLE.last} are not known`
    : '';
  return [
    `${name}: computed with tzdata ${tzdata}; of its ${zones.length} zones these rules differ: ${changed.join(', ') || 'none'}${unknown}`,
  ];
};

/** A file that does not say what it was computed with is told where that may be why it failed. */
const unnamed = (name: string, failed: readonly Judgement[], runtime: string): string[] => {
  const touching = failed.filter((one) => touchesChange(one, TABLE.after, runtime));
  const zones = [...new Set(touching.map(({ zone }) => zone))].sort();
  return touching.length === 0
    ? []
    : [
        `${name}: names no tzdata; ${touching.length} of its failures are where rules changed after ${TABLE.after}: ${zones.join(', ')}`,
      ];
};

/** What disagrees only because rules changed, a line for each tzdata that files name. */
const movedLines = (reports: readonly Report[]): string[] =>
  [...new Set(reports.map(({ tzdata }) => tzdata))].flatMap((tzdata) => {
    const moved = reports.filter((report) => report.tzdata === tzdata).flatMap((report) => report.moved);
    const zones = [...new Set(moved.map(({ zone }) => zone))].sort();
    return moved.length === 0
      ? []
      : [`${moved.length} in zones whose rules changed since ${tzdata}: ${zones.join(', ')}`];
  });

const summary = (reports: readonly Report[]): string => {
  const passed = reports.reduce((sum, report) => sum + report.passed, 0);
  return `${passed} passed, ${reports.flatMap(({ failed }) => failed).length} failed`;
};

/** The lines of a run: what disagrees, the releases of tzdata, each file where there are several, and all of them. */
export const textOf = (reports: readonly Report[], runtime: string): string[] => {
  const lines = (kind: 'failed' | 'moved'): string[] =>
    printed(reports.flatMap((report) => report[kind].map((one) => lineOf(report.name, one))));
  return [
    ...lines('failed'),
    ...lines('moved').map((line) => `rules changed: ${line}`),
    `tzdata of this runtime: ${runtime}`,
    ...reports.flatMap((report) => comparison(report, runtime)),
    ...(reports.length > 1 ? reports.map((report) => `${report.name}: ${summary([report])}`) : []),
    ...movedLines(reports),
    summary(reports),
  ];
};
