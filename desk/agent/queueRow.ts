import { answersLatest, type Head } from '#domain/head.ts';
import { type Instant, msOf } from '#domain/instant.ts';
import { clockUrgency } from '#domain/queueOrder.ts';
import { type Clock, clocksOf, mainClock, pausesOf, replyMetricOf } from '#domain/sla/clocks.ts';
import { standingOf } from '#domain/sla/policy.ts';
import { stateOf } from '#domain/sla/promise.ts';
import type { ServiceLevels, SlaPolicy } from '#domain/sla/serviceLevels.ts';
import { threadName } from '#domain/thread.ts';
import type { QueueRow } from '#domain/view.ts';
import type { ChannelDesk } from '../layers.ts';

/** A head as the queue shows it, with its clocks, how pressing it is and why. */
export const queueRow = (desk: ChannelDesk, head: Head, levels: ServiceLevels, now: Instant): QueueRow => {
  const { channel } = threadName(head.thread);
  const { priority, why, policy } = standingOf(head, levels, now);
  const clocks = clocksOf(head, levels, now);
  const main = mainClock(clocks);
  return {
    head,
    channel,
    title: desk.channels(channel).traits.title,
    ...(main === undefined
      ? { metric: replyMetricOf(head), urgency: 'calm' as const }
      : { ...shown(main), urgency: clockUrgency(main, msOf(now)) }),
    draftFresh: answersLatest(head, head.draft),
    priority,
    why,
    ...(policy && { policy: policy.name, ...restsOf(head, policy) }),
    clocks,
    promises: (head.promises ?? []).map((promise) => ({ ...promise, state: stateOf(promise, now) })),
  };
};

const restsOf = (head: Head, policy: SlaPolicy): Pick<QueueRow, 'rests'> => {
  const rests = pausesOf(head).filter(({ state }) => policy.pauses.includes(state));
  return rests.length === 0 ? {} : { rests };
};

const shown = ({ metric, dueAt, warnAt }: Clock) => ({ metric, dueAt, ...(warnAt && { warnAt }) });
