import { type Instant, msOf, plusSeconds } from '#domain/instant.ts';
import type { Account, Media, Post } from './model.ts';
import { accountByUsername, postNow, type State } from './state.ts';
import { guessLanguage, mentionsIn, weightedLength, withMedia, withReplyHandles, wrapLinks } from './text.ts';

const MAX_WEIGHT = 280;
/** X does not say how long it remembers a text. */
const DUPLICATE_SECONDS = 24 * 3600;

export interface Writing {
  author: Account;
  text: string;
  replyTo?: string | undefined;
  quoted?: string | undefined;
  excludedReplyUserIds?: readonly string[] | undefined;
  lang?: string | undefined;
  media?: readonly Media[] | undefined;
}

/** The post that X makes of what somebody wrote: handles, links and conversation filled in. */
export const composePost = (state: State, id: string, createdAt: Instant, writing: Writing): Post => {
  const known = (username: string) => accountByUsername(state, username);
  const target = writing.replyTo === undefined ? undefined : postNow(state, writing.replyTo);
  const answered = answeredAccounts(state, writing, target).map((account) => account.username);
  const reply = withReplyHandles(writing.text, answered);
  const { author, media = [] } = writing;
  const wrapped = wrapLinks(reply.text + quoteLink(state, writing.quoted));
  const { text, urls } = withMedia(wrapped, media, `https://twitter.com/${author.username}/status/${id}`);
  const mentions = mentionsIn(text, known);
  const starts = mentions.find((mention) => mention.start === 0)?.id;
  return {
    id,
    authorId: writing.author.id,
    text,
    createdAt,
    lang: writing.lang ?? guessLanguage(writing.text),
    conversationId: target?.conversationId ?? writing.replyTo ?? id,
    ...(writing.replyTo === undefined ? {} : { inReplyToId: writing.replyTo }),
    ...inReplyToUser(target?.authorId ?? starts),
    ...(writing.quoted === undefined ? {} : { quotedId: writing.quoted }),
    mentions,
    urls,
    writtenMentions: mentionsIn(writing.text, known).map((mention) => mention.id),
    shownFrom: reply.shownFrom,
    ...(media.length > 0 && { media: [...media] }),
  };
};

const inReplyToUser = (id: string | undefined) => (id === undefined ? {} : { inReplyToUserId: id });

/** Whom a reply answers: the author of its target and everyone mentioned there, but not the writer. */
const answeredAccounts = (state: State, writing: Writing, target: Post | undefined): Account[] => {
  if (target === undefined) return [];
  const excluded = new Set([...(writing.excludedReplyUserIds ?? []), writing.author.id]);
  const others = target.mentions.map((mention) => mention.id).filter((id) => !excluded.has(id));
  const author = target.authorId === writing.author.id ? [] : [target.authorId];
  return [...new Set([...author, ...others])].flatMap((id) => state.accounts.get(id) ?? []);
};

const quoteLink = (state: State, quoted: string | undefined): string => {
  const post = quoted === undefined ? undefined : postNow(state, quoted);
  const author = post === undefined ? undefined : state.accounts.get(post.authorId);
  return author === undefined ? '' : ` https://twitter.com/${author.username}/status/${quoted}`;
};

/** Handles in front of a reply are free; so is the link of a quoted post. */
export const isTooLong = (state: State, writing: Writing): boolean => {
  const target = writing.replyTo === undefined ? undefined : postNow(state, writing.replyTo);
  const answered = answeredAccounts(state, writing, target).map((account) => account.username);
  const { text, shownFrom } = withReplyHandles(writing.text, answered);
  return weightedLength(text.slice(shownFrom)) > MAX_WEIGHT;
};

/**
 * The rule for self-serve apps since 2026-02-23: reply only where the author of the target wrote the
 * account's handle or quoted its post. A bare reply under the account's own post does not count.
 */
export const isSummoned = (state: State, accountId: string, target: Post): boolean => {
  if (target.authorId === accountId) return true;
  const quoted = target.quotedId === undefined ? undefined : postNow(state, target.quotedId);
  return target.writtenMentions.includes(accountId) || quoted?.authorId === accountId;
};

/** Whether the account published this very text, handles included, in the last day. */
export const isDuplicate = (state: State, post: Post): boolean => {
  const since = msOf(plusSeconds(post.createdAt, -DUPLICATE_SECONDS));
  return [...state.posts.values()].some(
    (other) =>
      other.authorId === post.authorId &&
      other.text.trim() === post.text.trim() &&
      msOf(other.createdAt) >= since,
  );
};
