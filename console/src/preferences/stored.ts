/* What a person likes, kept in this browser. Whatever else is found there counts as not chosen. */

export const THEMES = ['system', 'light', 'dark'] as const;

export const DENSITIES = ['comfortable', 'compact'] as const;

const shelf = <T extends string>(key: string, known: readonly [T, ...T[]]) => ({
  read: (): T => {
    const stored = localStorage.getItem(key);
    return known.find((one) => one === stored) ?? known[0];
  },
  write: (value: T): void => localStorage.setItem(key, value),
});

export const theme = shelf('okno.theme', THEMES);
export const density = shelf('okno.density', DENSITIES);
export const shortcuts = shelf('okno.shortcuts', ['on', 'off']);

/** Whether the pages stand with their names at the side, or as icons: beside a thread, and everywhere else. */
export const sides = {
  thread: shelf('okno.side.thread', ['icons', 'names']),
  page: shelf('okno.side', ['names', 'icons']),
};

/** Whether shortcuts made of single characters are wanted. */
export const shortcutsOn = (): boolean => shortcuts.read() === 'on';
