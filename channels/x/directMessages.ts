import * as z from 'zod/mini';
import type { Instant } from '#domain/instant.ts';
import type { Account, Attachment } from '#domain/message.ts';
import { type Element, fresh, kindOf, type Reader } from '../http/heard.ts';
import {
  Attached,
  attachmentsOf,
  DirectAttachment,
  directAttachment,
  Entities,
  mediaLinks,
  withoutLinks,
} from './attachments.ts';
import { madeAt } from './snowflake.ts';
import { threadAt } from './thread.ts';
import { accountsIn, Id, type Included, secondIn, spare } from './wire.ts';

/** A direct message, however it came. */
interface Said {
  id: string;
  at: Instant;
  from: string;
  to: string;
  text: string;
  attachments: Attachment[];
}

const toElement = (said: Said, accounts: Map<string, Account>, reader: Reader): Element => {
  const own = said.from === reader.account.id;
  const customer = own ? said.to : said.from;
  if (customer === reader.account.id) return { ignored: 'direct message of the brand to itself' };
  if (!own && said.to !== reader.account.id)
    return { ignored: 'direct message between other accounts than this brand' };
  return fresh(
    {
      thread: threadAt(reader.brand, { place: 'private', customer }),
      id: said.id,
      at: said.at,
      direction: own ? 'out' : 'in',
      place: 'private',
      author: own ? reader.account : (accounts.get(customer) ?? { id: customer }),
      text: said.text,
      ...(said.attachments.length > 0 && { attachments: said.attachments }),
      ...(said.text === '' && said.attachments.length === 0 && { unreadable: 'unsupported' as const }),
    },
    reader,
  );
};

const Delivery = z.object({
  direct_message_events: z.array(z.unknown()),
  users: spare(z.record(z.string(), z.unknown())),
});

const Kind = z.object({ type: z.string() });

const Event = z.object({
  id: Id,
  created_timestamp: z.optional(z.unknown()),
  message_create: z.object({
    sender_id: Id,
    target: z.object({ recipient_id: Id }),
    message_data: spare(z.object({ text: spare(z.string()), attachment: spare(DirectAttachment) })),
  }),
});

export const readEvent = (raw: unknown, accounts: Map<string, Account>, reader: Reader): Element => {
  const kind = z.safeParse(Kind, raw);
  if (kind.success && kind.data.type !== 'message_create')
    return { ignored: `direct message event of type ${kindOf(kind.data.type)}` };
  const parsed = z.safeParse(Event, raw);
  const at = parsed.data && (secondIn(parsed.data.created_timestamp) ?? madeAt(parsed.data.id));
  if (!parsed.success || at === undefined) return { ignored: 'malformed direct message' };
  const { id, message_create: created } = parsed.data;
  const { text, attachment } = created.message_data ?? {};
  return toElement(
    {
      id,
      at,
      from: created.sender_id,
      to: created.target.recipient_id,
      text: withoutLinks(text ?? '', attachment?.media.url ? [attachment.media.url] : []),
      attachments: attachment ? [directAttachment(attachment)] : [],
    },
    accounts,
    reader,
  );
};

/** The payload of `dm.received` and `dm.sent`. */
export const readDelivery = (payload: unknown, reader: Reader): Element[] => {
  const parsed = z.safeParse(Delivery, payload);
  if (!parsed.success) return [{ ignored: 'malformed direct message delivery' }];
  const accounts = accountsIn(Object.values(parsed.data.users ?? {}));
  const elements = parsed.data.direct_message_events.map((event) => readEvent(event, accounts, reader));
  return elements.length === 0 ? [{ ignored: 'empty direct message delivery' }] : elements;
};

const Listed = z.object({
  id: Id,
  event_type: z.string(),
  created_at: z.optional(z.unknown()),
  sender_id: Id,
  text: spare(z.string()),
  dm_conversation_id: spare(z.string()),
  attachments: spare(Attached),
  entities: spare(Entities),
});

/** A conversation of two is named by both ids, the smaller first; every other name is a group's. */
const PAIR = /^([0-9]{1,20})-([0-9]{1,20})$/;

const recipientOf = (sender: string, conversation: string | null | undefined): string | undefined => {
  const [, first, second] = PAIR.exec(conversation ?? '') ?? [];
  return first === sender ? second : second === sender ? first : undefined;
};

/** Undefined when it cannot be read as an entry of `GET /2/dm_events`. */
export const listedOf = (raw: unknown): (z.infer<typeof Listed> & { created_at: Instant }) | undefined => {
  const listed = z.safeParse(Listed, raw).data;
  const created_at = listed && (secondIn(listed.created_at) ?? madeAt(listed.id));
  return listed === undefined || created_at === undefined ? undefined : { ...listed, created_at };
};

/** A direct message as `GET /2/dm_events` lists it. */
export const readListed = (raw: unknown, { accounts, media }: Included, reader: Reader): Element => {
  const listed = listedOf(raw);
  if (listed === undefined) return { ignored: 'malformed direct message' };
  const { id, event_type, created_at, sender_id: from, text, dm_conversation_id } = listed;
  if (event_type !== 'MessageCreate')
    return { ignored: `direct message event of type ${kindOf(event_type)}` };
  const to = recipientOf(from, dm_conversation_id);
  if (to === undefined) return { ignored: 'message in a group conversation' };
  return toElement(
    {
      id,
      at: created_at,
      from,
      to,
      text: withoutLinks(text ?? '', mediaLinks(listed.entities)),
      attachments: attachmentsOf(listed.attachments, media),
    },
    accounts,
    reader,
  );
};
