import { button, el } from '../dom.ts';
import { nowMs, type Stage, type Theatre, townOf, turnTo } from '../stage.ts';
import { hourAndMinute } from '../time.ts';
import { customersIn } from '../town.ts';
import { SITUATIONS } from './byBrand.ts';
import { lastSaying, play } from './play.ts';
import type { Situation } from './situation.ts';

/** The phone shows what was said last. */
const turnPhone = (theatre: Theatre, situation: Situation): void => {
  const stage = theatre.stage();
  const saying = lastSaying(situation);
  const channel = stage.brand.channels.find(({ name }) => name === saying?.channel);
  if (saying === undefined || channel === undefined) return;
  const known = customersIn(townOf(stage, channel.name)).find(({ name }) => name === saying.by);
  theatre.change({ ...turnTo(channel, saying.place), player: known ?? { id: '', name: saying.by } });
};

const whatToDo = ({ look, afterwards }: Situation, brand: string): HTMLElement[] => [
  el('p', {}, el('strong', {}, 'Look for: '), look),
  ...(afterwards === undefined ? [] : [el('p', {}, el('strong', {}, 'Then: '), afterwards)]),
  el('a', { href: `/#/${encodeURIComponent(brand)}` }, 'Open the console'),
];

const situationView = (situation: Situation, theatre: Theatre, heard: () => void): HTMLElement => {
  const { title, story } = situation;
  const done = el('p', { class: 'played', role: 'status' });
  const trouble = el('p', { class: 'trouble', role: 'alert' });
  const advice = el('div', { class: 'advice' });
  advice.hidden = true;
  const run = async (): Promise<void> => {
    const { brand } = theatre.stage();
    trouble.textContent = '';
    try {
      await play(brand, situation);
      const stage = theatre.stage();
      done.textContent = `Played at ${hourAndMinute(nowMs(stage), brand.timeZone)}`;
      advice.replaceChildren(...whatToDo(situation, brand.id));
      advice.hidden = false;
      if (stage.brand === brand) turnPhone(theatre, situation);
      heard();
    } catch (error) {
      trouble.textContent = error instanceof Error ? error.message : 'Not played.';
    }
  };
  let playing = false;
  const start = button('Play', 'chip', () => {
    if (playing) return;
    playing = true;
    void run().finally(() => {
      playing = false;
    });
  });
  start.setAttribute('aria-label', `Play: ${title}`);
  return el(
    'li',
    { class: 'situation' },
    el('div', { class: 'row spread' }, el('h3', {}, title), start),
    el('p', { class: 'muted' }, story),
    ...[done, trouble, advice],
  );
};

/** Situations worth trying; one click plays the customer's part and says what to look for. */
export const situationsCard = (theatre: Theatre, heard: () => void) => {
  const list = el('ul', { class: 'situations' });
  const element = el(
    'section',
    { class: 'card', 'aria-labelledby': 'situations-title' },
    el('h2', { id: 'situations-title' }, 'Situations to try'),
    el('p', { class: 'muted' }, 'One click plays the customer’s part. You answer it in the console.'),
    list,
  );
  let shown: Stage['brand'] | undefined;
  return {
    element,
    show: ({ brand }: Stage) => {
      if (brand === shown) return;
      shown = brand;
      const situations = SITUATIONS[brand.id] ?? [];
      element.hidden = situations.length === 0;
      list.replaceChildren(...situations.map((one) => situationView(one, theatre, heard)));
    },
  };
};
