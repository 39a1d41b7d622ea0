import { allCaseFacts } from '#domain/caseFacts.ts';
import { changesSince } from '#domain/changes.ts';
import { type Draft, type DraftCase, signature } from '#domain/draft.ts';
import { answersLatest, type Head } from '#domain/head.ts';
import type { Instant } from '#domain/instant.ts';
import { keyTime } from '#domain/message.ts';
import type { Reply } from '#domain/reply.ts';
import { threadName } from '#domain/thread.ts';
import { accountOf } from '../accountOf.ts';
import { type Addressee, addressee, judgeDeliveries } from '../answer/judge.ts';
import { lookUp } from '../answer/lookUp.ts';
import type { CaseDesk } from '../layers.ts';
import type { Known } from '../ports/people.ts';

export interface Objection {
  code:
    | 'customer_wrote'
    | 'answered_elsewhere'
    | 'promise_passed'
    | 'no_longer_true'
    | 'case_moved'
    | 'case_unchecked'
    | 'window_closed';
  /** For the agent. */
  reason: string;
}

/**
 * Why an approved reply must not go out after all; asked right before its first send. Once a part of it was sent
 * the rest follows.
 */
export const whyNot = async (
  desk: CaseDesk,
  head: Head,
  reply: Reply,
  draft: Draft,
): Promise<Objection | undefined> => {
  if (reply.deliveries.some(({ sentId }) => sentId !== undefined)) return undefined;
  const early = overtaken(head, draft, desk.clock.now());
  if (early !== undefined) return early;
  const customer = await addressee(desk, head);
  return (await outdated(customer, reply, draft)) ?? (await moved(desk, customer, draft));
};

const overtaken = (head: Head, draft: Draft, now: Instant): Objection | undefined => {
  const { madeAt, promiseBy } = draft;
  if (!answersLatest(head, draft))
    return { code: 'customer_wrote', reason: 'The customer wrote again before this was sent.' };
  if (head.lastOutbound !== undefined && keyTime(head.lastOutbound) > madeAt)
    return {
      code: 'answered_elsewhere',
      reason: 'Somebody answered in the channel itself before this was sent.',
    };
  if (promiseBy !== undefined && promiseBy <= now)
    return { code: 'promise_passed', reason: 'The time this reply promises has passed.' };
  return undefined;
};

/** "Today" and "tomorrow" may have become untrue while the reply waited. Wording was the agent's to decide. */
const outdated = async (
  customer: Addressee,
  { deliveries, by }: Reply,
  draft: Draft,
): Promise<Objection | undefined> => {
  const unsigned = deliveries.map(({ thread, place, text, template }) => ({
    thread,
    place,
    text: (template?.parameters[0] ?? text).slice(0, -signature(by.initials).length),
    claims: [],
  }));
  const findings = await judgeDeliveries(customer, draft, unsigned);
  const untrue = findings.find(({ kind }) => kind !== 'wording');
  return (
    untrue && {
      code: 'no_longer_true',
      reason: `Not true any more when it was to be sent: ${untrue.message}`,
    }
  );
};

const ownReference = ({ reference }: Known, { backoffice }: DraftCase): string | undefined =>
  reference?.backoffice === backoffice ? reference.value : undefined;

/** The case is asked once more: a reply says what is true when it is sent, not when it was written. */
const moved = async (
  desk: CaseDesk,
  { head, known }: Addressee,
  draft: Draft,
): Promise<Objection | undefined> => {
  if (draft.case === undefined) return undefined;
  const brand = await desk.brands.get(threadName(head.thread).brand);
  const reference = draft.case.open ?? ownReference(known, draft.case);
  const office = await desk.offices.get(brand, draft.case.backoffice);
  const found =
    reference === undefined
      ? undefined
      : await lookUp(desk, brand, office, {
          reference,
          proofs: known.proofs ?? {},
          account: `${accountOf(desk, head).people}:${head.customer.id}`,
        });
  if (found === undefined || !found.ok || found.status.ref.hash !== draft.case.hash)
    return { code: 'case_unchecked', reason: 'The case could not be checked again before sending.' };
  const changes = changesSince(draft.facts, allCaseFacts(found.status));
  return changes.length === 0
    ? undefined
    : { code: 'case_moved', reason: 'The case has moved since this was written; a new draft is being made.' };
};
