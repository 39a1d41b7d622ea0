import type { Channel } from '../api.ts';
import { button, el } from '../dom.ts';
import { type Stage, type Theatre, townOf, turnTo } from '../stage.ts';
import { customersIn } from '../town.ts';
import type { Idea } from './idea.ts';
import { tundra } from './tundra.ts';
import { vesna } from './vesna.ts';
import { zarnitsa } from './zarnitsa.ts';
import { zephyrline } from './zephyrline.ts';

/** What is worth saying, by id of the brand. */
const IDEAS: Readonly<Record<string, readonly Idea[]>> = { zephyrline, zarnitsa, tundra, vesna };

/** Where an idea is said: where it belongs, else here, else wherever there is such a place. */
const channelFor = ({ brand, channel }: Stage, idea: Idea): Channel => {
  const fits = (one: Channel) => !one.outOnly && one.places.includes(idea.place);
  const named = brand.channels.find(({ name }) => name === idea.channel);
  return [named, channel, ...brand.channels].find((one) => one !== undefined && fits(one)) ?? channel;
};

/** Things to say to the brand that show what okno makes of them; a click writes them, the player sends. */
export const ideasCard = (theatre: Theatre, fill: (text: string) => void) => {
  const list = el('div', { class: 'ideas' });
  const element = el(
    'section',
    { class: 'card', 'aria-labelledby': 'ideas-title' },
    el('h2', { id: 'ideas-title' }, 'Things to say'),
    el('p', { class: 'muted' }, 'A click writes the words into the phone. You send them.'),
    list,
  );
  let shown: Stage['brand'] | undefined;
  const say = (idea: Idea) => {
    const stage = theatre.stage();
    const channel = channelFor(stage, idea);
    const people = customersIn(townOf(stage, channel.name));
    const player = people.find(({ name }) => name === idea.by) ?? stage.player;
    theatre.change({ ...turnTo(channel, idea.place), player });
    fill(idea.place === 'public' ? `@${channel.handle} ${idea.text}` : idea.text);
  };
  return {
    element,
    show: ({ brand }: Stage) => {
      if (brand === shown) return;
      shown = brand;
      const ideas = IDEAS[brand.id] ?? [];
      element.hidden = ideas.length === 0;
      list.replaceChildren(
        ...ideas.map((idea) => {
          const one = button(idea.label, 'idea', () => say(idea));
          one.append(el('q', { dir: 'auto' }, idea.text));
          return one;
        }),
      );
    },
  };
};
