import type { Person, Said } from './api.ts';
import { type Deeds, deedsRow, markOf, words } from './deeds.ts';
import { avatar, el, keyedList } from './dom.ts';
import { filesView } from './files.ts';
import { meOn, type Stage, townOf } from './stage.ts';
import { age } from './time.ts';
import { type Conversation, conversationsIn, nameOf, personIn } from './town.ts';

const byline = (author: Person, { at, editedAt }: Said, stage: Stage): HTMLElement => {
  const by = el('div', { class: 'by' }, el('strong', {}, nameOf(author)));
  if (author.brand) by.append(el('span', { class: 'badge', title: 'The brand itself' }, '✓'));
  if (author.handle !== undefined) by.append(el('span', { class: 'handle' }, `@${author.handle}`));
  by.append(age(at, stage.brand.timeZone));
  if (editedAt !== undefined) by.append(el('span', { class: 'muted' }, 'edited'));
  return by;
};

const postView = (post: Said, stage: Stage, deeds: Deeds): HTMLElement => {
  const author = personIn(townOf(stage), post.by);
  const name = nameOf(author);
  const body = el(
    'div',
    { class: 'body' },
    byline(author, post, stage),
    ...words(post),
    ...(post.deleted ? [] : filesView(post.files)),
    deedsRow(post, { author: name, me: meOn(stage), stage, deeds }),
  );
  return el(
    'article',
    { class: author.brand ? 'post brand' : 'post' },
    avatar(name, author.brand === true),
    body,
  );
};

interface Shown {
  conversation: Conversation;
  /** Its buttons are for this reader on this channel. */
  reader: string;
}

/** What everybody can read: conversations with their replies indented. */
export const postsPane = (deeds: Deeds) => {
  const list = el('div', { class: 'conversations' });
  const empty = el('p', { class: 'empty' }, 'Nobody has written anything yet.');
  const update = keyedList<Shown, Stage>(list, {
    key: ({ conversation }) => conversation.id,
    mark: ({ conversation, reader }) => [reader, ...conversation.posts.map(markOf)].join(),
    build: ({ conversation }, stage) =>
      el(
        'section',
        { class: 'conversation' },
        ...conversation.posts.map((post) => postView(post, stage, deeds)),
      ),
  });
  let seen = '';
  return {
    element: el('div', { class: 'pane' }, empty, list),
    show: (stage: Stage) => {
      const reader = `${stage.brand.id} ${stage.channel.name} ${meOn(stage)?.id}`;
      const town = townOf(stage);
      const now = `${reader} ${town.version}`;
      if (now === seen) return;
      seen = now;
      const conversations = conversationsIn(town).map((conversation) => ({ conversation, reader }));
      empty.hidden = conversations.length > 0;
      update(conversations, stage);
    },
  };
};
