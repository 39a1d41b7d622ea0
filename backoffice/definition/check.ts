import type { CaseStatus } from '#domain/caseStatus.ts';
import { caseFactNames } from './caseFactNames.ts';
import type { Definition } from './definition.ts';
import { type FixtureReport, playFixture } from './fixtures.ts';
import { type Problem, pathText } from './problem.ts';
import { FILE, read } from './read.ts';
import { normalReference } from './references.ts';
import type { Fixture } from './schema.ts';
import { type YamlFile, yamlFile } from './yamlFile.ts';

/** What checking a definition came to; it may be published when `problems` is empty. */
export interface CheckReport {
  problems: Problem[];
  fixtures: FixtureReport[];
  definition?: Definition;
}

type Complain = (path: readonly (string | number)[], message: string) => void;

/** Facts beyond the phase: a definition without one answers nothing. */
const tells = ({ status }: FixtureReport): boolean =>
  status !== undefined && caseFactNames(status).some((name) => name !== 'phase');

const covers = (name: 'lookup' | 'find', reports: readonly FixtureReport[], complain: Complain): void => {
  const answered = reports.filter(({ operation, status }) => operation === name && status !== undefined);
  if (answered.length === 0) complain([name], 'no fixture shows it answering with a case');
  else if (!answered.some(tells)) complain([name, 'map'], 'yields nothing but a status in all fixtures');
};

const coverage = (definition: Definition, reports: readonly FixtureReport[], complain: Complain): void => {
  if (definition.lookup !== undefined) covers('lookup', reports, complain);
  if (definition.find !== undefined) covers('find', reports, complain);
  for (const [index, { name }] of definition.actions.entries())
    if (!reports.some(({ operation }) => operation === name)) complain(['actions', index], 'has no fixture');
};

/** What a fixture proves with must not come out again among the facts. */
const leaks = (status: CaseStatus, proof: string | undefined): boolean =>
  proof !== undefined &&
  proof.trim().length > 2 &&
  JSON.stringify(status).toLowerCase().includes(proof.trim().toLowerCase());

/** Steps and actions the catalogue cannot say would only ever reach the agent. */
const unsayable = ({ internal = [] }: CaseStatus): string[] =>
  internal.map(({ value }) => value).filter((note) => /^(?:next step|action) not known to okno: /.test(note));

const WRONG_PROOF = { surname: 'Qwertzuiop', postcode: '99998 QX', phone4: '9998' } as const;

/** A case that also answers to a wrong proof would be anybody's. */
const strangers = async (
  definition: Definition,
  fixture: Fixture,
  files: Readonly<Record<string, string>>,
): Promise<string[]> => {
  const { proof } = definition;
  if (proof === undefined || fixture.operation !== 'lookup') return [];
  const stranger = { ...fixture, asked: { ...fixture.asked, proof: WRONG_PROOF[proof] } };
  const { result } = await playFixture(definition, stranger, files);
  return result.ok === true || result.reason === 'too_early' ? ['a stranger is answered too'] : [];
};

const one = async (
  definition: Definition,
  fixture: Fixture,
  files: Readonly<Record<string, string>>,
): Promise<FixtureReport> => {
  const report = await playFixture(definition, fixture, files);
  const { reference, proof } = fixture.asked;
  const normal = reference === undefined ? undefined : normalReference(reference, definition.patterns);
  const form =
    reference === undefined || normal !== undefined || definition.patterns.length === 0
      ? []
      : ['asked.reference: fits none of the patterns'];
  const leaked =
    report.status !== undefined && leaks(report.status, proof) ? ['the proof stands among the facts'] : [];
  const unsaid = report.status === undefined ? [] : unsayable(report.status);
  const open = await strangers(definition, fixture, files);
  const problems = [...report.problems, ...form, ...leaked, ...unsaid, ...open];
  return { ...report, problems };
};

const complainer =
  (yaml: YamlFile, problems: Problem[]): Complain =>
  (path, message) => {
    problems.push({ file: FILE, line: yaml.lineOf(path), path: pathText(path), message });
  };

/** Reads a definition and plays every fixture of it; nothing leaves the process. */
export const check = async (files: Readonly<Record<string, string>>): Promise<CheckReport> => {
  const reading = read(files);
  const yaml = yamlFile(files[FILE] ?? '');
  if ('problems' in reading) return { problems: reading.problems, fixtures: [] };
  if ('message' in yaml) return { problems: [{ file: FILE, path: '', ...yaml }], fixtures: [] };
  const { definition } = reading;
  const problems: Problem[] = [];
  const complain = complainer(yaml, problems);
  const fixtures: FixtureReport[] = [];
  for (const [index, fixture] of definition.fixtures.entries()) {
    const report = await one(definition, fixture, files);
    fixtures.push(report);
    for (const problem of report.problems) complain(['fixtures', index], `${fixture.name}: ${problem}`);
  }
  coverage(definition, fixtures, complain);
  return { problems, fixtures, definition };
};
