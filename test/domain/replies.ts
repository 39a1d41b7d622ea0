import type { Reply } from '#domain/reply.ts';

/** A reply as approval writes it: the answer in private first, the public pointer to it last. */
export const approvedReply = (change: Partial<Reply> = {}): Reply => ({
  id: 'rpl_1',
  thread: 'zephyrline:x:dm.800200',
  draftId: 'drf_1',
  basedOn: '2026-11-02T09:00:00.000Z#1',
  approvedAt: '2026-11-02T09:05:00.000Z',
  by: { id: 'agent-1', name: 'Anna Berg', initials: 'AB' },
  deliveries: [
    { thread: 'zephyrline:x:dm.800200', place: 'private', text: 'Your bag is in Amsterdam. ^AB' },
    {
      thread: 'zephyrline:x:post.1',
      place: 'public',
      text: 'Details are in your direct messages. ^AB',
      replyTo: '1',
    },
  ],
  state: 'approved',
  fence: 0,
  ...change,
});
