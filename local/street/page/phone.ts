import { composer } from './composer.ts';
import { button, el } from './dom.ts';
import { messagesTab } from './messages.ts';
import { people } from './people.ts';
import { postsTab } from './posts.ts';
import { hasNews, messagesOf, nowMs, type Stage, type Tab, type Theatre } from './stage.ts';
import { hourAndMinute } from './time.ts';

const tabButton = (theatre: Theatre, tab: Tab, label: string) => {
  const element = button(label, 'tab-button', () => theatre.change({ tab, replyTo: undefined }));
  element.setAttribute('role', 'tab');
  return element;
};

/** The newest message of the open conversation counts as read while it is in view. */
const markRead = (theatre: Theatre, { me, tab, read }: Stage): void => {
  if (me === undefined || tab !== 'messages') return;
  const last = messagesOf(theatre.stage(), me).at(-1);
  if (last !== undefined && read[me.id] !== last.id) theatre.change({ read: { ...read, [me.id]: last.id } });
};

/** A telephone with X on it, as the chosen customer sees it. */
export const phone = (theatre: Theatre, heard: () => void) => {
  const time = el('span', {});
  const writer = composer(theatre, heard);
  const posts = postsTab((replyTo) => {
    theatre.change({ replyTo });
    writer.focus();
  });
  const messages = messagesTab();
  const who = people(theatre, heard);
  const postsButton = tabButton(theatre, 'posts', 'Posts');
  const messagesButton = tabButton(theatre, 'messages', 'Messages');
  const tabs = el('div', { class: 'tabs', role: 'tablist' }, postsButton, messagesButton);
  const status = el('div', { class: 'status', 'aria-hidden': 'true' }, time, el('span', {}, 'X'));
  return {
    element: el(
      'section',
      { class: 'phone', 'aria-label': 'X as the customer sees it' },
      status,
      who.element,
      tabs,
      posts.element,
      messages.element,
      writer.element,
    ),
    fill: writer.fill,
    show: (stage: Stage) => {
      time.textContent = hourAndMinute(nowMs(stage), stage.brand.timeZone);
      posts.element.hidden = stage.tab !== 'posts';
      messages.element.hidden = stage.tab !== 'messages';
      postsButton.setAttribute('aria-selected', `${stage.tab === 'posts'}`);
      messagesButton.setAttribute('aria-selected', `${stage.tab === 'messages'}`);
      messagesButton.classList.toggle('news', stage.me !== undefined && hasNews(stage, stage.me));
      who.show(stage);
      posts.show(stage);
      messages.show(stage);
      writer.show(stage);
      markRead(theatre, stage);
    },
  };
};
