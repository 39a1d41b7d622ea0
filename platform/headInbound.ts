import type { Head } from '#domain/head.ts';
import type { Instant } from '#domain/instant.ts';
import { type Message, messageKey, previewOf } from '#domain/message.ts';
import { moveHead } from './moveHead.ts';
import type { Table } from './table.ts';
import { attentionShard } from './threadKeys.ts';

/*
 * Safe to repeat, in any order (docs/rules.md H1 to H4): an in-order message is one update; one that is older
 * than the latest but newer than the last reply moves the start of the open episode; all else moves nothing.
 */

/** @param lookAt when the thread is to be looked at if nothing else happens; an earlier moment on the head stays. */
export const noteInbound = async (
  table: Table,
  message: Message,
  lookAt: Instant,
): Promise<Head | undefined> => {
  const head = (await noteLatest(table, message, lookAt)) ?? (await noteLate(table, message, lookAt));
  // Within an episode the next look is timely already; before it, a promise may have put it hours away.
  const begins = head?.waitingSince === message.at;
  return begins && head.nextAt !== undefined && head.nextAt > lookAt ? lookSooner(table, head, lookAt) : head;
};

const IS_LATEST =
  '(attribute_not_exists(lastInbound) or lastInbound < :k) and (attribute_not_exists(lastOutbound) or lastOutbound < :k)';

/** Some channels name a person by an id alone: what was found out about them since the first message stays. */
const noteLatest = async (table: Table, message: Message, lookAt: Instant): Promise<Head | undefined> => {
  const { author } = message;
  const kept =
    author.name === undefined && author.handle === undefined
      ? await moveHead(table, message.thread, {
          when: `${IS_LATEST} and (attribute_not_exists(customer) or customer.id = :customerId)`,
          set: `customer = if_not_exists(customer, :customer), ${SET_LATEST}`,
          values: { ...latest(message, lookAt), ':customerId': author.id },
        })
      : undefined;
  return kept ?? replaceLatest(table, message, lookAt);
};

const replaceLatest = (table: Table, message: Message, lookAt: Instant): Promise<Head | undefined> =>
  moveHead(table, message.thread, {
    when: IS_LATEST,
    set: `customer = :customer, ${SET_LATEST}`,
    values: latest(message, lookAt),
  });

const SET_LATEST =
  'lastInbound = :k, place = :place, preview = :preview, waitingSince = if_not_exists(waitingSince, :t), nextAt = if_not_exists(nextAt, :look), attn = :attn';

const latest = (message: Message, lookAt: Instant) => ({
  ':k': messageKey(message),
  ':t': message.at,
  ':place': message.place,
  ':customer': message.author,
  ':preview': previewOf(message),
  ':look': lookAt,
  ':attn': attentionShard(message.thread),
});

const noteLate = (table: Table, message: Message, lookAt: Instant): Promise<Head | undefined> =>
  moveHead(table, message.thread, {
    when: 'waitingSince > :t and (attribute_not_exists(lastOutbound) or lastOutbound < :k)',
    set: 'waitingSince = :t, nextAt = if_not_exists(nextAt, :look), attn = :attn',
    values: {
      ':k': messageKey(message),
      ':t': message.at,
      ':look': lookAt,
      ':attn': attentionShard(message.thread),
    },
  });

const lookSooner = async (table: Table, head: Head, lookAt: Instant): Promise<Head> => {
  const sooner = { when: 'nextAt > :look', set: 'nextAt = :look', values: { ':look': lookAt } };
  return (await moveHead(table, head.thread, sooner)) ?? head;
};
