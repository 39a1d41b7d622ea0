import { VisibleError } from '#domain/errors.ts';
import type { Instant } from '#domain/instant.ts';
import type { Agent } from '#domain/reply.ts';
import { endedAt, pausedAnew, pausesOf } from '#domain/sla/clocks.ts';
import type { ThreadId } from '#domain/thread.ts';
import { audit } from '../audit.ts';
import { changeHead } from '../changeHead.ts';
import type { TableDesk } from '../layers.ts';
import { openThread } from '../openThread.ts';

/**
 * Sets a thread aside until a moment; the clocks rest that the brand's policy lets rest on hold. What the customer says
 * before ends it.
 * @throws VisibleError `missing/thread`, `input/reason`, `input/until`
 */
export const hold =
  (desk: TableDesk) =>
  async (agent: Agent, thread: ThreadId, request: { until: Instant; reason: string }): Promise<void> => {
    const now = desk.clock.now();
    const { until } = request;
    const reason = request.reason.trim();
    if (reason.length < 3) throw new VisibleError('input', 'reason', 'Please say what is waited for.');
    if (!(until > now)) throw new VisibleError('input', 'until', 'The time must lie ahead.');
    const { head } = await openThread(desk, thread);
    await changeHead(desk, head, (seen) => pausedAnew(seen, { state: 'on_hold', from: now, to: until }));
    await audit(desk, thread, agent, 'held', `until ${until}: ${reason}`);
  };

/** Takes a thread up again that was set aside. @throws VisibleError `missing/thread` */
export const resume =
  (desk: TableDesk) =>
  async (agent: Agent, thread: ThreadId): Promise<void> => {
    const now = desk.clock.now();
    const { head } = await openThread(desk, thread);
    const resumed = await changeHead(desk, head, (seen) => {
      const pauses = pausesOf(seen);
      const isOn = pauses.some(({ state, to }) => state === 'on_hold' && (to === undefined || to > now));
      return isOn ? { pauses: endedAt(pauses, 'on_hold', now) } : undefined;
    });
    if (resumed !== undefined) await audit(desk, thread, agent, 'resumed');
  };
