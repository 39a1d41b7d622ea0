import { button, el } from './dom.ts';
import { IDEAS, type Idea } from './ideasByBrand.ts';
import { customersOf, type Stage, type Theatre } from './stage.ts';

/** Things to say to the brand that show what okno makes of them; a click writes them, the player sends. */
export const ideasCard = (theatre: Theatre, fill: (text: string) => void) => {
  const list = el('div', { class: 'ideas' });
  let shown: Stage['brand'] | undefined;
  const say = ({ by, tab, text }: Idea) => {
    const stage = theatre.stage();
    const me = customersOf(stage).find(({ username }) => username === by) ?? stage.me;
    theatre.change({ me, tab, replyTo: undefined });
    fill(tab === 'posts' ? `@${stage.brand.handle} ${text}` : text);
  };
  return {
    element: el(
      'section',
      { class: 'card', 'aria-labelledby': 'ideas-title' },
      el('h2', { id: 'ideas-title' }, 'Things to say'),
      list,
    ),
    show: ({ brand }: Stage) => {
      if (brand === shown) return;
      shown = brand;
      list.replaceChildren(
        ...(IDEAS[brand.id] ?? []).map((idea) => {
          const element = button(idea.label, 'idea', () => say(idea));
          element.append(el('q', { dir: 'auto' }, idea.text));
          return element;
        }),
      );
    },
  };
};
