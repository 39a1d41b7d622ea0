import type { ChannelContext, Outgoing } from '#desk/ports/channel.ts';
import { type Instant, msOf, plusSeconds } from '#domain/instant.ts';
import type { ReadBack } from '#domain/reply.ts';
import { readerFor } from '../http/heard.ts';
import type { Ask } from './calls.ts';
import { listedOf } from './directMessages.ts';
import { directMessagesWith, ownPosts } from './lists.ts';
import { type List, readAll } from './pages.ts';
import { firstSaid, postOf, repliedTo, textOf } from './posts.ts';
import { sameText } from './sameText.ts';
import { addressOf } from './thread.ts';
import { wholeSecond } from './wire.ts';

/** By how much X's clock may be behind the own one. */
const CLOCKS_DIFFER_SECONDS = 60;

/** Something the brand said, as it stands on X. */
interface Said {
  id: string;
  at: Instant;
  text: string;
  replyTo?: string | undefined;
}

const saidInPublic = (raw: unknown): Said[] => {
  const post = postOf(raw);
  if (post === undefined) return [];
  return [{ ...firstSaid(post), text: textOf(post), replyTo: repliedTo(post) }];
};

const saidInPrivate = (raw: unknown, account: string): Said[] => {
  const listed = listedOf(raw);
  if (listed?.sender_id !== account) return [];
  return [{ id: listed.id, at: wholeSecond(msOf(listed.created_at)), text: listed.text ?? '' }];
};

const whereToLook = (outgoing: Outgoing, account: string, from: Instant): List =>
  outgoing.place === 'public'
    ? ownPosts(account, outgoing.replyTo === undefined ? { at: from } : { id: outgoing.replyTo })
    : directMessagesWith(addressOf(outgoing.thread).customer, { at: from });

/** Looks for a text among what the brand said; the oldest that fits and is not accounted for already. */
export const readBack = async (
  context: ChannelContext,
  ask: Ask,
  outgoing: Outgoing,
  since: Instant,
  taken: readonly string[],
): Promise<ReadBack> => {
  const { account } = readerFor('x', context.brand);
  const from = plusSeconds(since, -CLOCKS_DIFFER_SECONDS);
  const { entries, stop } = await readAll(ask, context.clock.now, whereToLook(outgoing, account.id, from));
  const said = entries.flatMap(({ raw }) =>
    outgoing.place === 'public' ? saidInPublic(raw) : saidInPrivate(raw, account.id),
  );
  const found = said.findLast(
    ({ id, at, text, replyTo }) =>
      at >= from &&
      !taken.includes(id) &&
      (outgoing.place === 'private' || replyTo === outgoing.replyTo) &&
      sameText(outgoing.text, text),
  );
  if (found !== undefined) return { kind: 'found', id: found.id, at: found.at };
  return stop === undefined ? { kind: 'absent' } : { kind: 'unreadable', until: stop.until };
};
