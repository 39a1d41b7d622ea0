import type { ThreadId } from './thread.ts';

/** What is sent along with a reply where a channel gives it back: the reply's thread and id, parted by a space. */
export const correlationOf = ({ thread, id }: { thread: ThreadId; id: string }): string => `${thread} ${id}`;

/** The reply a correlation speaks of; undefined for what is none of ours. */
export const repliedIn = (
  correlation: string | undefined,
): { thread: ThreadId; reply: string } | undefined => {
  const [, thread, reply] = /^(\S+:\S+:\S+) (rpl_\w+)$/.exec(correlation ?? '') ?? [];
  return thread === undefined || reply === undefined ? undefined : { thread, reply };
};
