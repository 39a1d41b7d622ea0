import { backOffice } from '#backoffice/definition/backOffice.ts';
import type { Definition } from '#backoffice/definition/definition.ts';
import { readDefinition } from '#backoffice/definition/index.ts';
import { problemText } from '#backoffice/definition/problem.ts';
import { normalReference } from '#backoffice/definition/references.ts';
import type { Fixture } from '#backoffice/definition/schema.ts';
import { contextAt, standIn } from '#backoffice/definition/standIn.ts';
import { network } from '#backoffice/definition/transport.ts';
import type { Office, OfficeContext } from '#desk/ports/backOffice.ts';
import type { Secrets } from '#desk/ports/secrets.ts';
import { allCaseFacts } from '#domain/caseFacts.ts';
import type { LookupResult } from '#domain/caseStatus.ts';
import type { FactValue } from '#domain/facts.ts';
import { type Instant, instantOf } from '#domain/instant.ts';
import { LANGUAGES, type Language } from '#domain/languages.ts';
import { draftOf } from './connectorDraft.ts';
import type { Outcome } from './connectorRun.ts';

/** What is tried: a reference and a proof, or words; answered by a back office or by the fixtures. */
export interface Trial {
  ref?: string | undefined;
  proof?: string | undefined;
  words?: string | undefined;
  lang?: string | undefined;
  'base-url'?: string | undefined;
  key?: string | undefined;
  username?: string | undefined;
  password?: string | undefined;
  'client-id'?: string | undefined;
  'client-secret'?: string | undefined;
}

type Files = Readonly<Record<string, string>>;

const secretsOf = (trial: Trial): Secrets => {
  const secret = {
    baseUrl: trial['base-url'],
    key: trial.key,
    username: trial.username,
    password: trial.password,
    clientId: trial['client-id'],
    clientSecret: trial['client-secret'],
  };
  return { get: async () => secret, fresh: async () => secret, put: async () => undefined };
};

interface Ready {
  office: Office;
  now: Instant;
}

const connected = async (definition: Definition, trial: Trial): Promise<Ready> => {
  const now = instantOf(Date.now());
  const context: OfficeContext = { ...contextAt(now), secrets: secretsOf(trial) };
  return { office: await backOffice(definition, network).connect(context), now };
};

/** The fixture that answers for a reference, or for words. */
const fixtureFor = (definition: Definition, { ref, words }: Trial): Fixture | undefined => {
  const wanted = ref === undefined ? undefined : normalReference(ref, definition.patterns);
  return definition.fixtures.find(({ operation, asked }) => {
    if (ref === undefined) return operation === 'find' && words !== undefined;
    return operation === 'lookup' && normalReference(asked.reference ?? '', definition.patterns) === wanted;
  });
};

const replayed = async (definition: Definition, fixture: Fixture, files: Files): Promise<Ready> => {
  const now = instantOf(Date.parse(fixture.now));
  const tokenPath = definition.auth.type === 'oauth2' ? definition.auth.tokenPath : undefined;
  const { transport } = standIn(fixture, files, { tokenPath, isConfirming: () => false });
  return { office: await backOffice(definition, transport).connect(contextAt(now)), now };
};

const asked = async (
  office: Office,
  definition: Definition,
  trial: Trial,
  lang: Language,
): Promise<LookupResult> => {
  const { ref, proof, words = '' } = trial;
  if (ref === undefined)
    return (await office.find?.({ text: words, lang })) ?? { ok: false, reason: 'need_identifiers' };
  const given = definition.proof === undefined || proof === undefined ? {} : { [definition.proof]: proof };
  return office.lookUp({ reference: ref, proofs: given });
};

const shown = ({ kind: _, ...value }: FactValue): string => {
  const parts = Object.values(value).filter((part) => typeof part !== 'object');
  return parts.join(' · ');
};

const report = (result: LookupResult, ready: Ready, lang: Language): Outcome => {
  if (!result.ok) {
    const detail = [result.reason, result.detail, result.retryAt].filter((part) => part !== undefined);
    return { exit: 1, text: detail.join(' · ') };
  }
  const { status, proved } = result;
  const facts = allCaseFacts(status).map(
    ({ id, value, source, disclose }) =>
      `  ${disclose.padEnd(15)} ${id.padEnd(24)} ${shown(value)}   (${source})`,
  );
  const texts = draftOf(status, { lang, verification: proved, now: ready.now, timeZone: 'UTC' });
  const draft = texts.length === 0 ? ['none: a person must find the words'] : texts;
  const head = `${status.ref.display} · ${status.phase.value} (${status.sourceStatus.code}) · proved: ${proved}`;
  const gaps = status.gaps.length === 0 ? [] : [`not said by the source: ${status.gaps.join(', ')}`];
  return { exit: 0, text: [head, ...facts, ...gaps, `draft in ${lang}:`, ...draft].join('\n') };
};

/** Looks one case up and shows its facts, who may learn them, and the draft they give. */
export const tried = async (files: Files, trial: Trial): Promise<Outcome> => {
  const read = readDefinition(files);
  if ('problems' in read) return { exit: 1, text: read.problems.map(problemText).join('\n') };
  const { definition } = read;
  const lang = LANGUAGES.find((one) => one === trial.lang) ?? 'en';
  const fixture = fixtureFor(definition, trial);
  const live = trial['base-url'] !== undefined;
  if (!live && fixture === undefined)
    return { exit: 2, text: 'no fixture answers for that; with --base-url the back office itself does' };
  const ready =
    live || fixture === undefined
      ? await connected(definition, trial)
      : await replayed(definition, fixture, files);
  return report(await asked(ready.office, definition, trial, lang), ready, lang);
};
