import { button, el } from '../dom.ts';
import { icon } from '../icons.ts';
import { MOODS, type Mood, moodOf, setMood } from './moods.ts';

const parts = (office: string, title: string) => {
  const state = el('p', { class: 'state', role: 'status', 'aria-label': `How ${title} behaves` });
  const hint = el('p', { class: 'hint' });
  const trouble = el('p', { class: 'trouble', role: 'alert' });
  const menu = el('div', {
    class: 'row moods',
    id: `${office}-moods`,
    role: 'group',
    'aria-label': `Break ${title}`,
  });
  menu.hidden = true;
  return { state, hint, trouble, menu };
};

const stateWords = (mood: Mood | undefined): (Node | string)[] =>
  mood === undefined
    ? [icon('tick'), 'Works']
    : [icon('warning'), `Broken: ${mood.label.toLowerCase()}. ${mood.says}`];

/** Shows a mood where it is another one than before. */
const shower = ({ state, hint, menu }: ReturnType<typeof parts>, mend: HTMLElement) => {
  let shown: string | undefined;
  return (mood: Mood | undefined): void => {
    const says = mood?.says ?? 'Works';
    if (shown === says) return;
    shown = says;
    state.classList.toggle('broken', mood !== undefined);
    state.replaceChildren(...stateWords(mood));
    hint.textContent = mood === undefined ? '' : `In the console: ${mood.console}`;
    mend.hidden = mood === undefined;
    for (const chip of menu.children)
      chip.setAttribute('aria-pressed', `${chip.textContent === mood?.label}`);
  };
};

/** How a back office behaves, in words, with ways to break it and the way back. */
export const moodView = (office: string, title: string) => {
  const all = parts(office, title);
  const { state, hint, trouble, menu } = all;
  const open = (on: boolean): void => {
    menu.hidden = !on;
    toggle.setAttribute('aria-expanded', String(on));
  };
  const become = async (mood: Mood | undefined): Promise<void> => {
    try {
      await setMood(office, mood);
      trouble.textContent = '';
      show(mood);
      open(false);
      toggle.focus();
    } catch (error) {
      trouble.textContent = error instanceof Error ? error.message : 'Not done.';
    }
  };
  const toggle = button('Break it…', 'chip', () => open(menu.hidden === true));
  toggle.setAttribute('aria-controls', menu.id);
  toggle.setAttribute('aria-expanded', 'false');
  toggle.setAttribute('aria-label', `Break it… (${title})`);
  const mend = button('Make it work', 'chip mend', () => void become(undefined));
  mend.setAttribute('aria-label', `Make it work: ${title}`);
  menu.append(...MOODS.map((mood) => button(mood.label, 'chip', () => void become(mood))));
  const show = shower(all, mend);
  show(undefined);
  return {
    elements: [el('div', { class: 'row' }, state, mend, toggle), menu, hint, trouble],
    hear: async () => show(await moodOf(office)),
  };
};
