import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { type Instant, instantOf } from '#domain/instant.ts';
import { mediaOf, type NewFile } from './media.ts';
import type { Account, Dm, Post } from './model.ts';
import { accountById, addAccount, addChat, addDm, addPost, repeatPost, replacePost } from './operations.ts';
import { composePost } from './posting.ts';
import { editableUntil, editsLeft } from './present.ts';
import type { Sim } from './sim.ts';
import { timeOfId } from './snowflake.ts';
import { accountByUsername, postNow } from './state.ts';

/* What people do on X, ordered from the control side. Accounts are named by username. */

const Id = z.string().check(z.regex(/^[0-9]{1,19}$/));
const Moment = z.string().check(z.refine((text) => !Number.isNaN(Date.parse(text))));

export const NewAccount = z.strictObject({
  id: Id,
  username: z.string().check(z.regex(/^\w{1,15}$/)),
  name: z.string(),
  dm_open: z.optional(z.boolean()),
});
export type NewAccount = z.infer<typeof NewAccount>;

export const NewPost = z.strictObject({
  author: z.string(),
  text: z.string(),
  in_reply_to_tweet_id: z.optional(Id),
  quote_tweet_id: z.optional(Id),
  /** With neither id nor time the post is of now; one of them gives the other. */
  id: z.optional(Id),
  created_at: z.optional(Moment),
  lang: z.optional(z.string()),
});
export type NewPost = z.infer<typeof NewPost>;

export const NewDm = z.strictObject({
  from: z.string(),
  to: z.string(),
  text: z.string().check(z.minLength(1)),
  id: z.optional(Id),
  created_at: z.optional(Moment),
});
export type NewDm = z.infer<typeof NewDm>;

/** Refused by the control side; the public API has its own refusals. */
export class ControlError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.name = 'ControlError';
    this.status = status;
  }
}

/** A known id changes that account. @throws ControlError 409 when the username is another's */
export const putAccount = (sim: Sim, { id, username, name, dm_open }: NewAccount): Account => {
  const holder = accountByUsername(sim.store.state, username);
  if (holder !== undefined && holder.id !== id) throw new ControlError(409, 'this username is taken');
  const createdAt = sim.store.state.accounts.get(id)?.createdAt ?? timeOfId(id) ?? sim.now();
  return addAccount(sim, { id, username, name, dmOpen: dm_open ?? true, createdAt });
};

/** A post that is there already raises its events once more. @throws ControlError 409 when its text differs */
export const writePost = (sim: Sim, wanted: NewPost, files: readonly NewFile[] = []): Post => {
  const author = accountNamed(sim, wanted.author);
  const known = wanted.id === undefined ? undefined : sim.store.state.posts.get(wanted.id);
  const { id, createdAt } = identity(sim, wanted);
  const post = composePost(sim.store.state, id, createdAt, {
    author,
    text: wanted.text,
    replyTo: wanted.in_reply_to_tweet_id,
    quoted: wanted.quote_tweet_id,
    lang: wanted.lang,
    media: files.map((file, at) => mediaOf(file, `${id}${at}`, 'post')),
  });
  if (known === undefined) return addPost(sim, post);
  if (known.text !== post.text || known.authorId !== author.id) {
    throw new ControlError(409, 'another post has this id');
  }
  return repeatPost(sim, known);
};

export const writeDm = (sim: Sim, wanted: NewDm, file?: NewFile): Dm => {
  const [from, to] = [accountNamed(sim, wanted.from), accountNamed(sim, wanted.to)];
  const { id, createdAt } = identity(sim, wanted);
  if (sim.store.state.dms.has(id)) throw new ControlError(409, 'another message has this id');
  const media = file === undefined ? undefined : mediaOf(file, id, 'dm');
  return addDm(sim, { id, from, to, text: wanted.text, createdAt, media });
};

/** As on X: replies to others stay as they are, and a post changes five times within the hour at most. */
export const editPost = (sim: Sim, id: string, text: string): Post => {
  const old = postWithId(sim, id);
  if (old.inReplyToId !== undefined) throw new ControlError(409, 'a reply cannot be edited on X');
  if (editsLeft(old) === 0 || sim.now() > editableUntil(old))
    throw new ControlError(409, 'this post can no longer be edited');
  const post = composePost(sim.store.state, sim.store.mint(), sim.now(), {
    author: accountById(sim.store.state, old.authorId),
    text,
    quoted: old.quotedId,
    media: old.media,
  });
  const history = [...(old.history ?? []), { id: old.id, at: old.createdAt }];
  return replacePost(sim, old.id, { ...post, conversationId: old.conversationId, history });
};

/** Somebody writes by XChat. */
export const writeChat = (sim: Sim, { from, to, text }: Record<'from' | 'to' | 'text', string>): Dm => {
  const { state } = sim.store;
  const digits = createHash('sha256').update(sim.store.mint()).digest('hex');
  const id = digits.replace(/^(.{8})(.{4})(.{3})(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5');
  return addChat(sim, {
    id,
    senderId: accountById(state, from).id,
    recipientId: accountById(state, to).id,
    text,
    createdAt: sim.now(),
    encrypted: true,
  });
};

/** An id tells its time and a time gives an id, as on X; both may be given for old ids that tell none. */
const identity = (
  sim: Sim,
  given: { id?: string | undefined; created_at?: string | undefined },
): { id: string; createdAt: Instant } => {
  const moment = given.created_at === undefined ? undefined : instantOf(Date.parse(given.created_at));
  const id = given.id ?? sim.store.mint(moment);
  return { id, createdAt: moment ?? (given.id === undefined ? sim.now() : (timeOfId(id) ?? sim.now())) };
};

/** @throws ControlError 404 */
export const postWithId = (sim: Sim, id: string): Post => {
  const post = postNow(sim.store.state, id);
  if (post === undefined) throw new ControlError(404, 'no such post');
  return post;
};

const accountNamed = (sim: Sim, username: string): Account => {
  const account = accountByUsername(sim.store.state, username);
  if (account === undefined) throw new ControlError(404, 'no account with this username');
  return account;
};
