import * as z from 'zod/mini';
import type { Instant } from '#domain/instant.ts';
import type { Account, Message } from '#domain/message.ts';
import { type Element, fresh, kindOf, type Reader, timeIn } from '../http/heard.ts';
import { idText, lenient } from '../http/lenient.ts';
import { attachmentsOf, Shown } from './attachments.ts';
import { ID, nobodyKnown, threadAt } from './thread.ts';

/* A change of the fields `feed`, `mention` and `ratings` ("Webhooks for Pages"; reference of `page`). */

const Text = lenient(z.string());
const Id = lenient(idText(ID));

const Change = z.extend(Shown, {
  verb: Text,
  post_id: Id,
  comment_id: Id,
  parent_id: Id,
  from: lenient(z.object({ id: Id, name: Text })),
  /** In place of `from`, in a mention. */
  sender_id: Id,
  sender_name: Text,
  message: Text,
  /** In place of the post, its author and its words, in a recommendation. */
  open_graph_story_id: Id,
  reviewer_id: Id,
  reviewer_name: Text,
  review_text: Text,
  created_time: z.optional(z.unknown()),
  edited_time: z.optional(z.unknown()),
});
type Change = z.infer<typeof Change>;

/** What people say; any other kind counts when there are words in it. */
const SAID = new Set(['comment', 'post', 'status', 'photo', 'video', 'share', 'link', 'note']);

/** One thing said below a post, or the post itself. */
interface Below {
  change: Change;
  /** Of the comment, or of the post. */
  id: string;
  post: string;
  at: Instant;
  author: Account;
  own: boolean;
  reader: Reader;
}

/** A change with what has other names in a recommendation under those that it has elsewhere. */
const changeIn = (raw: unknown): Change | undefined => {
  const change = z.safeParse(Change, raw).data;
  return (
    change && {
      ...change,
      post_id: change.post_id ?? change.open_graph_story_id,
      sender_id: change.sender_id ?? change.reviewer_id,
      sender_name: change.sender_name ?? change.reviewer_name,
      message: change.message || change.review_text,
    }
  );
};

const authorOf = ({ from, sender_id, sender_name }: Change, id: string): Account => {
  const name = from?.name ?? sender_name;
  return { id: from?.id ?? sender_id ?? nobodyKnown(id), ...(name && { name }) };
};

/** Undefined where id, post or time cannot be read. `sent`: the time of the delivery, for what has none of its own. */
const belowOf = (change: Change, sent: Instant | undefined, reader: Reader): Below | undefined => {
  const { item, comment_id, post_id, parent_id, created_time } = change;
  const id = item === 'comment' ? comment_id : (comment_id ?? post_id);
  const at = timeIn(created_time) ?? sent;
  if (id === undefined || at === undefined) return undefined;
  const author = authorOf(change, id);
  return {
    change,
    id,
    post: post_id ?? parent_id ?? id,
    at,
    author,
    own: author.id === reader.account.id,
    reader,
  };
};

const threadOf = ({ post, author, own, reader }: Below) =>
  threadAt(reader.brand, own ? { post } : { post, customer: author.id });

const messageOf = (below: Below): Message => {
  const { change, id, at, author, own, reader } = below;
  const { message: text = '', parent_id: parent } = change;
  const attachments = attachmentsOf(change);
  return {
    thread: threadOf(below),
    id,
    at,
    direction: own ? 'out' : 'in',
    place: 'public',
    author: own ? reader.account : author,
    text,
    ...(parent !== undefined && parent !== id && { inReplyTo: parent }),
    ...(attachments.length > 0 && { attachments }),
    ...(text === '' && attachments.length === 0 && { unreadable: 'unsupported' as const }),
  };
};

/** Without words these are not said to anybody. */
const PASSED_ON = new Set(['share', 'link', 'note']);

/** What the page posts itself answers nobody; what it comments may. */
const readAdded = (below: Below): Element => {
  const { change, own, id, post, reader } = below;
  if (own && id === post) return { ignored: 'post of the page itself' };
  if (PASSED_ON.has(change.item ?? '') && !change.message)
    return { ignored: `${kindOf(change.item)} without words` };
  return fresh(messageOf(below), reader);
};

/** When something was changed: by its own word, else with the delivery that tells of it. */
const changedAt = ({ change, at }: Below, sent: Instant | undefined): Instant =>
  timeIn(change.edited_time) ?? sent ?? at;

const EDITED = new Set(['edited', 'edit', 'update']);

const readVerb = (verb: string, below: Below, sent: Instant | undefined): Element => {
  const { id, change, own } = below;
  if (verb === 'add') return readAdded(below);
  if (own) return { ignored: `${kindOf(verb)} of the page's own words` };
  const at = changedAt(below, sent);
  if (EDITED.has(verb))
    return { signal: { kind: 'edited', thread: threadOf(below), id, at, text: change.message ?? '' } };
  if (verb === 'remove' || verb === 'delete')
    return { signal: { kind: 'deleted', thread: threadOf(below), id, at } };
  return { ignored: `${kindOf(verb)} of ${kindOf(change.item)}` };
};

/** Reactions may bear the id of a comment, too: what an element is, its `item` alone tells. */
export const readChange = (raw: unknown, sent: Instant | undefined, reader: Reader): Element => {
  const change = changeIn(raw);
  if (change === undefined) return { ignored: 'malformed change' };
  const { item = 'unknown', message = '' } = change;
  if (!SAID.has(item) && message === '') return { ignored: `change of ${kindOf(item)}` };
  const below = belowOf(change, sent, reader);
  return below === undefined
    ? { ignored: `malformed ${kindOf(item)}` }
    : readVerb(change.verb || 'add', below, sent);
};
