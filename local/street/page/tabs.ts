import { button, el } from './dom.ts';

export interface Tab {
  id: string;
  label: string;
  /** Something there has not been looked at yet. */
  news: boolean;
}

const STEPS: Readonly<Record<string, (index: number, count: number) => number>> = {
  ArrowLeft: (index, count) => (index + count - 1) % count,
  ArrowRight: (index, count) => (index + 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** A row of tabs, of which Tab reaches the chosen one and arrows the others (WAI-ARIA, "Tabs pattern"). */
export const tabRow = (label: string, className: string, choose: (id: string) => void) => {
  const element = el('div', { class: className, role: 'tablist', 'aria-label': label });
  let shown: { id: string; element: HTMLButtonElement }[] = [];
  const build = (tabs: readonly Tab[]) => {
    shown = tabs.map(({ id, label: text }) => {
      const tab = button(text, 'tab-button', () => choose(id));
      tab.setAttribute('role', 'tab');
      return { id, element: tab };
    });
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
      if (tabs.map(({ id }) => id).join() !== shown.map(({ id }) => id).join()) build(tabs);
      for (const [index, { id, element: tab }] of shown.entries()) {
        tab.setAttribute('aria-selected', `${id === selected}`);
        tab.tabIndex = id === selected ? 0 : -1;
        tab.classList.toggle('news', tabs[index]?.news === true);
        tab.title = tabs[index]?.news === true ? 'Something new' : '';
      }
    },
  };
};
