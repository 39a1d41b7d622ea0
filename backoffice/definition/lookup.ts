import type { Identifiers } from '#desk/ports/backOffice.ts';
import type { LookupResult } from '#domain/caseStatus.ts';
import type { Verification } from '#domain/disclosure.ts';
import type { Instant } from '#domain/instant.ts';
import { proves } from '../proof/proof.ts';
import { shareOne } from '../proof/sameDigest.ts';
import { type Answer, ask, type Session } from './call.ts';
import { caseStatus, producedFacts } from './caseStatus.ts';
import type { Definition, Operation } from './definition.ts';
import { type Mapped, readMapped } from './mapped.ts';
import { normalReference } from './references.ts';
import { startOf } from './times.ts';

/** One object for "no such case" and "not yours", so that nothing downstream can tell them apart. */
export const NO_MATCH: LookupResult = Object.freeze({ ok: false, reason: 'no_match' });
const NEED_IDENTIFIERS: LookupResult = Object.freeze({ ok: false, reason: 'need_identifiers' });

export const unavailable = (detail: string, retryAt?: Instant): LookupResult => ({
  ok: false,
  reason: 'unavailable',
  detail,
  ...(retryAt === undefined ? {} : { retryAt }),
});

/** What an answer says of a case: a case, none, or nothing that can be used. */
export type Read = { mapped: Mapped } | { none: true } | { failed: LookupResult };

const unlisted = ({ facts }: Definition, mapped: Mapped): string[] =>
  producedFacts(mapped).filter((name) => !facts.has(name));

const readResult = (definition: Definition, value: unknown): Read => {
  if (value === null) return { none: true };
  const reading = readMapped(value);
  const { title } = definition;
  if ('misfits' in reading)
    return { failed: unavailable(`The answer of ${title} cannot be read: ${reading.misfits.join('; ')}.`) };
  const surplus = unlisted(definition, reading.value);
  if (surplus.length > 0)
    return {
      failed: unavailable(`The answer of ${title} holds facts nobody listed: ${surplus.join(', ')}.`),
    };
  return { mapped: reading.value };
};

const statusDetail = (title: string, status: number): string => {
  if (status === 429) return `${title} takes no more questions for now (429).`;
  if (status >= 300 && status < 400) return `${title} redirects (${status}), which is not followed.`;
  return `${title} answered ${status}.`;
};

/** Why an answer holds no JSON to read. */
export const refusal = (answer: Exclude<Answer, { kind: 'json' }>, { title }: Definition): LookupResult => {
  if (answer.kind === 'unsendable') return NEED_IDENTIFIERS;
  return answer.kind === 'status'
    ? unavailable(statusDetail(title, answer.status), answer.retryAt)
    : unavailable(answer.detail);
};

/** What an operation's map makes of an answer. */
export const readAnswer = async (
  { definition }: Session,
  { map, noMatch }: Pick<Operation, 'map' | 'noMatch'>,
  answer: Answer,
  variables: Readonly<Record<string, unknown>>,
): Promise<Read> => {
  const told = 'status' in answer && noMatch.includes(answer.status);
  if (told) return { none: true };
  if (answer.kind !== 'json') return { failed: refusal(answer, definition) };
  const ran = await map.run(answer.body, variables);
  return ran.ok
    ? readResult(definition, ran.value)
    : { failed: unavailable(`The answer of ${definition.title} cannot be read: ${ran.why}.`) };
};

interface Asked {
  reference: string;
  /** As the customer wrote it; absent where they gave none, or none is wanted. */
  proof: string | undefined;
  /** `{channel}:{id}` of who asks. */
  account: string | undefined;
}

const recordedProof = ({ proof }: Definition, mapped: Mapped | undefined): string[] | undefined => {
  const recorded = proof === undefined ? undefined : mapped?.proof?.[proof];
  return typeof recorded === 'string' ? [recorded] : recorded;
};

/** Opened for this very account: a ticket that was created from its thread. */
const isTheirs = (mapped: Mapped | undefined, account: string | undefined): boolean =>
  shareOne(account === undefined ? [] : [account], mapped?.proof?.account ?? []);

/**
 * The case, as this person may have it: somebody else's is none, and the comparing costs the same. Who gave no proof is
 * asked for it, whether or not there is such a case.
 */
const admitted = (definition: Definition, read: Read, asked: Asked): Read => {
  if ('failed' in read || definition.proof === undefined) return read;
  const mapped = 'mapped' in read ? read.mapped : undefined;
  const proved = proves(definition.proof, asked.proof ?? '', recordedProof(definition, mapped));
  const theirs = isTheirs(mapped, asked.account);
  if (proved || theirs) return read;
  return asked.proof === undefined ? { failed: NEED_IDENTIFIERS } : { none: true };
};

const VERIFICATION: Readonly<Record<Definition['identity'], Verification>> = {
  none: 'none',
  reference: 'reference',
  verified: 'verified_basic',
  strong: 'verified_basic',
};

const told = (session: Session, mapped: Mapped, reference: string): LookupResult => {
  const { definition, context, now } = session;
  const { patterns, title, identity } = definition;
  if (mapped.reference === undefined || normalReference(mapped.reference, patterns) !== reference)
    return unavailable(`${title} answered with another case than the one asked for.`);
  const { id: brandId, timeZone } = context.brand;
  if (mapped.tooEarly !== undefined) {
    const { until } = mapped.tooEarly;
    return { ok: false, reason: 'too_early', ...(until && { retryAt: startOf(until, timeZone) }) };
  }
  const status = caseStatus(definition, mapped, { brandId, timeZone, reference, now });
  return { ok: true, status, proved: VERIFICATION[identity] };
};

const askedOf = (definition: Definition, identifiers: Identifiers): Asked | undefined => {
  const { patterns, proof, provesAccount } = definition;
  const reference = normalReference(identifiers.reference, patterns);
  const written = proof === undefined ? undefined : identifiers.proofs[proof]?.trim() || undefined;
  const account = provesAccount ? identifiers.account : undefined;
  const enough = proof === undefined || written !== undefined || account !== undefined;
  return reference === undefined || !enough ? undefined : { reference, proof: written, account };
};

/** Whether the code a customer gave back is the one that was sent; undefined when that cannot be told now. */
const confirmed = async (session: Session, reference: string, code: string): Promise<boolean | undefined> => {
  const confirm = session.definition.challenge?.confirm;
  if (confirm === undefined) return false;
  const { now } = session;
  const variables = { reference, now, code: code.trim().slice(0, 40) };
  const answer = await ask(session, confirm, { filling: { reference, now }, variables, meant: [401, 403] });
  if (answer.kind === 'unsendable') return false;
  if (!('status' in answer)) return undefined;
  if (answer.status < 300) return true;
  return answer.status >= 400 && answer.status < 500 && answer.status !== 429 ? false : undefined;
};

/** Raises what was proved where a code was given; a wrong code proves nothing more, and takes nothing away. */
const withCode = async (
  session: Session,
  result: LookupResult,
  reference: string,
  code?: string,
): Promise<LookupResult> => {
  if (!result.ok || code === undefined || code.trim() === '') return result;
  const right = await confirmed(session, reference, code);
  if (right === undefined) return unavailable(`${session.definition.title} cannot check the code now.`);
  return right ? { ...result, proved: 'verified_strong' } : result;
};

/** The case under a reference, for whoever gave these proofs. */
export const lookUp = async (session: Session, identifiers: Identifiers): Promise<LookupResult> => {
  const { definition, now } = session;
  const asked = askedOf(definition, identifiers);
  if (definition.lookup === undefined || asked === undefined) return NEED_IDENTIFIERS;
  const { request, noMatch } = definition.lookup;
  const { reference } = asked;
  const variables = { reference, now, asked: { reference } };
  const answer = await ask(session, request, { filling: { reference, now }, variables, meant: noMatch });
  const read = admitted(definition, await readAnswer(session, definition.lookup, answer, variables), asked);
  if ('none' in read) return NO_MATCH;
  if ('failed' in read) return read.failed;
  const code = definition.identity === 'strong' ? identifiers.proofs.code : undefined;
  return withCode(session, told(session, read.mapped, reference), reference, code);
};
