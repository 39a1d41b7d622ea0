import { onChannel, type Said } from '../api.ts';
import type { Deeds } from '../conversation/deeds.ts';
import { messagesPane } from '../conversation/messages.ts';
import { postsPane } from '../conversation/posts.ts';
import { avatar, el } from '../dom.ts';
import { icon } from '../icons.ts';
import { lookOf } from '../look.ts';
import {
  channelHasNews,
  hasNews,
  meOn,
  NEW,
  newsKey,
  nowMs,
  type Stage,
  type Theatre,
  townOf,
  turnTo,
} from '../stage.ts';
import { hourAndMinute } from '../time.ts';
import { newsFor } from '../town.ts';
import { composer } from './composer.ts';
import { people } from './people.ts';
import { type Tab, tabRow } from './tabs.ts';

const PICTURES = { public: 'globe', private: 'lock' } as const;
const READERS = { public: 'everybody reads', private: 'only you two' } as const;
const PLACES = { public: 'Public', private: 'Private' } as const;

const channelTabs = (stage: Stage): Tab[] =>
  stage.brand.channels.map((channel) => ({
    id: channel.name,
    label: channel.title,
    news: channelHasNews(stage, channel),
  }));

const placeTabs = (stage: Stage): Tab[] => {
  const me = meOn(stage);
  return stage.channel.places.map((place) => ({
    id: place,
    label: `${PLACES[place]}: ${READERS[place]}`,
    picture: PICTURES[place],
    news: me !== undefined && hasNews(stage, stage.channel, place, me),
  }));
};

/** What the brand said to the player counts as read while it is in view. */
const markRead = (theatre: Theatre, stage: Stage): void => {
  const me = meOn(stage);
  const { channel, place, read } = stage;
  if (me === undefined || !hasNews(stage, channel, place, me)) return;
  const newest = newsFor(townOf(stage), me)[place] ?? '';
  theatre.change({ read: { ...read, [newsKey(channel, place, me)]: newest } });
};

const deedsOf = (
  theatre: Theatre,
  { focus, complain }: Pick<ReturnType<typeof composer>, 'focus' | 'complain'>,
  heard: () => void,
): Deeds => ({
  reply: (to) => {
    theatre.change({ writing: { kind: 'reply', to } });
    focus();
  },
  change: (said) => {
    theatre.change({ writing: { kind: 'change', said } });
    focus();
  },
  takeBack: ({ id }: Said) => {
    const { brand, channel } = theatre.stage();
    onChannel(brand.id, channel.name, 'delete', { id }).then(heard, (error: unknown) => {
      complain(`Not taken back. ${error instanceof Error ? error.message : ''}`);
    });
  },
  tap: ({ id }: Said, choice) => {
    const stage = theatre.stage();
    const { brand, channel } = stage;
    const by = meOn(stage)?.id;
    onChannel(brand.id, channel.name, 'tap', { by, id, choice }).then(heard, (error: unknown) => {
      complain(`Not sent. ${error instanceof Error ? error.message : ''}`);
    });
  },
});

/** The rows of tabs: channels of the brand, places of the channel. */
const tabRows = (theatre: Theatre, screen: HTMLElement, panes: HTMLElement) => {
  const channels = tabRow({ label: 'Channel', className: 'channels', panel: screen }, (id) => {
    const { brand, place } = theatre.stage();
    const channel = brand.channels.find(({ name }) => name === id);
    if (channel !== undefined) theatre.change(turnTo(channel, place));
  });
  const places = tabRow({ label: 'Who reads it', className: 'places', panel: panes }, (id) => {
    theatre.change({ place: id === 'public' ? 'public' : 'private', writing: NEW });
  });
  return {
    channels: channels.element,
    places: places.element,
    show: (stage: Stage) => {
      channels.show(channelTabs(stage), stage.channel.name);
      places.show(placeTabs(stage), stage.place);
    },
  };
};

/** The top of the app: whose page or chat it is, and who can read it. */
const appHead = () => {
  const face = el('span', { class: 'face' });
  const name = el('strong', {});
  const where = el('span', { class: 'where' });
  const readers = el('p', { class: 'readers' });
  let shown = '';
  return {
    element: el('div', { class: 'app-head' }, face, el('div', {}, name, where), readers),
    show: ({ brand, channel, place }: Stage) => {
      const now = `${brand.id} ${channel.name} ${place}`;
      if (now === shown) return;
      shown = now;
      face.replaceChildren(avatar(brand.name, true));
      name.textContent = brand.name;
      where.textContent = lookOf(channel.name).places[place] ?? PLACES[place];
      const words = place === 'public' ? 'Everybody can read this' : `Only you and ${brand.name}`;
      readers.replaceChildren(icon(PICTURES[place]), words);
    },
  };
};

const parts = (theatre: Theatre, heard: () => void) => {
  const writer = composer(theatre, heard);
  const deeds = deedsOf(theatre, writer, heard);
  const posts = postsPane(deeds);
  const messages = messagesPane(deeds);
  const head = appHead();
  const time = el('span', {});
  const title = el('span', {});
  const panes = el('div', { class: 'panes', id: 'panes', role: 'tabpanel' }, posts.element, messages.element);
  const screen = el(
    'div',
    { class: 'screen', id: 'screen', role: 'tabpanel' },
    el('div', { class: 'status', 'aria-hidden': 'true' }, time, title),
    head.element,
    panes,
    writer.element,
  );
  return { writer, posts, messages, head, time, title, panes, screen };
};

/** A telephone with a brand's channels on it, as the chosen customer sees them. */
export const phone = (theatre: Theatre, heard: () => void) => {
  const { writer, posts, messages, head, time, title, panes, screen } = parts(theatre, heard);
  const who = people(theatre, heard);
  const tabs = tabRows(theatre, screen, panes);
  const element = el(
    'section',
    { class: 'phone', 'aria-labelledby': 'phone-title' },
    el('h2', { id: 'phone-title', class: 'unseen' }, 'The customer’s phone'),
    el('div', { class: 'controls' }, who.element, tabs.channels, tabs.places),
    el('div', { class: 'device' }, screen),
  );
  return {
    element,
    fill: writer.fill,
    show: (stage: Stage) => {
      const { place, channel } = stage;
      time.textContent = hourAndMinute(nowMs(stage), stage.brand.timeZone);
      title.textContent = channel.title;
      screen.dataset.look = lookOf(channel.name).name;
      screen.dataset.place = place;
      posts.element.hidden = place !== 'public';
      messages.element.hidden = place !== 'private';
      for (const part of [tabs, who, head, posts, messages, writer]) part.show(stage);
      markRead(theatre, stage);
    },
  };
};
