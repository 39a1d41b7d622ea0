import type { ChannelContext, Polled } from '#desk/ports/channel.ts';
import { earliest, type Instant, plusSeconds } from '#domain/instant.ts';
import { collected, type Element, type Reader, readerFor } from '../http/heard.ts';
import type { Ask } from './calls.ts';
import { readListed } from './directMessages.ts';
import { directMessages, isAfter, mentionsOf, type Since, serial } from './lists.ts';
import { type List, readAll } from './pages.ts';
import { readPost } from './posts.ts';
import type { Included } from './wire.ts';

/** How far back a brand without a cursor looks. */
const FIRST_LOOK_SECONDS = 3600;

/** A list to be polled: the name of its cursor, how to ask for it and how to read an entry. */
interface Source {
  cursor: 'mentions' | 'direct_messages';
  list(since: Since): List;
  read(raw: unknown, included: Included, reader: Reader): Element[];
}

/** A cursor is the id of the newest entry read or, while there has been none, the moment the first look went back to. */
const sinceOf = (cursor: string): Since => (/^[0-9]{1,20}$/.test(cursor) ? { id: cursor } : { at: cursor });

const newest = (ids: bigint[], cursor: string): string => {
  const [id = 0n] = ids.sort((left, right) => Number(right - left));
  return id === 0n ? cursor : String(id);
};

const pollSource = async (source: Source, context: ChannelContext, ask: Ask): Promise<Polled> => {
  const now = context.clock.now();
  const stored = await context.state.cursor(source.cursor);
  const cursor = stored ?? plusSeconds(now, -FIRST_LOOK_SECONDS);
  const since = sinceOf(cursor);
  const { entries, stop } = await readAll(ask, context.clock.now, source.list(since));
  const wanted = entries.filter(({ raw }) => isAfter(raw, since)).reverse();
  const reader = readerFor('x', context.brand, now);
  // Newest came first: after a poll cut short the older ones are still out there, so the cursor stays.
  const next =
    stop === undefined
      ? newest(
          wanted.map(({ raw }) => serial(raw)),
          cursor,
        )
      : cursor;
  return {
    ...collected(wanted.flatMap(({ raw, included }) => source.read(raw, included, reader))),
    cursors: next === stored ? {} : { [source.cursor]: next },
    ...stop,
  };
};

const both = (left: Polled, right: Polled): Polled => {
  const until: Instant | undefined = earliest(left.until, right.until);
  const signals = [...(left.signals ?? []), ...(right.signals ?? [])];
  return {
    messages: [...left.messages, ...right.messages],
    ...(signals.length > 0 && { signals }),
    ignored: [...left.ignored, ...right.ignored],
    cursors: { ...left.cursors, ...right.cursors },
    ...(until === undefined ? {} : { until }),
    ...((left.authLost ?? right.authLost) && { authLost: true }),
  };
};

/** Mentions and direct messages, the brand's own direct messages among them, oldest first in each. */
export const poll = async (context: ChannelContext, ask: Ask): Promise<Polled> => {
  const { account } = readerFor('x', context.brand);
  const mentions: Source = {
    cursor: 'mentions',
    list: (since) => mentionsOf(account.id, since),
    read: readPost,
  };
  const messages: Source = {
    cursor: 'direct_messages',
    list: directMessages,
    read: (...entry) => [readListed(...entry)],
  };
  return both(await pollSource(mentions, context, ask), await pollSource(messages, context, ask));
};
