import { cellOf } from '#domain/counting.ts';
import type { Dismissal } from '#domain/dismissal.ts';
import { VisibleError } from '#domain/errors.ts';
import { ENDED_UNSAID } from '#domain/head.ts';
import type { Agent } from '#domain/reply.ts';
import { isSaid, listed } from '#domain/sla/promise.ts';
import type { Count } from '#domain/statistics.ts';
import { type ThreadId, threadName } from '#domain/thread.ts';
import { audit } from '../audit.ts';
import { changeHead } from '../changeHead.ts';
import { changedMeanwhile, refuseSecondReply } from '../conflict.ts';
import { count } from '../count.ts';
import type { TableDesk } from '../layers.ts';
import { openThread } from '../openThread.ts';
import { endedLate } from '../watch/endedLate.ts';

interface DismissRequest {
  version: number;
  /** In the agent's words. */
  reason: string;
  /** As it is counted. */
  code?: Dismissal | undefined;
}

const countsOf = (code: Dismissal | undefined): Count[] => (code === undefined ? [] : [`dismissed_${code}`]);

/**
 * Ends the episode without a reply: nothing here needs an answer. The reason is kept; the clock stops because a
 * person decided it, not because anything was sent.
 * @throws VisibleError `input/reason`, `conflict/changed`, `conflict/approved_already`.
 */
export const dismiss =
  (desk: TableDesk) =>
  async (agent: Agent, thread: ThreadId, request: DismissRequest): Promise<void> => {
    const reason = request.reason.trim();
    if (reason.length < 3) throw new VisibleError('input', 'reason', 'Please say why no answer is needed.');
    const { head: seen } = await openThread(desk, thread);
    if (seen.version !== request.version) throw changedMeanwhile();
    await endedLate(desk, seen, desk.clock.now());
    await changeHead(desk, seen, (head) => {
      refuseSecondReply(head, undefined);
      if (head.lastInbound !== seen.lastInbound) throw changedMeanwhile();
      const ended = { ...ENDED_UNSAID, draft: undefined, reply: undefined };
      // Where nobody waits it is the promised update that needs no answer; else the promise still stands.
      return head.waitingSince === undefined
        ? {
            ...ended,
            promises: listed(head.promises?.filter((one) => !isSaid(one)) ?? []),
            recheck: undefined,
          }
        : ended;
    });
    await audit(desk, thread, agent, 'dismissed', reason);
    const { brand } = threadName(thread);
    const { timeZone } = await desk.brands.get(brand);
    const at = desk.clock.now();
    await count(
      desk,
      { id: brand, timeZone },
      {
        ...{ at, thread, id: `dismissed#${seen.version}` },
        cell: cellOf(seen, at, timeZone, { agent }),
        counts: ['dismissed', ...countsOf(request.code)],
      },
    );
  };
