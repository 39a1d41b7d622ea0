import type { Brand } from './api.ts';
import { el } from './dom.ts';
import { arrival, type Stage, type Theatre } from './stage.ts';

/** The brand the address names, the first when it names none. */
export const brandInHash = (brands: readonly Brand[]): Brand | undefined =>
  brands.find(({ id }) => `#${id}` === location.hash) ?? brands[0];

/** Whose customer the player is: links that only change the address, so that a street can be bookmarked. */
export const brandTabs = (theatre: Theatre, brands: readonly Brand[], arrived: () => void) => {
  const links = brands.map(({ id, name }) => ({ id, element: el('a', { href: `#${id}` }, name) }));
  addEventListener('hashchange', () => {
    const brand = brandInHash(brands);
    if (brand === undefined || brand.id === theatre.stage().brand.id) return;
    theatre.change(arrival(brand));
    arrived();
  });
  return {
    element: el('nav', { class: 'brands', 'aria-label': 'Brand' }, ...links.map(({ element }) => element)),
    show: ({ brand }: Stage) => {
      for (const { id, element } of links)
        if (id === brand.id) element.setAttribute('aria-current', 'page');
        else element.removeAttribute('aria-current');
    },
  };
};
