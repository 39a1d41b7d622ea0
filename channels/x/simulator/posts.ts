import { CreatePost, parseBody } from './bodies.ts';
import { accountById, addPost, removePost } from './operations.ts';
import { composePost, isDuplicate, isSummoned, isTooLong, type Writing } from './posting.ts';
import { type Answer, forbidden, invalidRequest, problem } from './problems.ts';
import type { Call, Sim } from './sim.ts';
import { postNow } from './state.ts';

/* POST and DELETE of posts by the account behind the token. */

export const createPost = ({ sim, who, body }: Call): Answer => {
  const { state } = sim.store;
  const asked = parseBody(CreatePost, body);
  const writing: Writing = {
    author: accountById(state, who.kind === 'user' ? who.userId : ''),
    text: asked.text ?? '',
    replyTo: asked.reply?.in_reply_to_tweet_id,
    quoted: asked.quote_tweet_id,
    excludedReplyUserIds: asked.reply?.exclude_reply_user_ids,
  };
  refuseUnpublishable(asked);
  refuseTargets(sim, writing);
  if (isTooLong(state, writing)) throw invalid('$.text', 'Your Post text is too long.');
  const post = composePost(state, sim.store.mint(), sim.now(), writing);
  if (isDuplicate(state, post)) {
    throw forbidden('You are not allowed to create a Tweet with duplicate content.');
  }
  addPost(sim, post);
  return { status: 201, body: { data: { id: post.id, text: post.text, edit_history_tweet_ids: [post.id] } } };
};

const invalid = (parameter: string, message: string) =>
  invalidRequest({ parameters: {}, message: `${parameter}: ${message}` });

/** Nothing to say, or media that this simulator never took in. */
const refuseUnpublishable = (asked: { text?: string | undefined; media?: unknown; poll?: unknown }): void => {
  if (asked.media !== undefined) throw invalid('$.media.media_ids', 'Your media IDs are invalid.');
  if (asked.poll !== undefined) throw invalid('$.poll', 'Polls are not simulated.');
  if ((asked.text ?? '').trim() === '') throw invalid('$.text', 'Your Post needs text or media.');
};

const refuseTargets = (sim: Sim, { author, replyTo, quoted }: Writing): void => {
  const { state } = sim.store;
  const target = replyTo === undefined ? undefined : postNow(state, replyTo);
  if (replyTo !== undefined && target === undefined) {
    throw invalid('$.reply', 'You attempted to reply to a Tweet that is deleted or not visible to you.');
  }
  if (quoted !== undefined && postNow(state, quoted) === undefined) {
    throw invalid('$.quote_tweet_id', 'The Tweet you quote is deleted or not visible to you.');
  }
  if (target !== undefined && !isSummoned(state, author.id, target)) {
    throw forbidden(
      'Reply to this conversation is not allowed because you have not been mentioned or otherwise engaged by the author of the post you are replying to.',
    );
  }
};

export const deletePost = ({ sim, who, params }: Call): Answer => {
  const post = postNow(sim.store.state, params.id ?? '');
  if (who.kind !== 'user') throw problem(403, 'Forbidden', 'Forbidden');
  if (post !== undefined && post.authorId !== who.userId) {
    throw forbidden('You are not authorized to delete this Tweet.');
  }
  if (post !== undefined) removePost(sim, post);
  return { status: 200, body: { data: { deleted: true } } };
};
