import { isSame } from '#domain/contact.ts';
import { VisibleError } from '#domain/errors.ts';
import type { Agent } from '#domain/reply.ts';
import { type ThreadId, threadName } from '#domain/thread.ts';
import { accountOf } from '../accountOf.ts';
import { audit } from '../audit.ts';
import type { ChannelDesk } from '../layers.ts';
import { openThread } from '../openThread.ts';
import { contactAccount } from './contactAccount.ts';
import { contactOf, joinAccounts, partAccount } from './contacts.ts';

/** Another thread of the same brand. @throws VisibleError `input/other`, `missing/thread` */
export const otherOf = async (desk: ChannelDesk, thread: ThreadId, other: ThreadId) => {
  if (other === thread || threadName(other).brand !== threadName(thread).brand)
    throw new VisibleError('input', 'other', 'This is not another thread of the same brand.');
  return openThread(desk, other);
};

/**
 * An agent decides that whoever writes in two threads is one person. Kept with its reason in both, and undoable.
 * @throws VisibleError `input/reason`, `input/other`, `missing/thread`
 */
export const joinPeople =
  (desk: ChannelDesk) =>
  async (agent: Agent, thread: ThreadId, request: { other: ThreadId; reason: string }): Promise<void> => {
    const reason = request.reason.trim();
    if (reason.length < 3) throw new VisibleError('input', 'reason', 'Please say how you know.');
    const { head } = await openThread(desk, thread);
    const { head: other } = await otherOf(desk, thread, request.other);
    const why = { how: 'agent', by: agent.name } as const;
    const accounts = [contactAccount(desk, head, why), contactAccount(desk, other, why)] as const;
    if (accounts.some(({ id }) => id === '') || isSame(...accounts))
      throw new VisibleError('input', 'other', 'These are not two accounts.');
    await joinAccounts(desk, threadName(thread).brand, accounts);
    await audit(desk, thread, agent, 'joined', `${other.thread}: ${reason}`);
    await audit(desk, other.thread, agent, 'joined', `${thread}: ${reason}`);
  };

/** Takes an account out of the person again. @throws VisibleError `missing/contact`, `missing/thread` */
export const partPeople =
  (desk: ChannelDesk) =>
  async (agent: Agent, thread: ThreadId, account: { people: string; id: string }): Promise<void> => {
    const { head } = await openThread(desk, thread);
    const own = accountOf(desk, head);
    const known = await desk.accounts.get(own.brand, own.people, own.id);
    const contact = await contactOf(desk, own.brand, own, known);
    if (contact?.accounts.some(({ people, id }) => people === account.people && id === account.id) !== true)
      throw new VisibleError('missing', 'contact', 'These are not known to be one person.');
    await partAccount(desk, contact, account);
    await audit(desk, thread, agent, 'parted', account.people);
  };
