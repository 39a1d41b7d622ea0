import { messagesPane } from '../conversation/messages.ts';
import { postsPane } from '../conversation/posts.ts';
import { el } from '../dom.ts';
import { lookOf } from '../look.ts';
import { hasNews, meOn, newsKey, nowMs, type Stage, type Theatre, townOf } from '../stage.ts';
import { hourAndMinute } from '../time.ts';
import { newsFor } from '../town.ts';
import { appHead } from './appHead.ts';
import { composer } from './composer.ts';
import { people } from './people.ts';
import { playedDeeds } from './playedDeeds.ts';
import { tabRows } from './tabRows.ts';

/** What the brand said to the player counts as read while it is in view. */
const markRead = (theatre: Theatre, stage: Stage): void => {
  const me = meOn(stage);
  const { channel, place, read } = stage;
  if (me === undefined || !hasNews(stage, channel, place, me)) return;
  const newest = newsFor(townOf(stage), me)[place] ?? '';
  theatre.change({ read: { ...read, [newsKey(channel, place, me)]: newest } });
};

const parts = (theatre: Theatre, heard: () => void) => {
  const writer = composer(theatre, heard);
  const deeds = playedDeeds(theatre, writer, heard);
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
