import type { Brand } from '#domain/brand.ts';
import { answersLatest, type Head } from '#domain/head.ts';
import type { Instant } from '#domain/instant.ts';
import { deadline, metricOf, urgency } from '#domain/sla.ts';
import { threadName } from '#domain/thread.ts';
import type { QueueRow } from '#domain/view.ts';
import type { ChannelDesk } from '../layers.ts';

/** A head as the queue shows it, with its clock. */
export const queueRow = (desk: ChannelDesk, head: Head, brand: Brand, now: Instant): QueueRow => {
  const { channel } = threadName(head.thread);
  const { title } = desk.channels(channel).traits;
  const metric = metricOf(head);
  const draftFresh = answersLatest(head, head.draft);
  if (head.waitingSince === undefined) {
    const late = head.promise !== undefined && now >= head.promise.by;
    const promise = head.promise === undefined ? {} : { metric: 'promise' as const, dueAt: head.promise.by };
    return { head, channel, title, metric, urgency: late ? 'breach' : 'calm', draftFresh, ...promise };
  }
  const clock = deadline(brand.sla, head.waitingSince, metric);
  return { head, channel, title, metric, draftFresh, ...clock, urgency: urgency(clock, now) };
};
