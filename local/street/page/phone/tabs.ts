import { button, el } from '../dom.ts';
import { type IconName, icon } from '../icons.ts';

export interface Tab {
  id: string;
  label: string;
  picture?: IconName;
  /** Something there has not been looked at yet. */
  news: boolean;
}

const STEPS: Readonly<Record<string, (index: number, count: number) => number>> = {
  ArrowLeft: (index, count) => (index + count - 1) % count,
  ArrowRight: (index, count) => (index + 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** What a row of tabs is called, and the panel under it whose content it chooses. */
interface Row {
  label: string;
  className: string;
  panel: HTMLElement;
}

const tabButton = ({ id, label, picture }: Tab, { className, panel }: Row, choose: () => void) => {
  const tab = button(label, `tab-button to-${id}`, choose);
  if (picture !== undefined) tab.prepend(icon(picture));
  tab.id = `${className}-${id}`;
  tab.setAttribute('role', 'tab');
  tab.setAttribute('aria-controls', panel.id);
  return { id, element: tab };
};

const mark = (tab: HTMLElement, isChosen: boolean, isNew: boolean): void => {
  tab.setAttribute('aria-selected', `${isChosen}`);
  tab.tabIndex = isChosen ? 0 : -1;
  tab.classList.toggle('news', isNew);
  tab.title = isNew ? 'Something new' : '';
};

/** A row of tabs, of which Tab reaches the chosen one and arrows the others (WAI-ARIA, "Tabs pattern"). */
export const tabRow = (row: Row, choose: (id: string) => void) => {
  const { label, className, panel } = row;
  const element = el('div', { class: className, role: 'tablist', 'aria-label': label });
  let shown: ReturnType<typeof tabButton>[] = [];
  let built = '';
  const build = (tabs: readonly Tab[]) => {
    const now = tabs.map((tab) => `${tab.id} ${tab.label}`).join();
    if (now === built) return;
    built = now;
    shown = tabs.map((tab) => tabButton(tab, row, () => choose(tab.id)));
    element.replaceChildren(...shown.map((tab) => tab.element));
  };
  element.addEventListener('keydown', (event) => {
    const index = shown.findIndex((tab) => tab.element === document.activeElement);
    const next = shown[STEPS[event.key]?.(index, shown.length) ?? -1];
    if (index < 0 || next === undefined) return;
    event.preventDefault();
    choose(next.id);
    next.element.focus();
  });
  return {
    element,
    show: (tabs: readonly Tab[], selected: string) => {
      build(tabs);
      for (const [index, { id, element: tab }] of shown.entries()) {
        mark(tab, id === selected, tabs[index]?.news === true);
        if (id === selected) panel.setAttribute('aria-labelledby', tab.id);
      }
    },
  };
};
