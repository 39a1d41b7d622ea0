import type { Identifiers, OfficeContext } from '#desk/ports/backOffice.ts';
import type { Brand } from '#domain/brand.ts';
import type { CaseStatus, LookupResult } from '#domain/caseStatus.ts';
import { VisibleError } from '#domain/errors.ts';
import type { Instant } from '#domain/instant.ts';
import type { Transport } from '../definition/transport.ts';
import { proves } from '../proof/proof.ts';
import { fact } from './fact.ts';
import { caseStatus } from './map.ts';
import { maskReference, normalReference } from './reference.ts';
import { type Answer, ask, type Question } from './request.ts';
import { freshSettings, readSettings, type Settings } from './settings.ts';
import { type BagFile, referenceOf, surnamesOf } from './wire.ts';

type LookUp = (identifiers: Identifiers) => Promise<LookupResult>;

/** One object for "no such file" and "not yours", so that nothing downstream can tell them apart. */
const NO_MATCH: LookupResult = Object.freeze({ ok: false, reason: 'no_match' });

const unavailable = (detail: string, retryAt?: Instant): LookupResult => ({
  ok: false,
  reason: 'unavailable',
  detail,
  ...(retryAt === undefined ? {} : { retryAt }),
});

/**
 * The answer as the customer may have it: a file under another surname is none. The baggage system compares
 * too, but each in its own lax way.
 */
const admitted = (answer: Answer, surname: string): Answer => {
  const same = proves('surname', surname, answer.kind === 'file' ? surnamesOf(answer.file) : undefined);
  return answer.kind === 'file' && !same ? { kind: 'none' } : answer;
};

/** Asks, and once more when the key was renewed behind the cache. */
const askWithKey = async (context: OfficeContext, question: Question): Promise<Answer> => {
  const { secrets, brand } = context;
  const settings = await readSettings(secrets, brand.id);
  const answer = await ask(settings, question);
  if (answer.kind !== 'key_refused') return admitted(answer, question.surname);
  const renewed: Settings = await freshSettings(secrets, brand.id);
  if (renewed.apiKey === settings.apiKey) return answer;
  return admitted(await ask(renewed, question), question.surname);
};

const tooEarly = (file: BagFile, now: Instant): LookupResult | undefined => {
  const from = file.DiaryInfo.StatusFrom;
  if (from !== undefined && from > now) return { ok: false, reason: 'too_early', retryAt: from };
  return file.RecordStatus === 'PENDING' ? { ok: false, reason: 'too_early' } : undefined;
};

const found = (status: CaseStatus): LookupResult => ({ ok: true, status, proved: 'verified_basic' });

const mapped = (file: BagFile, brand: Brand, question: Question): LookupResult => {
  const { reference, now } = question;
  const status = caseStatus(file, { brandId: brand.id, reference, now });
  return status === undefined
    ? unavailable('The baggage system sent a file without a bag.')
    : (tooEarly(file, now) ?? found(status));
};

/** Known to have moved to another file, whose state nobody knows: a person's turn. */
const lost = (status: CaseStatus, why: string): LookupResult => {
  const { where: _, eta: _eta, nextStep: _step, customerAction: _action, items: _items, ...rest } = status;
  const origin = { at: status.phase.observedAt, path: 'ReplacedBy' };
  return found({
    ...rest,
    phase: fact('unknown', { ...origin, disclose: 'private_thread' }),
    internal: [...(status.internal ?? []), fact(why, { ...origin, disclose: 'agent_only' })],
    gaps: ['eta', 'where', 'next_step', 'owner'],
  });
};

/** Under the reference the customer knows, naming the new one. */
const renamed = (result: LookupResult, old: CaseStatus, replacedBy: string): LookupResult =>
  result.ok ? found({ ...result.status, ref: { ...old.ref, replacedBy } }) : result;

/** A closed file lives on under a new reference: followed once, with the same surname. */
const follow = async (context: OfficeContext, old: CaseStatus, question: Question): Promise<LookupResult> => {
  const { reference } = question;
  const answer = await askWithKey(context, question);
  if (answer.kind === 'none')
    return lost(old, `the replacing file ${maskReference(reference)} does not answer to this surname`);
  if (answer.kind !== 'file') return refused(answer);
  const result = mapped(answer.file, context.brand, question);
  if (result.ok && answer.file.ReplacedBy !== undefined)
    return renamed(lost(result.status, 'the replacing file was replaced again'), old, reference);
  return renamed(result, old, reference);
};

const refused = (answer: Exclude<Answer, { kind: 'file' }>): LookupResult => {
  if (answer.kind === 'none') return NO_MATCH;
  if (answer.kind === 'key_refused') return unavailable('The baggage system refuses our key (403).');
  return unavailable(answer.detail, answer.retryAt);
};

const lookUp = async (context: OfficeContext, question: Question): Promise<LookupResult> => {
  const answer = await askWithKey(context, question);
  if (answer.kind !== 'file') return refused(answer);
  const result = mapped(answer.file, context.brand, question);
  const { ReplacedBy: replaced } = answer.file;
  if (!result.ok || replaced === undefined) return result;
  const next = referenceOf(replaced);
  if (next === question.reference) return lost(result.status, 'the file is said to be replaced by itself');
  return follow(context, result.status, { ...question, reference: next });
};

/** Looks up within `budgetMs` in all; answers, never throws, for whatever the baggage system or the secret store does. */
export const lookupWith =
  (context: OfficeContext, budgetMs: number, transport: Transport): LookUp =>
  async ({ reference, proofs: { surname } }) => {
    const known = normalReference(reference);
    if (known === undefined || surname === undefined || surname.trim() === '')
      return { ok: false, reason: 'need_identifiers' };
    const signal = AbortSignal.timeout(budgetMs);
    const question = { reference: known, surname, now: context.clock.now(), signal, transport };
    try {
      return await lookUp(context, question);
    } catch (error) {
      return unavailable(
        error instanceof VisibleError ? error.message : 'The baggage lookup failed in okno itself.',
      );
    }
  };
