import { avatar, el } from '../dom.ts';
import { icon } from '../icons.ts';
import { lookOf, PLACES } from '../look.ts';
import type { Stage } from '../stage.ts';

/** The top of the app: whose page or chat it is, and who can read it. */
export const appHead = () => {
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
      where.textContent = lookOf(channel.name).places[place] ?? PLACES[place].title;
      const words = place === 'public' ? 'Everybody can read this' : `Only you and ${brand.name}`;
      readers.replaceChildren(icon(PLACES[place].picture), words);
    },
  };
};
