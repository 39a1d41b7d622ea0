const TYPING =
  'textarea, select, [contenteditable="true"], [role="textbox"], [role="combobox"], [role="listbox"], [role="menu"], [role="menuitem"]';
const NOT_TEXT = new Set(['button', 'checkbox', 'radio', 'range', 'reset', 'submit', 'file', 'color']);
const ACTIVATED = 'a[href], button, summary, input, [role="button"], [role="tab"], [role="link"]';

const elementOf = (target: EventTarget | null): Element | undefined =>
  target instanceof Element ? target : undefined;

/** Keys pressed here write something, or choose from a list that is open. */
export const isTyping = (target: EventTarget | null): boolean => {
  const element = elementOf(target);
  if (element instanceof HTMLInputElement) return !NOT_TEXT.has(element.type);
  return element?.closest(TYPING) != null;
};

/** Enter and the space bar have a meaning of their own here. */
export const isActivated = (target: EventTarget | null): boolean =>
  elementOf(target)?.closest(ACTIVATED) != null;

/** Whatever is called a dialog: Cloudscape's modals never say that they are modal. */
const isDialogOpen = (): boolean =>
  [...document.querySelectorAll('[role="dialog"]')].some((dialog) => dialog.checkVisibility());

/** Something lies over the page, wherever the focus is, or a list is open: it has the keys, Escape first of all. */
export const isOverlaid = (target: EventTarget | null): boolean =>
  elementOf(target)?.closest('[aria-expanded="true"][aria-haspopup]') != null || isDialogOpen();
