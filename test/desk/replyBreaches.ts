import type { TableDesk } from '#desk/layers.ts';
import { threadName } from '#domain/thread.ts';

/** How many alarms there are that a customer of a thread's brand waited too long. */
export const replyBreaches = async ({ alarms }: TableDesk, thread: string): Promise<number> =>
  (await alarms.latest(threadName(thread).brand)).filter(
    ({ level, metric }) => level === 'breach' && (metric === 'first_reply' || metric === 'next_reply'),
  ).length;
