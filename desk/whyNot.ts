import { allCaseFacts } from '#domain/caseFacts.ts';
import { changesSince } from '#domain/changes.ts';
import type { Reply } from '#domain/reply.ts';
import { type Head, threadName } from '#domain/thread.ts';
import { lookUp } from './lookUp.ts';
import type { Desk } from './ports.ts';

export interface Objection {
  code: 'customer_wrote' | 'answered_elsewhere' | 'promise_passed' | 'case_moved' | 'case_unchecked';
  /** For the agent. */
  reason: string;
}

/**
 * Why an approved reply must not go out after all; asked right before its first send. Once a part of it was sent
 * the rest follows.
 */
export const whyNot = async (desk: Desk, head: Head, reply: Reply): Promise<Objection | undefined> => {
  if (reply.deliveries.some(({ sentId }) => sentId !== undefined)) return undefined;
  return overtaken(desk, head, reply) ?? (await moved(desk, head, reply));
};

const overtaken = (desk: Desk, head: Head, reply: Reply): Objection | undefined => {
  if (head.lastInbound !== reply.basedOn)
    return { code: 'customer_wrote', reason: 'The customer wrote again before this was sent.' };
  if (head.lastOutbound !== undefined && head.lastOutbound > reply.basedOn && head.waitingSince === undefined && head.promise === undefined)
    return { code: 'answered_elsewhere', reason: 'Somebody answered in the channel itself before this was sent.' };
  if (reply.promiseBy !== undefined && reply.promiseBy <= desk.clock.now())
    return { code: 'promise_passed', reason: 'The time this reply promises has passed.' };
  return undefined;
};

/** The case is asked once more: a reply says what is true when it is sent, not when it was written. */
const moved = async (desk: Desk, head: Head, reply: Reply): Promise<Objection | undefined> => {
  if (reply.case === undefined) return undefined;
  const { brand: id, channel } = threadName(reply.thread);
  const { reference, surname } = await desk.accounts.get(id, channel, head.customer.id);
  const found =
    reference === undefined || surname === undefined
      ? undefined
      : await lookUp(desk, await desk.brands.get(id), reference.backoffice, { reference: reference.value, surname });
  if (found === undefined || !found.ok || found.status.ref.hash !== reply.case.hash)
    return { code: 'case_unchecked', reason: 'The case could not be checked again before sending.' };
  const changes = changesSince(reply.facts, allCaseFacts(found.status));
  return changes.length === 0
    ? undefined
    : { code: 'case_moved', reason: 'The case has moved since this was written; a new draft is being made.' };
};
