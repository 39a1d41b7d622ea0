import { onChannel, type Said } from './api.ts';
import { composer } from './composer.ts';
import type { Deeds } from './deeds.ts';
import { el } from './dom.ts';
import { messagesPane } from './messages.ts';
import { people } from './people.ts';
import { postsPane } from './posts.ts';
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
} from './stage.ts';
import { type Tab, tabRow } from './tabs.ts';
import { hourAndMinute } from './time.ts';
import { newsFor } from './town.ts';

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
    label: PLACES[place],
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
const tabRows = (theatre: Theatre) => {
  const channels = tabRow('Channel', 'channels', (id) => {
    const { brand, place } = theatre.stage();
    const channel = brand.channels.find(({ name }) => name === id);
    if (channel !== undefined) theatre.change(turnTo(channel, place));
  });
  const places = tabRow('Who reads it', 'tabs', (id) => {
    theatre.change({ place: id === 'public' ? 'public' : 'private', writing: NEW });
  });
  return {
    channels: channels.element,
    places: places.element,
    show: (stage: Stage) => {
      channels.show(channelTabs(stage), stage.channel.name);
      places.show(placeTabs(stage), stage.place);
      places.element.hidden = stage.channel.places.length < 2;
    },
  };
};

/** A telephone with a brand's channels on it, as the chosen customer sees them. */
export const phone = (theatre: Theatre, heard: () => void) => {
  const time = el('span', {});
  const title = el('span', {});
  const writer = composer(theatre, heard);
  const deeds = deedsOf(theatre, writer, heard);
  const posts = postsPane(deeds);
  const messages = messagesPane(deeds);
  const who = people(theatre, heard);
  const tabs = tabRows(theatre);
  const element = el(
    'section',
    { class: 'phone' },
    el('div', { class: 'status', 'aria-hidden': 'true' }, time, title),
    tabs.channels,
    who.element,
    tabs.places,
    posts.element,
    messages.element,
    writer.element,
  );
  return {
    element,
    fill: writer.fill,
    show: (stage: Stage) => {
      element.setAttribute('aria-label', `${stage.channel.title} as the customer sees it`);
      time.textContent = hourAndMinute(nowMs(stage), stage.brand.timeZone);
      title.textContent = stage.channel.title;
      posts.element.hidden = stage.place !== 'public';
      messages.element.hidden = stage.place !== 'private';
      for (const part of [tabs, who, posts, messages, writer]) part.show(stage);
      markRead(theatre, stage);
    },
  };
};
