import * as z from 'zod/mini';
import type { Instant } from '#domain/instant.ts';
import type { Account, Message } from '#domain/message.ts';
import { type Element, fresh, kindOf, type Reader, timeIn } from '../http/heard.ts';
import { idText, lenient } from '../http/lenient.ts';
import { ID, nobodyKnown, threadAt } from './thread.ts';

/* What is said in public: comments under what the brand posted, and mentions elsewhere. */

const Id = idText(ID);

/** Where a comment has its id differs with the product the app was made for. */
const Comment = z.object({
  id: lenient(Id),
  comment_id: lenient(Id),
  parent_id: lenient(Id),
  from: lenient(z.object({ id: lenient(Id), username: lenient(z.string()) })),
  text: lenient(z.string()),
});
type Comment = z.infer<typeof Comment>;

const Mention = z.object({ media_id: Id, comment_id: lenient(Id) });

const isOwn = ({ from }: Comment, { account }: Reader): boolean =>
  from?.id === account.id || (account.handle !== undefined && from?.username === account.handle);

const ownComment = (id: string, comment: Comment, at: Instant, reader: Reader): Element => {
  const { parent_id: root, text = '' } = comment;
  if (root === undefined) return { ignored: 'comment of the brand that answers nobody' };
  return {
    message: {
      thread: threadAt(reader.brand, { kind: 'comment', root }),
      id,
      at,
      direction: 'out',
      place: 'public',
      author: reader.account,
      text,
      inReplyTo: root,
    },
  };
};

const commentMessage = (id: string, comment: Comment, at: Instant, brand: string): Message => {
  const { parent_id: parent, from, text = '' } = comment;
  const author: Account = {
    id: from?.id ?? nobodyKnown(id),
    ...(from?.username !== undefined && { handle: from.username }),
  };
  return {
    thread: threadAt(brand, { kind: 'comment', root: parent ?? id, customer: author.id }),
    id,
    at,
    direction: 'in',
    place: 'public',
    author,
    text,
    ...(parent !== undefined && { inReplyTo: parent }),
    ...(text === '' && { unreadable: 'unsupported' as const }),
  };
};

const readComment = (value: unknown, at: Instant, reader: Reader): Element => {
  const parsed = z.safeParse(Comment, value);
  const id = parsed.data?.id ?? parsed.data?.comment_id;
  if (!parsed.success || id === undefined) return { ignored: 'malformed comment' };
  return isOwn(parsed.data, reader)
    ? ownComment(id, parsed.data, at, reader)
    : fresh(commentMessage(id, parsed.data, at, reader.brand), reader);
};

/** Ids are all that is told; the words can be asked for. */
const readMention = (value: unknown, at: Instant, reader: Reader): Element => {
  const parsed = z.safeParse(Mention, value);
  if (!parsed.success) return { ignored: 'malformed mention' };
  const { media_id: media, comment_id: comment } = parsed.data;
  const id = comment ?? media;
  return fresh(
    {
      thread: threadAt(reader.brand, { kind: 'mention', media, ...(comment !== undefined && { comment }) }),
      id,
      at,
      direction: 'in',
      place: 'public',
      author: { id: nobodyKnown(id) },
      text: '',
      unreadable: 'unsupported',
    },
    reader,
  );
};

const READERS: Readonly<Record<string, typeof readComment>> = {
  comments: readComment,
  live_comments: readComment,
  mentions: readMention,
};

const Timed = z.object({ timestamp: z.optional(z.unknown()) });

/** A comment bears no time of its own as a rule: `sent`, that of its delivery, is the nearest there is. */
export const readChange = (
  field: string,
  value: unknown,
  sent: Instant | undefined,
  reader: Reader,
): Element => {
  const read = Object.hasOwn(READERS, field) ? READERS[field] : undefined;
  if (read === undefined) return { ignored: `change of ${kindOf(field)}` };
  const at = timeIn(z.safeParse(Timed, value).data?.timestamp) ?? sent;
  return at === undefined ? { ignored: 'change without a time' } : read(value, at, reader);
};
