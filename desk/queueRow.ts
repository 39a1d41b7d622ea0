import type { Brand } from '#domain/brand.ts';
import { type Head, latestOf } from '#domain/head.ts';
import type { Instant } from '#domain/instant.ts';
import { deadline, metricOf, urgency } from '#domain/sla.ts';
import { threadName } from '#domain/thread.ts';
import type { QueueRow } from '#domain/view.ts';

/** A head as the queue shows it, with its clock. */
export const queueRow = (head: Head, brand: Brand, now: Instant): QueueRow => {
  const { channel } = threadName(head.thread);
  const metric = metricOf(head);
  const draftFresh = head.draft !== undefined && head.draft.basedOn === latestOf(head);
  if (head.waitingSince === undefined) {
    const late = head.promise !== undefined && now >= head.promise.by;
    const promise = head.promise === undefined ? {} : { metric: 'promise' as const, dueAt: head.promise.by };
    return { head, channel, metric, urgency: late ? 'breach' : 'calm', draftFresh, ...promise };
  }
  const clock = deadline(brand.sla, head.waitingSince, metric);
  return { head, channel, metric, draftFresh, ...clock, urgency: urgency(clock, now) };
};
