import type { ActOrder, Office } from '#desk/ports/backOffice.ts';
import type { CaseStatus } from '#domain/caseStatus.ts';
import { instantOf } from '#domain/instant.ts';
import { LANGUAGES } from '#domain/languages.ts';
import { backOffice } from './backOffice.ts';
import type { Definition } from './definition.ts';
import { misses } from './expected.ts';
import type { Fixture } from './schema.ts';
import { shortAct, shortLookup, shortOffer, shortReadBack } from './shortForm.ts';
import { contextAt, type Recorded, standIn } from './standIn.ts';

/** What a fixture came to. */
export interface FixtureReport {
  name: string;
  operation: string;
  /** What is not as expected, one sentence each. */
  problems: string[];
  /** The case it gave, if it gave one. */
  status?: CaseStatus;
  calls: Recorded[];
  /** The result in short form. */
  result: Readonly<Record<string, unknown>>;
}

interface Played {
  result: Readonly<Record<string, unknown>>;
  status?: CaseStatus;
}

const proofsOf = ({ proof }: Definition, { asked }: Fixture) => ({
  ...(proof === undefined || asked.proof === undefined ? {} : { [proof]: asked.proof }),
  ...(asked.code === undefined ? {} : { code: asked.code }),
});

const langOf = ({ asked }: Fixture) => LANGUAGES.find((lang) => lang === asked.lang) ?? 'en';

const orderOf = (name: string, { asked }: Fixture): ActOrder => ({
  id: 'act_fixture0001',
  name,
  inputs: asked.inputs ?? {},
  ...(asked.reference === undefined ? {} : { reference: asked.reference }),
  requester: { channel: 'x', handle: 'fixture', id: '1' },
});

const lookedUp = async (office: Office, definition: Definition, fixture: Fixture): Promise<Played> => {
  const found =
    fixture.operation === 'find'
      ? await office.find?.({ text: fixture.asked.words ?? '', lang: langOf(fixture) })
      : await office.lookUp({
          reference: fixture.asked.reference ?? '',
          proofs: proofsOf(definition, fixture),
        });
  if (found === undefined) return { result: { ok: false } };
  return { result: shortLookup(found), ...(found.ok ? { status: found.status } : {}) };
};

const offered = async (
  office: Office,
  definition: Definition,
  fixture: Fixture,
  name: string,
): Promise<Played> => {
  const kind = definition.actions.find((action) => action.name === name)?.kind;
  const { asked } = fixture;
  const proposed =
    kind &&
    (await office.offer?.(kind, {
      ...(asked.reference === undefined
        ? {}
        : { reference: { backoffice: definition.name, value: asked.reference } }),
      proofs: proofsOf(definition, fixture),
      verification: 'verified_strong',
      words: asked.words ?? '',
      lang: langOf(fixture),
    }));
  return { result: shortOffer(proposed) };
};

const acted = async (office: Office, definition: Definition, fixture: Fixture): Promise<Played> => {
  const [name = '', part] = fixture.operation.split('/');
  if (part === 'offer') return offered(office, definition, fixture, name);
  if (part === 'readBack') {
    const back = await office.readBack?.(orderOf(name, fixture));
    if (back === undefined) return { result: { ok: false } };
    return { result: shortReadBack(back), ...(back.kind === 'found' ? { status: back.result.status } : {}) };
  }
  const outcome = await office.act?.(orderOf(name, fixture));
  if (outcome === undefined) return { result: { ok: false } };
  return { result: shortAct(outcome), ...(outcome.kind === 'done' ? { status: outcome.result.status } : {}) };
};

const play = (office: Office, definition: Definition, fixture: Fixture): Promise<Played> =>
  fixture.operation === 'lookup' || fixture.operation === 'find'
    ? lookedUp(office, definition, fixture)
    : acted(office, definition, fixture);

/** Whether a path is the one that confirms a code: the template's own beginning and end. */
const confirms = ({ challenge }: Definition, path: string): boolean => {
  const parts = challenge?.confirm.path.split(/\{\w+\}/) ?? [];
  return parts.length > 0 && path.startsWith(parts[0] ?? '') && path.endsWith(parts.at(-1) ?? '');
};

const answersOf = (definition: Definition) => ({
  tokenPath: definition.auth.type === 'oauth2' ? definition.auth.tokenPath : undefined,
  isConfirming: (path: string) => confirms(definition, path),
});

/** Why a result is none, for whoever wonders about what it is not. */
const cameTo = ({ ok, kind, reason, detail }: Played['result']): string[] =>
  ok === true
    ? []
    : [`it came to ${[kind, reason, detail].filter((part) => typeof part === 'string').join(': ')}`];

/** Plays one fixture against the stand-in for its back office. */
export const playFixture = async (
  definition: Definition,
  fixture: Fixture,
  files: Readonly<Record<string, string>>,
): Promise<FixtureReport> => {
  const { name, operation, now, expect } = fixture;
  const at = Date.parse(now);
  if (Number.isNaN(at))
    return { name, operation, problems: [`now: ${now} is no moment`], calls: [], result: {} };
  const { transport, calls } = standIn(fixture, files, answersOf(definition));
  const office = await backOffice(definition, transport).connect(contextAt(instantOf(at)));
  const { result, status } = await play(office, definition, fixture);
  const missed = misses(expect, result);
  const problems = missed.length === 0 ? [] : [...missed, ...cameTo(result)];
  return { name, operation, problems, calls, result, ...(status === undefined ? {} : { status }) };
};
