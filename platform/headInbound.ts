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
  heardAt: Instant,
  lookAt: Instant,
): Promise<Head | undefined> => {
  const values = noted(message, heardAt, lookAt);
  const head = (await noteLatest(table, message, values)) ?? (await noteLate(table, message, values));
  // Within an episode the next look is timely already; before it a promise, and while its clock rested a hold, may
  // have put it hours away.
  const begins = head?.waitingSince === message.at || head?.spokeAt === message.at;
  return begins && head.nextAt !== undefined && head.nextAt > lookAt ? lookSooner(table, head, lookAt) : head;
};

const IS_LATEST =
  '(attribute_not_exists(lastInbound) or lastInbound < :k) and (attribute_not_exists(lastOutbound) or lastOutbound < :k)';

/** Some channels name a person by an id alone: what was found out about them since the first message stays. */
const noteLatest = async (table: Table, message: Message, values: Noted): Promise<Head | undefined> => {
  const { author } = message;
  const kept =
    author.name === undefined && author.handle === undefined
      ? await moveHead(table, message.thread, {
          when: `${IS_LATEST} and (attribute_not_exists(customer) or customer.id = :customerId)`,
          set: `customer = if_not_exists(customer, :customer), ${SET_LATEST}`,
          values: { ...latest(message, values), ':customerId': author.id },
        })
      : undefined;
  return kept ?? replaceLatest(table, message, values);
};

const replaceLatest = (table: Table, message: Message, values: Noted): Promise<Head | undefined> =>
  moveHead(table, message.thread, {
    when: IS_LATEST,
    set: `customer = :customer, ${SET_LATEST}`,
    values: latest(message, values),
  });

const SET_LATEST = [
  'lastInbound = :k, place = :place, preview = :preview, attn = :attn, nextAt = if_not_exists(nextAt, :look)',
  // The start of an episode, of what it is about, and of the words that end a pause.
  ...['waitingSince', 'openedAt', 'spokeAt'].map((name) => `${name} = if_not_exists(${name}, :t)`),
  'heardAt = if_not_exists(heardAt, :heard)',
].join(', ');

/** What every move of a customer's message sets. */
const noted = (message: Message, heardAt: Instant, lookAt: Instant) => ({
  ':k': messageKey(message),
  ':t': message.at,
  ':heard': heardAt,
  ':look': lookAt,
  ':attn': attentionShard(message.thread),
});
type Noted = ReturnType<typeof noted>;

const latest = (message: Message, values: Noted) => ({
  ...values,
  ':place': message.place,
  ':customer': message.author,
  ':preview': previewOf(message),
});

/** Before it a matter was opened by, or in the middle of one: the first has begun earlier than it seemed as well. */
const noteLate = async (table: Table, message: Message, values: Noted): Promise<Head | undefined> =>
  (await moveStart(table, message, values, 'openedAt')) ?? moveStart(table, message, values);

const moveStart = (
  table: Table,
  message: Message,
  values: Noted,
  also?: 'openedAt',
): Promise<Head | undefined> =>
  moveHead(table, message.thread, {
    when: `waitingSince > :t${also ? ` and ${also} > :t` : ''} and (attribute_not_exists(lastOutbound) or lastOutbound < :k)`,
    set: `waitingSince = :t, ${also ? `${also} = :t, ` : ''}heardAt = :heard, nextAt = if_not_exists(nextAt, :look), attn = :attn`,
    values,
  });

const lookSooner = async (table: Table, head: Head, lookAt: Instant): Promise<Head> => {
  const sooner = { when: 'nextAt > :look', set: 'nextAt = :look', values: { ':look': lookAt } };
  return (await moveHead(table, head.thread, sooner)) ?? head;
};
