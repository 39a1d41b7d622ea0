import type { Account, Post } from './api.ts';
import { avatar, button, el, keyedList } from './dom.ts';
import { type Conversation, conversationsOf, type Stage } from './stage.ts';
import { age } from './time.ts';

const UNKNOWN: Account = { id: '0', username: 'unknown', name: 'Unknown account' };

/** The text with its mentions set apart; everything stays text. */
const words = (text: string): HTMLElement =>
  el(
    'p',
    { class: 'words', dir: 'auto' },
    ...text
      .split(/(@\w{1,15})/)
      .map((part) => (/^@\w{1,15}$/.test(part) ? el('span', { class: 'mention' }, part) : part)),
  );

const postView = (post: Post, stage: Stage, onReply: (post: Post) => void): HTMLElement => {
  const author = stage.world.accounts.find((account) => account.id === post.author_id) ?? UNKNOWN;
  const byBrand = author.id === stage.brand.accountId;
  const by = el('div', { class: 'by' }, el('strong', {}, author.name));
  if (byBrand) by.append(el('span', { class: 'badge', title: 'The brand itself' }, '✓'));
  by.append(
    el('span', { class: 'handle' }, `@${author.username}`),
    age(post.created_at, stage.brand.timeZone),
  );
  const reply = button('Reply', 'quiet', () => onReply(post));
  reply.setAttribute('aria-label', `Reply to ${author.name}`);
  const body = el('div', { class: 'body' }, by, words(post.text), reply);
  return el('article', { class: byBrand ? 'post brand' : 'post' }, avatar(author, byBrand), body);
};

/** The tab of public posts: conversations with their replies indented. */
export const postsTab = (onReply: (post: Post) => void) => {
  const list = el('div', { class: 'conversations' });
  const empty = el('p', { class: 'empty' }, 'Nobody has written anything yet.');
  const update = keyedList<Conversation, Stage>(list, {
    key: (conversation) => conversation.id,
    mark: ({ posts }) => `${posts.length} ${posts.at(-1)?.id}`,
    build: ({ posts }, stage) =>
      el('section', { class: 'conversation' }, ...posts.map((post) => postView(post, stage, onReply))),
  });
  let world: Stage['world'] | undefined;
  return {
    element: el('div', { class: 'tab' }, empty, list),
    show: (stage: Stage) => {
      if (world === stage.world) return;
      world = stage.world;
      const conversations = conversationsOf(stage);
      empty.hidden = conversations.length > 0;
      update(conversations, stage);
    },
  };
};
