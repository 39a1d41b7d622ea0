/** Events of the X Activity API that okno listens to, each a subscription of the brand's account. */
export const EVENTS = [
  'post.mention.create',
  'post.reply.create',
  'post.quote.create',
  'post.create',
  'post.delete',
  'dm.received',
  'dm.sent',
  'chat.received',
  'chat.sent',
] as const;
