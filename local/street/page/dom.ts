type Attributes = Readonly<Record<string, string>>;

/** An element with attributes and children; strings become text nodes, so nothing in them is ever markup. */
export const el = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
};

export const button = (label: string, className: string, onClick: () => void): HTMLButtonElement => {
  const element = el('button', { type: 'button', class: className }, label);
  element.addEventListener('click', onClick);
  return element;
};

/** Initials in a circle whose colour follows from the name, and so is the same on every channel. */
export const avatar = (name: string, brand = false): HTMLElement => {
  const initials = name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => [...word][0] ?? '')
    .join('');
  const tone = brand
    ? 'brand'
    : `tone${[...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 6}`;
  return el('span', { class: `avatar ${tone}`, 'aria-hidden': 'true' }, initials);
};

/** How a list shows its items; `context` is whatever else a new element needs. */
export interface Keyed<T, C> {
  key: (item: T) => string;
  /** Changes when the item must be built anew. */
  mark: (item: T) => string;
  build: (item: T, context: C) => HTMLElement;
}

/** Keeps `list` showing the items in order and rebuilds only what changed, so scroll and focus stay. */
export const keyedList = <T, C>(list: HTMLElement, { key, mark, build }: Keyed<T, C>) => {
  let shown = new Map<string, { mark: string; element: HTMLElement }>();
  return (items: readonly T[], context: C): void => {
    const next: typeof shown = new Map();
    for (const item of items) {
      const old = shown.get(key(item));
      next.set(
        key(item),
        old?.mark === mark(item) ? old : { mark: mark(item), element: build(item, context) },
      );
    }
    shown = next;
    const elements = [...next.values()].map((entry) => entry.element);
    const same = elements.length === list.children.length && elements.every((e, i) => e === list.children[i]);
    if (!same) list.replaceChildren(...elements);
  };
};
