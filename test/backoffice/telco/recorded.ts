import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { CheckReport } from '#backoffice/definition/check.ts';
import { checkDefinition } from '#backoffice/definition/index.ts';
import type { Caller, Heard } from './operator.ts';

/* Fixtures of the definitions are answers of the simulator; here is to what. */

const ROOM = fileURLToPath(new URL('../../../backoffice/', import.meta.url));

export const DEFINITIONS = ['tickets', 'tickets-v4', 'outages', 'orders'] as const;
export type DefinitionName = (typeof DEFINITIONS)[number];

interface FixtureEntry {
  name: string;
  operation?: string;
  asked?: { reference?: string };
  response: { status: number; file?: string };
}

export const fixturesOf = (name: DefinitionName): FixtureEntry[] =>
  (parse(readFileSync(join(ROOM, name, 'connector.yaml'), 'utf8')) as { fixtures: FixtureEntry[] }).fixtures;

export const fileOf = (name: DefinitionName, file: string): string => join(ROOM, name, file);

export const filesOf = (name: DefinitionName): Record<string, string> => {
  const files = new Set([
    'connector.yaml',
    ...fixturesOf(name).flatMap(({ response }) => response.file ?? []),
  ]);
  return Object.fromEntries([...files].map((file) => [file, readFileSync(fileOf(name, file), 'utf8')]));
};

/** The call a definition makes for a fixture, as its check recorded it. */
export const callsOf = (report: CheckReport): Map<string, { method: string; path: string; body?: string }> =>
  new Map(report.fixtures.flatMap(({ name, calls }) => (calls[0] === undefined ? [] : [[name, calls[0]]])));

/** What the simulator answers to the calls of a definition's fixtures, in their order: what one makes, the next finds. */
export const answersFrom = async (operator: Caller, name: DefinitionName): Promise<Map<string, Heard>> => {
  const calls = callsOf(await checkDefinition(filesOf(name)));
  const answers = new Map<string, Heard>();
  for (const fixture of fixturesOf(name)) {
    const call = calls.get(fixture.name);
    if (call === undefined) throw new Error(`The fixture ${fixture.name} makes no call.`);
    const body = call.body === undefined ? undefined : JSON.parse(call.body);
    answers.set(fixture.name, await operator.call(call.method, call.path, body));
  }
  return answers;
};
