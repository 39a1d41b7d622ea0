import { correlationOf } from '#domain/correlation.ts';
import type { Head } from '#domain/head.ts';
import type { Instant } from '#domain/instant.ts';
import { keyId } from '#domain/message.ts';
import type { Delivery, Reply } from '#domain/reply.ts';
import { threadName } from '#domain/thread.ts';
import { privateReplyUntil, windowOf } from '#domain/window.ts';
import type { ChannelDesk } from '../layers.ts';
import type { Outgoing } from '../ports/channel.ts';

/** The thread a reply answers, and the one a part of it goes to, as they stand. */
export interface Ends {
  asked: Head;
  /** Undefined where nobody has written yet. */
  there: Head | undefined;
}

/**
 * What is handed to the channel for one part of a reply; undefined when the place takes nothing now. A first private
 * answer to something said in public goes out as that, where the channel has such a thing.
 */
export const outgoingOf = (
  desk: ChannelDesk,
  reply: Reply,
  delivery: Delivery,
  { asked, there }: Ends,
): Outgoing | undefined => {
  const now = desk.clock.now();
  const { after: _after, sentId: _id, sentAt: _at, ownWords, ...rest } = delivery;
  const outgoing: Outgoing = { ...rest, correlation: correlationOf(reply) };
  const traits = desk.channels(threadName(delivery.thread).channel).traits.places[delivery.place];
  if (delivery.template !== undefined || traits === undefined) return outgoing;
  const window = windowOf(traits, there?.lastInbound, now);
  if (window.kind === 'open') return outgoing;
  if (mayAnswerPrivately(desk, delivery, { asked, there }, now))
    return { ...outgoing, privateReplyTo: keyId(asked.lastInbound ?? '#') };
  return window.kind === 'own_words' && ownWords ? { ...outgoing, ownWords } : undefined;
};

/** Once only: what was written to them since they asked was that. */
const mayAnswerPrivately = (
  desk: ChannelDesk,
  delivery: Delivery,
  { asked, there }: Ends,
  now: Instant,
): boolean => {
  if (delivery.thread === asked.thread || delivery.place !== 'private' || asked.place !== 'public')
    return false;
  if (there?.lastOutbound !== undefined && there.lastOutbound > (asked.lastInbound ?? '')) return false;
  const { privateReplyDays } = desk.channels(threadName(asked.thread).channel).traits;
  return privateReplyUntil(privateReplyDays, asked.lastInbound, now) !== undefined;
};
