import * as z from 'zod/mini';
import { type Element, fresh, type Reader } from '../http/heard.ts';
import { threadAt } from './thread.ts';
import { Id, type Included, secondIn } from './wire.ts';

/* XChat: end to end encrypted, so that who wrote and when is all that can be told. */

const Chat = z.object({
  id: z.string().check(z.regex(/^[\w-]{1,100}$/)),
  conversation_id: z.string(),
  sender_id: Id,
  created_at_msec: z.optional(z.unknown()),
});

/** A conversation of two is named by both ids; every other name is a group's. */
const PAIR = /^([0-9]{1,20}):([0-9]{1,20})$/;

/**
 * The payload of `chat.received` and `chat.sent`. What the brand wrote in X's own app is told too: the customer was
 * answered, though nobody here can read how.
 */
export const readChat = (payload: unknown, { accounts }: Included, reader: Reader): Element => {
  const parsed = z.safeParse(Chat, payload);
  const at = secondIn(parsed.data?.created_at_msec);
  if (!parsed.success || at === undefined) return { ignored: 'malformed encrypted message' };
  const { id, conversation_id, sender_id } = parsed.data;
  const [, ...pair] = PAIR.exec(conversation_id) ?? [];
  const own = reader.account.id;
  const customer = pair.find((one) => one !== own);
  if (customer === undefined || !pair.includes(own) || !pair.includes(sender_id))
    return { ignored: 'encrypted message in a conversation that is not of the brand and one other' };
  return fresh(
    {
      thread: threadAt(reader.brand, { place: 'private', customer }),
      id,
      at,
      direction: sender_id === own ? 'out' : 'in',
      place: 'private',
      author: sender_id === own ? reader.account : (accounts.get(customer) ?? { id: customer }),
      text: '',
      unreadable: 'encrypted',
    },
    reader,
  );
};
