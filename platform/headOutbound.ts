import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Head } from '#domain/head.ts';
import { type Message, messageKey } from '#domain/message.ts';
import { moveHead } from './moveHead.ts';
import type { Table } from './table.ts';
import { HEAD, kindOf, partition } from './threadKeys.ts';

/*
 * The mirror of headInbound: a reply newer than everything ends the episode; a late echo that is older than the
 * customer's latest message shortens it to what was said after it; one already counted moves nothing.
 * When the thread needs attention next is left as it was: whoever moved the head sets it.
 */
export const noteOutbound = async (table: Table, message: Message): Promise<Head | undefined> =>
  (await endEpisode(table, message)) ??
  (await noteOpening(table, message)) ??
  (await shortenEpisode(table, message));

const endEpisode = (table: Table, message: Message) =>
  moveHead(table, message.thread, {
    when: 'lastInbound < :k and (attribute_not_exists(lastOutbound) or lastOutbound < :k)',
    set: 'lastOutbound = :k, firstReplyAt = if_not_exists(firstReplyAt, :t)',
    remove: 'waitingSince, heardAt, draft',
    values: { ':k': messageKey(message), ':t': message.at },
  });

/** The brand spoke first: nobody waits, and the first-reply clock has not begun (docs/rules.md C10). */
const noteOpening = (table: Table, message: Message) =>
  moveHead(table, message.thread, {
    when: 'attribute_not_exists(lastInbound) and (attribute_not_exists(lastOutbound) or lastOutbound < :k)',
    set: 'lastOutbound = :k, place = :place, customer = if_not_exists(customer, :nobody), preview = if_not_exists(preview, :empty)',
    values: { ':k': messageKey(message), ':place': message.place, ':nobody': { id: '' }, ':empty': '' },
  });

const shortenEpisode = async (table: Table, message: Message) => {
  const next = await oldestInboundAfter(table, message);
  if (next === undefined) return undefined;
  return moveHead(table, message.thread, {
    when: 'lastInbound > :k and attribute_exists(waitingSince) and (attribute_not_exists(lastOutbound) or lastOutbound < :k)',
    set: 'lastOutbound = :k, waitingSince = :next, firstReplyAt = if_not_exists(firstReplyAt, :t)',
    values: { ':k': messageKey(message), ':next': next, ':t': message.at },
  });
};

const oldestInboundAfter = async (table: Table, message: Message): Promise<string | undefined> => {
  const found = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk and sk between :from and :to',
      ExpressionAttributeValues: {
        ':pk': partition(message.thread),
        ':from': `${message.at}#M#${message.id}`,
        ':to': HEAD,
      },
      ConsistentRead: true,
      Limit: 60,
    }),
  );
  const later = (found.Items ?? []).find(
    (row) =>
      kindOf(row.sk) === 'message' && row.v.direction === 'in' && messageKey(row.v) > messageKey(message),
  );
  return later?.v.at;
};
