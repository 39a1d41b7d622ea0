import type { Dm } from './api.ts';
import { avatar, el, keyedList } from './dom.ts';
import { messagesOf, type Stage } from './stage.ts';
import { age } from './time.ts';

const bubble = (dm: Dm, stage: Stage): HTMLElement => {
  const fromBrand = dm.from === stage.brand.handle;
  const text = el('p', { class: 'words', dir: 'auto' }, dm.text);
  const time = age(dm.created_at, stage.brand.timeZone);
  return el('div', { class: fromBrand ? 'bubble theirs' : 'bubble mine' }, text, time);
};

/** The tab of direct messages between the player's account and the brand. */
export const messagesTab = () => {
  const list = el('div', { class: 'bubbles', 'aria-live': 'polite' });
  const head = el('div', { class: 'partner' });
  const empty = el('p', { class: 'empty' });
  const element = el('div', { class: 'tab' }, head, empty, list);
  let seen: Stage | undefined;
  let last: string | undefined;
  const update = keyedList<Dm, Stage>(list, {
    key: (dm) => dm.id,
    mark: (dm) => dm.id,
    build: bubble,
  });
  return {
    element,
    show: (stage: Stage) => {
      if (seen?.world === stage.world && seen.me === stage.me && seen.tab === stage.tab) return;
      seen = stage;
      const { brand, me } = stage;
      const messages = messagesOf(stage, me);
      head.replaceChildren(
        avatar({ id: brand.accountId, name: brand.name }, true),
        el('strong', {}, brand.name),
        el('span', { class: 'handle' }, `@${brand.handle}`),
      );
      empty.hidden = messages.length > 0;
      empty.textContent = `${me?.name ?? 'Nobody'} and ${brand.name} have not written to each other yet.`;
      update(messages, stage);
      const newest = `${stage.tab} ${messages.at(-1)?.id}`;
      if (newest !== last) element.scrollTop = element.scrollHeight;
      last = newest;
    },
  };
};
