import { VisibleError } from '#domain/errors.ts';
import { ENDED_UNSAID, type Head, isUnderWay } from '#domain/head.ts';
import type { Agent } from '#domain/reply.ts';
import type { ThreadId } from '#domain/thread.ts';
import { accountOf } from '../accountOf.ts';
import { audit } from '../audit.ts';
import { changeHead } from '../changeHead.ts';
import { refuseSecondReply } from '../conflict.ts';
import { changeKnown } from '../dossier/contacts.ts';
import type { ChannelDesk, TableDesk } from '../layers.ts';
import { openThread } from '../openThread.ts';

/**
 * Answers nothing more of what this account writes, in any of its threads: it is kept, and starts no clock that lasts
 * (docs/rules.md C38). Other accounts of the same person stay as they are.
 * @throws VisibleError `missing/thread`, `input/reason`, `input/account` where the channel names nobody,
 * `conflict/approved_already` while a reply is on its way.
 */
export const block =
  (desk: ChannelDesk) =>
  async (agent: Agent, thread: ThreadId, request: { reason: string }): Promise<void> => {
    const reason = request.reason.trim();
    if (reason.length < 3) throw new VisibleError('input', 'reason', 'Please say why they are blocked.');
    const { head } = await openThread(desk, thread);
    if (head.customer.id === '')
      throw new VisibleError('input', 'account', 'The channel does not say who writes here.');
    refuseSecondReply(head, undefined);
    const account = accountOf(desk, head);
    const blocked = { by: agent.name, at: desk.clock.now(), reason };
    const before = await changeKnown(desk, account.brand, account, (known) => ({ ...known, blocked }));
    const others = (before?.threads ?? []).filter((other) => other !== thread);
    for (const one of [head, ...(await desk.threads.heads(others))]) await endForBlocked(desk, one);
    await audit(desk, thread, agent, 'blocked', reason);
  };

/** Takes it back, for what they write from now on; any agent may. @throws VisibleError `missing/thread` */
export const unblock =
  (desk: ChannelDesk) =>
  async (agent: Agent, thread: ThreadId): Promise<void> => {
    const { head } = await openThread(desk, thread);
    const account = accountOf(desk, head);
    const before = await changeKnown(desk, account.brand, account, ({ blocked, ...known }) =>
      blocked === undefined ? undefined : known,
    );
    if (before !== undefined) await audit(desk, thread, agent, 'unblocked');
  };

/** Nobody waits here, and nothing is owed or looked after; what is on its way goes its way. */
export const endForBlocked = async (desk: TableDesk, head: Head): Promise<void> => {
  await changeHead(desk, head, (seen) =>
    isUnderWay(seen.reply)
      ? undefined
      : {
          ...ENDED_UNSAID,
          draft: undefined,
          reply: undefined,
          promises: undefined,
          recheck: undefined,
          survey: undefined,
        },
  );
};
