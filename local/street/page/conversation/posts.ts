import type { Person, Said } from '../api.ts';
import { avatar, el, keyedList } from '../dom.ts';
import { icon } from '../icons.ts';
import { lookOf } from '../look.ts';
import { meOn, type Stage, townOf } from '../stage.ts';
import { age } from '../time.ts';
import { type Conversation, conversationsIn, nameOf, personIn, saidIn } from '../town.ts';
import { type Deeds, deedsRow, markOf } from './deeds.ts';
import { filesView } from './files.ts';
import { quote, words } from './words.ts';

interface Context {
  stage: Stage;
  deeds: Deeds;
}

/** Just for the looks: what else one could do there. */
const ornaments = (): HTMLElement =>
  el('span', { class: 'ornaments', 'aria-hidden': 'true' }, icon('again'), icon('heart'), icon('share'));

const byline = (author: Person, { at, editedAt }: Said, stage: Stage): HTMLElement => {
  const { handle, brand } = author;
  return el(
    'div',
    { class: 'by' },
    el('strong', { dir: 'auto' }, nameOf(author)),
    ...(brand
      ? [el('span', { class: 'badge' }, icon('tick'), el('span', { class: 'unseen' }, 'verified'))]
      : []),
    ...(handle === undefined ? [] : [el('span', { class: 'handle' }, `@${handle}`)]),
    age(at, stage.brand.timeZone),
    ...(editedAt === undefined ? [] : [el('span', { class: 'edited' }, 'edited')]),
  );
};

const classOf = (author: Person, me: Person | undefined, isAnswer: boolean): string =>
  [
    'post',
    ...(author.brand ? ['brand'] : []),
    ...(author.id === me?.id ? ['own'] : []),
    ...(isAnswer ? ['answer'] : []),
  ].join(' ');

const postView = (post: Said, { stage, deeds }: Context, isAnswer: boolean): HTMLElement => {
  const town = townOf(stage);
  const author = personIn(town, post.by);
  const name = nameOf(author);
  const me = meOn(stage);
  const parent = post.inReplyTo === undefined ? undefined : saidIn(town, post.inReplyTo);
  const said = el(
    'div',
    { class: 'post-said' },
    byline(author, post, stage),
    ...quote(parent, parent === undefined ? '' : nameOf(personIn(town, parent.by))),
    ...words(post),
    ...(post.deleted ? [] : filesView(post.files)),
  );
  const foot = el(
    'div',
    { class: 'post-foot' },
    deedsRow(post, { author: name, me, stage, deeds }),
    ornaments(),
  );
  return el(
    'article',
    { class: classOf(author, me, isAnswer), 'aria-label': `${name} wrote` },
    avatar(name, author.brand === true),
    el('div', { class: 'post-body' }, said, foot),
  );
};

interface Shown {
  conversation: Conversation;
  /** Its buttons are for this reader on this channel. */
  reader: string;
}

/** What stands above what people write there, where a channel has such a thing: a banner, a photograph. */
const cover = (): { element: HTMLElement; show(stage: Stage): void } => {
  const name = el('strong', {});
  const about = el('span', {});
  const element = el(
    'div',
    { class: 'cover' },
    el('div', { class: 'scene', 'aria-hidden': 'true' }),
    name,
    about,
  );
  return {
    element,
    show: ({ brand, channel }) => {
      name.textContent = brand.name;
      about.textContent = `@${channel.handle}`;
    },
  };
};

/** What everybody can read: conversations with their answers. */
export const postsPane = (deeds: Deeds) => {
  const list = el('div', { class: 'conversations' });
  const empty = el('p', { class: 'empty' });
  const banner = cover();
  const element = el(
    'div',
    { class: 'pane public', tabindex: '0', role: 'region' },
    banner.element,
    empty,
    list,
  );
  const update = keyedList<Shown, Context>(list, {
    key: ({ conversation }) => conversation.id,
    mark: ({ conversation, reader }) => [reader, ...conversation.posts.map(markOf)].join(),
    build: ({ conversation }, context) =>
      el(
        'div',
        { class: 'conversation' },
        ...conversation.posts.map((post, index) => postView(post, context, index > 0)),
      ),
  });
  let seen = '';
  return {
    element,
    show: (stage: Stage) => {
      const reader = `${stage.brand.id} ${stage.channel.name} ${meOn(stage)?.id}`;
      const town = townOf(stage);
      const now = `${reader} ${town.version}`;
      if (now === seen) return;
      seen = now;
      banner.show(stage);
      element.dataset.layout = lookOf(stage.channel.name).public;
      element.setAttribute('aria-label', `What everybody reads on ${stage.channel.title}`);
      const conversations = conversationsIn(town).map((conversation) => ({ conversation, reader }));
      empty.hidden = conversations.length > 0;
      empty.textContent = `Nobody has written to ${stage.brand.name} here yet. Write below: everybody can read it, and so can its agents.`;
      update(conversations, { stage, deeds });
    },
  };
};
