import type { Person, Said } from './api.ts';
import { choicesRow, type Deeds, deedsRow, markOf, words } from './deeds.ts';
import { avatar, el, keyedList } from './dom.ts';
import { filesView } from './files.ts';
import { meOn, type Stage, townOf } from './stage.ts';
import { age } from './time.ts';
import { messagesWith, nameOf } from './town.ts';

interface Shown {
  message: Said;
  me: Person;
  /** Of the channel: ids may be the same on another. */
  on: string;
}

const bubble = ({ message, me }: Shown, stage: Stage, deeds: Deeds): HTMLElement => {
  const mine = message.by === me.id;
  const foot = el(
    'div',
    { class: 'under' },
    age(message.at, stage.brand.timeZone),
    ...(message.editedAt === undefined ? [] : [el('span', { class: 'muted' }, 'edited')]),
    deedsRow(message, { author: stage.brand.name, me, stage, deeds }),
  );
  return el(
    'div',
    { class: mine ? 'bubble mine' : 'bubble theirs' },
    ...(message.deleted ? [] : filesView(message.files)),
    ...words(message),
    ...(mine ? [] : choicesRow(message, deeds)),
    foot,
  );
};

const partner = ({ brand, channel }: Stage): HTMLElement[] => [
  avatar(brand.name, true),
  el('strong', {}, brand.name),
  el('span', { class: 'handle' }, channel.title),
];

/** What only the player's account and the brand can read. */
export const messagesPane = (deeds: Deeds) => {
  const list = el('div', { class: 'bubbles', 'aria-live': 'polite' });
  const head = el('div', { class: 'partner' });
  const empty = el('p', { class: 'empty' });
  const element = el('div', { class: 'pane' }, head, empty, list);
  let seen = '';
  let last = '';
  const update = keyedList<Shown, Stage>(list, {
    key: ({ message, on }) => `${on} ${message.id}`,
    mark: ({ message, me }) => `${me.id} ${markOf(message)}`,
    build: (shown, stage) => bubble(shown, stage, deeds),
  });
  return {
    element,
    show: (stage: Stage) => {
      const me = meOn(stage);
      const town = townOf(stage);
      const on = `${stage.brand.id} ${stage.channel.name}`;
      const now = `${on} ${stage.place} ${me?.id} ${town.version}`;
      if (now === seen) return;
      seen = now;
      const messages = messagesWith(town, me);
      head.replaceChildren(...partner(stage));
      empty.hidden = messages.length > 0;
      empty.textContent = `${me === undefined ? 'Nobody' : nameOf(me)} and ${stage.brand.name} have not written to each other yet.`;
      update(me === undefined ? [] : messages.map((message) => ({ message, me, on })), stage);
      const newest = `${on} ${stage.place} ${me?.id} ${messages.at(-1)?.id}`;
      if (newest !== last) element.scrollTop = element.scrollHeight;
      last = newest;
    },
  };
};
